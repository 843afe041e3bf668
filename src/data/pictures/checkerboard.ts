/** A chequered sea up to the horizon and a sun of ever finer rings: every frequency up to the grid's own, to see aliasing by. */
import type { Picture } from '../../math/picture.ts';
import { clamp01, hex, mix, ramp, smoothstep } from '../colour.ts';
import { random } from '../random.ts';

/** The mean of a square wave (+1, −1, period 2) over [t − w/2, t + w/2]: what a pixel that wide sees of it. */
function squareWave(t: number, w: number): number {
  const area = (s: number) => 1 - Math.abs(1 - (s - 2 * Math.floor(s / 2)));
  return w < 1e-6
    ? t - 2 * Math.floor(t / 2) < 1
      ? 1
      : -1
    : clamp01((area(t + w / 2) - area(t - w / 2)) / (2 * w) + 0.5) * 2 - 1;
}

/** The board in perspective; the seed turns it and chooses its colours. Tiles finer than a pixel fade to their mean. */
export function checkerboard(seed: number, side: number): Picture {
  const chance = random(seed, 5);
  const [sky, sun, dark, light] = chance.pick([
    [['2b1b4d', '8f3b76', 'f58b6c', 'ffd9a0'], ['fff1c9', 'e8433f'], '221546', 'f7c9b6'],
    [['0b2a4a', '2f7fa3', 'a7d8d4', 'f4efd9'], ['fffbe6', 'e2762e'], '123a52', 'eef4e6'],
    [['1d2430', '46566b', '93a7b5', 'e9e7df'], ['ffffff', '30343c'], '1a1c22', 'f2f0ea'],
  ] as const);
  const skyColours = sky.map(hex);
  const [pale, ring] = [hex(sun[0]), hex(sun[1])];
  const [tile, other] = [hex(dark), hex(light)];
  const angle = chance.between(0.3, 0.7);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const horizon = 0.5;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const x = (column + 0.5) / side;
      const y = (row + 0.5) / side;
      let colour = ramp(skyColours, y / horizon);
      if (y < horizon) {
        const r = Math.sqrt((x - 0.5) ** 2 + (y - 0.34) ** 2) * side;
        const radius = 0.27 * side;
        // Chirp: the rings' local frequency grows with r and reaches half a cycle a pixel at the rim.
        const wave = 0.5 + 0.5 * Math.cos((Math.PI * r * r) / (2 * radius));
        colour = mix(colour, mix(ring, pale, wave), clamp01(radius - r + 0.5));
      } else {
        const depth = 0.42 / (y - horizon + 1e-4);
        const width = depth / side;
        const reach = (width * depth) / 0.42;
        const px = (x - 0.5) * depth * 2.2;
        const u = (px * c + depth * s) * 2.2;
        const v = (depth * c - px * s) * 2.2;
        const spread = (a: number, b: number) => 2.2 * (Math.abs(a) * width * 2.2 + Math.abs(b) * reach * 1.1);
        const board = squareWave(u, spread(c, s)) * squareWave(v, spread(s, c));
        const haze = smoothstep(0.12, 0.0, y - horizon);
        colour = mix(mix(tile, other, 0.5 + 0.5 * board), skyColours[2] ?? other, 0.85 * haze);
      }
      const i = 4 * (row * side + column);
      for (let k = 0; k < 3; k++) data[i + k] = (colour[k] ?? 0) * 255;
      data[i + 3] = 255;
    }
  return { width: side, height: side, data };
}
