/** Fine patterns on a coarser grid: what subsampling, averaging and the maximum make of waves that the grid cannot carry. */
import { brightnessOf } from '../../../data/brightness.ts';
import { wave } from '../../../data/waves.ts';
import type { Sent } from '../../../engine/contract.ts';
import { paintBrightness, paintMap, transferOf } from '../../../engine/picture.ts';
import { powerSpectrum } from '../../../math/spectrum.ts';
import { type Volume, volume } from '../../../math/volume.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import { type AliasingAnswer, type AliasingQuestion, downs, type Seen } from '../jobs.ts';
import { batchOf, cropped, lowPassed, readAll } from './tensors.ts';
import { pooled } from './ways.ts';

/** What is fainter than this is left dark. */
const floor = -60;
/** Power of a wave from black to white, split over its two directions: cos²/4, each half. */
const full = 0.0625;

const meanOf = (x: Volume): number => x.data.reduce((total, value) => total + value, 0) / x.data.length;
const deviationOf = (x: Volume, mean: number): number =>
  Math.sqrt(x.data.reduce((total, value) => total + (value - mean) ** 2, 0) / x.data.length);

/** Variance of what is false over the map's own, at most 1; 0 where the map holds next to nothing. */
function falseShareOf(x: Volume, honest: Volume, deviation: number): number {
  const gap = { ...x, data: x.data.map((value, i) => value - (honest.data[i] as number)) };
  const off = deviationOf(gap, meanOf(gap));
  return deviation < 1e-4 ? 0 : Math.min(1, (off / deviation) ** 2);
}

/** A map's spectrum without its mean, its strongest wave, contrast and mean. */
function seen(x: Volume, honest: Volume, side: number, reference: number, colours: Uint8ClampedArray): Seen {
  const mean = meanOf(x);
  const power = powerSpectrum({ ...x, data: x.data.map((value) => value - mean) });
  const own = power.rows;
  const decibels = new Float32Array(side * side).fill(Number.NaN);
  const offset = (side - own) / 2;
  let strongest = -1;
  let place = 0;
  power.data.forEach((value, i) => {
    const [row, column] = [Math.floor(i / own), i % own];
    decibels[(row + offset) * side + column + offset] = Math.max(floor, 10 * Math.log10(value / full + 1e-12));
    // Of the two that a wave has, the one to the right (or straight down); equal ones differ by rounding
    const ahead = column > own / 2 || (column === own / 2 && row > own / 2) || column === 0 || row === 0;
    if (ahead && value > strongest * (1 + 1e-6)) {
      strongest = value;
      place = i;
    }
  });
  const across = Math.abs((place % own) - own / 2);
  const down = Math.abs(Math.floor(place / own) - own / 2);
  const deviation = deviationOf(x, mean);
  const peak =
    strongest > 1e-9 ? { across, down, cycles: Math.hypot(across, down) } : { across: 0, down: 0, cycles: 0 };
  return {
    map: paintBrightness(x),
    spectrum: paintMap(decibels, side, side, colours, { low: floor, high: 0 }),
    peak,
    contrast: reference > 0 ? deviation / reference : 0,
    mean,
    falseShare: falseShareOf(x, honest, deviation),
  };
}

/** The largest power of two that fits; a spectrum wants one. */
const evenSide = (x: Volume): number => 2 ** Math.floor(Math.log2(Math.min(x.rows, x.columns)));

export async function aliasing(signal: AbortSignal, question: AliasingQuestion): Promise<Sent<AliasingAnswer>> {
  const { source, pattern, cycles, angle, factor, colours } = question;
  const begun = performance.now();
  const drawn = pattern === 'picture' ? brightnessOf(source) : wave(pattern, question.side, cycles, angle);
  const side = evenSide(drawn);
  if (side < 2 * factor)
    throw new RangeError(`a picture of ${side}×${side} is too small for windows of ${factor}×${factor}`);
  const x = cropped(drawn, side, side);
  const small = side / factor;
  const limit = small / 2;
  const read = await readAll(() => {
    const input = batchOf([x]);
    const carried = lowPassed(input, limit);
    return [input, carried].flatMap((one) => downs.map((down) => pooled(one, down, factor)));
  });
  stopIfAborted(signal);
  const reference = deviationOf(x, meanOf(x));
  const picture = seen(x, x, side, reference, colours.sequential);
  const map = (i: number) => volume(small, small, 1, read[i] ?? []);
  const ways = downs.map((down, i) => ({
    down,
    ...seen(map(i), map(i + downs.length), side, reference, colours.sequential),
  }));
  const milliseconds = performance.now() - begun;
  return {
    value: { picture, ways, limit, milliseconds },
    transfer: transferOf([picture, ...ways].flatMap((one) => [one.map, one.spectrum])),
  };
}
