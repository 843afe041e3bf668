/** A run as one file, to be gone on with elsewhere: a line of JSON that says what there is, then the numbers of its checkpoints. */
import { type Checked, type Fault, type FaultKind, isFault } from '../../../../pattern/check.ts';
import { jsonFault } from '../../../../pattern/json.ts';
import type { NetState } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import type { Run } from './run.ts';
import { checkedRun } from './run-schema.ts';
import { storedRun } from './stored.ts';
import { restoredYoung, type YoungScores } from './young.ts';

const magic = 'stride segmentation run';
const parts = ['weights', 'first', 'second'] as const satisfies readonly (keyof NetState)[];
/** JSON has no word for a figure without meaning. */
const undefinedFigure = 'NaN';
/** Nor for a list of numbers in single precision. */
const listed = 'float32';
/** Megabytes: three times what the largest run of this page has. */
export const mostMegabytes = 64;
/** Bytes: a log of 400 steps has a tenth of this, and what young nets scored as much again. */
const longestHead = 16 * 2 ** 20;
/** Lists within lists, and no file of ours goes deeper. */
const deepest = 10;

/** The newest checkpoints with the whole log, and what the nets scored while they were young. */
export function runFile(run: Run, nets: readonly NetName[], young: readonly YoungScores[] = []): Blob {
  const stored = storedRun(run, young);
  if (!stored) throw new RangeError('a run without a step cannot be written');
  const { checkpoints, settings: _, ...rest } = stored;
  const numbers = checkpoints.flatMap((state) => state.nets.flatMap((net) => parts.map((part) => net[part])));
  const states = checkpoints.map(({ step, nets: all }) => ({
    step,
    nets: all.map((net) => parts.map((part) => net[part].length)),
  }));
  // Pictures are small enough to be told in words
  const head = JSON.stringify({ magic, nets, ...rest, states }, (_key, value: unknown) => {
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

const wrong = (fault: FaultKind, where = ''): Fault => ({ fault, where });

/** The checkpoints that the head announces, with their numbers; null where it announces none that could be. */
function statesOf(states: unknown, numbers: Float32Array<ArrayBuffer>): { all: unknown[]; left: number } | null {
  let at = 0;
  const take = (length: unknown) => {
    const count = typeof length === 'number' && Number.isInteger(length) && length >= 0 ? length : Number.NaN;
    const from = at;
    at += count;
    return Number.isNaN(count) ? null : numbers.slice(from, at);
  };
  if (!Array.isArray(states)) return null;
  const all = states.map((state: unknown) => {
    const lengths = isObject(state) && Array.isArray(state.nets) ? state.nets : [];
    const nets = lengths.map((net: unknown) =>
      Object.fromEntries(parts.map((part, i) => [part, take(Array.isArray(net) ? net[i] : null)])),
    );
    return { step: isObject(state) ? state.step : null, nets };
  });
  return Number.isNaN(at) ? null : { all, left: numbers.length - at };
}

/** The run of exactly these nets that the file holds, or what is wrong with it. Numbers are little-endian, as every browser has them. */
export function readRunFile(bytes: ArrayBuffer, nets: readonly NetName[]): Checked<RunRead> {
  if (bytes.byteLength > mostMegabytes * 2 ** 20) return wrong('large');
  const opening = new TextDecoder().decode(bytes.slice(0, 200));
  if (!opening.startsWith(`{"magic":"${magic}"`)) return wrong('foreign');
  const end = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, longestHead)).indexOf(0x0a);
  if (end < 0) return wrong('unreadable');
  const text = new TextDecoder().decode(bytes.slice(0, end));
  const fault = jsonFault(text, deepest);
  if (fault) return wrong(fault);
  const head: unknown = JSON.parse(text, told);
  if (!isObject(head)) return wrong('unreadable');
  if (String(head.nets) !== String(nets)) return wrong('other');
  if ((bytes.byteLength - end - 1) % 4 !== 0) return wrong('short');
  const { states, ...rest } = head;
  const checkpoints = statesOf(states, new Float32Array(bytes.slice(end + 1)));
  if (!checkpoints) return wrong('shape', 'states');
  if (checkpoints.left < 0) return wrong('short');
  const run = checkedRun({ ...rest, checkpoints: checkpoints.all }, nets);
  if (isFault(run)) return run;
  if (checkpoints.left > 0) return wrong('long');
  return { value: { run: run.value, young: restoredYoung(rest, nets.length) } };
}
