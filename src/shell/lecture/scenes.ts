/** The lecture script as moves: what state a scene means, and what the next small step is. */
import type { Knobs } from '../../pattern/knobs.ts';
import type { Mode, Room, Scene } from '../../pattern/panel.ts';
import { encodeAddress, type Query } from '../address.ts';

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

type ScenesRoom<P> = Pick<Room<P>, 'knobs' | 'steps' | 'scenes'>;

const nothing: Query = {};
// asked for at every step, and the same as long as the page lives
const implied = new WeakMap<object, Query>();

const written = <P>(room: Script<P>, { params, ...state }: PanelState<P>) => ({
  ...encodeAddress(state),
  ...room.knobs.encode(params, state.mode),
});

/** A knob that the scene names is said even where its value is the default of the scene's mode: the address may ask for another mode. */
function saidBy<P>(room: Script<P>, scene: Scene<P>): Query {
  const state = stateOfScene(room, scene);
  const elsewhere = Object.entries(room.knobs.encode(state.params));
  const named = elsewhere.filter(([name]) => scene.params?.[name as keyof P] !== undefined);
  return { ...Object.fromEntries(named), ...written(room, state) };
}

/**
 * What a link to a scene means without saying it: the part of the scene's state that is not the default. Empty where the
 * panel has no such scene. An address in which a scene stands writes these keys out, be they the default.
 */
export function impliedBy<P>(room: ScenesRoom<P>, id: string | null): Query {
  const scene = room.scenes.find((known) => known.id === id);
  if (!scene) return nothing;
  const known = implied.get(scene) ?? saidBy(room, scene);
  implied.set(scene, known);
  return known;
}

/** Knobs that differ from their defaults, and those whose keys the scene on show implies in any case. */
export function encodeKnobs<P>(knobs: Knobs<P>, params: P, says: Query, mode?: Mode): Record<string, string> {
  const explicit = knobs.names.filter((name) => says[name] != null).map((name) => [name, String(params[name])]);
  return { ...Object.fromEntries(explicit), ...knobs.encode(params, mode) };
}

/**
 * What an address that names a scene leaves to it, as a patch of the query: every key that the scene sets and the address
 * does not, settled with those that it does. null: the address says all there is to say.
 */
export function leftToScene<P>(room: ScenesRoom<P>, query: Query): Query | null {
  const says = impliedBy(room, query.scene ?? null);
  const missing = Object.keys(says).filter((key) => query[key] == null);
  if (missing.length === 0) return null;
  const params = room.knobs.decode({ ...says, ...query });
  const textOf = (key: string) => {
    if (key === 'k') return String(clampStep(room, params, Number(says.k)));
    const knob = room.knobs.names.find((name) => name === key);
    return knob ? String(params[knob]) : says[key];
  };
  return Object.fromEntries(missing.map((key) => [key, textOf(key)]));
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
