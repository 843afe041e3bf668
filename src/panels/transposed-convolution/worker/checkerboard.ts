/** A picture made small and painted large again by one transposed convolution: where the checkerboard comes from, and its frequencies. */
import { slice, tidy } from '@tensorflow/tfjs-core';
import { random } from '../../../data/random.ts';
import type { Sent } from '../../../engine/contract.ts';
import { numbersOf, paintBrightness, paintMap, signedRange, transferOf } from '../../../engine/picture.ts';
import { periodShare } from '../../../math/periodic.ts';
import { powerSpectrum } from '../../../math/spectrum.ts';
import { sameTransposedAxis } from '../../../math/transposed-axis.ts';
import { volume } from '../../../math/volume.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import type { CheckerboardAnswer, CheckerboardQuestion } from '../jobs.ts';
import { blockMeans, continued, squareOf } from './play-picture.ts';
import { stamped } from './stamp.ts';

/** Powers below this share of the largest are nothing but rounding. */
const decades = 7;

/**
 * The weights, row by row, scaled so that their sum is stride²: the mean brightness then stays. ones: all equal. bilinear: tents of
 * half-width `stride`, those of linear interpolation where they fit into the kernel. random: N(0, 1) before scaling.
 */
export function kernelFor({
  weights,
  kernelSize: k,
  stride,
  seed,
}: Pick<CheckerboardQuestion, 'weights' | 'kernelSize' | 'stride' | 'seed'>): Float32Array<ArrayBuffer> {
  const chance = random(seed, 61);
  const tent = (u: number) => Math.max(0, 1 - Math.abs(u - (k - 1) / 2) / stride);
  const raw = Float64Array.from({ length: k * k }, (_, i) => {
    if (weights === 'random') return chance.normal();
    return weights === 'ones' ? 1 : tent(Math.floor(i / k)) * tent(i % k);
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  return Float32Array.from(raw, (w) => (w * stride ** 2) / sum);
}

/** The span of grey that is not spent on a few extremes: 1st and 99th of a hundred. */
function tellingSpan(values: Float32Array): { low: number; high: number } {
  const sorted = values.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.01), high: at(0.99) };
}

const greys = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));

function phaseMeans(values: Float32Array, side: number, stride: number): Float32Array<ArrayBuffer> {
  const sums = new Float64Array(stride ** 2);
  const counts = new Float64Array(stride ** 2);
  values.forEach((value, i) => {
    const phase = (Math.floor(i / side) % stride) * stride + ((i % side) % stride);
    sums[phase] = (sums[phase] ?? 0) + value;
    counts[phase] = (counts[phase] ?? 0) + 1;
  });
  return Float32Array.from(sums, (sum, phase) => sum / (counts[phase] ?? 1));
}

export async function checkerboard(
  signal: AbortSignal,
  question: CheckerboardQuestion,
): Promise<Sent<CheckerboardAnswer>> {
  const { source, side, kernelSize, stride, colours } = question;
  const x = squareOf(source, side);
  const begun = performance.now();
  const small = blockMeans(x, stride);
  const kernel = kernelFor(question);
  // The small picture is continued by its edge, so that the border stamps as often as the middle
  const by = Math.ceil(kernelSize / stride);
  const { before } = sameTransposedAxis(small.rows, kernelSize, stride);
  const from = stride * by + before;
  const painted = tidy(() =>
    slice(stamped(continued(small, by), kernel, kernelSize, stride), [0, from, from, 0], [1, side, side, 1]),
  );
  const values = await numbersOf(painted).finally(() => painted.dispose());
  stopIfAborted(signal);

  const difference = values.map((value, i) => value - (x.data[i] ?? 0));
  const result = volume(side, side, 1, values);
  const power = powerSpectrum(result).data;
  const middle = (side >> 1) * side + (side >> 1);
  const largest = power.reduce((most, p, i) => (i === middle ? most : Math.max(most, p)), Number.MIN_VALUE);
  const high = Math.log10(largest);
  const spectrum = Float32Array.from(power, (p) => Math.max(Math.log10(Math.max(p, Number.MIN_VALUE)), high - decades));
  const answer: CheckerboardAnswer = {
    original: paintBrightness(x),
    small: paintBrightness(small),
    kernel,
    result: paintMap(values, side, side, greys, tellingSpan(values)),
    difference: paintMap(difference, side, side, colours.signed, signedRange(difference)),
    spectrum: paintMap(spectrum, side, side, colours.sequential, { low: high - decades, high }),
    phases: phaseMeans(values, side, stride),
    share: periodShare([result], stride),
    originalShare: periodShare([x], stride),
    error: Math.sqrt(difference.reduce((sum, d) => sum + d * d, 0) / difference.length),
    milliseconds: performance.now() - begun,
  };
  stopIfAborted(signal);
  const maps = [answer.original, answer.small, answer.result, answer.difference, answer.spectrum];
  return { value: answer, transfer: [...transferOf(maps), kernel.buffer, answer.phases.buffer] };
}
