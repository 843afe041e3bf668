/** A picture down by pooling and up again: what every method keeps, and what it costs (claim PL-B). */
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { brightnessOf } from '../../../data/brightness.ts';
import { pictureNames } from '../../../data/picture-names.ts';
import type { Sent } from '../../../engine/contract.ts';
import { paintBrightness, paintMap, signedRange, transferOf } from '../../../engine/picture.ts';
import { mse, psnrOf } from '../../../math/metrics.ts';
import { type Volume, volume } from '../../../math/volume.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import {
  type ClaimQuestion,
  type Down,
  downs,
  type Loss,
  type LossClaimAnswer,
  type PyramidAnswer,
  type PyramidQuestion,
  type Up,
  ups,
  type Way,
} from '../jobs.ts';
import { batchOf, cropped, readAll } from './tensors.ts';
import { pooled, raised, winnersOf } from './ways.ts';

const fitting = (down: Down): readonly Up[] => ups.filter((up) => up !== 'max-indices' || down === 'max');

/** How often sides can be divided by the factor without falling below one cell. */
const deepest = (rows: number, columns: number, factor: number): number =>
  Math.max(0, Math.floor(Math.log(Math.min(rows, columns)) / Math.log(factor) + 1e-9));

/** What a rebuilt picture is judged against; mean and variance are taken once. */
function judgeOf(picture: Float32Array): (rebuilt: Float32Array) => Loss {
  let mean = 0;
  for (const value of picture) mean += value / picture.length;
  let variance = 0;
  for (const value of picture) variance += (value - mean) ** 2 / picture.length;
  return (rebuilt) => {
    const error = mse(picture, rebuilt);
    const share = variance > 0 ? error / variance : error === 0 ? 0 : Number.POSITIVE_INFINITY;
    return { mse: error, share, psnr: psnrOf(error) };
  };
}

interface Descent {
  readonly maps: readonly Tensor4D[];
  readonly winners: readonly Tensor1D[];
}

/** To be called inside a tidy. */
function descended(x: Tensor4D, down: Down, factor: number, levels: number): Descent {
  const maps: Tensor4D[] = [];
  const winners: Tensor1D[] = [];
  let map = x;
  for (let level = 0; level < levels; level++) {
    if (down === 'max') winners.push(winnersOf(map, factor));
    map = pooled(map, down, factor);
    maps.push(map);
  }
  return { maps, winners };
}

function ascended({ maps, winners }: Descent, up: Up, factor: number): Tensor4D[] {
  const back: Tensor4D[] = [];
  let map = maps.at(-1) as Tensor4D;
  for (let level = maps.length - 1; level >= 0; level--) {
    map = raised(map, up, factor, winners[level] ?? null);
    back.push(map);
  }
  return back;
}

const asMap = (values: Float32Array, rows: number, columns: number) =>
  paintBrightness(volume(rows, columns, 1, values));

export async function pyramid(signal: AbortSignal, question: PyramidQuestion): Promise<Sent<PyramidAnswer>> {
  const { source, factor, up, colours } = question;
  const whole = brightnessOf(source);
  const levels = Math.min(question.levels, deepest(whole.rows, whole.columns, factor));
  if (levels < 1)
    throw new RangeError(`a picture of ${whole.rows}×${whole.columns} has no windows of ${factor}×${factor}`);
  const block = factor ** levels;
  const x = cropped(whole, whole.rows - (whole.rows % block), whole.columns - (whole.columns % block));
  const begun = performance.now();
  const plans = downs.map((down) => ({ down, up: fitting(down).includes(up) ? up : 'nearest' }) as const);
  const all = downs.flatMap((down) => fitting(down).map((way) => ({ down, up: way })));
  const read = await readAll(() => {
    const input = batchOf([x]);
    const descents = new Map(downs.map((down) => [down, descended(input, down, factor, levels)]));
    const descent = (down: Down) => descents.get(down) as Descent;
    return [
      ...plans.flatMap(({ down, up: way }) => [...descent(down).maps, ...ascended(descent(down), way, factor)]),
      ...all.map(({ down, up: way }) => ascended(descent(down), way, factor).at(-1) as Tensor4D),
    ];
  });
  stopIfAborted(signal);
  const picture = Float32Array.from(x.data);
  const judge = judgeOf(picture);
  const losses = all.map((pair, i) => ({
    ...pair,
    loss: judge(read[plans.length * 2 * levels + i] ?? new Float32Array()),
  }));
  const milliseconds = performance.now() - begun;
  const differences = plans.map((_, i) => {
    const rebuilt = read[(2 * i + 2) * levels - 1] ?? new Float32Array();
    return picture.map((value, cell) => (rebuilt[cell] ?? Number.NaN) - value);
  });
  // One range for all three, so that their colours can be compared
  const range = signedRange(differences.flatMap((difference) => Object.values(signedRange(difference))));
  const ways = plans.map(({ down, up: way }, i): Way => {
    const at = (k: number) => read[2 * i * levels + k] ?? new Float32Array();
    const divided = (k: number) => [x.rows / factor ** k, x.columns / factor ** k] as const;
    const difference = differences[i] as Float32Array<ArrayBuffer>;
    return {
      down,
      up: way,
      maps: Array.from({ length: levels }, (_, k) => asMap(at(k), ...divided(k + 1))),
      back: Array.from({ length: levels }, (_, k) => asMap(at(levels + k), ...divided(levels - 1 - k))),
      difference: paintMap(difference, x.columns, x.rows, colours.signed, range),
      loss: judge(at(2 * levels - 1)),
    };
  });
  const input = paintBrightness(x);
  const shown = [input, ...ways.flatMap((way) => [...way.maps, ...way.back, way.difference])];
  return { value: { input, levels, ways, losses, milliseconds }, transfer: transferOf(shown) };
}

const claimSide = 64;

/** PL-B: every built-in picture halved once and rebuilt by copying; the mean of error/variance over them, for each seed. */
export async function lossClaim(signal: AbortSignal, { seeds }: ClaimQuestion): Promise<LossClaimAnswer> {
  const begun = performance.now();
  const runs: Record<Down, number>[] = [];
  for (const seed of seeds) {
    const pictures: Volume[] = [];
    for (const name of pictureNames) {
      pictures.push(brightnessOf({ kind: 'generated', name, seed, side: claimSide }));
      await breathe();
      stopIfAborted(signal);
    }
    const rebuilt = await readAll(() => {
      const x = batchOf(pictures);
      return downs.map((down) => raised(pooled(x, down, 2), 'nearest', 2, null));
    });
    const size = claimSide ** 2;
    const judges = pictures.map((x) => judgeOf(Float32Array.from(x.data)));
    const share = (numbers: Float32Array) =>
      judges.reduce((total, judge, i) => total + judge(numbers.subarray(i * size, (i + 1) * size)).share, 0) /
      pictures.length;
    const of = (i: number) => share(rebuilt[i] ?? new Float32Array());
    runs.push({ max: of(0), average: of(1), subsample: of(2) });
    stopIfAborted(signal);
  }
  return { pictures: pictureNames.length, runs, milliseconds: performance.now() - begun };
}
