/** From scores to probabilities, p_k = e^{z_k/T} / Σ e^{z_j/T}, without overflow: the largest score is subtracted first. */

/** log p of one list of scores; T = 1 is the ordinary softmax. */
export function logSoftmax(scores: ArrayLike<number>, temperature = 1): Float64Array {
  const scaled = Float64Array.from(scores, (score) => score / temperature);
  const largest = scaled.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const sum = scaled.reduce((total, score) => total + Math.exp(score - largest), 0);
  // The two subtractions are apart: added first, a large score would swallow the logarithm
  return scaled.map((score) => score - largest - Math.log(sum));
}

/** Probabilities that sum to 1. */
export function softmax(scores: ArrayLike<number>, temperature = 1): Float64Array {
  const scaled = Float64Array.from(scores, (score) => score / temperature);
  const largest = scaled.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const raised = scaled.map((score) => Math.exp(score - largest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** ∂L/∂z given p = softmax(z) and ∂L/∂p: p_k·(∂L/∂p_k − Σ_j p_j ∂L/∂p_j). */
export function softmaxGradient(probabilities: ArrayLike<number>, slopes: ArrayLike<number>): Float64Array {
  let mean = 0;
  for (let k = 0; k < probabilities.length; k++) mean += (probabilities[k] as number) * (slopes[k] as number);
  return Float64Array.from(probabilities, (p, k) => p * ((slopes[k] as number) - mean));
}

/** The place of the largest number, the first of equal ones: from scores to a label. */
export function argMax(scores: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}
