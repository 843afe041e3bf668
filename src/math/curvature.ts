/**
 * How curved the loss is when a kernel is fitted by least squares. For the mean squared error of a valid, stride-1 layer over N output
 * cells the Hessian does not depend on the target: H = 2/N · Σ p pᵀ over all patches p. Gradient descent converges for learning rates
 * below 2/λmax and shrinks the error along each eigenvector by 1 − rate·λ a step (CURRICULUM claim CV-C).
 */

import { eigenvaluesOf } from './eigenvalues.ts';
import type { Volume } from './volume.ts';
import { outputSize } from './window.ts';

/** H, row by row, of side k²·C, in the kernel's own order (row, column, channel). Throws where the kernel does not fit the picture. */
export function hessian(x: Volume, kernelSize: number): Float64Array {
  const rows = outputSize(x.rows, kernelSize);
  const columns = outputSize(x.columns, kernelSize);
  if (rows === 0 || columns === 0) throw new Error(`a ${kernelSize}×${kernelSize} kernel does not fit the picture`);
  const offsets: number[] = [];
  for (let u = 0; u < kernelSize; u++)
    for (let v = 0; v < kernelSize * x.channels; v++) offsets.push(u * x.columns * x.channels + v);
  const side = offsets.length;
  const sums = new Float64Array(side * side);
  const patch = new Float64Array(side);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const corner = (i * x.columns + j) * x.channels;
      for (let a = 0; a < side; a++) patch[a] = x.data[corner + (offsets[a] as number)] as number;
      for (let a = 0; a < side; a++) {
        const pa = patch[a] as number;
        for (let b = a; b < side; b++) sums[a * side + b] = (sums[a * side + b] as number) + pa * (patch[b] as number);
      }
    }
  const scale = 2 / (rows * columns);
  for (let a = 0; a < side; a++)
    for (let b = a; b < side; b++) {
      const value = (sums[a * side + b] as number) * scale;
      sums[a * side + b] = value;
      sums[b * side + a] = value;
    }
  return sums;
}

/** All eigenvalues of the Hessian, largest first: how fast (and how unevenly) gradient descent can go. */
export function curvatures(x: Volume, kernelSize: number): number[] {
  return eigenvaluesOf(hessian(x, kernelSize), kernelSize ** 2 * x.channels);
}

/** λmax, the largest eigenvalue of the Hessian; 0 for a black picture. */
export const curvature = (x: Volume, kernelSize: number): number => curvatures(x, kernelSize)[0] ?? 0;
