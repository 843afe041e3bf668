import { parseAsString, useQueryStates } from 'nuqs';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KnobValues } from '../pattern/knobs.ts';
import type { Mode, Plate, Room, Scene, ViewProps } from '../pattern/panel.ts';
import type { Words } from '../pattern/words.ts';
import { type Address, encodeAddress } from './address.ts';
import { type Change, takenAlong } from './changes.ts';
import { emptyTimeline, record, redo, type Timeline, undo } from './history.ts';
import { encodeKnobs, impliedBy, type PanelState, stateOfScene } from './lecture/scenes.ts';
import { type HistoryWay, useShell } from './shell.ts';

/** What undo brings back; step and mode only where the edit itself had changed them. */
interface Snapshot {
  readonly params: KnobValues;
  readonly seed: number;
  readonly k?: number;
  readonly mode?: Mode;
  readonly scene?: string | null;
  readonly predict?: boolean;
}

interface Now extends PanelState<KnobValues> {
  readonly seed: number;
  readonly scene: string | null;
}

export interface PanelControl extends Now {
  readonly count: number;
  /** The query of exactly this state. */
  readonly query: Readonly<Record<string, string>>;
  readonly set: ViewProps<KnobValues>['set'];
  readonly go: (k: number) => void;
  readonly setMode: (mode: Mode) => void;
  readonly setSeed: (seed: number) => void;
  readonly setPredict: (on: boolean) => void;
  readonly history: ViewProps<KnobValues>['history'];
  /** Shows a saved state as one undoable edit; `end` lands on its last step. */
  readonly show: (scene: Partial<Scene<KnobValues>>, options?: { base?: Partial<KnobValues>; end?: boolean }) => void;
  readonly reset: () => void;
}

// Undo outlives a visit to another panel, so it is kept by panel, outside React.
const timelines = new Map<string, Timeline<Snapshot>>();

/** The state of the open panel: read from the address, changed through edits that can be undone. */
export function usePanel(
  plate: Plate,
  room: Room<KnobValues>,
  words: Words,
  tellChanges: (changes: readonly Change[], words: Words) => void,
): PanelControl {
  const { address, write } = useShell();
  const { knobs, steps } = room;
  const parsers = useMemo(() => Object.fromEntries(knobs.names.map((name) => [name, parseAsString])), [knobs]);
  const mode = plate.modes.includes(address.mode) ? address.mode : (plate.modes[0] ?? 'step');
  const [query, setQuery] = useQueryStates(parsers);
  const written = knobs.names.map((name) => query[name] ?? '').join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` is `query` by value
  const params = useMemo(() => knobs.decode({ ...query, mode }), [knobs, written, mode]);
  const count = useMemo(() => Math.max(1, steps.count(params)), [steps, params]);
  const k = Math.min(address.k, count - 1);
  const { seed, predict, scene } = address;

  const [, redraw] = useState(0);
  const latest = useRef<Now>({ mode, params, k, predict, seed, scene });
  useLayoutEffect(() => {
    latest.current = { mode, params, k, predict, seed, scene };
  }, [mode, params, k, predict, seed, scene]);

  const commit = useCallback(
    (patch: Partial<Now>, way: HistoryWay) => {
      latest.current = { ...latest.current, ...patch };
      const { params: next, ...rest } = patch;
      const implied = impliedBy(room, latest.current.scene);
      if (next) {
        const texts = encodeKnobs(knobs, next, implied, latest.current.mode);
        setQuery(Object.fromEntries(knobs.names.map((name) => [name, texts[name] ?? null])), { history: way });
      }
      if (Object.keys(rest).length > 0) write(rest, way, implied);
    },
    [room, knobs, setQuery, write],
  );

  const remember = useCallback(
    (before: Snapshot, merge: string | null) => {
      const timeline = timelines.get(plate.id) ?? emptyTimeline<Snapshot>();
      timelines.set(plate.id, record(timeline, before, merge, performance.now()));
      redraw((n) => n + 1);
    },
    [plate.id],
  );

  const control = useMemo(() => {
    const clamp = (step: number, under: KnobValues) => Math.min(Math.max(0, step), Math.max(1, steps.count(under)) - 1);

    const set: PanelControl['set'] = (patch, options = {}) => {
      const before = latest.current;
      const followed = { ...knobs.following(before.params, patch), ...patch };
      const asked = { ...followed, ...room.adapt?.(before.params, followed) };
      const after = knobs.settle({ ...before.params, ...asked } as KnobValues);
      const newMode = options.mode !== undefined && options.mode !== before.mode ? options.mode : null;
      const step = clamp(options.k ?? before.k, after);
      const moves = { ...(step === before.k ? {} : { k: step }), ...(newMode ? { mode: newMode } : {}) };
      const way = newMode ? 'push' : 'replace';
      if (knobs.names.every((name) => before.params[name] === after[name])) return commit(moves, way);
      remember(
        {
          params: before.params,
          seed: before.seed,
          ...(options.k === undefined ? {} : { k: before.k }),
          ...(newMode ? { mode: before.mode } : {}),
        },
        options.merge ?? null,
      );
      tellChanges(takenAlong(knobs, before.params, after, asked), words);
      commit({ params: after, ...moves }, way);
    };

    const show: PanelControl['show'] = (wanted, { base, end = false } = {}) => {
      const before = latest.current;
      remember({ ...before }, null);
      const state = stateOfScene(room, wanted, base);
      const step = end && state.mode === 'step' ? clamp(Number.POSITIVE_INFINITY, state.params) : state.k;
      commit({ ...state, k: step, scene: wanted.id ?? before.scene }, 'push');
    };

    const travel = (move: typeof undo<Snapshot>) => {
      const { params: here, seed: hereSeed, k: hereStep, mode: hereMode, ...more } = latest.current;
      const timeline = timelines.get(plate.id) ?? emptyTimeline<Snapshot>();
      const target = move(timeline, { params: here, seed: hereSeed })?.state;
      if (!target) return;
      // What the way back would restore must be as much as this way changes.
      const present: Snapshot = {
        params: here,
        seed: hereSeed,
        ...(target.k === undefined ? {} : { k: hereStep }),
        ...(target.mode === undefined ? {} : { mode: hereMode }),
        ...(target.scene === undefined ? {} : { scene: more.scene }),
        ...(target.predict === undefined ? {} : { predict: more.predict }),
      };
      const moved = move(timeline, present);
      if (!moved) return;
      timelines.set(plate.id, moved.timeline);
      redraw((n) => n + 1);
      commit({ ...target, k: clamp(target.k ?? hereStep, target.params) }, 'replace');
    };

    return {
      set,
      show,
      go: (step: number) => {
        const next = clamp(step, latest.current.params);
        if (next !== latest.current.k) commit({ k: next }, 'replace');
      },
      setMode: (next: Mode) => commit({ mode: next }, 'push'),
      setSeed: (next: number) => {
        remember({ params: latest.current.params, seed: latest.current.seed }, 'seed');
        commit({ seed: next }, 'replace');
      },
      setPredict: (on: boolean) => commit({ predict: on }, 'replace'),
      undo: () => travel(undo),
      redo: () => travel(redo),
      reset: () => {
        const { params: was, seed: wasSeed, k: wasStep } = latest.current;
        remember({ params: was, seed: wasSeed, k: wasStep }, null);
        commit({ params: knobs.defaults, k: 0, seed: 1, predict: false, scene: null }, 'push');
      },
    };
  }, [plate.id, room, knobs, steps, words, commit, remember, tellChanges]);

  const timeline = timelines.get(plate.id);
  const canUndo = (timeline?.past.length ?? 0) > 0;
  const canRedo = (timeline?.future.length ?? 0) > 0;
  const history = useMemo(
    () => ({ canUndo, canRedo, undo: control.undo, redo: control.redo }),
    [canUndo, canRedo, control],
  );

  const here: Partial<Address> = { ...address, panel: plate.id, mode, k };
  const implied = impliedBy(room, scene);
  const queryNow = { ...encodeAddress(here, implied), ...encodeKnobs(knobs, params, implied, mode) };
  useEffect(() => {
    if (address.k !== k && address.k >= count) write({ k }, 'replace', implied);
  }, [address.k, k, count, write, implied]);

  return { mode, params, k, predict, seed, scene, count, query: queryNow, history, ...control };
}
