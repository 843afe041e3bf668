/** Runs both races of the pooling lesson over several seeds and ships the first: `npm run train -- pooling`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { type CentredKind, classCount } from '../../src/data/centred.ts';
import { heldOut, shareRight } from '../../src/models/accuracy.ts';
import { flatTensor, parametersOf } from '../../src/models/net.ts';
import { flatWeights, layersFile } from '../../src/models/net-file.ts';
import { everyShift, raceShift } from '../../src/models/race-shift.ts';
import { type ShiftNetName, shiftNet } from '../../src/models/shift-nets.ts';
import { band, spread, written } from './card.ts';

const seeds = [1, 2, 3, 4, 5];
const rate = 3e-3;
const heldOutSeed = 2_000_003;
const heldOutCount = 1000;
const races: readonly { readonly data: CentredKind; readonly steps: number; readonly nets: readonly ShiftNetName[] }[] =
  [
    { data: 'shapes', steps: 300, nets: ['max', 'average', 'stride'] },
    { data: 'digits', steps: 600, nets: ['dense', 'flatten', 'global-max'] },
  ];
/** Moves besides those of the curve: to the left, down, and both ways at once. */
const others = { left4: [-4, 0], down4: [0, 4], diagonal2: [2, 2], diagonal4: [4, 4] } as const;
const early = [100, 300];

interface Result {
  readonly net: ShiftNetName;
  readonly data: CentredKind;
  readonly file: ReturnType<typeof layersFile>;
  readonly scores: Readonly<Record<string, number>>;
  readonly curve: readonly number[];
}

/** Shares right at every shift, of the weights as they will be read back from half precision. */
async function score(name: ShiftNetName, data: CentredKind, weights: Float32Array): Promise<Result> {
  const net = shiftNet(name, classCount[data]);
  const file = layersFile(net, weights, `${name}.bin`, 'float16');
  const on = flatTensor(net, flatWeights(net, file.weights, 'float16'));
  const test = heldOut(data, heldOutCount, heldOutSeed);
  const share = (right: number, down: number) => shareRight(net, on, test.images(right, down), test.labels);
  const curve: number[] = [];
  for (const right of everyShift) curve.push(await share(right, 0));
  const at = (right: number) => curve[everyShift.indexOf(right)] ?? Number.NaN;
  const scores: Record<string, number> = { accuracy: at(0) };
  for (const right of [1, 2, 3, 4, 8]) scores[`right${right}`] = at(right);
  for (const [key, [right, down]] of Object.entries(others)) scores[key] = await share(right, down);
  on.dispose();
  return { net: name, data, file, scores, curve };
}

async function run(seed: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const { data, steps, nets } of races) {
    const reached = new Map<string, Record<string, number>>(nets.map((name) => [name, {}]));
    let last: readonly { readonly weights: Float32Array }[] = [];
    const task = { data, nets, seed, rate, from: null, steps, every: 100, tests: 200, shifts: [0, 2, 4] };
    for await (const frame of raceShift(new AbortController().signal, task)) {
      if (frame.kind === 'step') {
        if (frame.state) last = frame.state.nets;
        continue;
      }
      console.log(`seed ${seed} ${frame.net} step ${frame.step}: 0, 2, 4 px ${frame.shares.join(', ')}`);
      const so = reached.get(frame.net);
      if (so && early.includes(frame.step)) so[`accuracyAt${frame.step}`] = frame.accuracy;
    }
    for (const [i, name] of nets.entries()) {
      const result = await score(name, data, last[i]?.weights ?? new Float32Array());
      console.log(`seed ${seed} ${name}`, result.scores);
      results.push({ ...result, scores: { ...result.scores, ...reached.get(name) } });
    }
  }
  return results;
}

export async function raceAndShip(folder: string): Promise<void> {
  const begun = performance.now();
  const runs: Result[][] = [];
  for (const seed of seeds) runs.push(await run(seed));
  const minutes = (performance.now() - begun) / 60_000;
  const [shipped = []] = runs;
  const flat = (results: readonly Result[]) =>
    Object.fromEntries(
      results.flatMap(({ net, scores }) => Object.entries(scores).map(([key, value]) => [`${net}.${key}`, value])),
    );
  const nets = shipped.map(({ net, data, file, curve }, i) => {
    const curves = runs.map((results) => results[i]?.curve ?? []);
    return {
      name: net,
      data,
      parameters: parametersOf(shiftNet(net, classCount[data])),
      steps: races.find((race) => race.data === data)?.steps ?? 0,
      files: [`${net}.json`, `${net}.bin`],
      bytes: file.weights.byteLength,
      curve: { shifts: everyShift, ...band(curves), shipped: curve },
    };
  });
  const card = {
    name: 'pooling',
    script: 'npm run train -- pooling',
    data: `one shape of six, or one stroke digit, in the middle of 28×28, noise 0.2; 94 batches of 64 from the seed, gone round with fresh noise; held out: ${heldOutCount} of seed ${heldOutSeed}, moved by whole pixels`,
    precision: 'float16; scored as read back',
    ...spread(seeds, runs.map(flat)),
    steps: Math.max(...races.map((race) => race.steps)),
    parameters: nets.reduce((total, net) => total + net.parameters, 0),
    minutes: Number(minutes.toFixed(2)),
    nets,
  };
  await mkdir(folder, { recursive: true });
  for (const { net, file } of shipped) {
    await writeFile(`${folder}/${net}.json`, `${JSON.stringify(file.json, null, 1)}\n`);
    await writeFile(`${folder}/${net}.bin`, new Uint8Array(file.weights));
  }
  await writeFile(`${folder}/card.json`, written(card));
}
