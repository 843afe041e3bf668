/** How fast the current backend is at what panels do: a picture filtered, a batch multiplied, both read back. */
import { conv2d, matMul, mean, ones, type Rank, relu, type Tensor, tidy } from '@tensorflow/tfjs-core';

const side = 128;
const budget = 400;
const repetitions = 5;

/**
 * Median milliseconds of a probe step on the backend in use, after one step to compile. Stops early once `budget` is spent,
 * so that a software renderer costs two or three steps, not six.
 */
export async function probeStep(): Promise<number> {
  const x = ones<Rank.R4>([1, side, side, 4]);
  const w = ones<Rank.R4>([3, 3, 4, 8]);
  const m = ones<Rank.R2>([side, side]);
  const step = async (): Promise<number> => {
    const start = performance.now();
    const results: Tensor[] = tidy(() => [mean(relu(conv2d(x, w, 1, 'same'))), mean(matMul(m, m))]);
    for (const result of results) {
      await result.data();
      result.dispose();
    }
    return performance.now() - start;
  };
  const begun = performance.now();
  const times: number[] = [];
  await step();
  do times.push(await step());
  while (times.length < repetitions && performance.now() - begun < budget);
  for (const tensor of [x, w, m]) tensor.dispose();
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}
