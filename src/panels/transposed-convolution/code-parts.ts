/** What the three code snippets share: the numbers as nested lists, and what each method needs. */
import { type Method as Resampling, resampleMatrix } from '../../math/resample.ts';
import { axesOf, downAxes, inputOf, kernelOf, rememberedOf } from './layer.ts';
import type { TransposedParams } from './params.ts';

type Nested = number | readonly Nested[];

const plain = (n: number): string => String(Object.is(n, -0) ? 0 : n);

/** A nested list as code: the innermost lists on one line each. */
export function literal(value: Nested, indent = ''): string {
  if (typeof value === 'number') return plain(value);
  if (value.every((item) => typeof item === 'number'))
    return `[${value.map((item) => plain(Number(item))).join(', ')}]`;
  const inner = `${indent}  `;
  return `[\n${value.map((item) => inner + literal(item, inner)).join(',\n')}\n${indent}]`;
}

const rowsOf = (data: ArrayLike<number>, columns: number): number[][] =>
  Array.from({ length: data.length / columns }, (_, row) =>
    Array.from({ length: columns }, (_, column) => data[row * columns + column] ?? 0),
  );

/** The numbers inside as many brackets as the library wants: outermost axes first, each of length 1. */
const wrapped = (value: Nested, times: number): Nested => (times === 0 ? value : [wrapped(value, times - 1)]);

export interface CodeNumbers {
  /** N×C×H×W and N×H×W×C. */
  readonly xFirst: Nested;
  readonly xLast: Nested;
  /** The kernel as in × out × k × k, which of one channel is also filters × channels × k × k; and k × k × out × in. */
  readonly wFirst: Nested;
  readonly wLast: Nested;
  readonly side: number;
}

export function numbersOf(params: TransposedParams): CodeNumbers {
  const x = rowsOf(inputOf(params).data, params.size);
  const w = rowsOf(kernelOf(params).data, params.kernelSize);
  const deep = (table: number[][]): Nested => table.map((row) => row.map((n) => [n]));
  return {
    xFirst: wrapped(x, 2),
    xLast: wrapped(deep(x), 1),
    wFirst: wrapped(w, 2),
    wLast: w.map((row) => row.map((n) => [[n]])),
    side: params.size * params.stride,
  };
}

/** A: a row of weights for every output of one axis. Its numbers are rounded as float32 needs them. */
export function weightsOf(params: TransposedParams, method: Resampling): number[][] {
  const { values, columns } = resampleMatrix(params.size, params.size * params.stride, method, params.grid);
  return rowsOf(
    values.map((n) => Number(n.toPrecision(9))),
    columns,
  );
}

/** Where the pooled numbers go, as flat places in the larger map. */
export const placesOf = (params: TransposedParams): number[] => [...rememberedOf(params).winners];

export interface Cuts {
  /** Rows that stamp. */
  readonly from: number;
  readonly before: number;
  readonly output: number;
  readonly outputPad: number;
}

/** What is cut off the sheet. In the round trip the layer stamps what came down. */
export function cutsOf(params: TransposedParams): Cuts {
  const { size, stride, kernelSize, pad } = params;
  if (params.view === 'round-trip') {
    const from = downAxes(params).vertical.output;
    return { from, before: pad, output: size, outputPad: (size + 2 * pad - kernelSize) % stride };
  }
  return { from: size, before: pad, output: axesOf(params).vertical.output, outputPad: params.outputPad };
}

/** What output padding adds: first what padding cut off at the end, beyond it zeros. */
export function outputPadNote(pad: number, outputPad: number): string {
  const kept = Math.min(pad, outputPad);
  const zeros = outputPad - kept;
  const parts = [
    ...(kept > 0 ? [`${kept} that padding had cut off`] : []),
    ...(zeros > 0 ? [`${zeros} of zeros`] : []),
  ];
  return `# output_padding adds rows and columns at the end: ${parts.join(', then ')}`;
}

/** The setting in which the libraries' shorthands for "twice as large" part ways. */
export const partsWays = ({ kernelSize, stride }: TransposedParams): boolean => stride > 1 && kernelSize % 2 === 1;
