/** How fast the current backend is at what panels do: a picture filtered, a batch multiplied, both read back. */
import { conv2d, matMul, mean, ones, type Rank, relu, type Tensor, tidy } from '@tensorflow/tfjs-core';

const side = 128;
const budget = 400;
const fewest = 3;
const most = 12;

/**
 * Milliseconds of the fastest probe step on the backend in use, after one step to compile: the fastest, because whatever else the
 * machine does can only make a step slower. Stops early once `budget` is spent, so that a software renderer costs four steps.
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
  await step();
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < fewest || (i < most && performance.now() - begun < budget); i++)
    fastest = Math.min(fastest, await step());
  for (const tensor of [x, w, m]) tensor.dispose();
  return fastest;
}
