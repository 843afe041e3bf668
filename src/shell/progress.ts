/** "Where am I": what was visited and answered, and where to go on. Kept in this browser only. */
import type { Mode } from '../pattern/panel.ts';
import { modes } from './address.ts';
import { openStore, type StoreOptions } from './store.ts';

export interface PanelProgress {
  readonly modes: readonly Mode[];
  readonly scenes: readonly string[];
  /** By question: whether the last answer was right. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** How many there are, so that the map need not load the panel to say "3 of 8". */
  readonly scenesInAll: number;
  readonly questionsInAll: number;
}

export interface Progress {
  readonly version: 1;
  readonly panels: Readonly<Record<string, PanelProgress>>;
  /** The panel and the address where the visitor stopped. */
  readonly last: { readonly panel: string; readonly search: string; readonly mode: Mode; readonly k: number } | null;
}

export const noProgress: Progress = { version: 1, panels: {}, last: null };
export const noPanelProgress: PanelProgress = {
  modes: [],
  scenes: [],
  answers: {},
  scenesInAll: 0,
  questionsInAll: 0,
};

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isMode = (value: unknown): value is Mode => modes.some((mode) => mode === value);
const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function isPanelProgress(value: unknown): value is PanelProgress {
  return (
    isRecord(value) &&
    Array.isArray(value.modes) &&
    value.modes.every(isMode) &&
    areTexts(value.scenes) &&
    isRecord(value.answers) &&
    Object.values(value.answers).every((right) => typeof right === 'boolean') &&
    isCount(value.scenesInAll) &&
    isCount(value.questionsInAll)
  );
}

/** A stored value as progress, or null if it is anything else. */
export function checkProgress(value: unknown): Progress | null {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.panels)) return null;
  if (!Object.values(value.panels).every(isPanelProgress)) return null;
  const { last } = value;
  const lastIsFine =
    last === null ||
    (isRecord(last) &&
      typeof last.panel === 'string' &&
      typeof last.search === 'string' &&
      last.search.startsWith('?') &&
      isMode(last.mode) &&
      isCount(last.k));
  return lastIsFine ? (value as unknown as Progress) : null;
}

const addTo = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);

/** Changes one panel's part. */
export function withPanel(
  progress: Progress,
  panel: string,
  change: (before: PanelProgress) => PanelProgress,
): Progress {
  const before = progress.panels[panel] ?? noPanelProgress;
  return { ...progress, panels: { ...progress.panels, [panel]: change(before) } };
}

export const visitedMode = (progress: Progress, panel: string, mode: Mode): Progress =>
  withPanel(progress, panel, (before) => ({ ...before, modes: addTo(before.modes, mode) }));

export const visitedScene = (progress: Progress, panel: string, scene: string): Progress =>
  withPanel(progress, panel, (before) => ({ ...before, scenes: addTo(before.scenes, scene) }));

export const answered = (progress: Progress, panel: string, question: string, right: boolean): Progress =>
  withPanel(progress, panel, (before) => ({ ...before, answers: { ...before.answers, [question]: right } }));

/** How many questions were answered right. */
export const rightAnswers = (panel: PanelProgress): number => Object.values(panel.answers).filter(Boolean).length;

export const openProgress = (keeper?: NonNullable<StoreOptions<Progress>['keeper']>) =>
  openStore<Progress>({
    name: 'stride.progress',
    empty: noProgress,
    check: checkProgress,
    ...(keeper ? { keeper } : {}),
  });
