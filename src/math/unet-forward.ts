/**
 * A U-Net run in double precision with every map kept, so that a walk shows true numbers. Stages: [3×3 same, bias, ReLU] twice a block,
 * 2×2 max pooling, upsampling, concatenation [upsampled, copied], a last 1×1 convolution. Channel counts are those of the weights. A net
 * trained with batch norm runs here with the norm folded into its kernels (`foldedIn`).
 */

import { type Axes, correlateAxes } from './correlate.ts';
import { maxPool, poolAxes } from './pool.ts';
import { type Grid, resample } from './resample.ts';
import { transposedConvolve } from './transposed.ts';
import { type TransposedAxes, transposedAxis } from './transposed-axis.ts';
import type { Upsampling } from './unet-shape.ts';
import { type Filters, type Volume, volume } from './volume.ts';
import { axisOf } from './window.ts';

export interface UnetLayer {
  /** HWIO; of a transposed convolution k × k × out × in. */
  readonly kernel: Filters;
  readonly bias: Float64Array;
}
export type UnetBlock = readonly [UnetLayer, UnetLayer];

export interface UnetWeights {
  /** Finest level first, as all lists by level here. */
  readonly encoder: readonly UnetBlock[];
  readonly centre: UnetBlock;
  /** The transposed convolutions; null where the level interpolates or copies. */
  readonly up: readonly (UnetLayer | null)[];
  readonly decoder: readonly UnetBlock[];
  readonly head: UnetLayer;
}

/**
 * keep: laid beside the upsampled maps. cut: zeros are laid there, with the same weights. add: added to the upsampled maps, as in a
 * residual connection; needs as many channels. none: the decoder reads the upsampled maps alone.
 */
export type SkipMode = 'keep' | 'cut' | 'add' | 'none';

export interface UnetSettings {
  readonly upsampling: Upsampling;
  /** Where interpolation looks. Missing: half-pixel. */
  readonly grid?: Grid;
  /** Missing: keep at every level. */
  readonly skips?: readonly SkipMode[];
}

/** One block's two layers: before and after ReLU. */
export interface BlockMaps {
  readonly input: Volume;
  readonly first: Volume;
  readonly firstActive: Volume;
  readonly second: Volume;
  /** What leaves the block. */
  readonly output: Volume;
}

export interface UnetMaps {
  readonly input: Volume;
  readonly encoder: readonly BlockMaps[];
  /** After each level's pooling. */
  readonly pooled: readonly Volume[];
  /** Which cell won, as `maxPool` says it. */
  readonly winners: readonly Int32Array[];
  readonly centre: BlockMaps;
  readonly upsampled: readonly Volume[];
  /** What the decoder's blocks read. */
  readonly joined: readonly Volume[];
  readonly decoder: readonly BlockMaps[];
  /** One number a class and pixel. */
  readonly scores: Volume;
}

const relu = (x: Volume): Volume => ({ ...x, data: x.data.map((value) => Math.max(value, 0)) });

/** The axes of a layer that keeps the map's size. */
export const sameAxes = (x: Volume, { kernel }: UnetLayer): Axes => ({
  vertical: axisOf(x.rows, kernel.rows, 1, 1, 'same'),
  horizontal: axisOf(x.columns, kernel.columns, 1, 1, 'same'),
});

const layer = (x: Volume, one: UnetLayer): Volume => correlateAxes(x, one.kernel, sameAxes(x, one), one.bias);

function block(input: Volume, [a, b]: UnetBlock): BlockMaps {
  const first = layer(input, a);
  const firstActive = relu(first);
  const second = layer(firstActive, b);
  return { input, first, firstActive, second, output: relu(second) };
}

/** The axes of a transposed convolution whose windows lie side by side. */
export const doublingAxes = (x: Volume, { kernel }: UnetLayer): TransposedAxes => ({
  vertical: transposedAxis(x.rows, kernel.rows, { stride: kernel.rows }),
  horizontal: transposedAxis(x.columns, kernel.columns, { stride: kernel.columns }),
});

function upsampledTo(x: Volume, skip: Volume, up: UnetLayer | null, settings: UnetSettings): Volume {
  const { upsampling, grid = 'half-pixel' } = settings;
  if (upsampling !== 'transposed') return resample(x, skip.rows, skip.columns, upsampling, grid);
  if (!up) throw new Error('transposed upsampling needs a kernel at every level');
  return transposedConvolve(x, up.kernel, doublingAxes(x, up), up.bias);
}

/** [a, b] on channels. Throws if the sizes differ. */
export function concatenated(a: Volume, b: Volume): Volume {
  if (a.rows !== b.rows || a.columns !== b.columns)
    throw new Error(`${a.rows}×${a.columns} beside ${b.rows}×${b.columns}`);
  const out = volume(a.rows, a.columns, a.channels + b.channels);
  for (let pixel = 0; pixel < a.rows * a.columns; pixel++) {
    const to = pixel * out.channels;
    out.data.set(a.data.subarray(pixel * a.channels, (pixel + 1) * a.channels), to);
    out.data.set(b.data.subarray(pixel * b.channels, (pixel + 1) * b.channels), to + a.channels);
  }
  return out;
}

function added(a: Volume, b: Volume): Volume {
  if (a.data.length !== b.data.length || a.channels !== b.channels)
    throw new Error(`${a.channels} channels cannot be added to ${b.channels}`);
  return { ...a, data: a.data.map((value, i) => value + (b.data[i] as number)) };
}

function joinedBy(mode: SkipMode, up: Volume, skip: Volume): Volume {
  if (mode === 'none') return up;
  if (mode === 'add') return added(up, skip);
  return concatenated(up, mode === 'cut' ? volume(skip.rows, skip.columns, skip.channels) : skip);
}

export const modeAt = ({ skips }: UnetSettings, level: number): SkipMode => skips?.[level] ?? 'keep';

/** Whether the level's maps could be added instead of laid beside: the decoder's first kernel reads as many channels as either has. */
export function canAdd({ encoder, decoder, centre, up }: UnetWeights, level: number): boolean {
  const skip = encoder[level]?.[1].kernel.filters;
  const below = (decoder[level + 1] ?? centre)[1].kernel.filters;
  const upsampled = up[level]?.kernel.channels ?? below;
  return skip !== undefined && upsampled === skip && decoder[level]?.[0].kernel.channels === skip;
}

/** One picture through the net. Throws if weights, picture and settings do not fit. */
export function unetForward(input: Volume, weights: UnetWeights, settings: UnetSettings): UnetMaps {
  const levels = weights.encoder.length;
  const encoder: BlockMaps[] = [];
  const pooled: Volume[] = [];
  const winners: Int32Array[] = [];
  let now = input;
  for (const one of weights.encoder) {
    const maps = block(now, one);
    const { y, winners: won } = maxPool(maps.output, poolAxes(maps.output, { kernel: 2 }));
    encoder.push(maps);
    pooled.push(y);
    winners.push(won);
    now = y;
  }
  const centre = block(now, weights.centre);
  now = centre.output;
  const upsampled: Volume[] = [];
  const joined: Volume[] = [];
  const decoder: BlockMaps[] = [];
  for (let level = levels - 1; level >= 0; level--) {
    const skip = (encoder[level] as BlockMaps).output;
    const up = upsampledTo(now, skip, weights.up[level] ?? null, settings);
    const both = joinedBy(modeAt(settings, level), up, skip);
    const blockHere = weights.decoder[level];
    if (!blockHere) throw new Error(`no decoder at level ${level}`);
    const maps = block(both, blockHere);
    upsampled.unshift(up);
    joined.unshift(both);
    decoder.unshift(maps);
    now = maps.output;
  }
  return { input, encoder, pooled, winners, centre, upsampled, joined, decoder, scores: layer(now, weights.head) };
}
