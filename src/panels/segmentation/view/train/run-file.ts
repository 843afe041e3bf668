/** A run as one file, to be gone on with elsewhere: a line of JSON that says what there is, then the numbers of its checkpoints. */
import type { LearnState, NetState } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import type { Run } from './run.ts';
import { restoredRun, storedRun } from './stored.ts';
import { restoredYoung, type YoungScores } from './young.ts';

const magic = 'stride segmentation run';
const parts = ['weights', 'first', 'second'] as const satisfies readonly (keyof NetState)[];
/** JSON has no word for a figure without meaning. */
const undefinedFigure = 'NaN';
/** Nor for a list of numbers in single precision. */
const listed = 'float32';

/** The newest checkpoints with the whole log, and what the nets scored while they were young. */
export function runFile(run: Run, nets: readonly NetName[], young: readonly YoungScores[] = []): Blob {
  const { checkpoints, ...rest } = storedRun(run, young);
  const numbers = checkpoints.flatMap((state) => state.nets.flatMap((net) => parts.map((part) => net[part])));
  const states = checkpoints.map(({ step, nets: all }) => ({
    step,
    nets: all.map((net) => parts.map((part) => net[part].length)),
  }));
  // Pictures are small enough to be told in words
  const head = JSON.stringify({ magic, nets, ...rest, states }, (_, value: unknown) => {
    if (value instanceof Float32Array)
      return { [listed]: Array.from(value, (number) => Number(number.toPrecision(5))) };
    return Number.isNaN(value) ? undefinedFigure : value;
  });
  return new Blob([`${head}\n`, ...numbers], { type: 'application/octet-stream' });
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What a file holds. */
export interface RunRead {
  readonly run: Run;
  readonly young: readonly YoungScores[];
}

const told = (_: string, value: unknown): unknown => {
  if (value === undefinedFigure) return Number.NaN;
  return isObject(value) && Array.isArray(value[listed]) ? Float32Array.from(value[listed]) : value;
};

/** The run of exactly these nets that the file holds; null where it holds none. Numbers are little-endian, as every browser has them. */
export function readRunFile(bytes: ArrayBuffer, nets: readonly NetName[]): RunRead | null {
  const end = new Uint8Array(bytes).indexOf(0x0a);
  if (end < 0) return null;
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.slice(0, end)), told);
    if (!isObject(head) || head.magic !== magic || String(head.nets) !== String(nets)) return null;
    const numbers = new Float32Array(bytes.slice(end + 1));
    let at = 0;
    const take = (length: unknown) => {
      const from = at;
      at += Number(length);
      return numbers.slice(from, at);
    };
    const { states, ...rest } = head;
    if (!Array.isArray(states)) return null;
    const checkpoints = states.map(
      (state: { step: number; nets: number[][] }): LearnState => ({
        step: state.step,
        nets: state.nets.map(([weights, first, second]) => ({
          weights: take(weights),
          first: take(first),
          second: take(second),
        })),
      }),
    );
    const run = at === numbers.length ? restoredRun({ ...rest, checkpoints }, nets.length) : null;
    return run && { run, young: restoredYoung(rest, nets.length) };
  } catch {
    return null;
  }
}
