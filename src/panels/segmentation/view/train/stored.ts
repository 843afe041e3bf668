/** What of a run outlives the page, and whether what lies in the store is such a run. */
import type { LearnState, NetState, Reached } from '../../jobs.ts';
import { measures } from './measures.ts';
import type { Row, Run } from './run.ts';
import type { YoungScores } from './young.ts';

/** To be counted up whenever the nets or this shape change: weights of other nets cannot be gone on with. */
const version = 1;
/** Checkpoints that are written: a few megabytes each. */
const kept = 2;

interface Stored extends Run {
  readonly version: number;
  readonly young: readonly YoungScores[];
}

export const storedRun = (run: Run, young: readonly YoungScores[] = []): Stored => ({
  version,
  ...run,
  checkpoints: run.checkpoints.slice(-kept),
  young,
});

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isList = <T>(value: unknown, of: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(of);
const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A plain loop, since there are millions: what is not finite makes the sum NaN. */
function isWeights(value: unknown): value is Float32Array<ArrayBuffer> {
  if (!(value instanceof Float32Array) || value.length === 0) return false;
  let sum = 0;
  for (let i = 0; i < value.length; i++) sum += 0 * (value[i] as number);
  return sum === 0;
}

const isReached = (value: unknown): value is Reached =>
  isObject(value) && measures.every((measure) => isNumber(value[measure]));

const isNet = (value: unknown): value is NetState => {
  if (!isObject(value)) return false;
  const { weights, first, second } = value;
  return isWeights(weights) && isWeights(first) && isWeights(second);
};

/** The run that was stored, of so many nets; null where the value is none. */
export function restoredRun(value: unknown, nets: number): Run | null {
  const isRow = (row: unknown): row is Row =>
    isObject(row) &&
    isNumber(row.step) &&
    isList(row.losses, isNumber) &&
    row.losses.length === nets &&
    (row.reached === null || (isList(row.reached, isReached) && row.reached.length === nets));
  const isState = (state: unknown): state is LearnState =>
    isObject(state) && isNumber(state.step) && isList(state.nets, isNet) && state.nets.length === nets;
  if (!isObject(value) || value.version !== version || typeof value.task !== 'string') return null;
  const { task, rows, checkpoints } = value;
  if (!isList(rows, isRow) || !isList(checkpoints, isState)) return null;
  return checkpoints.length > 0 ? { task, rows, checkpoints } : null;
}
