/** The lecture script as moves: what state a scene means, and what the next small step is. */
import type { Mode, Room, Scene } from '../../pattern/panel.ts';

/** Everything of a panel that a scene sets. */
export interface PanelState<P> {
  readonly mode: Mode;
  readonly params: P;
  readonly k: number;
  readonly predict: boolean;
}

type Script<P> = Pick<Room<P>, 'knobs' | 'steps'>;

const clampStep = <P>(room: Script<P>, params: P, k: number) =>
  Math.min(Math.max(0, k), Math.max(0, room.steps.count(params) - 1));

/** The state a scene stands for: its own knobs over `base` (default: the panel's defaults). */
export function stateOfScene<P>(room: Script<P>, scene: Partial<Scene<P>>, base?: Partial<P>): PanelState<P> {
  const params = room.knobs.settle({ mode: scene.mode ?? 'step', ...base, ...scene.params } as never);
  return {
    mode: scene.mode ?? 'step',
    params,
    k: clampStep(room, params, scene.k ?? 0),
    predict: scene.predict ?? false,
  };
}

export type Move =
  | { readonly to: 'step'; readonly k: number }
  | { readonly to: 'scene'; readonly id: string; readonly end: boolean };

export interface Place {
  readonly mode: Mode;
  readonly k: number;
  /** How many steps there are. */
  readonly count: number;
  readonly scene: string | null;
  readonly scenes: readonly { readonly id: string }[];
}

/**
 * The clicker's contract: forward is always the next small step, and after the last step the next scene; backward is
 * its mirror image, landing on the last step of the scene before. null: the script ends here.
 */
export function smallStep(place: Place, direction: 1 | -1): Move | null {
  const k = place.k + direction;
  if (place.mode === 'step' && k >= 0 && k < place.count) return { to: 'step', k };
  const here = place.scenes.findIndex((scene) => scene.id === place.scene);
  if (here < 0 && direction < 0) return null;
  const next = place.scenes[here + direction];
  return next ? { to: 'scene', id: next.id, end: direction < 0 } : null;
}
