import { useMemo, useState } from 'react';
import type { Picture } from '../../math/picture.ts';
import type { ViewProps } from '../../pattern/panel.ts';
import { type PictureIntakeState, usePictureIntake } from '../intake/use-picture-intake.ts';
import type { Shelf } from './shelf.ts';
import { type ChosenSource, sourceOf } from './sources.ts';

/** What a panel that works on pictures hands on: its knob `picture` is a name on the shelf, `own` or `camera`. */
export interface PictureProps<N extends string>
  extends Pick<ViewProps<unknown>, 'words' | 'seed' | 'ownPicture' | 'awaitsOwnPicture' | 'setOwnPicture'> {
  readonly params: { readonly picture: N };
  readonly set: (patch: { readonly picture: N }, options?: { merge?: string }) => void;
}

export interface Source extends ChosenSource {
  readonly shelf: Shelf;
  readonly intake: PictureIntakeState;
  readonly live: boolean;
}

/**
 * The picture on show and the ways to change it. `ready`: the last camera frame has been answered. A kept picture becomes the
 * person's own, carried from panel to panel.
 */
export function useSource<N extends string>(
  props: PictureProps<N>,
  shelf: Shelf,
  side: number,
  ready: boolean,
): Source {
  const { params, seed, ownPicture, setOwnPicture, set } = props;
  const [frame, setFrame] = useState<Picture | null>(null);
  const intake = usePictureIntake({
    side,
    ready,
    onPicture: (picture, origin) => {
      setOwnPicture(picture);
      set({ picture: 'own' as N }, origin === 'brush' ? { merge: 'brush' } : undefined);
    },
    onFrame: (picture) => {
      setFrame(picture);
      if (params.picture !== 'camera') set({ picture: 'camera' as N });
    },
  });
  const standIn = shelf.names[0] ?? '';
  const chosen = useMemo(
    () => sourceOf(params.picture, seed, side, ownPicture, frame, standIn),
    [params.picture, seed, side, ownPicture, frame, standIn],
  );
  // Nobody is told that a picture is missing which may be on its way
  const missing = chosen.missing === 'own' && props.awaitsOwnPicture ? null : chosen.missing;
  const live = intake.camera === 'live' && params.picture === 'camera';
  return useMemo(() => ({ ...chosen, missing, shelf, intake, live }), [chosen, missing, shelf, intake, live]);
}
