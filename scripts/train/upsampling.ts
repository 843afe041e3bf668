/** Trains every way up over several seeds, measures the checkerboard and ships the first: `npm run train -- upsampling`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { coarseSide, fineSide } from '../../src/data/pairs.ts';
import { doubleBilinear, doubleNearest } from '../../src/models/double.ts';
import { picturesTensor } from '../../src/models/forward.ts';
import { type Grid, gridOf, heldOutPairs, meanSquaredError, shareInPictures } from '../../src/models/grid.ts';
import { learnUpsampling } from '../../src/models/learn-upsampling.ts';
import { firstWeightsOf, flatTensor, parametersOf } from '../../src/models/net.ts';
import { flatWeights, type LayersFile, layersFile } from '../../src/models/net-file.ts';
import { type UpMethod, upMethods, upsampler } from '../../src/models/upsampler.ts';
import { band, metrics, spread, written } from './card.ts';

const seeds = [1, 2, 3, 4, 5];
const steps = 300;
const rate = 3e-3;
const untrainedSeeds = 60;
const heldOutSeed = 2_000_003;
const heldOutCount = 256;
/** The steps whose energies the card keeps. */
const kept = [0, 10, 20, 40, 100, 200, 300];
const measures = ['error', 'flatShare', 'flatEnergy', 'flatResponse', 'pictureShare'] as const;

type Numbers = Record<(typeof measures)[number], number>;
const numbersOf = (grid: Grid): Numbers => Object.fromEntries(measures.map((name) => [name, grid[name]])) as Numbers;

const test = heldOutPairs(heldOutCount, heldOutSeed);

async function measure(method: UpMethod, weights: Float32Array): Promise<Numbers> {
  const net = upsampler(method);
  const on = flatTensor(net, weights);
  const grid = await gridOf(net, on, test);
  on.dispose();
  return numbersOf(grid);
}

interface Result {
  readonly file: LayersFile;
  /** Of the weights as they will be read back from half precision. */
  readonly end: Numbers;
  readonly overSteps: ReadonlyMap<number, Numbers>;
}

async function run(seed: number): Promise<Map<UpMethod, Result>> {
  const overSteps = new Map<UpMethod, Map<number, Numbers>>(upMethods.map((method) => [method, new Map()]));
  let last: readonly { readonly weights: Float32Array }[] = [];
  const task = { methods: upMethods, seed, rate, from: null, steps, every: 100, tests: heldOutCount };
  for await (const frame of learnUpsampling(new AbortController().signal, task)) {
    if (frame.kind === 'look') overSteps.get(frame.method)?.set(frame.step, numbersOf(frame));
    else if (frame.state) last = frame.state.nets;
  }
  const results = new Map<UpMethod, Result>();
  for (const [i, method] of upMethods.entries()) {
    const net = upsampler(method);
    const file = layersFile(net, last[i]?.weights ?? new Float32Array(), `${method}.bin`, 'float16');
    const end = await measure(method, flatWeights(net, file.weights, 'float16'));
    console.log(`seed ${seed} ${method}`, end);
    results.set(method, { file, end, overSteps: overSteps.get(method) ?? new Map() });
  }
  return results;
}

/** Many nets that have not learned anything: the first row of claim US-B. */
async function untrained(method: UpMethod) {
  const net = upsampler(method);
  const runs: Numbers[] = [];
  for (let seed = 1; seed <= untrainedSeeds; seed++) runs.push(await measure(method, firstWeightsOf(net, seed)));
  return Object.fromEntries(
    Object.entries(metrics(runs)).map(([name, { mean, low, high }]) => [name, { mean, low, high }]),
  );
}

/** What needs no learning: the error of plain copying and plain interpolation, and how much the pictures themselves alternate. */
async function references() {
  const plain = async (double: typeof doubleNearest) => {
    const x = picturesTensor(test.coarse, coarseSide);
    const [half, whole] = [double(x)].flatMap((y) => [y, double(y)]);
    const values = new Float32Array((await whole?.data()) ?? []);
    for (const tensor of [x, half, whole]) tensor?.dispose();
    return meanSquaredError(values, test.fine);
  };
  const truth = shareInPictures(test.fine);
  return {
    nearestError: await plain(doubleNearest),
    bilinearError: await plain(doubleBilinear),
    pictureShare: truth.share,
    variance: truth.variance,
  };
}

export async function learnAndShip(folder: string): Promise<void> {
  const begun = performance.now();
  const runs: Map<UpMethod, Result>[] = [];
  for (const seed of seeds) runs.push(await run(seed));
  const nets = [];
  for (const method of upMethods) {
    const results = runs.flatMap((one) => one.get(method) ?? []);
    nets.push({
      name: method,
      parameters: parametersOf(upsampler(method)),
      files: [`${method}.json`, `${method}.bin`],
      bytes: results[0]?.file.weights.byteLength ?? 0,
      untrained: await untrained(method),
      overSteps: {
        steps: kept,
        ...Object.fromEntries(
          measures.map((name) => [
            name,
            band(results.map(({ overSteps }) => kept.map((step) => overSteps.get(step)?.[name] ?? Number.NaN))),
          ]),
        ),
      },
    });
  }
  const flat = (one: Map<UpMethod, Result>) =>
    Object.fromEntries(
      [...one].flatMap(([method, { end }]) => measures.map((name) => [`${method}.${name}`, end[name]])),
    );
  const minutes = (performance.now() - begun) / 60_000;
  const card = {
    name: 'upsampling',
    script: 'npm run train -- upsampling',
    data: `smooth textures ${fineSide}×${fineSide} (power 1/f³) and their 4×4 means, 16 fresh pairs a step; held out: ${heldOutCount} of seed ${heldOutSeed}; untrained: ${untrainedSeeds} seeds`,
    precision: 'float16; scored as read back',
    steps,
    parameters: nets.reduce((total, net) => total + net.parameters, 0),
    minutes: Number(minutes.toFixed(2)),
    ...spread(seeds, runs.map(flat)),
    references: await references(),
    nets,
  };
  await mkdir(folder, { recursive: true });
  for (const [method, { file }] of runs[0] ?? []) {
    await writeFile(`${folder}/${method}.json`, `${JSON.stringify(file.json, null, 1)}\n`);
    await writeFile(`${folder}/${method}.bin`, new Uint8Array(file.weights));
  }
  await writeFile(`${folder}/card.json`, written(card));
}
