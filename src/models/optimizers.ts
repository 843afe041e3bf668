/**
 * The four ways downhill, on plain arrays, so that their state can be kept, sent and gone on from. PyTorch's conventions: the momentum
 * buffer starts as the gradient and the rate multiplies it; ε stands outside the square root; Adam's moments are bias-corrected.
 */
export const optimizers = ['sgd', 'momentum', 'rmsprop', 'adam'] as const;
export type OptimizerName = (typeof optimizers)[number];

export interface Settings {
  /** μ of momentum: v ← μv + g, w ← w − ηv. */
  readonly momentum: number;
  /** ρ of RMSProp: s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε). */
  readonly decay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}
export const usual: Settings = { momentum: 0.9, decay: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** What an optimizer carries from step to step: running means of the gradient and of its square; empty where it has none. */
export interface Moments {
  readonly first: readonly number[];
  readonly second: readonly number[];
}
export const noMoments: Moments = { first: [], second: [] };

export interface Moved extends Moments {
  readonly weights: number[];
}

/**
 * One step. `t` counts from 1 (Adam's bias correction needs it); moments may be empty before the first step.
 * Throws if weights and gradient differ in length.
 */
export function descend(
  name: OptimizerName,
  weights: readonly number[],
  gradient: readonly number[],
  moments: Moments,
  t: number,
  rate: number,
  settings: Settings = usual,
): Moved {
  if (weights.length !== gradient.length) throw new Error(`${weights.length} weights, ${gradient.length} slopes`);
  const first = (i: number) => moments.first[i] ?? 0;
  const second = (i: number) => moments.second[i] ?? 0;
  const less = (change: (slope: number, i: number) => number) =>
    weights.map((weight, i) => weight - rate * change(gradient[i] ?? 0, i));
  switch (name) {
    case 'sgd':
      return { weights: less((slope) => slope), ...noMoments };
    case 'momentum': {
      const velocity = gradient.map((slope, i) => settings.momentum * first(i) + slope);
      return { weights: less((_, i) => velocity[i] ?? 0), first: velocity, second: [] };
    }
    case 'rmsprop': {
      const square = gradient.map((slope, i) => settings.decay * second(i) + (1 - settings.decay) * slope * slope);
      return {
        weights: less((slope, i) => slope / (Math.sqrt(square[i] ?? 0) + settings.epsilon)),
        first: [],
        second: square,
      };
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = settings;
      const mean = gradient.map((slope, i) => beta1 * first(i) + (1 - beta1) * slope);
      const square = gradient.map((slope, i) => beta2 * second(i) + (1 - beta2) * slope * slope);
      const [c1, c2] = [1 - beta1 ** t, 1 - beta2 ** t];
      return {
        weights: less((_, i) => (mean[i] ?? 0) / c1 / (Math.sqrt((square[i] ?? 0) / c2) + epsilon)),
        first: mean,
        second: square,
      };
    }
  }
}
