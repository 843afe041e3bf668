import { useMemo, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { type PictureIntakeState, usePictureIntake } from '../../../../ui/intake/use-picture-intake.ts';
import type { ConvolutionParams } from '../../params.ts';
import { type ChosenSource, sourceOf } from './sources.ts';

export interface Source extends ChosenSource {
  readonly intake: PictureIntakeState;
  readonly live: boolean;
}

/**
 * The picture on show and the ways to change it. `ready`: the last camera frame has been answered. A kept picture becomes the
 * person's own, carried from panel to panel.
 */
export function useSource(props: ViewProps<ConvolutionParams>, side: number, ready: boolean): Source {
  const { params, seed, ownPicture, setOwnPicture, set } = props;
  const [frame, setFrame] = useState<Picture | null>(null);
  const intake = usePictureIntake({
    side,
    ready,
    onPicture: (picture, origin) => {
      setOwnPicture(picture);
      set({ picture: 'own' }, origin === 'brush' ? { merge: 'brush' } : undefined);
    },
    onFrame: (picture) => {
      setFrame(picture);
      if (params.picture !== 'camera') set({ picture: 'camera' });
    },
  });
  const chosen = useMemo(
    () => sourceOf(params.picture, seed, side, ownPicture, frame),
    [params.picture, seed, side, ownPicture, frame],
  );
  const live = intake.camera === 'live' && params.picture === 'camera';
  return useMemo(() => ({ ...chosen, intake, live }), [chosen, intake, live]);
}
