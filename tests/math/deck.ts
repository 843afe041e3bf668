import { filters, fromRows } from '../../src/math/volume.ts';

/** The lectures' 10×11 table of numbers and their kernel A. */
export const deckTable = fromRows([
  [9, 1, 5, 4, 5, 4, 4, 2, 4, 1, 1],
  [8, 1, 7, 8, 5, 9, 8, 5, 1, 0, 2],
  [7, 6, 8, 13, 10, 12, 7, 3, 1, 0, 0],
  [6, 5, 10, 13, 13, 15, 10, 4, 4, 0, 1],
  [5, 6, 13, 16, 16, 16, 13, 8, 4, 0, 0],
  [4, 5, 8, 12, 20, 14, 10, 4, 5, 0, 0],
  [3, 5, 9, 9, 9, 10, 8, 7, 5, 0, 0],
  [2, 0, 6, 8, 6, 11, 2, 3, 1, 3, 3],
  [1, 2, 5, 5, 4, 4, 3, 4, 0, 1, 0],
  [0, 4, 2, 3, 6, 5, 0, 2, 0, 0, 1],
]);
export const kernelA = filters(3, 3, 1, 1, [12, 1, 7, 6, 9, 1, 3, 5, 8]);
export const sobel = filters(3, 3, 1, 1, [-1, 0, 1, -2, 0, 2, -1, 0, 1]);
export const ones = (side: number) => filters(side, side, 1, 1, new Array<number>(side * side).fill(1));

/** CURRICULUM §1.2's P (the lecture's table for pooling) and Q (its 5 × 5 pixels). */
export const pictureP = fromRows([
  [5, 3, 3, 1],
  [0, 2, 8, 5],
  [1, 4, 4, 2],
  [0, 9, 2, 7],
]);
export const pictureQ = fromRows([
  [165, 96, 36, 28, 44],
  [194, 145, 92, 80, 72],
  [161, 139, 105, 99, 59],
  [144, 89, 48, 41, 31],
  [145, 79, 45, 39, 33],
]);
/** §1.3's U, and its M: the lecture's letters a–i as numbers. */
export const stamped = fromRows([
  [1, 2],
  [3, 4],
]);
export const letters = filters(3, 3, 1, 1, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
