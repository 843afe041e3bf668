/**
 * The fixtures through TensorFlow.js, on whichever backend is active, within the single-precision tolerance; convolution stands here, the
 * other topics in files of their own. Runs in Node and in a browser alike: hand it the library and one case.
 */

import type {
  Rank,
  Tensor1D,
  Tensor3D,
  Tensor4D,
  TensorContainerArray,
  Tensor as TfTensor,
} from '@tensorflow/tfjs-core';
import type { Mode } from '../../src/math/convolve.ts';
import { sourceOf } from '../../src/math/window.ts';
import { type Fixture, type Outcome, outcomeOf, skipped, type Tensor } from './fixtures.ts';
import { borderNamed, numberOf, padsOfCase, pairOf, tensorOf } from './read.ts';
import { layer, padded, slid, type Tensorflow, turned } from './tfjs-layers.ts';
import { isUnet, unetOn } from './tfjs-networks.ts';
import { poolingOn } from './tfjs-pooling.ts';
import { actualsOf, kernelOf, type Outputs, picture } from './tfjs-read.ts';
import { upsamplingOn } from './tfjs-upsampling.ts';

const kernelsOfGradients = ['Conv2DBackpropFilter', 'Conv2DBackpropInput'];

const modeOf = ({ params }: Fixture): Mode => {
  const { mode } = params;
  if (mode !== 'full' && mode !== 'same' && mode !== 'valid') throw new Error(`unknown mode: ${String(mode)}`);
  return mode;
};

const optionsOf = ({ params }: Fixture) => ({
  strides: pairOf(params.strides ?? params.stride, 1),
  dilations: pairOf(params.dilations ?? params.dilation, 1),
});

function forward(tf: Tensorflow, fixture: Fixture, x: Tensor4D, w: Tensor4D): Outputs {
  const { params } = fixture;
  const options = optionsOf(fixture);
  const bias = tensorOf(fixture, 'bias');
  const shared = { ...options, bias: bias && tf.tensor1d([...bias.data]) };
  const { padding } = params;
  const byFlag = (padding === 'same' || padding === 'valid') && borderNamed(params.pad_mode) === 'zero';
  if (byFlag) return { y: layer(tf, x, w, { ...shared, padding }) };
  return { y: layer(tf, padded(tf, x, padsOfCase(fixture), borderNamed(params.pad_mode)), w, shared) };
}

function backward(tf: Tensorflow, fixture: Fixture, x: Tensor4D, w: Tensor4D, dy: Tensor4D): Outputs {
  const pads = padsOfCase(fixture);
  const border = borderNamed(fixture.params.pad_mode);
  const given = tensorOf(fixture, 'bias');
  const bias = given ? tf.tensor1d([...given.data]) : tf.zeros<Rank.R1>([w.shape[3]]);
  const [dx, dkernel, dbias] = tf.grads((...[input, kernel, offset]: TfTensor[]) =>
    layer(tf, padded(tf, input as Tensor4D, pads, border), kernel as Tensor4D, {
      ...optionsOf(fixture),
      bias: offset as Tensor1D,
    }),
  )([x, w, bias], dy);
  if (!dx || !dkernel || !dbias) throw new Error('a gradient is missing');
  return { dx, dkernel, dbias };
}

function takenApart(tf: Tensorflow, fixture: Fixture, x: Tensor4D, w: Tensor4D): Outputs {
  const { strides, dilations } = optionsOf(fixture);
  const full = padded(tf, x, padsOfCase(fixture), borderNamed(fixture.params.pad_mode));
  const middle = tf.depthwiseConv2d(full, w, strides, 'valid', 'NHWC', dilations);
  const pointwise = tensorOf(fixture, 'pointwise');
  if (!pointwise) return { depthwise_out: middle, y: middle };
  return {
    depthwise_out: middle,
    y: tf.separableConv2d(full, w, kernelOf(tf, pointwise), strides, 'valid', dilations),
  };
}

function compared(tf: Tensorflow, fixture: Fixture, x: Tensor4D, w: Tensor4D): Outputs {
  const mode = modeOf(fixture);
  const border = borderNamed(fixture.params.boundary);
  const asPicture = tf.transpose(w, [3, 0, 1, 2]);
  const asKernel = tf.transpose(x, [1, 2, 3, 0]);
  return {
    convolution: slid(tf, x, w, mode, border, true),
    correlation: slid(tf, x, w, mode, border, false),
    correlation_with_flipped_kernel: slid(tf, x, turned(tf, w), mode, border, false),
    convolution_swapped_operands: slid(tf, asPicture, asKernel, mode, border, true),
    convolution_with_deck_index_order: slid(tf, x, tf.transpose(w, [1, 0, 2, 3]), mode, border, true),
  };
}

/** C by convolving every one-hot picture; its rows are the windows. */
function matrix(tf: Tensorflow, fixture: Fixture, x: Tensor4D, w: Tensor4D): Outputs {
  const [, rows, columns] = x.shape;
  const pad = numberOf(fixture.params.pad) ?? 0;
  const through = (input: Tensor4D) =>
    layer(tf, padded(tf, input, [pad, pad, pad, pad], 'zero'), w, optionsOf(fixture));
  const each = through(tf.reshape(tf.eye(rows * columns), [rows * columns, rows, columns, 1]));
  const c = tf.transpose(tf.reshape(each, [rows * columns, -1]));
  const back = (y: TfTensor) => tf.matMul(c, tf.reshape(y, [-1, 1]), true);
  const v = tensorOf(fixture, 'v');
  return {
    C: c,
    y: through(x),
    Ct_C_x: back(through(x)),
    ...(v ? { Ct_v: back(tf.tensor1d([...v.data])) } : {}),
  };
}

/** How often each pixel is used: the gradient of the sum of a layer of ones. */
function uses(tf: Tensorflow, { params }: Fixture): Outputs | null {
  const side = numberOf(params.image_side);
  const kernel = numberOf(params.kernel);
  if (side === null || kernel === null || (params.padding !== 'valid' && params.padding !== 'same')) return null;
  const { padding } = params;
  const ones = tf.ones<Rank.R4>([kernel, kernel, 1, 1]);
  const count = tf.grad((x) => tf.conv2d(x as Tensor4D, ones, numberOf(params.stride) ?? 1, padding));
  return { uses: count(tf.zeros<Rank.R4>([1, side, side, 1])) };
}

function sequence(tf: Tensorflow, fixture: Fixture, x: Tensor, w: Tensor): Outputs | null {
  const { params, expected } = fixture;
  const signal = tf.tensor3d([...x.data], [1, x.data.length, 1]);
  const kernel = tf.tensor3d([...w.data], [w.data.length, 1, 1]);
  const extended = (before: number, after: number, boundary: typeof params.boundary): Tensor3D => {
    const border = borderNamed(boundary);
    if (border === 'zero')
      return tf.pad(signal, [
        [0, 0],
        [before, after],
        [0, 0],
      ]);
    const at = Array.from({ length: before + x.data.length + after }, (_, i) =>
      sourceOf(i - before, x.data.length, border),
    );
    return tf.gather(signal, tf.tensor1d(at.map(Number), 'int32'), 1);
  };
  if ('full' in expected) {
    if (w.data.length > x.data.length) return null;
    const reversed = tf.reverse(kernel, 0);
    const [less, more] = [Math.floor((w.data.length - 1) / 2), Math.ceil((w.data.length - 1) / 2)];
    const out = (before: number, after: number) => tf.conv1d(extended(before, after, 'zero'), reversed, 1, 'valid');
    return { full: out(w.data.length - 1, w.data.length - 1), same: out(more, less), valid: out(0, 0) };
  }
  if ('boundary' in params) {
    const shrinks = params.boundary === 'shrink';
    const half = shrinks ? 0 : (numberOf(params.half_width) ?? Math.floor(w.data.length / 2));
    const boundary = shrinks ? 'zero' : params.boundary;
    const after = shrinks ? 0 : w.data.length - 1 - half;
    return {
      y: tf.conv1d(extended(half, after, boundary), kernel, 1, 'valid'),
      padded_x: extended(half, half, boundary),
    };
  }
  const pad = numberOf(params.zero_pad_each_side) ?? 0;
  const stride = numberOf(params.strides ?? params.stride) ?? 1;
  const dilation = numberOf(params.dilation ?? params.dilations) ?? 1;
  if (stride > 1 && dilation > 1) return null;
  return { y: tf.conv1d(extended(pad, pad, 'zero'), kernel, stride, 'valid', 'NWC', dilation) };
}

/** Which computation a case wants, told apart by what it gives and what it asks for; null: none of ours. */
function outputsOf(tf: Tensorflow, topic: string, fixture: Fixture): Outputs | null {
  const { params, expected } = fixture;
  if ('uses' in expected) return uses(tf, fixture);
  const x = tensorOf(fixture, 'x', 'image');
  const w = tensorOf(fixture, 'kernel', 'filter', 'depthwise', 'w');
  const dy = tensorOf(fixture, 'dy');
  if (x?.shape.length === 1 && w?.shape.length === 1) return sequence(tf, fixture, x, w);
  if (!x || x.shape.length === 1) return null;
  if (topic === 'deck' && !('C' in expected) && !('filter' in fixture.inputs)) return null;
  const input = picture(tf, x);
  if (!w) {
    if (!('padded' in expected)) return null;
    return { padded: padded(tf, input, padsOfCase(fixture), borderNamed(params.pad_mode)) };
  }
  const kernel = kernelOf(tf, w);
  if ('C' in expected) return matrix(tf, fixture, input, kernel);
  if ('depthwise' in fixture.inputs) return takenApart(tf, fixture, input, kernel);
  if (dy) return backward(tf, fixture, input, kernel, picture(tf, dy));
  if ('convolution' in expected) return compared(tf, fixture, input, kernel);
  if (!('mode' in params)) return 'y' in expected ? forward(tf, fixture, input, kernel) : null;
  const y = slid(tf, input, kernel, modeOf(fixture), borderNamed(params.boundary), true);
  return { y, kernel_flipped: turned(tf, kernel) };
}

const convolutionTopics = ['conv1d', 'conv2d', 'deck'];
const deckOfConvolution = /conv_matrix|image_filter|pixel_uses/;
const deckOfPooling = /pooling|unpool/;
const deckOfUpsampling = /d2l_transposed/;

/** The cases that every full backend should pass: no skip among them is expected. */
export const isTfjsCase = (topic: string, name: string): boolean =>
  ['conv1d', 'conv2d', 'pooling', 'upsampling'].includes(topic) ||
  (topic === 'networks' && isUnet(name)) ||
  (topic === 'deck' && [deckOfConvolution, deckOfPooling, deckOfUpsampling].some((some) => some.test(name)));

/** Every way of computing a case that there is: the panels' formulation first, then the library's own operation. */
function waysOf(tf: Tensorflow, topic: string, fixture: Fixture): Outputs[] {
  const { name } = fixture;
  if (topic === 'pooling' || (topic === 'deck' && deckOfPooling.test(name))) return poolingOn(tf, fixture);
  if (topic === 'upsampling' || (topic === 'deck' && deckOfUpsampling.test(name))) return upsamplingOn(tf, fixture);
  const outputs = convolutionTopics.includes(topic) ? outputsOf(tf, topic, fixture) : null;
  return outputs ? [outputs] : [];
}

/** One case on the active backend: the first way that fails, or the last. Every tensor it makes is disposed of. */
export async function runGoldenOnTfjs(tf: Tensorflow, topic: string, fixture: Fixture): Promise<Outcome> {
  const wantsGradient = 'dkernel' in fixture.expected;
  const missing = kernelsOfGradients.filter((kernel) => !tf.getKernel(kernel, tf.getBackend()));
  if (wantsGradient && missing.length > 0) return skipped(`${tf.getBackend()} lacks ${missing.join(' and ')}`);
  try {
    if (topic === 'networks') return outcomeOf(fixture, await unetOn(tf, fixture), 'f32');
    const ways = tf.tidy(() => waysOf(tf, topic, fixture) as unknown as TensorContainerArray) as unknown as Outputs[];
    const outcomes: Outcome[] = [];
    for (const outputs of ways) outcomes.push(outcomeOf(fixture, await actualsOf(outputs, fixture), 'f32'));
    tf.dispose(ways);
    return outcomes.find(({ status }) => status === 'failed') ?? outcomes.at(-1) ?? skipped('not an operation of tfjs');
  } catch (error) {
    return { status: 'failed', worst: Number.NaN, message: error instanceof Error ? error.message : String(error) };
  }
}
