/** Keys that would change nothing: they are left to the browser, and so reach the page around an embedded figure. */
import type { KeyAction } from './keys.ts';
import { type Place, smallStep } from './scenes.ts';

export interface Walk extends Place {
  /** A figure in another page: it has its own steps, and no lecture around them. */
  readonly embed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The scenes that a walk goes on into; an embedded figure stays what it is. */
export const scenesOf = <S>({
  embed,
  scenes,
}: {
  readonly embed: boolean;
  readonly scenes: readonly S[];
}): readonly S[] => (embed ? [] : scenes);

export function changesNothing(action: KeyAction, walk: Walk): boolean {
  const last = walk.k >= walk.count - 1;
  switch (action.do) {
    case 'small-next':
    case 'small-previous':
      // In a lecture the end of the script is said
      return walk.embed && smallStep({ ...walk, scenes: [] }, action.do === 'small-next' ? 1 : -1) === null;
    case 'next':
    case 'last':
      return last;
    case 'previous':
    case 'first':
      return walk.k === 0;
    case 'play':
      return walk.count < 2;
    case 'undo':
      return !walk.canUndo;
    case 'redo':
      return !walk.canRedo;
    case 'scene':
      return walk.embed || walk.scenes[action.index] === undefined;
    case 'present':
    case 'black':
    case 'keys':
    case 'speaker':
    case 'leave':
      return walk.embed;
  }
}
