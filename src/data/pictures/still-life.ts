/** The panel's first picture: fruit, a vase, a striped mug and a die on a wooden table. */
import type { Picture } from '../../math/picture.ts';
import { type Colour, hex, mix, smoothstep } from '../colour.ts';
import { coat, linear, renderScene, type Solid, type Surface } from '../lit-scene.ts';
import { cloudNoise, lattice, valueNoise } from '../noise.ts';
import { random } from '../random.ts';
import { cuboid, length, melt, slab, turned } from '../solids.ts';

const of = (code: string): Colour => linear(hex(code));

const vase = (glaze: Colour, band: Colour, seed: number): Solid => ({
  at: [-0.72, 1.12, -0.62],
  reach: 1.22,
  distance: turned((rho, y) => {
    const belly = length(rho / 1.02, y + 0.4) - 0.56;
    const foot = slab(rho, y, 0, -1.05, 0.3, 0.07, 0.03);
    const neck = slab(rho, y, 0, 0.55, 0.15, 0.48, 0.05);
    const lip = length(rho - 0.19, y - 1.03) - 0.055;
    return melt(melt(melt(belly, neck, 0.42), foot, 0.3), lip, 0.1) * 0.9;
  }),
  surface({ x, y, z }, out) {
    const angle = Math.atan2(z, x);
    const drip = 0.1 + 0.09 * Math.sin(3 * angle + 1) + 0.05 * Math.sin(7 * angle);
    const glazed = smoothstep(-0.02, 0.02, y - drip + 0.35);
    const speckle = lattice(Math.floor(angle * 38), Math.floor(y * 44), seed) > 0.86 ? 0.72 : 1;
    coat(out, mix(band, glaze, glazed), glazed > 0.5 ? 1 : speckle, 0.25 + 0.65 * glazed, 70);
  },
});

const mug = (stripe: Colour, seed: number): Solid => {
  const body = turned((rho, y) =>
    Math.max(slab(rho, y, 0, 0, 0.44, 0.48, 0.06), -slab(rho, y, 0, 0.16, 0.38, 0.5, 0.06)),
  );
  return {
    at: [0.82, 0.48, -0.42],
    turn: -0.5,
    reach: 0.86,
    distance(p) {
      const { x, y, z } = p;
      const ring = length(x - 0.5, y * 0.86) - 0.24;
      const handle = Math.sqrt(ring * ring + z * z) - 0.055;
      return melt(body(p), x > 0.4 ? handle : Math.max(handle, 0.1), 0.05) * 0.95;
    },
    surface({ x, y, z }, out) {
      const outside = length(x, z) > 0.41 && x < 0.462;
      const t = (y + 0.48) / 0.96;
      const wave = 0.012 * (valueNoise(6 * Math.atan2(z, x), 3, seed) - 0.5);
      const inStripe =
        outside && [0.22, 0.33, 0.44, 0.72].some((at, i) => Math.abs(t + wave - at) < (i === 3 ? 0.07 : 0.028));
      coat(out, inStripe ? stripe : of('efe6d3'), 1, 0.5, 60);
    },
  };
};

const die = (colour: Colour): Solid => {
  const half = 0.33;
  const spots: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    top: [
      [-1, -1],
      [1, 1],
      [0, 0],
      [-1, 1],
      [1, -1],
    ],
    front: [
      [-1, -1],
      [1, 1],
      [0, 0],
    ],
    side: [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
      [-1, 0],
      [1, 0],
    ],
  };
  const spotAt = (face: string, u: number, v: number) =>
    (spots[face] ?? []).some(([p, q]) => length(u - p * 0.165, v - q * 0.165) < 0.062);
  return {
    at: [1.22, half, 0.72],
    turn: 0.62,
    reach: 0.58,
    distance: cuboid(half, half, half, 0.055),
    surface({ x, y, z }, out) {
      const [a, b, c] = [Math.abs(x), Math.abs(y), Math.abs(z)];
      const spot = b > a && b > c ? spotAt('top', x, z) : c > a ? spotAt('front', x, y) : spotAt('side', z, y);
      coat(out, spot ? of('f4ead6') : colour, 1, 0.55, 90);
    },
  };
};

const orange = (seed: number): Solid => ({
  at: [0.16, 0.43, 0.42],
  reach: 0.47,
  distance({ x, y, z }) {
    const skin = Math.sqrt(x * x + y * y + z * z) - 0.43;
    // Pores matter only at the skin, and cost more than all the rest.
    return skin > 0.03 ? skin * 0.97 : skin * 0.97 + 0.006 * (valueNoise(x * 26 + 50, y * 26 + z * 19, seed) - 0.5);
  },
  surface({ x, y, z }, out) {
    const stalk = length(x - 0.1, z - 0.16) < 0.035 && y > 0;
    const tone = cloudNoise(x * 4 + 9, y * 4 + z * 3, seed, 2);
    coat(out, stalk ? of('5a5a2a') : mix(of('f08a18'), of('e86a08'), tone), 1, 0.28, 26);
  },
});

const apple = (blush: Colour, seed: number): Solid => ({
  at: [-1.12, 0.42, 0.5],
  turn: 0.4,
  lean: 0.16,
  reach: 0.68,
  distance({ x, y, z }) {
    const rho = Math.sqrt(x * x + z * z);
    const flesh = length(rho - 0.14, (y - 0.02) * (1.02 - 0.12 * y) + 0.1 * rho * rho) - 0.34;
    const stemX = x - 0.06 * y * y;
    const stem = length(Math.sqrt(stemX * stemX + z * z), Math.max(Math.abs(y - 0.36) - 0.17, 0)) - 0.022;
    return Math.min(flesh * 0.88, stem * 0.9);
  },
  surface({ x, y, z }, out) {
    const rho = length(x, z);
    if (rho < 0.07 && y > 0.22) return coat(out, of('4b3420'));
    const angle = Math.atan2(z, x);
    const streak = cloudNoise(angle * 9, y * 2.2, seed, 3);
    const ripe = smoothstep(
      0.2,
      0.72,
      streak * 0.7 + 0.32 + 0.35 * Math.sin(angle + 0.6) - 0.25 * smoothstep(0.2, 0.0, rho),
    );
    const dot = lattice(Math.floor(angle * 30), Math.floor(y * 46), seed + 3) > 0.93 ? 1.25 : 1;
    coat(out, mix(of('d9b948'), blush, ripe), dot, 0.6, 60);
  },
});

const lemon = (seed: number): Solid => ({
  at: [0.52, 0.29, 1.16],
  turn: 0.5,
  lean: 0.12,
  reach: 0.56,
  distance({ x, y, z }) {
    const rho = Math.sqrt(y * y + z * z);
    const body = (length(x / 1.32, rho) - 0.29) * 0.86;
    const tip = length(Math.max(Math.abs(x) - 0.44, 0), rho) - 0.055;
    const skin = melt(body, tip, 0.12);
    return skin > 0.03 ? skin : skin + 0.006 * (valueNoise(x * 30 + 90, Math.atan2(z, y) * 9, seed) - 0.5);
  },
  surface({ x }, out) {
    coat(out, mix(of('f4d21c'), of('c9c23a'), smoothstep(0.3, 0.5, Math.abs(x))), 1, 0.35, 34);
  },
});

/** A small bunch: balls in two layers. */
const grapes = (seed: number): Solid => {
  const chance = random(seed, 3);
  const balls = [
    [-0.3, 0, 0.02],
    [-0.08, 0, 0.16],
    [-0.1, 0, -0.12],
    [0.13, 0, 0.03],
    [0.15, 0, 0.27],
    [0.34, 0, -0.08],
    [0.36, 0, 0.16],
    [-0.17, 0.18, 0.02],
    [0.03, 0.18, 0.05],
    [0.24, 0.18, 0.08],
  ].map(([x = 0, y = 0, z = 0]) => ({ x, y, z, r: 0.125 + chance.between(-0.008, 0.012) }));
  return {
    at: [-0.42, 0.13, 1.1],
    turn: 0.15,
    reach: 0.6,
    distance({ x, y, z }) {
      let best = Infinity;
      for (const b of balls) {
        const d = Math.sqrt((x - b.x) ** 2 + (y - b.y) ** 2 + (z - b.z) ** 2) - b.r;
        if (d < best) best = d;
      }
      return best;
    },
    surface({ x, y, z }, out) {
      const bloom = cloudNoise(x * 9 + 5, y * 9 + z * 8, seed, 2);
      coat(out, mix(of('4a1c4e'), of('7b5a8c'), smoothstep(0.45, 0.8, bloom)), 1, 0.55, 80);
    },
  };
};

/** Planks with grain, and a striped cloth lying on them. */
const table = (seed: number, stripe: Colour) => {
  const [dark, pale, cloth] = [of('5b3a22'), of('a5733f'), of('e9dfc8')];
  return (x: number, z: number, out: Surface) => {
    const u = (x - 0.98) * 0.94 + (z - 1.02) * 0.34;
    const v = (z - 1.02) * 0.94 - (x - 0.98) * 0.34;
    const inside = Math.min(0.98 - Math.abs(u), 0.62 - Math.abs(v));
    if (inside > 0) {
      const across = Math.abs(u);
      const line = Math.abs(across - 0.74) < 0.07 || Math.abs(across - 0.58) < 0.025 || Math.abs(across - 0.88) < 0.02;
      const fold = 0.93 + 0.07 * Math.sin(5 * v + 2 * u) + 0.05 * (valueNoise(u * 70, v * 70, seed) - 0.5);
      return coat(out, line ? stripe : cloth, fold * (inside < 0.02 ? 0.8 : 1));
    }
    const plank = Math.floor((z + 10) / 0.62);
    const gap = Math.abs((z + 10) / 0.62 - plank - 0.5) > 0.488;
    const warp = cloudNoise(x * 0.7 + plank * 9, z * 2, seed, 2);
    const grain = cloudNoise(x * 1.1 + plank * 31, z * 22 + warp * 7, seed + plank, 3);
    const rings = 0.5 + 0.5 * Math.sin(z * 34 + warp * 26 + plank * 5);
    const gain = (0.86 + 0.28 * lattice(plank, 1, seed)) * (gap ? 0.35 : 1) * (inside > -0.05 ? 0.72 : 1);
    coat(out, mix(dark, pale, 0.25 + 0.5 * grain + 0.25 * rings), gain, 0.12, 16);
  };
};

/** Renders the still life; the seed changes glazes, cloth, marks and grain, not the composition. */
export function stillLife(seed: number, side: number): Picture {
  const chance = random(seed, 1);
  const [glaze, stripe, plaster] = chance.pick([
    [of('1f6f78'), of('2b4a8b'), of('8d8a7c')],
    [of('28527a'), of('a3352b'), of('7f8a80')],
    [of('5c7a3a'), of('28407a'), of('94836f')],
  ] as const);
  return renderScene(
    {
      eye: [0.1, 2.35, 7.6],
      target: [0.06, 0.83, 0],
      zoom: 0.252,
      key: [-0.72, 0.92, 0.62],
      keyColour: [3.0, 2.62, 2.1],
      sky: [0.5, 0.57, 0.7],
      bounce: [0.5, 0.34, 0.2],
      exposure: 0.92,
      solids: [
        vase(glaze, of('c9a878'), seed),
        mug(stripe, seed),
        die(of('a8322a')),
        orange(seed),
        apple(of(chance.pick(['a5121a', '8e1420', 'b02a18'])), seed),
        lemon(seed),
        grapes(seed),
      ],
      table: table(seed, stripe),
      wall(x, y, out) {
        const brush = cloudNoise(x * 3 + 4, y * 3, seed + 11, 4);
        const pool = smoothstep(3.4, 0.4, length(x + 0.2, (y - 1.5) * 1.2));
        coat(out, plaster, (0.16 + 0.34 * pool) * (0.75 + 0.5 * brush));
      },
      wallDistance: 2.1,
    },
    side,
  );
}
