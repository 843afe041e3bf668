/** The U-Net backwards: every stage of `unetForward` in reverse order hands its slope down. Where maps were copied, two slopes add. */

import { biasGradient, inputGradient, kernelGradient } from './gradient.ts';
import { poolAxes } from './pool.ts';
import { maxPoolGradient } from './pool-gradient.ts';
import { resampleGradient } from './resample.ts';
import { transposedInputGradient, transposedKernelGradient } from './transposed.ts';
import {
  type BlockMaps,
  doublingAxes,
  modeAt,
  sameAxes,
  type UnetBlock,
  type UnetLayer,
  type UnetMaps,
  type UnetSettings,
  type UnetWeights,
} from './unet-forward.ts';
import { type Volume, volume } from './volume.ts';

/** Slopes of a layer's weights, shaped like them, and of its input. */
interface Back<Slopes> {
  readonly slopes: Slopes;
  readonly dx: Volume;
}

function layerBack(dy: Volume, x: Volume, layer: UnetLayer): Back<UnetLayer> {
  const axes = sameAxes(x, layer);
  return {
    slopes: { kernel: kernelGradient(dy, x, axes), bias: biasGradient(dy) },
    dx: inputGradient(dy, layer.kernel, axes),
  };
}

/** Slopes pass where the layer was above 0, and nowhere else (0 itself included, as in every library). */
const reluBack = (dy: Volume, before: Volume): Volume => ({
  ...dy,
  data: dy.data.map((slope, i) => ((before.data[i] as number) > 0 ? slope : 0)),
});

function blockBack(dy: Volume, maps: BlockMaps, [a, b]: UnetBlock): Back<UnetBlock> {
  const second = layerBack(reluBack(dy, maps.second), maps.firstActive, b);
  const first = layerBack(reluBack(second.dx, maps.first), maps.input, a);
  return { slopes: [first.slopes, second.slopes], dx: first.dx };
}

function upBack(dy: Volume, x: Volume, up: UnetLayer | null, settings: UnetSettings): Back<UnetLayer | null> {
  const { upsampling, grid = 'half-pixel' } = settings;
  if (upsampling !== 'transposed')
    return { slopes: null, dx: resampleGradient(dy, x.rows, x.columns, upsampling, grid) };
  if (!up) throw new Error('transposed upsampling needs a kernel at every level');
  const axes = doublingAxes(x, up);
  return {
    slopes: { kernel: transposedKernelGradient(dy, x, axes), bias: biasGradient(dy) },
    dx: transposedInputGradient(dy, up.kernel, axes),
  };
}

/** So many channels of a map, from this one on. */
function channelsFrom(x: Volume, start: number, count: number): Volume {
  const out = volume(x.rows, x.columns, count);
  for (let pixel = 0; pixel < x.rows * x.columns; pixel++) {
    const from = pixel * x.channels + start;
    out.data.set(x.data.subarray(from, from + count), pixel * count);
  }
  return out;
}

const sum = (a: Volume, b: Volume | null): Volume =>
  b ? { ...a, data: a.data.map((value, i) => value + (b.data[i] as number)) } : a;

export interface UnetSlopes {
  /** Shaped like the weights. */
  readonly weights: UnetWeights;
  /** ∂L/∂input. */
  readonly input: Volume;
}

/** Slopes of all weights given ∂L/∂scores. `maps` and `settings` as the forward pass had them. Throws if they do not fit. */
export function unetBackward(scores: Volume, maps: UnetMaps, weights: UnetWeights, settings: UnetSettings): UnetSlopes {
  const levels = weights.encoder.length;
  const head = layerBack(scores, maps.decoder[0]?.output ?? maps.centre.output, weights.head);
  let slope = head.dx;
  const decoder: UnetBlock[] = [];
  const up: (UnetLayer | null)[] = [];
  /** What reaches the encoder's maps through the copies, by level. */
  const copies: (Volume | null)[] = [];
  for (let level = 0; level < levels; level++) {
    const back = blockBack(slope, maps.decoder[level] as BlockMaps, weights.decoder[level] as UnetBlock);
    decoder.push(back.slopes);
    const own = (maps.upsampled[level] as Volume).channels;
    const copied = (maps.encoder[level] as BlockMaps).output.channels;
    const mode = modeAt(settings, level);
    if (mode === 'keep') copies.push(channelsFrom(back.dx, own, copied));
    else copies.push(mode === 'add' ? back.dx : null);
    const below = maps.decoder[level + 1] ?? maps.centre;
    const risen = upBack(channelsFrom(back.dx, 0, own), below.output, weights.up[level] ?? null, settings);
    up.push(risen.slopes);
    slope = risen.dx;
  }
  const centre = blockBack(slope, maps.centre, weights.centre);
  slope = centre.dx;
  const encoder: UnetBlock[] = [];
  for (let level = levels - 1; level >= 0; level--) {
    const here = maps.encoder[level] as BlockMaps;
    const winners = maps.winners[level] as Int32Array;
    const unpooled = maxPoolGradient(slope, poolAxes(here.output, { kernel: 2 }), winners);
    const back = blockBack(sum(unpooled, copies[level] ?? null), here, weights.encoder[level] as UnetBlock);
    encoder.unshift(back.slopes);
    slope = back.dx;
  }
  return { weights: { encoder, centre: centre.slopes, up, decoder, head: head.slopes }, input: slope };
}
