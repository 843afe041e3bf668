/** The held-out pictures as a page sees them: what is asked of the thread, and small pictures to choose from. */
import { useEffect, useMemo, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import { greyPicture } from '../../../../ui/play/MapView.tsx';
import type { Shelf } from '../../../../ui/play/shelf.ts';
import { useLatePart } from '../../../../ui/play/trouble.ts';
import type { Source } from '../../../../ui/play/use-source.ts';
import type { KnownPicture } from '../../held-out.ts';
import type { NetWeights, SegmentSource } from '../../jobs.ts';
import { netName, sideOfTask } from '../../nets.ts';
import type { SegmentationParams } from '../../params.ts';
import type { Task } from '../../scores.ts';
import { greysOf } from './paint-mask.ts';

type Shown = Pick<SegmentationParams, 'task' | 'sample' | 'resolution' | 'picture'>;

/** Pixels a side of the picture on show: galaxies from the generator have one size only. */
export const askedSide = ({ task, resolution, picture }: Shown): number =>
  task === 'galaxies' && picture === 'generated' ? sideOfTask.galaxies : resolution;

const drawn = new Map<string, Promise<KnownPicture>>();

/** A held-out picture with its truth, `sample` counted from 1; the code that draws comes when it is first wanted. */
function knownPicture(task: Task, sample: number, side: number): Promise<KnownPicture> {
  const key = `${task} ${sample} ${side}`;
  const made = drawn.get(key) ?? import('../../held-out.ts').then(({ heldOut }) => heldOut(task, sample - 1, side));
  drawn.set(key, made);
  made.catch(() => drawn.delete(key));
  return made;
}

/** The held-out picture of the knobs, as soon as it is drawn. */
export function useKnown(task: Task, sample: number, side: number): KnownPicture | null {
  const key = `${task} ${sample} ${side}`;
  const [known, setKnown] = useState<{ key: string; picture: KnownPicture } | null>(null);
  const tellMissing = useLatePart();
  useEffect(() => {
    let wanted = true;
    knownPicture(task, sample, side).then(
      (picture) => {
        if (wanted) setKnown({ key, picture });
      },
      (error: unknown) => {
        if (wanted) tellMissing(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [task, sample, side, key, tellMissing]);
  return known?.key === key ? known.picture : null;
}

/** A shelf with one picture on it: the sample of the knobs. */
export function useShelf({ task, sample }: Pick<SegmentationParams, 'task' | 'sample'>): Shelf {
  return useMemo(
    () => ({
      names: ['generated'],
      draw: async (): Promise<Picture> => {
        const { image, side } = await knownPicture(task, sample, sideOfTask[task]);
        return greyPicture(greysOf(image), side, side);
      },
    }),
    [task, sample],
  );
}

/** What is asked of the thread: the net of the knobs with its shipped weights. */
export const weightsAsked = (params: SegmentationParams): NetWeights => ({
  net: netName(params),
  from: { kind: 'shipped' },
});

/** The picture as the thread is asked about it. */
export function sourceAsked(params: Shown, { source }: Pick<Source, 'source'>): SegmentSource {
  if (source.kind === 'own') return { kind: 'own', picture: source.picture, side: params.resolution };
  return { kind: 'generated', index: params.sample - 1, side: askedSide({ ...params, picture: 'generated' }) };
}

/** Factors of the copies, the finest first. */
export const skipsAsked = ({ skip1, skip2, skip3 }: SegmentationParams): number[] =>
  [skip1, skip2, skip3].map((skip) => (skip === 'keep' ? 1 : 0));
