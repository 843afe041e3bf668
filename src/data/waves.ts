/** Pictures with a frequency of their own, to see what sampling makes of it: brightness 0..1, one channel. */
import { type Volume, volume } from '../math/volume.ts';

export const waveNames = ['stripes', 'checkerboard', 'zone-plate'] as const;
export type WaveName = (typeof waveNames)[number];

/**
 * stripes: upright, `cycles` across the picture, turned by `angle` degrees. checkerboard: two such waves multiplied, across and down; at
 * side/2 cycles it alternates from pixel to pixel, 0 in the first corner. zone-plate: rings that get finer outwards, from nothing in the middle to `cycles`
 * across the picture at the middle of its edges.
 */
export function wave(name: WaveName, side: number, cycles: number, angle = 0): Volume {
  const x = volume(side, side, 1);
  const turn = (angle * Math.PI) / 180;
  const k = (2 * Math.PI * cycles) / side;
  const [across, down] = [k * Math.cos(turn), k * Math.sin(turn)];
  const middle = side / 2;
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const phase =
        name === 'stripes'
          ? -Math.cos(across * j + down * i)
          : name === 'checkerboard'
            ? -Math.cos(k * j) * Math.cos(k * i)
            : Math.cos((k * ((i - middle) ** 2 + (j - middle) ** 2)) / side);
      x.data[i * side + j] = 0.5 + 0.5 * phase;
    }
  return x;
}
