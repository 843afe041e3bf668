import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lenetPool, lenetPoolGradient } from '../../src/math/lenet.ts';
import { averagePool, maxPool, poolAxes, subsample, sumPool } from '../../src/math/pool.ts';
import {
  averagePoolGradient,
  maxPoolGradient,
  subsampleGradient,
  sumPoolGradient,
} from '../../src/math/pool-gradient.ts';
import { type Volume, volume } from '../../src/math/volume.ts';
import { closeTo, dot, pools } from './arbitrary.ts';

describe('pooling backwards', () => {
  /** A map of slopes shaped like the output. */
  const slopes = (y: Volume): Volume => ({ ...y, data: y.data.map((_, i) => ((5 * i) % 7) - 3) });

  it('is the adjoint of what is linear: sum, both averages, subsampling', () => {
    fc.assert(
      fc.property(pools, ({ x, axes }) => {
        const dy = slopes(sumPool(x, axes));
        const pairs = [
          [sumPool(x, axes), sumPoolGradient(dy, axes)],
          [averagePool(x, axes, 'inside'), averagePoolGradient(dy, axes, 'inside')],
          [averagePool(x, axes, 'window'), averagePoolGradient(dy, axes, 'window')],
          [subsample(x, axes), subsampleGradient(dy, axes)],
        ] as const;
        for (const [y, dx] of pairs) expect(dot(x.data, dx.data)).toBeCloseTo(dot(y.data, dy.data), 8);
      }),
      { numRuns: 200 },
    );
  });

  it('of a maximum goes to the winners and nowhere else', () => {
    fc.assert(
      fc.property(pools, ({ x, axes }) => {
        const { y, winners } = maxPool(x, axes);
        const dx = maxPoolGradient({ ...y, data: y.data.map(() => 1) }, axes, winners);
        const won = new Float64Array(x.data.length);
        for (const winner of winners) won[winner] = (won[winner] as number) + 1;
        expect(dx.data).toEqual(won);
      }),
      { numRuns: 100 },
    );
  });

  it('of a maximum agrees with finite differences where nothing is equal', () => {
    const x = volume(
      5,
      6,
      2,
      Array.from({ length: 60 }, (_, i) => (37 * i) % 61),
    );
    const axes = poolAxes(x, { kernel: [3, 2], stride: [2, 1], padding: { top: 1, bottom: 1, left: 0, right: 1 } });
    const { y, winners } = maxPool(x, axes);
    const dy = slopes(y);
    const dx = maxPoolGradient(dy, axes, winners);
    const loss = (cell: number, amount: number) =>
      dot(
        maxPool({ ...x, data: x.data.map((value, i) => (i === cell ? value + amount : value)) }, axes).y.data,
        dy.data,
      );
    for (let cell = 0; cell < 60; cell++)
      expect(dx.data[cell]).toBeCloseTo((loss(cell, 1e-3) - loss(cell, -1e-3)) / 2e-3, 6);
  });

  it('of LeNet’s unit agrees with finite differences, α and β of each map apart', () => {
    const x = volume(
      4,
      5,
      2,
      Array.from({ length: 40 }, (_, i) => Math.sin(3 * i)),
    );
    const axes = poolAxes(x, { kernel: 2, stride: [2, 1] });
    const alpha = [0.3, -0.6];
    const beta = [0.1, 0.4];
    const { y } = lenetPool(x, axes, alpha, beta);
    const dy = slopes(y);
    const { dx, dalpha, dbeta } = lenetPoolGradient(dy, x, axes, alpha, beta);
    const step = 1e-5;
    const slope = (loss: (amount: number) => Volume) =>
      (dot(loss(step).data, dy.data) - dot(loss(-step).data, dy.data)) / (2 * step);
    const nudge = (list: ArrayLike<number>, k: number, amount: number) =>
      Float64Array.from(list, (value, i) => (i === k ? value + amount : value));
    for (let cell = 0; cell < 40; cell++)
      closeTo(
        dx.data[cell],
        slope((amount) => lenetPool({ ...x, data: nudge(x.data, cell, amount) }, axes, alpha, beta).y),
      );
    for (const map of [0, 1]) {
      closeTo(
        dalpha[map],
        slope((amount) => lenetPool(x, axes, nudge(alpha, map, amount), beta).y),
      );
      closeTo(
        dbeta[map],
        slope((amount) => lenetPool(x, axes, alpha, nudge(beta, map, amount)).y),
      );
    }
  });
});
