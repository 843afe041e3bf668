/**
 * Trains the small U-Net of the segmentation panel's Step over several seeds, folds its normalisations into its kernels, rounds them to
 * bytes, and measures what is left with the page's own arithmetic: `npm run train -- pocket`. The first seed's weights become a module.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drawCells } from '../../src/data/cells.ts';
import { random } from '../../src/data/random.ts';
import { foldedIn } from '../../src/math/batch-norm.ts';
import { components, objectScore } from '../../src/math/components.ts';
import { type Counts, counts, iou, meanIou, together } from '../../src/math/segmentation-metrics.ts';
import { type SkipMode, type UnetWeights, unetForward } from '../../src/math/unet-forward.ts';
import { filters, volume } from '../../src/math/volume.ts';
import { forward, picturesTensor } from '../../src/models/forward.ts';
import { rateAt } from '../../src/models/learn-segmentation.ts';
import { Lockstep } from '../../src/models/lockstep.ts';
import { countOf, type Net, partsOf, runningOf } from '../../src/models/net.ts';
import { epsilon } from '../../src/models/normalise.ts';
import { pixelCrossEntropy, pixelTargets } from '../../src/models/pixel-losses.ts';
import { turned, weightMap } from '../../src/models/segmentation-data.ts';
import { unet } from '../../src/models/unet.ts';
import { stepSide } from '../../src/panels/segmentation/params.ts';
import { heldOutSeed, pocketLayers, unpacked } from '../../src/panels/segmentation/pocket.ts';
import type { PocketFile } from '../../src/panels/segmentation/pocket-file.ts';
import { spread, written } from './card.ts';

const seeds = [1, 2, 3, 4, 5];
const widths = [4, 6, 8];
const centre = 10;
const pool = 1200;
const batch = 16;
const steps = 1200;
const rate = 5e-3;
const heldOutCount = 80;

const net = unet({ name: 'pocket', side: stepSide, classes: 2, widths, centre });

const pools = new Map<number, (index: number) => { image: Float32Array; labels: Uint8Array; weights: Float32Array }>();
function pictures(seed: number) {
  const known = new Map<number, { image: Float32Array; labels: Uint8Array; weights: Float32Array }>();
  return (index: number) => {
    const before = known.get(index);
    if (before) return before;
    const { image, labels, instances } = drawCells(seed, index, stepSide);
    const made = { image, labels, weights: weightMap({ image, truth: labels, instances }, { w0: 10, sigma: 2.5 }) };
    known.set(index, made);
    return made;
  };
}

/** The weights after the last step, flat. */
async function trained(seed: number): Promise<Float32Array> {
  const at = pools.get(seed) ?? pictures(seed);
  pools.set(seed, at);
  const lockstep = new Lockstep([net], null, seed);
  const size = stepSide ** 2;
  for (let step = 0; step < steps; step++) {
    const chance = random(seed, 1_000_000 + step);
    const images = new Float32Array(batch * size);
    const [labels, weights] = [new Uint8Array(batch * size), new Float32Array(batch * size)];
    for (let n = 0; n < batch; n++) {
      const picture = at(chance.integer(pool));
      const [flip, transpose] = [chance.integer(2) === 1, chance.integer(2) === 1];
      images.set(turned(picture.image, stepSide, flip, transpose), n * size);
      labels.set(turned(picture.labels, stepSide, flip, transpose), n * size);
      weights.set(turned(picture.weights, stepSide, flip, transpose), n * size);
    }
    const x = picturesTensor(images, stepSide);
    const targets = pixelTargets(labels, weights, [batch, stepSide, stepSide], 2);
    const [loss] = await lockstep.learn(
      (one, parts, passage) => pixelCrossEntropy(forward(one, parts, x, passage) as never, targets),
      step + 1,
      rateAt(rate, step, steps),
      async () => {},
    );
    for (const tensor of [x, targets.shares, targets.weights]) tensor.dispose();
    if (step % 200 === 0) console.log(`seed ${seed}, step ${step}: loss ${loss?.toFixed(4)}`);
  }
  const flat = new Float32Array(await lockstep.weightsOf(0).data());
  lockstep.dispose();
  return flat;
}

/** Every array of the net by its name. */
function named(of: Net, flat: Float32Array): Map<string, Float32Array> {
  let at = 0;
  const arrays = new Map<string, Float32Array>();
  for (const { name, shape } of [...partsOf(of), ...runningOf(of)]) {
    arrays.set(name, flat.subarray(at, at + countOf(shape)));
    at += countOf(shape);
  }
  return arrays;
}

/** Kernel and bias of every convolution, in order, normalisations folded in. */
function folded(flat: Float32Array): Float64Array[] {
  const arrays = named(net, flat);
  const get = (name: string): Float32Array => {
    const found = arrays.get(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return pocketLayers({ widths, centre }).flatMap(({ name, size, from, to }) => {
    const layer = name === 'head' ? name : `${name.slice(0, -1).replace('_', '')}-${name.slice(-1)}`;
    const kernel = filters(size, size, from, to, get(`${layer}/kernel`));
    if (name === 'head') return [kernel.data, Float64Array.from(get('head/bias'))];
    const norm = (part: string) => get(`${layer}-norm/${part}`);
    const one = foldedIn(
      kernel,
      { mean: norm('mean'), variance: norm('variance') },
      { gamma: norm('gamma'), beta: norm('beta') },
      epsilon,
    );
    return [one.kernel.data, one.bias];
  });
}

/** Rounded to bytes, a scale an array. */
function packed(arrays: readonly Float64Array[]): PocketFile {
  const bytes: number[] = [];
  const scales = arrays.map((array) => {
    const scale = Number((array.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127).toPrecision(6)) || 1;
    for (const value of array) bytes.push(Math.max(-127, Math.min(127, Math.round(value / scale))) & 255);
    return scale;
  });
  return { widths, centre, scales, data: Buffer.from(bytes).toString('base64') };
}

type Numbers = Record<string, number>;

/** On the held-out pictures; the panel shows the first of them. */
function measured(weights: UnetWeights): Numbers {
  const run = (skips: readonly SkipMode[]) => {
    const each: Counts[] = [];
    let [matched, predicted, real] = [0, 0, 0];
    for (let index = 0; index < heldOutCount; index++) {
      const { image, labels, instances } = drawCells(heldOutSeed, index, stepSide);
      const { scores } = unetForward(volume(stepSide, stepSide, 1, image), weights, { upsampling: 'bilinear', skips });
      const mask = labels.map((_, i) => ((scores.data[2 * i + 1] ?? 0) > (scores.data[2 * i] ?? 0) ? 1 : 0));
      each.push(counts(mask, labels));
      const found = objectScore(components(mask, stepSide, stepSide).labels, instances);
      matched += found.matched;
      predicted += found.predicted;
      real += found.truth;
    }
    const { tp, fp, fn, tn } = together(each);
    const all = { tp, fp, fn, tn };
    return {
      iou: iou(all),
      meanIou: meanIou([
        [tn, fp],
        [fn, tp],
      ]),
      accuracy: (tp + tn) / (tp + fp + fn + tn),
      objectF1: (2 * matched) / (predicted + real),
      worst: Math.min(...each.slice(0, 24).map(iou)),
    };
  };
  const keep: SkipMode[] = ['keep', 'keep', 'keep'];
  const whole = run(keep);
  const cut = (level: number) => run(keep.map((mode, i) => (i === level ? 'cut' : mode))).iou;
  const none = run(['cut', 'cut', 'cut']).iou;
  return { ...whole, iouCut1: cut(0), iouCut2: cut(1), iouCut3: cut(2), iouCutAll: none };
}

const moduleText = (
  file: PocketFile,
): string => `/** Written by \`npm run train -- pocket\`; what it scores stands in public/models/pocket/card.json. */
import type { PocketFile } from './pocket-file.ts';

export const pocketFile: PocketFile = {
  widths: [${file.widths.join(', ')}],
  centre: ${file.centre},
  scales: [
${file.scales.map((scale) => `    ${scale},`).join('\n')}
  ],
  data: '${file.data}',
};
`;

export async function trainPocket(folder: string): Promise<void> {
  const begun = performance.now();
  const runs: { file: PocketFile; numbers: Numbers }[] = [];
  for (const seed of seeds) {
    const file = packed(folded(await trained(seed)));
    const numbers = measured(unpacked(file));
    console.log(`seed ${seed}`, numbers);
    runs.push({ file, numbers });
    const first = runs[0];
    if (runs.length === 1 && first)
      await writeFile(
        fileURLToPath(new URL('../../src/panels/segmentation/pocket-weights.ts', import.meta.url)),
        moduleText(first.file),
      );
  }
  const first = runs[0];
  const minutes = (performance.now() - begun) / 60_000;
  const card = {
    name: 'pocket',
    script: 'npm run train -- pocket',
    architecture: `U-Net with ${widths.join(', ')} channels and a centre of ${centre}, block = twice 3×3, batch normalisation, ReLU; bilinear ×2; concatenation; 1×1 to 2 scores`,
    data: `pictures of cells ${stepSide}×${stepSide}, a pool of ${pool} a seed, mirrored and transposed at random; held out: ${heldOutCount} of seed ${heldOutSeed}`,
    training: `${steps} steps of ${batch} pictures, Adam ${rate} falling to 0 along a cosine, cross-entropy weighted by w_c + 10·exp(−(d1+d2)²/2·2.5²)`,
    stored: `normalisations folded into kernels, then bytes with a scale an array: ${first?.file.data.length ?? 0} characters in src/panels/segmentation/pocket-weights.ts; scores are those of the bytes, in double precision`,
    minutes,
    ...spread(
      seeds,
      runs.map(({ numbers }) => numbers),
    ),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/card.json`, written(card));
}
