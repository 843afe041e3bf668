/** Between the lists of numbers of math/ and tensors. */
import {
  concat,
  conv2d,
  matMul,
  mirrorPad,
  reshape,
  sqrt,
  square,
  sum,
  type Tensor,
  type Tensor4D,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { lowPassMatrix } from '../../../math/resample.ts';
import { type Volume, volume } from '../../../math/volume.ts';

/** Equally large maps of one channel as a batch. Throws if there is none. */
export function batchOf(maps: readonly Volume[]): Tensor4D {
  const [first] = maps;
  if (!first) throw new Error('no picture to compute on');
  const { rows, columns } = first;
  const numbers = new Float32Array(maps.length * rows * columns);
  maps.forEach((x, i) => void numbers.set(x.data, i * rows * columns));
  return tensor4d(numbers, [maps.length, rows, columns, 1]);
}

/** The upper left part of a map. */
export function cropped(x: Volume, rows: number, columns: number): Volume {
  if (x.rows === rows && x.columns === columns) return x;
  const out = volume(rows, columns, 1);
  for (let i = 0; i < rows; i++) out.data.set(x.data.subarray(i * x.columns, i * x.columns + columns), i * columns);
  return out;
}

export const sobelX = [-1, 0, 1, -2, 0, 2, -1, 0, 1].map((w) => w / 4);
export const sobelY = [-1, -2, -1, 0, 0, 0, 1, 2, 1].map((w) => w / 4);
const bothSobels = sobelX.flatMap((w, i) => [w, sobelY[i] ?? 0]);

/** √(gx² + gy²) of Sobel/4, the edge repeated, as large as the maps. */
export function slopeOf(x: Tensor4D): Tensor4D {
  return tidy(() => {
    const around: [number, number] = [1, 1];
    const padded = mirrorPad(x, [[0, 0], around, around, [0, 0]], 'symmetric');
    const slopes = conv2d(padded, tensor4d(bothSobels, [3, 3, 1, 2]), 1, 'valid');
    return sqrt(sum(square(slopes), 3, true)) as Tensor4D;
  });
}

/** The numbers of many tensors, read back in one go; everything that `compute` made is disposed of. */
export async function readAll(compute: () => readonly Tensor[]): Promise<Float32Array<ArrayBuffer>[]> {
  let sizes: number[] = [];
  const flat = tidy(() => {
    const made = compute();
    sizes = made.map(({ size }) => size);
    return concat(made.map((x) => reshape(x, [-1])));
  });
  const numbers = await flat.data<'float32'>().finally(() => flat.dispose());
  let at = 0;
  return sizes.map((size) => {
    at += size;
    return new Float32Array(numbers.slice(at - size, at));
  });
}

/** A map without the waves that are finer than so many cycles across it. */
export function lowPassed(x: Tensor4D, cycles: number): Tensor4D {
  return tidy(() => {
    const [n, rows, columns] = x.shape;
    const matrix = (size: number) => {
      const { values } = lowPassMatrix(size, cycles);
      return tensor2d(Float32Array.from(values), [size, size]);
    };
    const wide = reshape(matMul(reshape(x, [n * rows, columns]), matrix(columns)), [n, rows, columns]);
    const down = reshape(matrix(rows), [1, rows, rows]);
    return reshape(matMul(down, wide), [n, rows, columns, 1]) as Tensor4D;
  });
}
