/** The code that the panel hands out really runs and gives the panel's own numbers (TensorFlow.js here, as printed). */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roundTrip } from '../../../src/math/round-trip.ts';
import { downMatrix, outputOf } from '../../../src/panels/transposed-convolution/layer.ts';
import { inputNumbers } from '../../../src/panels/transposed-convolution/numbers.ts';
import { knobs, type TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import { snippets } from '../../../src/panels/transposed-convolution/snippets.ts';

type Params = TransposedParams;
const state = (patch: Partial<Params>): Params => knobs.settle({ ...knobs.defaults, ...patch });

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterAll(() => tf.disposeVariables());

/** Runs a snippet as it stands, its import line and its last line, the print, replaced. */
function run(code: string): { shape: number[]; data: number[] } {
  const body = code.replace("import * as tf from '@tensorflow/tfjs';", '').replace('y.print();', 'return y;');
  return tf.tidy(() => {
    const y = new Function('tf', body)(tf) as tf.Tensor;
    return { shape: y.shape, data: [...y.dataSync()] };
  });
}

function agrees(params: Params) {
  const { rows, columns, data } = outputOf(params);
  const ran = run(snippets(params).tfjs);
  expect(ran.shape).toEqual([1, rows, columns, 1]);
  for (const [i, value] of ran.data.entries()) expect(Math.abs(value - (data[i] ?? Number.NaN))).toBeLessThan(1e-3);
}

describe('the TensorFlow.js code', () => {
  it('stamps with every kernel, stride, padding and output padding', () => {
    for (const kernelSize of [1, 2, 3, 4, 5])
      for (const stride of [1, 2, 3, 4])
        for (const pad of [0, 1, 2])
          for (const outputPad of [0, 1, 3])
            agrees(state({ size: 3, kernelSize, stride, pad, outputPad, input: 'random', kernel: 'random' }));
  });

  it.each(['nearest', 'bed-of-nails', 'unpool', 'bilinear', 'bicubic', 'resize-convolution'] as const)(
    'goes up by %s',
    (method) => {
      for (const size of [1, 2, 5])
        for (const stride of [1, 2, 3])
          for (const grid of ['half-pixel', 'corner', 'align-corners'] as const)
            for (const kernelSize of [2, 3])
              agrees(state({ method, size, stride, grid, kernelSize, input: 'random', kernel: 'random' }));
    },
  );
});

describe('the code of the round trip', () => {
  it('goes down and up again', () => {
    for (const size of [3, 4, 5])
      for (const stride of [1, 2, 3])
        for (const pad of [0, 1]) {
          const params = state({ view: 'round-trip', size, stride, pad, input: 'random', kernel: 'random' });
          const { back } = roundTrip(downMatrix(params), inputNumbers(params));
          const ran = run(snippets(params).tfjs);
          expect(ran.shape).toEqual([1, size, size, 1]);
          for (const [i, value] of ran.data.entries()) expect(value).toBeCloseTo(back[i] ?? Number.NaN, 3);
        }
  });
});

describe('the traps', () => {
  it('are named in comments where they spring', () => {
    const doubled = snippets(state({ pad: 1, outputPad: 1 }));
    expect(doubled.tfjs).toContain("'same' would cut the odd row at the end only");
    expect(doubled.pytorch).toContain('in × out × rows × columns');
    expect(doubled.pytorch).toContain('stride=2, padding=1, output_padding=1');
    expect(doubled.keras).toContain('rows × columns × out × in');
    expect(doubled.keras).toContain('y[:, 1:5, 1:5]');
    const bilinear = snippets(state({ method: 'bilinear' }));
    expect(bilinear.tfjs).toContain('its gradient is wrong in TensorFlow.js 4.22');
    expect(snippets(state({ method: 'bilinear', grid: 'corner' })).tfjs).toContain(
      'asymmetric grid; PyTorch uses half-pixel centres',
    );
    expect(snippets(state({ method: 'bicubic' })).keras).toContain('a = -0.5');
  });

  it('output padding first brings cut rows back, then adds zeros', () => {
    const pytorch = (pad: number, outputPad: number) => snippets(state({ stride: 4, pad, outputPad })).pytorch;
    expect(pytorch(1, 1)).toContain('rows and columns at the end: 1 that padding had cut off\n');
    expect(pytorch(0, 2)).toContain('rows and columns at the end: 2 of zeros\n');
    expect(pytorch(1, 3)).toContain('rows and columns at the end: 1 that padding had cut off, then 2 of zeros\n');
    expect(pytorch(1, 0)).not.toContain('output_padding');
  });
});
