/** What the three code snippets share: the numbers as nested lists and the border as each library can express it. */
import { type Axis, sourceOf } from '../../math/window.ts';
import { biasOf, geometryOf, inputNumbers, kernelNumbers } from './layer.ts';
import { deviation } from './numbers.ts';
import type { ConvolutionParams } from './params.ts';

export { literal, nest } from '../../pattern/code.ts';

/** Own weights of free layers are printed up to this many numbers. */
export const mostPrinted = 1500;

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

export interface CodeNumbers {
  readonly rows: number;
  readonly columns: number;
  readonly x: (channel: number, row: number, column: number) => number;
  readonly w: (filter: number, channel: number, u: number, v: number) => number;
  /** Weights of one output place when every place has its own. */
  readonly own: (row: number, column: number, filter: number, channel: number, u: number, v: number) => number;
  readonly bias: readonly number[] | null;
}

/** The layer's numbers by name of axis. */
export function numbersOf(params: ConvolutionParams): CodeNumbers {
  const { vertical, horizontal } = geometryOf(params);
  const { channels, kernelSize: k } = params;
  const [x, w] = [inputNumbers(params), kernelNumbers(params)];
  const index = (filter: number, channel: number, u: number, v: number) =>
    ((filter * channels + channel) * k + u) * k + v;
  return {
    rows: vertical.size,
    columns: horizontal.size,
    x: (channel, row, column) => x[(channel * vertical.size + row) * horizontal.size + column] ?? 0,
    w: (...place) => w[index(...place)] ?? 0,
    own: (row, column, ...place) => (w[index(...place)] ?? 0) + deviation(index(...place), row, column),
    bias: params.bias === 'none' ? null : biasOf(params),
  };
}

export interface BorderPlan {
  /**
   * How the border comes about: there is none; the layer's own padding argument; the library's "same"; a padding function of
   * the library; or by naming, for every padded row and column, which one it copies.
   */
  readonly how: 'none' | 'argument' | 'same' | 'function' | 'indices';
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const copied = (axis: Axis): number[] =>
  range(axis.size + axis.before + axis.after).map((i) => sourceOf(i - axis.before, axis.size, axis.border) ?? 0);

/** How a border is written; `functions` are the modes for which the library has a padding function that reaches `reach` cells out. */
export function borderPlan(
  params: ConvolutionParams,
  library: {
    readonly same: boolean;
    readonly functions: Partial<Record<ConvolutionParams['padding'], (axis: Axis) => boolean>>;
  },
): BorderPlan {
  const { vertical, horizontal } = geometryOf(params);
  const [top, bottom, left, right] = [vertical.before, vertical.after, horizontal.before, horizontal.after];
  const able = library.functions[params.padding];
  const how = (): BorderPlan['how'] => {
    if (top + bottom + left + right === 0) return 'none';
    if (params.padding === 'same') return library.same ? 'same' : 'function';
    if (params.padding === 'zero') return top === bottom && left === right ? 'argument' : 'function';
    return able?.(vertical) && able(horizontal) ? 'function' : 'indices';
  };
  return { how: how(), top, bottom, left, right, rows: copied(vertical), columns: copied(horizontal) };
}

/** How many numbers a layer without sharing holds. */
export function ownCount(params: ConvolutionParams): number {
  const { vertical, horizontal } = geometryOf(params);
  return vertical.output * horizontal.output * kernelNumbers(params).length;
}

/** Where the code is about a whole picture: it is not printed, but stood for; in the lens on moves it is moved first. */
export interface CodePicture {
  readonly shift: { readonly right: number; readonly down: number } | null;
}
