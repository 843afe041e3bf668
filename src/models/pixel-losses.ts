/** Losses over the pixels of a map of scores, each with a gradient written by hand: a handful of launches. */
import {
  abs,
  add,
  customGrad,
  div,
  exp,
  log,
  log1p,
  mean,
  mul,
  neg,
  relu,
  type Scalar,
  sigmoid,
  softmax,
  sub,
  sum,
  type Tensor,
  type Tensor4D,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';

type Kept = (saved: Tensor[]) => void;

/** What pixels should be, on the backend until disposed of. */
export interface PixelTargets {
  /** One-hot times the pixel's share of all weight: n × rows × columns × classes. */
  readonly shares: Tensor4D;
  /** The pixel's share of all weight, n × rows × columns × 1. */
  readonly weights: Tensor4D;
}

/** From labels 0 … classes − 1 and weights ≥ 0 (default all alike), pixel after pixel. Throws if no pixel has weight. */
export function pixelTargets(
  labels: ArrayLike<number>,
  weights: ArrayLike<number> | null,
  shape: readonly [n: number, rows: number, columns: number],
  classes: number,
): PixelTargets {
  const pixels = shape[0] * shape[1] * shape[2];
  if (labels.length !== pixels || (weights && weights.length !== pixels))
    throw new RangeError(`${labels.length} labels are not ${shape.join('×')}`);
  let total = 0;
  for (let i = 0; i < pixels; i++) total += weights?.[i] ?? 1;
  if (!(total > 0)) throw new RangeError('no pixel has any weight');
  const shares = new Float32Array(pixels * classes);
  const each = new Float32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const share = (weights?.[i] ?? 1) / total;
    each[i] = share;
    shares[i * classes + (labels[i] ?? 0)] = share;
  }
  return { shares: tensor4d(shares, [...shape, classes]), weights: tensor4d(each, [...shape, 1]) };
}

/** Σ w·(−log p of the true class)/Σ w; its slope at the scores is (p − y)·w/Σw. Probabilities below 1e-20 count as that. */
export function pixelCrossEntropy(scores: Tensor4D, { shares, weights }: PixelTargets): Scalar {
  const pass = customGrad((z, save) => {
    const p = softmax(z as Tensor4D);
    (save as Kept)([p]);
    return {
      value: neg(sum(mul(shares, log(add(p, 1e-20))))),
      gradFunc: (slope: Tensor, [q]: Tensor[]) => tidy(() => mul(sub(mul(q as Tensor, weights), shares), slope)),
    };
  });
  return pass(scores) as Scalar;
}

/** Mean binary cross-entropy of independent masks, each pixel of each mask counting alike; truths 0 or 1, of the scores' shape. */
export function maskCrossEntropy(scores: Tensor4D, truths: Tensor4D): Scalar {
  const pass = customGrad((z, save) => {
    (save as Kept)([z as Tensor]);
    const x = z as Tensor4D;
    return {
      // log(1 + eˣ) without overflow
      value: mean(add(sub(relu(x), mul(x, truths)), log1p(exp(neg(abs(x)))))),
      gradFunc: (slope: Tensor, [kept]: Tensor[]) =>
        tidy(() => mul(sub(sigmoid(kept as Tensor), truths), div(slope, scores.size))),
    };
  });
  return pass(scores) as Scalar;
}

/**
 * 1 − the mean over pictures and channels of the Dice coefficient (2Σpy + 1)/(Σp + Σy + 1), p the sigmoid of the scores (Milletari et al.
 * 2016, with a one that keeps empty masks defined).
 */
export function diceLoss(scores: Tensor4D, truths: Tensor4D): Scalar {
  const plane = [1, 2];
  const pass = customGrad((z, save) => {
    const p = sigmoid(z as Tensor4D);
    const both = add(mul(sum(mul(p, truths), plane, true), 2), 1);
    const all = add(add(sum(p, plane, true), sum(truths, plane, true)), 1);
    (save as Kept)([p, both, all]);
    return {
      value: sub(1, mean(div(both, all))),
      gradFunc: (slope: Tensor, [q, top, bottom]: Tensor[]) =>
        tidy(() => {
          const [kp, kt, kb] = [q as Tensor, top as Tensor, bottom as Tensor];
          const count = kt.size;
          // d/dp of both/all, then p(1 − p)
          const rise = sub(div(mul(truths, 2), kb), div(kt, mul(kb, kb)));
          return mul(mul(rise, mul(kp, sub(1, kp))), mul(slope, -1 / count));
        }),
    };
  });
  return pass(scores) as Scalar;
}
