/**
 * Maps of twice the side, by copying or between pixel centres, each with a gradient that every backend has: WASM lacks tfjs' gradient of
 * copying, and tfjs' gradient of bilinear interpolation with half-pixel centres is wrong (4.22).
 */
import {
  avgPool,
  customGrad,
  depthwiseConv2d,
  image,
  mirrorPad,
  mul,
  type Tensor,
  type Tensor4D,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';

export const repeated = (x: Tensor4D): Tensor4D => image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);

/** Each pixel copied to 2×2; the gradient sums the four slopes. Batch × rows × columns × channels. */
export const doubleNearest = customGrad((x) => ({
  value: repeated(x as Tensor4D),
  gradFunc: (slope: Tensor) => tidy(() => mul(avgPool(slope as Tensor4D, 2, 2, 'valid'), 4)),
})) as (x: Tensor4D) => Tensor4D;

/**
 * 2n × n, row by row: row i mixes the two pixels whose centres stand nearest to (i + ½)/2, ¾ and ¼, the edge repeated
 * (PyTorch's `align_corners=False`).
 */
export function mixing(n: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(2 * n * n);
  for (let i = 0; i < 2 * n; i++) {
    const near = i >> 1;
    const far = Math.min(Math.max(near + (i % 2 === 0 ? -1 : 1), 0), n - 1);
    out[i * n + near] = (out[i * n + near] ?? 0) + 0.75;
    out[i * n + far] = (out[i * n + far] ?? 0) + 0.25;
  }
  return out;
}

/** [1, 3, 3, 1]/4 down and across, one copy a channel. */
function spreading(channels: number): Tensor4D {
  const taps = [0.25, 0.75, 0.75, 0.25];
  const values = taps.flatMap((a) => taps.flatMap((b) => new Array<number>(channels).fill(a * b)));
  return tensor4d(values, [4, 4, channels, 1]);
}

/**
 * Bilinear, half-pixel centres. Its transpose gathers from each 4×4 window of every other cell, the edge repeated: an edge pixel is its own
 * neighbour outside.
 */
export const doubleBilinear = customGrad((x) => {
  const map = x as Tensor4D;
  const [, rows, columns, channels] = map.shape;
  return {
    value: image.resizeBilinear(map, [2 * rows, 2 * columns], false, true),
    gradFunc: (slope: Tensor) =>
      tidy(() => {
        const edge: [number, number] = [1, 1];
        const none: [number, number] = [0, 0];
        const wide = mirrorPad(slope as Tensor4D, [none, edge, edge, none], 'symmetric');
        return depthwiseConv2d(wide, spreading(channels), 2, 'valid');
      }),
  };
}) as (x: Tensor4D) => Tensor4D;
