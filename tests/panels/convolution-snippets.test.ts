/** The code that the panel hands out really runs and gives the panel's own numbers (TensorFlow.js here, as printed). */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paddings } from '../../src/math/window.ts';
import { outputOf } from '../../src/panels/convolution/layer.ts';
import { type ConvolutionParams, knobs } from '../../src/panels/convolution/params.ts';
import { snippets } from '../../src/panels/convolution/snippets.ts';

const state = (patch: Partial<ConvolutionParams>) => knobs.settle({ ...knobs.defaults, ...patch });

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

function agrees(params: ConvolutionParams) {
  const { rows, columns, channels, data } = outputOf(params);
  const ran = run(snippets(params).tfjs);
  expect(ran.shape).toEqual([1, rows, columns, channels]);
  for (const [i, value] of ran.data.entries()) expect(Math.abs(value - (data[i] ?? Number.NaN))).toBeLessThan(1e-3);
}

describe('the TensorFlow.js code', () => {
  it.each(
    paddings.flatMap((padding) =>
      [1, 2].flatMap((stride) => [1, 2].map((dilation) => [padding, stride, dilation] as const)),
    ),
  )('computes the layer with padding %s, stride %i, dilation %i', (padding, stride, dilation) => {
    for (const kernelSize of [1, 2, 3, 4])
      for (const flip of [0, 1] as const)
        agrees(state({ size: 8, padding, stride, dilation, kernelSize, flip, kernel: 'random', bias: '0.5' }));
  });

  it('computes layers of any shape', () => {
    const layers = fc
      .record({
        size: fc.integer({ min: 1, max: 12 }),
        padding: fc.constantFrom(...paddings),
        kernelSize: fc.integer({ min: 1, max: 7 }),
        dilation: fc.integer({ min: 1, max: 3 }),
        stride: fc.integer({ min: 1, max: 4 }),
        channels: fc.integer({ min: 1, max: 3 }),
        filters: fc.integer({ min: 1, max: 4 }),
        flip: fc.constantFrom(0, 1),
        bias: fc.constantFrom('none', '1', '1_-2', '1_-2_3_0'),
        input: fc.constantFrom('deck', 'deck-square', 'face', 'ball'),
        kernel: fc.constantFrom('random', 'gaussian', 'deck-a'),
      })
      .map((values) => knobs.settle({ ...knobs.defaults, ...values }));
    fc.assert(fc.property(layers, agrees), { numRuns: 60 });
  });

  it('computes layers whose weights are free', () => {
    for (const padding of paddings)
      for (const patch of [{}, { stride: 2, dilation: 2 }, { flip: 1, channels: 2, filters: 2, bias: '1_2' }] as const)
        agrees(state({ size: 5, kernelSize: 2, ...patch, padding, sharing: 'free', kernel: 'random' }));
  });
});

describe('the traps', () => {
  it('are named in comments where they spring', () => {
    const strided = snippets(state({ padding: 'same', stride: 2 }));
    expect(strided.pytorch).toContain("# trap: PyTorch refuses padding='same' with a stride");
    expect(strided.keras).toContain("# trap: with a stride, 'same'");
    expect(strided.tfjs).toContain("// trap: with a stride, 'same'");
    const both = snippets(state({ stride: 2, dilation: 2 }));
    expect(both.tfjs).toContain('// trap: conv2d refuses stride and dilation both above 1');
    expect(both.keras).toContain('# trap: Conv2D refuses stride and dilation both above 1');
    expect(both.pytorch).not.toContain('trap');
    const turned = snippets(state({ flip: 1 }));
    expect(turned.pytorch).toContain('torch.flip(w, dims=(2, 3))');
    expect(turned.tfjs).toContain('tf.reverse(w, [0, 1])');
  });
});

describe('the code of Play', () => {
  const side = 64;
  const at = (row: number, column: number) => ((row * 7 + column * 3) % 11) / 10;
  /** Runs it on a known picture instead of a random one; what it prints is told. */
  function played(patch: Partial<ConvolutionParams>): tf.Tensor {
    const code = snippets(knobs.settle({ resolution: side, ...patch }), 'play').tfjs;
    const known = tf.tensor4d(
      Float32Array.from({ length: side * side }, (_, i) => at(Math.floor(i / side), i % side)),
      [1, side, side, 1],
    );
    const body = code
      .replace("import * as tf from '@tensorflow/tfjs';", '')
      .replace(/tf\.randomUniform\([^)]*\)/, 'known')
      .replace('y.print();', 'return y;');
    return new Function('tf', 'known', body)(tf, known) as tf.Tensor;
  }
  const pixel = (y: tf.Tensor, row: number, column: number) => y.slice([0, row, column, 0], [1, 1, 1, 1]).dataSync()[0];

  it('filters a whole picture, and a moved one', () => {
    const y = played({ lens: 'filter', kernel: 'box' });
    expect(y.shape).toEqual([1, side - 2, side - 2, 1]);
    let sum = 0;
    for (let u = 0; u < 3; u++) for (let v = 0; v < 3; v++) sum += at(10 + u, 20 + v);
    const one = (pixel(y, 10, 20) ?? 0) / sum;
    const moved = played({ lens: 'shift', kernel: 'box', shiftX: 6, shiftY: 3 });
    expect(pixel(moved, 13, 26)).toBeCloseTo(pixel(y, 10, 20) ?? Number.NaN, 4);
    // a box is a mean or a sum, whichever the preset says
    expect(Math.min(Math.abs(one - 1), Math.abs(one - 1 / 9))).toBeLessThan(1e-4);
  });

  it('is a layer of eight kernels in the bank', () => {
    expect(played({ lens: 'bank' }).shape).toEqual([1, side - 2, side - 2, 8]);
    expect(snippets(knobs.settle({ lens: 'bank' }), 'play').pytorch).toContain('torch.rand(1, 1, 256, 256)');
  });

  it('is a stack in the lens on depth, and says how far it sees', () => {
    const code = snippets(knobs.settle({ lens: 'depth', depth: 4 }), 'play');
    for (const text of Object.values(code)) expect(text).toContain('4 layers of 3×3: a unit of the last one sees 9×9');
  });
});
