/** One ball on a floor under one lamp: every direction of edge once, and none anywhere else. */
import type { Picture } from '../../math/picture.ts';
import { hex } from '../colour.ts';
import { coat, linear, renderScene } from '../lit-scene.ts';
import { random } from '../random.ts';
import { sphere } from '../solids.ts';

/** A shaded ball; the seed chooses its colour and turns the lamp a little. */
export function ball(seed: number, side: number): Picture {
  const chance = random(seed, 2);
  const colour = linear(hex(chance.pick(['c8442e', '2f6db5', 'd59a23', '3c8f6a'])));
  const floor = linear(hex('cfc8bb'));
  const wall = linear(hex('a9b4bd'));
  return renderScene(
    {
      eye: [0, 2.1, 6],
      target: [0, 0.92, 0],
      zoom: 0.29,
      key: [chance.between(-0.9, -0.5), 1, 0.62],
      keyColour: [2.3, 2.2, 2.05],
      sky: [0.5, 0.55, 0.62],
      bounce: [0.42, 0.38, 0.34],
      exposure: 0.95,
      solids: [
        { at: [0, 1, 0], reach: 1.01, distance: sphere(1), surface: (_place, out) => coat(out, colour, 1, 0.6, 60) },
      ],
      table: (_x, _z, out) => coat(out, floor),
      wall: (_x, y, out) => coat(out, wall, 0.75 - 0.1 * Math.min(y, 3)),
      wallDistance: 3.5,
    },
    side,
  );
}
