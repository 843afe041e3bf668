/** Fine patterns on a coarser grid: what subsampling, averaging and the maximum make of waves that the grid cannot carry. */
import { brightnessOf } from '../../../data/brightness.ts';
import { wave } from '../../../data/waves.ts';
import type { Sent } from '../../../engine/contract.ts';
import { paintBrightness, paintMap, transferOf } from '../../../engine/picture.ts';
import { powerSpectrum } from '../../../math/spectrum.ts';
import { type Volume, volume } from '../../../math/volume.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import { type AliasingAnswer, type AliasingQuestion, downs, type Seen } from '../jobs.ts';
import { batchOf, cropped, readAll } from './tensors.ts';
import { pooled } from './ways.ts';

/** What is fainter than this is left dark. */
const floor = -60;
/** Power of a wave from black to white, split over its two directions: cos²/4, each half. */
const full = 0.0625;

const meanOf = (x: Volume): number => x.data.reduce((total, value) => total + value, 0) / x.data.length;
const deviationOf = (x: Volume, mean: number): number =>
  Math.sqrt(x.data.reduce((total, value) => total + (value - mean) ** 2, 0) / x.data.length);

/** A map's spectrum without its mean, its strongest wave, contrast and mean. */
function seen(x: Volume, side: number, reference: number, colours: Uint8ClampedArray): Seen {
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
  const read = await readAll(() => {
    const input = batchOf([x]);
    return downs.map((down) => pooled(input, down, factor));
  });
  stopIfAborted(signal);
  const reference = deviationOf(x, meanOf(x));
  const picture = seen(x, side, reference, colours.sequential);
  const small = side / factor;
  const ways = downs.map((down, i) => ({
    down,
    ...seen(volume(small, small, 1, read[i] ?? []), side, reference, colours.sequential),
  }));
  const milliseconds = performance.now() - begun;
  return {
    value: { picture, ways, limit: small / 2, milliseconds },
    transfer: transferOf([picture, ...ways].flatMap((one) => [one.map, one.spectrum])),
  };
}
