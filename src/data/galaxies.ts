/** Two galaxies that blend into one another on a noisy sky, with a mask for each; the masks overlap where the galaxies do. */
import { blurred, gaussianKernel } from './optics.ts';
import { type Random, random } from './random.ts';

type Plane = Float32Array<ArrayBuffer>;
type Mask = Uint8Array<ArrayBuffer>;

export interface GalaxiesPicture {
  readonly side: number;
  /** What a net sees: asinh(raw / 2), row by row. */
  readonly image: Plane;
  /** Both galaxies and the noise of the sky, in deviations of that noise. */
  readonly raw: Plane;
  /** 1 where that galaxy alone, without noise, is brighter than the noise deviates: the central one, its companion. */
  readonly masks: readonly [central: Mask, companion: Mask];
  /** Each galaxy alone, blurred, without noise. */
  readonly fluxes: readonly [central: Plane, companion: Plane];
  /** Pixels from centre to centre. */
  readonly separation: number;
}

/** The atmosphere and the telescope. */
const pointSpread = gaussianKernel(1.2);

/** A galaxy after Sérsic: I = Iₑ exp(−b ((r/rₑ)^(1/n) − 1)), b ≈ 1.9992 n − 0.3271, elliptical, before the blur. */
function galaxy(x: number, y: number, side: number, chance: Random): Float64Array<ArrayBuffer> {
  const index = chance.between(0.6, 3);
  const effective = chance.between(3.5, 7);
  const flatness = chance.between(0.35, 1);
  const angle = chance.between(0, Math.PI);
  const bright = Math.exp(chance.between(Math.log(1.6), Math.log(7)));
  const b = 1.9992 * index - 0.3271;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return Float64Array.from({ length: side * side }, (_, at) => {
    const [dx, dy] = [(at % side) - x, Math.floor(at / side) - y];
    const u = dx * c + dy * s;
    const v = (dy * c - dx * s) / flatness;
    // 0.2 keeps the peak of a steep profile from depending on where in its pixel it lies
    const radius = Math.sqrt(u * u + v * v + 0.2);
    return bright * Math.exp(-b * ((radius / effective) ** (1 / index) - 1));
  });
}

/**
 * Picture `index` of the pool `seed`. The central galaxy lies within 1.5 pixels of the middle, its companion 4 to 16 pixels from it; a
 * given `separation` (pixels) moves the companion along its ray and changes nothing else. Each mask covers about 8.6 % at side 48.
 * Throws RangeError unless side is a whole number from 16 on and the separation is not negative.
 */
export function drawGalaxies(
  seed: number,
  index: number,
  options: { readonly side?: number; readonly separation?: number } = {},
): GalaxiesPicture {
  const side = options.side ?? 48;
  if (!Number.isInteger(side) || side < 16) throw new RangeError(`galaxies on ${side} pixels`);
  const chance = random(seed, index);
  const x = (side - 1) / 2 + chance.between(-1.5, 1.5);
  const y = (side - 1) / 2 + chance.between(-1.5, 1.5);
  const drawn = chance.between(4, 16);
  const separation = options.separation ?? drawn;
  if (!(separation >= 0)) throw new RangeError(`galaxies ${separation} pixels apart`);
  const angle = chance.between(0, 2 * Math.PI);

  const central = blurred(galaxy(x, y, side, chance), side, pointSpread);
  const companion = blurred(
    galaxy(x + separation * Math.cos(angle), y + separation * Math.sin(angle), side, chance),
    side,
    pointSpread,
  );
  const raw = Float32Array.from(central, (flux, at) => flux + (companion[at] ?? 0) + chance.normal());
  const mask = (flux: Float64Array) => Uint8Array.from(flux, (value) => (value > 1 ? 1 : 0));
  return {
    side,
    image: raw.map((value) => Math.asinh(value / 2)),
    raw,
    masks: [mask(central), mask(companion)],
    fluxes: [Float32Array.from(central), Float32Array.from(companion)],
    separation,
  };
}
