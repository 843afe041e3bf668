/** The code of Step's other views really runs and gives what the view shows (TensorFlow.js here). */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/data/pictures.ts';
import { brightness } from '../../../src/math/picture.ts';
import { downs } from '../../../src/panels/pooling/jobs.ts';
import { outputOf } from '../../../src/panels/pooling/layer.ts';
import { knobs, type PoolingParams } from '../../../src/panels/pooling/params.ts';
import { snippets } from '../../../src/panels/pooling/snippets.ts';
import { stackLevels, stackOperation } from '../../../src/panels/pooling/stack.ts';
import { pooledTimes } from '../../../src/panels/pooling/view/step/stack-picture.ts';
import { runSnippet } from '../run-snippet.ts';

const state = (patch: Partial<PoolingParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const kinds = ['max', 'average', 'subsample', 'lenet', 'global-max', 'global-average'] as const;
/** Windows side by side, overlapping ones, and a border. */
const shapes: readonly Partial<PoolingParams>[] = [
  {},
  { size: 5, window: 3, stride: 2, pad: '1', channels: 2 },
  { size: 5, pad: 'same', input: 'deck-pixels', divisor: 'window' },
];

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const gap = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  expect(a.length).toBe(b.length);
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] ?? Number.NaN))));
};

describe('the code of compare', () => {
  it('pools one input by maximum, average and subsampling', () => {
    for (const kind of kinds)
      for (const shape of shapes) {
        const params = state({ view: 'compare', kind, ...shape });
        const { printed } = runSnippet(snippets(params).tfjs);
        expect(printed.length).toBe(downs.length);
        downs.forEach((down, i) => {
          expect(gap(printed[i]?.data ?? [], outputOf(params, down).data)).toBeLessThan(1e-3);
        });
      }
  });

  it('prints all three in PyTorch and Keras too', () => {
    const { pytorch, keras } = snippets(state({ view: 'compare' }));
    for (const down of downs) for (const code of [pytorch, keras]) expect(code).toContain(`print('${down}', y)`);
  });
});

describe('the code of what is lost', () => {
  it('gives two inputs the same output', () => {
    for (const kind of kinds)
      for (const shape of shapes) {
        const params = state({ view: 'lost', kind, ...shape });
        const { logged, printed } = runSnippet(snippets(params).tfjs);
        expect(gap(printed[0]?.data ?? [], outputOf(params).data)).toBeLessThan(1e-3);
        expect(gap(printed[1]?.data ?? [], outputOf(params).data)).toBeLessThan(1e-3);
        expect(Number(logged[0]?.[1])).toBeGreaterThan(0);
        expect(Number(logged[1]?.[1])).toBeLessThan(1e-3);
      }
  });

  it('says so where nothing is lost', () => {
    const code = snippets(state({ view: 'lost', window: 1, stride: 1 })).pytorch;
    expect(code).toContain('nothing is lost here');
  });
});

describe('the code of the stack', () => {
  const picture = brightness(drawPicture('still-life', 1, 224));
  it.each(['global-max', 'lenet', 'subsample'] as const)('goes from 224 to 7: %s', (kind) => {
    const params = state({ view: 'stack', kind });
    const { logged, printed } = runSnippet(snippets(params).tfjs, picture.data);
    expect(logged.map((line) => [line[0], line[4], line[6], line[8]])).toEqual(
      stackLevels.map(({ side, channels, numbers, stride }) => [side, channels, numbers, stride]),
    );
    const last = pooledTimes(picture, stackOperation(kind), stackLevels.length - 1);
    expect(gap(printed[0]?.data ?? [], last.data)).toBeLessThan(1e-5);
  });
});
