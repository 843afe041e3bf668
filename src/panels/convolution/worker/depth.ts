/** "How far does this unit see?": layers of 3×3 stacked, their maps, and where the gradient of the middle unit really lands (claim RF-B). */
import { dispose, slice, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { brightnessOf } from '../../../data/brightness.ts';
import { random } from '../../../data/random.ts';
import type { Sent } from '../../../engine/contract.ts';
import { channelsOf, numbersOf, paintMap, transferOf } from '../../../engine/picture.ts';
import { receptiveField } from '../../../math/receptive-field.ts';
import type { Volume } from '../../../math/volume.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { standardised } from '../../../models/learn-filter.ts';
import { patchGradient, stackKernels, stackMaps } from '../../../models/stack.ts';
import type { DepthAnswer, DepthQuestion } from '../jobs.ts';

const nets = 6;
const patches = 20;

/** Patches of the picture at seeded places, continued by its edge where the picture is smaller than the field. */
function patchesOf(x: Volume, side: number, seed: number): Tensor4D {
  const chance = random(seed, 41);
  const numbers = new Float32Array(patches * side * side);
  for (let patch = 0; patch < patches; patch++) {
    const top = chance.integer(Math.max(1, x.rows - side + 1));
    const left = chance.integer(Math.max(1, x.columns - side + 1));
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        const row = Math.min(top + i, x.rows - 1);
        const column = Math.min(left + j, x.columns - 1);
        numbers[(patch * side + i) * side + j] = x.data[row * x.columns + column] ?? 0;
      }
  }
  return tensor4d(numbers, [patches, side, side, 1]);
}

/** The mean of |gradient| over nets and patches, side × side, its largest value 1. */
async function effectiveField(signal: AbortSignal, x: Volume, depth: number, seed: number): Promise<Float32Array> {
  const side = 2 * depth + 1;
  const mean = new Float32Array(side * side);
  const seen = patchesOf(x, side, seed);
  try {
    for (let net = 0; net < nets; net++) {
      stopIfAborted(signal);
      const slope = tidy(() => patchGradient(seen, stackKernels(seed + net, depth)));
      const numbers = await numbersOf(slope).finally(() => slope.dispose());
      for (let i = 0; i < numbers.length; i++) mean[i % mean.length] = (mean[i % mean.length] ?? 0) + (numbers[i] ?? 0);
      await breathe();
    }
  } finally {
    seen.dispose();
  }
  const largest = mean.reduce((m, value) => Math.max(m, value), 0);
  return largest > 0 ? mean.map((value) => value / largest) : mean;
}

/** A square laid on the middle of an empty map; what does not fit is cut. */
function centred(square: Float32Array, side: number, rows: number, columns: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(rows * columns);
  const [top, left] = [Math.floor(rows / 2) - (side >> 1), Math.floor(columns / 2) - (side >> 1)];
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const [row, column] = [top + i, left + j];
      if (row >= 0 && row < rows && column >= 0 && column < columns)
        out[row * columns + column] = square[i * side + j] ?? 0;
    }
  return out;
}

export async function depth(signal: AbortSignal, question: DepthQuestion): Promise<Sent<DepthAnswer>> {
  const { source, depth: layers, seed, colours } = question;
  const x = standardised(brightnessOf(source));
  const begun = performance.now();
  const maps = tidy(() => {
    const input = tensor4d(Float32Array.from(x.data), [1, x.rows, x.columns, 1]);
    return stackMaps(input, stackKernels(seed, layers), 'same').map((map) =>
      slice(map, [0, 0, 0, 0], [1, x.rows, x.columns, 1]),
    );
  });
  const first: Float32Array<ArrayBuffer>[] = [];
  try {
    for (const map of maps) first.push(...(await channelsOf(map)));
  } finally {
    dispose(maps);
  }
  const square = await effectiveField(signal, x, layers, seed);
  const milliseconds = performance.now() - begun;
  stopIfAborted(signal);
  const shown = first.map((values) => paintMap(values, x.columns, x.rows, colours.signed));
  const field = centred(square, 2 * layers + 1, x.rows, x.columns);
  const gradient = paintMap(field, x.columns, x.rows, colours.sequential, { low: 0, high: 1 });
  const fields = receptiveField(Array.from({ length: layers }, () => ({ kernel: 3 }))).map((reach) => reach.field);
  return { value: { maps: shown, fields, gradient, milliseconds }, transfer: transferOf([...shown, gradient]) };
}
