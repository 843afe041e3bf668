import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  batchMoments,
  batchNorm,
  batchNormGradient,
  foldedIn,
  runningAverage,
  unbiased,
} from '../../src/math/batch-norm.ts';
import { axesOf, correlate2d } from '../../src/math/correlate.ts';
import { volume } from '../../src/math/volume.ts';
import { allClose, closeTo, dot, kernels, volumes } from './arbitrary.ts';

const affine = { gamma: [1.5, -0.5], beta: [0.25, 2] };
const epsilon = 1e-3;

it('gives every channel mean β and deviation |γ|, but for ε', () => {
  fc.assert(
    fc.property(volumes(3, 4, 2), (x) => {
      const moments = batchMoments(x.data, 2);
      const after = batchMoments(batchNorm(x.data, moments, affine, epsilon), 2);
      allClose(after.mean, affine.beta, 10);
      moments.variance.forEach((value, c) => {
        const expected = ((affine.gamma[c] as number) ** 2 * value) / (value + epsilon);
        expect(after.variance[c]).toBeCloseTo(expected, 10);
      });
    }),
  );
});

it('has its slopes', () => {
  // Well spread, so that a difference of 1e-5 stays in the straight part
  const x = Float64Array.from({ length: 12 }, (_, i) => Math.sin(3 * i) * (1 + i));
  const dy = x.map((_, i) => Math.cos(2 * i));
  const loss = (at: ArrayLike<number>, of = affine) => dot(batchNorm(at, batchMoments(at, 2), of, epsilon), dy);
  const { dx, dgamma, dbeta } = batchNormGradient(dy, x, affine, epsilon);
  const difference = (f: (by: number) => number) => (f(1e-5) - f(-1e-5)) / 2e-5;
  dx.forEach((slope, i) => {
    closeTo(
      slope,
      difference((by) => loss(x.map((v, k) => v + (k === i ? by : 0)))),
    );
  });
  for (const c of [0, 1]) {
    const moved = (list: number[], by: number) => list.map((v, k) => v + (k === c ? by : 0));
    closeTo(
      dgamma[c],
      difference((by) => loss(x, { ...affine, gamma: moved(affine.gamma, by) })),
    );
    closeTo(
      dbeta[c],
      difference((by) => loss(x, { ...affine, beta: moved(affine.beta, by) })),
    );
  }
});

it('keeps running averages: 0.9 old + 0.1 new', () => {
  expect([...runningAverage([1, 2], [2, 2], 0.1)]).toEqual([0.9 + 0.2, 1.8 + 0.2]);
  expect([...unbiased(batchMoments([0, 1, 2], 1))]).toEqual([1]);
  expect(() => batchMoments([1, 2, 3], 2)).toThrow('no pixels of 2 channels');
});

it('folds into the convolution before it', () => {
  fc.assert(
    fc.property(volumes(4, 4, 1), kernels(3, 3, 1, 2), (x, w) => {
      const settings = { stride: 1, dilation: 1, padding: 'same', flip: false } as const;
      const running = { mean: [0.5, -1], variance: [2, 0.25] };
      const bias = [0.75, -2];
      const apart = batchNorm(correlate2d(x, w, { ...settings, bias }).data, running, affine, epsilon);
      const folded = foldedIn(w, running, affine, epsilon, bias);
      allClose(correlate2d(x, folded.kernel, { ...settings, bias: folded.bias }).data, apart, 10);
      expect(axesOf(x, folded.kernel, settings).vertical.output).toBe(volume(4, 4, 1).rows);
    }),
  );
});
