/** The code that the panel hands out really runs and gives the panel's own numbers (TensorFlow.js here, as printed). */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gradientOf, outputOf } from '../../../src/panels/pooling/layer.ts';
import { knobs, type PoolingParams } from '../../../src/panels/pooling/params.ts';
import { snippets } from '../../../src/panels/pooling/snippets.ts';
import { rebuiltOf } from '../../../src/panels/pooling/statement.ts';

const state = (patch: Partial<PoolingParams>) => knobs.settle({ ...knobs.defaults, ...patch });

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** Runs a snippet as it stands; what it prints is told instead. */
function run(code: string): { shape: number[]; data: number[] }[] {
  const printed: { shape: number[]; data: number[] }[] = [];
  const body = code.replace("import * as tf from '@tensorflow/tfjs';", '').replace(/(\w+)\.print\(\);/g, 'told($1);');
  tf.tidy(() => {
    new Function('tf', 'told', body)(tf, (t: tf.Tensor) => printed.push({ shape: t.shape, data: [...t.dataSync()] }));
  });
  return printed;
}

function agrees(params: PoolingParams) {
  const [y, back] = run(snippets(params).tfjs);
  const same = (ran: typeof y, wanted: ReturnType<typeof outputOf>) => {
    expect(ran?.shape).toEqual([1, wanted.rows, wanted.columns, wanted.channels]);
    for (const [i, value] of (ran?.data ?? []).entries())
      expect(Math.abs(value - (wanted.data[i] ?? Number.NaN))).toBeLessThan(1e-3);
  };
  same(y, outputOf(params));
  if (params.pass === 'gradient') same(back, gradientOf(params));
  if (params.pass === 'unpool') same(back, rebuiltOf(params));
  if (params.pass === 'forward') expect(back).toBeUndefined();
}

describe('the TensorFlow.js code', () => {
  it('computes poolings of any shape, their gradients and the way up', () => {
    const poolings = fc
      .record({
        kind: fc.constantFrom('max', 'average', 'subsample', 'lenet', 'global-max', 'global-average'),
        size: fc.integer({ min: 1, max: 9 }),
        channels: fc.integer({ min: 1, max: 3 }),
        window: fc.integer({ min: 1, max: 5 }),
        stride: fc.integer({ min: 1, max: 5 }),
        pad: fc.constantFrom('0', '1', '2', 'same'),
        divisor: fc.constantFrom('inside', 'window'),
        pass: fc.constantFrom('forward', 'gradient', 'unpool'),
        unpool: fc.constantFrom('nearest', 'bed-of-nails', 'max-indices'),
        input: fc.constantFrom('deck', 'deck-pixels', 'face', 'digit'),
      })
      .map((values) => knobs.settle({ ...knobs.defaults, ...values }));
    fc.assert(fc.property(poolings, agrees), { numRuns: 250 });
  });
});

describe('the traps', () => {
  it('are named in comments where they spring', () => {
    const same = snippets(state({ size: 5, pad: 'same' }));
    expect(same.pytorch).toContain("# trap: PyTorch's pooling has no padding='same'");
    expect(same.pytorch).toContain("value=float('-inf')");
    expect(same.keras).toContain("padding='same'");
    const average = snippets(state({ kind: 'average', pad: '1' }));
    expect(average.pytorch).toContain('count_include_pad=False');
    expect(average.pytorch).toContain('# trap: by default count_include_pad=True');
    expect(average.tfjs).toContain('// trap: the padding is not counted here');
    expect(snippets(state({ kind: 'average', pad: '1', divisor: 'window' })).pytorch).toContain(
      'count_include_pad=True',
    );
    const up = snippets(state({ pass: 'unpool' }));
    expect(up.pytorch).toContain('F.max_unpool2d(y, indices, 2, stride=2, output_size=x.shape[2:])');
    expect(up.keras).toContain('# trap: an index is (row * columns + column) * channels + channel');
    expect(snippets(state({})).pytorch).toContain('at a tie the first cell is taken');
    expect(snippets(state({ pass: 'gradient' })).pytorch).toContain('y.backward(dy)');
    expect(snippets(state({ pass: 'gradient' })).keras).toContain('tape.gradient(y, x, output_gradients=dy)');
    expect(snippets(state({ kind: 'lenet' })).pytorch).toContain('torch.full((1, 1, 1), -3.0, requires_grad=True)');
  });
});
