import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryCrossEntropy,
  diceLoss,
  pixelCrossEntropy,
  sigmoidCrossEntropy,
  softTargetCrossEntropy,
  weightsByClass,
  weightsOfTargets,
} from '../../src/math/pixel-loss.ts';
import { softDice } from '../../src/math/segmentation-metrics.ts';
import { argMax, logSoftmax, softmax, softmaxGradient } from '../../src/math/softmax.ts';
import { allClose, closeTo } from './arbitrary.ts';

const step = 1e-5;
/** ∂f/∂x by central differences. */
function slopes(f: (x: Float64Array) => number, x: ArrayLike<number>): Float64Array {
  const at = Float64Array.from(x);
  return at
    .map((_, i) => f(at.map((v, k) => v + (k === i ? step : 0))) - f(at.map((v, k) => v - (k === i ? step : 0))))
    .map((difference) => difference / (2 * step));
}

const score = fc.integer({ min: -40, max: 40 }).map((n) => n / 10);
const share = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
const weight = fc.integer({ min: 1, max: 60 }).map((n) => n / 10);
const labelled = fc
  .record({ classes: fc.integer({ min: 2, max: 4 }), pixels: fc.integer({ min: 1, max: 5 }) })
  .chain(({ classes, pixels }) =>
    fc.record({
      classes: fc.constant(classes),
      scores: list(score, classes * pixels),
      targets: list(share, classes * pixels),
      labels: list(fc.integer({ min: 0, max: classes - 1 }), pixels),
      weights: list(weight, pixels),
      divided: fc.constantFrom('pixels', 'weights', 'nothing' as const),
    }),
  );

describe('softmax', () => {
  it('sums to 1, keeps the order, does not change with a constant, and its logarithm is its logarithm', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 6 }), score, (scores, constant) => {
        const p = softmax(scores);
        expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(argMax(p)).toBe(argMax(scores));
        allClose(softmax(scores.map((z) => z + constant)), p, 12);
        allClose(logSoftmax(scores).map(Math.exp), p, 12);
      }),
    );
  });

  it('is safe at any score, and colder is sharper', () => {
    expect([...softmax([1e4, 0, -1e4])]).toEqual([1, 0, 0]);
    expect([...logSoftmax([1e4, 0, -1e4])]).toEqual([0, -1e4, -2e4]);
    expect(softmax([2, 1, 0], 0.5)[0]).toBeGreaterThan(softmax([2, 1, 0])[0] as number);
    expect(argMax([0, 3, 3])).toBe(1);
  });

  it('has its slopes', () => {
    fc.assert(
      fc.property(list(score, 4), list(score, 4), (scores, wished) => {
        const value = (z: ArrayLike<number>) => softmax(z).reduce((sum, p, k) => sum + p * (wished[k] as number), 0);
        const back = softmaxGradient(softmax(scores), wished);
        slopes(value, scores).forEach((expected, i) => {
          closeTo(back[i], expected);
        });
      }),
    );
  });
});

describe('cross entropy', () => {
  it('of labels has the slopes it says, and those of a pixel sum to 0', () => {
    fc.assert(
      fc.property(labelled, ({ classes, scores, labels, weights, divided }) => {
        const loss = (z: ArrayLike<number>) => pixelCrossEntropy(z, labels, classes, { weights, divided });
        const { gradient } = loss(scores);
        slopes((z) => loss(z).loss, scores).forEach((expected, i) => {
          closeTo(gradient[i], expected);
        });
        for (let pixel = 0; pixel < labels.length; pixel++)
          expect(
            gradient.slice(pixel * classes, (pixel + 1) * classes).reduce((sum, slope) => sum + slope, 0),
          ).toBeCloseTo(0, 14);
      }),
    );
  });

  it('of distributions has the slopes it says, and is that of labels where all of it is on one class', () => {
    fc.assert(
      fc.property(labelled, ({ classes, scores, targets, labels, weights, divided }) => {
        const loss = (z: ArrayLike<number>, of: ArrayLike<number>) =>
          softTargetCrossEntropy(z, of, classes, { weights, divided });
        const { gradient } = loss(scores, targets);
        slopes((z) => loss(z, targets).loss, scores).forEach((expected, i) => {
          closeTo(gradient[i], expected);
        });
        const sure = scores.map((_, i) => Number(i % classes === labels[Math.floor(i / classes)]));
        const hard = pixelCrossEntropy(scores, labels, classes, { weights, divided });
        expect(loss(scores, sure).loss).toBeCloseTo(hard.loss, 12);
        allClose(loss(scores, sure).gradient, hard.gradient, 12);
      }),
    );
  });

  it('weights by class and by target', () => {
    expect([...weightsByClass([0, 2, 1], [5, 6, 7])]).toEqual([5, 7, 6]);
    expect([...weightsOfTargets([0.2, 0.8, 0.9, 0.1], 2, [3, 4])]).toEqual([4, 3]);
  });

  it('knows nothing of two classes: ln 2, and refuses what does not fit', () => {
    expect(pixelCrossEntropy([0, 0], [1], 2).loss).toBeCloseTo(Math.LN2, 15);
    expect(() => pixelCrossEntropy([0, 0], [2], 2)).toThrow('label 2 is not of 2 classes');
    expect(() => pixelCrossEntropy([0, 0, 0], [0], 2)).toThrow('no whole pixels');
    expect(() => pixelCrossEntropy([0, 0], [0, 1], 2)).toThrow('1 pixels of scores, 2');
    expect(() => softTargetCrossEntropy([0, 0], [1], 2)).toThrow('2 scores, 1 targets');
  });
});

describe('two classes from one score', () => {
  const maps = fc
    .integer({ min: 1, max: 6 })
    .chain((n) =>
      fc.record({ scores: list(score, n), truth: list(fc.integer({ min: 0, max: 1 }), n), shares: list(share, n) }),
    );

  it('is cross entropy over (0, z), with its slopes', () => {
    fc.assert(
      fc.property(maps, ({ scores, truth }) => {
        const { loss, gradient } = sigmoidCrossEntropy(scores, truth);
        expect(loss).toBeCloseTo(
          pixelCrossEntropy(
            scores.flatMap((z) => [0, z]),
            truth,
            2,
          ).loss,
          12,
        );
        expect(loss).toBeCloseTo(
          binaryCrossEntropy(
            scores.map((z) => 1 / (1 + Math.exp(-z))),
            truth,
          ),
          10,
        );
        slopes((z) => sigmoidCrossEntropy(z, truth).loss, scores).forEach((expected, i) => {
          closeTo(gradient[i], expected);
        });
      }),
    );
    expect(sigmoidCrossEntropy([800, -800], [1, 0]).loss).toBe(0);
    expect(binaryCrossEntropy([1, 0], [1, 0])).toBe(0);
  });

  it('Dice has its slopes, squared, smoothed or plain', () => {
    fc.assert(
      fc.property(maps, fc.boolean(), fc.constantFrom(0.5, 1), ({ shares, truth }, squared, smooth) => {
        const options = { squared, smooth };
        const { loss, gradient } = diceLoss(shares, truth, options);
        expect(loss).toBeCloseTo(1 - softDice(shares, truth, options), 12);
        slopes((p) => diceLoss(p, truth, options).loss, shares).forEach((expected, i) => {
          closeTo(gradient[i], expected);
        });
      }),
    );
  });
});
