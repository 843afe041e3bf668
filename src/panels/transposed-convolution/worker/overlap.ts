/** How many stamps touch each place, counted by the device: ones through a kernel of ones (US10, US-A). */
import { type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { Sent } from '../../../engine/contract.ts';
import { numbersOf, paintMap, transferOf } from '../../../engine/picture.ts';
import { interiorOf, overlapsAlong, overlapsOf } from '../../../math/overlap.ts';
import { periodShare } from '../../../math/periodic.ts';
import { transposedAxis } from '../../../math/transposed-axis.ts';
import { volume } from '../../../math/volume.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import type { KernelAndStride, OverlapAnswer, OverlapMap, OverlapQuestion } from '../jobs.ts';
import { stamped, stampedRow } from './stamp.ts';

const onesOf = (count: number) => new Float64Array(count).fill(1);

/** The fewest ones a side that leave `cells` cells inside, from a cell of phase 0 on. */
function sizeFor(kernelSize: number, stride: number, cells: number): number {
  for (let size = 1; ; size++) {
    const [first, last] = interiorOf(transposedAxis(size, kernelSize, { stride })) ?? [0, -1];
    if (last - Math.ceil(first / stride) * stride + 1 >= cells) return size;
  }
}

async function read(compute: () => Tensor4D): Promise<Float32Array<ArrayBuffer>> {
  const result = tidy(compute);
  return numbersOf(result).finally(() => result.dispose());
}

function deviationOverMean(values: ArrayLike<number>): number {
  const list = Array.from(values);
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  return Math.sqrt(list.reduce((a, b) => a + (b - mean) ** 2, 0) / list.length) / mean;
}

async function mapOf({ kernelSize, stride }: KernelAndStride, question: OverlapQuestion): Promise<OverlapMap> {
  const { cells, colours } = question;
  const size = sizeFor(kernelSize, stride, cells);
  const axis = transposedAxis(size, kernelSize, { stride });
  const [first, last] = interiorOf(axis) ?? [0, 0];
  const counts = await read(() =>
    stamped(volume(size, size, 1, onesOf(size * size)), onesOf(kernelSize ** 2), kernelSize, stride),
  );
  const along = await read(() => stampedRow(volume(1, size, 1, onesOf(size)), onesOf(kernelSize), stride));
  const start = Math.ceil(first / stride) * stride;
  const inside = Float32Array.from(
    { length: cells * cells },
    (_, i) => counts[(start + Math.floor(i / cells)) * axis.output + start + (i % cells)] ?? 0,
  );
  const known = overlapsOf({ vertical: axis, horizontal: axis }).data;
  const knownAlong = overlapsAlong(axis);
  const worst = Math.max(
    ...counts.map((count, i) => Math.abs(count - (known[i] ?? 0))),
    ...along.map((count, i) => Math.abs(count - (knownAlong[i] ?? 0))),
  );
  const [least, most] = [inside.reduce((a, b) => Math.min(a, b)), inside.reduce((a, b) => Math.max(a, b))];
  const painted = (values: Float32Array<ArrayBuffer>, side: number) =>
    paintMap(values, side, side, colours.sequential, { low: 0, high: most });
  // Whole periods only: a part of one would weigh some phases more
  const whole = cells - (cells % stride);
  return {
    kernelSize,
    stride,
    size,
    counts: painted(counts, axis.output),
    inside: painted(inside, cells),
    interior: [first, last],
    along: Array.from(along),
    least,
    most,
    ripple: deviationOverMean(inside.filter((_, i) => i % cells < whole && i < whole * cells)),
    share: periodShare([volume(cells, cells, 1, inside)], stride),
    worst,
  };
}

export async function overlap(signal: AbortSignal, question: OverlapQuestion): Promise<Sent<OverlapAnswer>> {
  const begun = performance.now();
  const maps: OverlapMap[] = [];
  for (const pair of question.pairs) {
    stopIfAborted(signal);
    maps.push(await mapOf(pair, question));
  }
  stopIfAborted(signal);
  const milliseconds = performance.now() - begun;
  return {
    value: { maps, milliseconds },
    transfer: transferOf(maps.flatMap(({ counts, inside }) => [counts, inside])),
  };
}
