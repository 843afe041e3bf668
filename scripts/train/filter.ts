/** Measures claim CV-C over several seeds, optimizers and learning rates: `npm run train -- filter`. Nothing is shipped but the card. */
import { mkdir, writeFile } from 'node:fs/promises';
import { drawPicture } from '../../src/data/pictures.ts';
import { brightness } from '../../src/math/picture.ts';
import { type FilterTask, learnFilter } from '../../src/models/learn-filter.ts';
import type { OptimizerName } from '../../src/models/optimizers.ts';
import { metrics } from './card.ts';

const seeds = [1, 2, 3, 4, 5];
const steps = 100;
const side = 48;
const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1].map((w) => w / 4);

async function errorAfter(seed: number, optimizer: OptimizerName, rate: number, at: readonly number[]) {
  const task: FilterTask = {
    picture: brightness(drawPicture('texture', seed, side)),
    target: sobel,
    kernelSize: 3,
    optimizer,
    rate,
    noise: 0,
    seed,
    start: 'random',
    from: null,
    steps,
  };
  const errors = new Map<number, number>();
  let diverged = false;
  for await (const frame of learnFilter(new AbortController().signal, task)) {
    errors.set(frame.state.step, frame.largestError);
    diverged = frame.diverged;
  }
  return { errors: at.map((step) => errors.get(step) ?? Number.NaN), diverged };
}

async function measure(seed: number): Promise<Record<string, number>> {
  const descent = await errorAfter(seed, 'sgd', 0.9, [30, 100]);
  const momentum = await errorAfter(seed, 'momentum', 0.9, [100]);
  const rmsprop = await errorAfter(seed, 'rmsprop', 0.9, [100]);
  const adam = await errorAfter(seed, 'adam', 0.9, [100]);
  const diverges = async (optimizer: OptimizerName, rate: number) =>
    Number((await errorAfter(seed, optimizer, rate, [])).diverged);
  return {
    errorAt30: descent.errors[0] ?? Number.NaN,
    errorAt100: descent.errors[1] ?? Number.NaN,
    momentumErrorAt100: momentum.errors[0] ?? Number.NaN,
    rmspropErrorAt100: rmsprop.errors[0] ?? Number.NaN,
    adamErrorAt100: adam.errors[0] ?? Number.NaN,
    'divergesAt1.9': await diverges('sgd', 1.9),
    'divergesAt2.2': await diverges('sgd', 2.2),
    'momentumDivergesAt3.7': await diverges('momentum', 3.7),
    'momentumDivergesAt3.9': await diverges('momentum', 3.9),
  };
}

export async function measureClaims(folder: string): Promise<void> {
  const begun = performance.now();
  const runs: Record<string, number>[] = [];
  for (const seed of seeds) runs.push(await measure(seed));
  const all = metrics(runs);
  const card = {
    name: 'filter',
    script: 'npm run train -- filter',
    data: `brightness of the generated texture ${side}×${side}, standardised; target Sobel/4; start N(0, 0.3²)`,
    seeds,
    steps,
    parameters: sobel.length,
    minutes: Number(((performance.now() - begun) / 60_000).toFixed(2)),
    metrics: all,
    shipped: {
      seed: seeds[0],
      metrics: Object.fromEntries(Object.entries(all).map(([name, { values }]) => [name, values[0]])),
    },
  };
  console.table(all);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/card.json`, `${JSON.stringify(card, null, 2)}\n`);
}
