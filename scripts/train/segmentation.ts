/**
 * `npm run train -- segmentation [--scratch <folder>] [--only <net>,<net>] [--ship]`: trains what is missing in the scratch folder (default: one of
 * the system's temporary folders), then ships. With --only nothing is shipped; with --ship nothing is trained, and the card tells of the runs that
 * are there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parametersOf } from '../../src/models/net.ts';
import { type LayersFile, layersFile, type Precision, readLayersFile } from '../../src/models/net-file.ts';
import { poolSize, type SegmentationKind } from '../../src/models/segmentation-data.ts';
import {
  type ShippedSegmentationNet,
  segmentationNets,
  shippedSegmentationNet,
} from '../../src/models/segmentation-nets.ts';
import type { SegmentationMetrics } from '../../src/models/segmentation-score.ts';
import { band, metrics, written } from './card.ts';
import {
  finished,
  heldOutCounts,
  kept,
  measure,
  measureClassical,
  netNames,
  seedsOf,
  steps,
  trainAll,
} from './segmentation-runs.ts';

const measures = {
  cells: ['meanIou', 'boundaryIou', 'accuracy', 'objectF1', 'countError', 'gapsFound'],
  galaxies: ['meanIou', 'central', 'companion', 'boundaryIou', 'accuracy'],
} as const satisfies Readonly<Record<SegmentationKind, readonly string[]>>;

/** The figures of one kind of picture by their names in the card. */
function figures(kind: SegmentationKind, seen: SegmentationMetrics): Record<string, number> {
  const [central = Number.NaN, companion = Number.NaN] = seen.ious;
  const all: Readonly<Record<string, unknown>> = { ...seen, meanIou: seen.iou, central, companion };
  return Object.fromEntries(measures[kind].map((name) => [name, Number(all[name])]));
}

type Finished = NonNullable<Awaited<ReturnType<typeof finished>>>;

/** Weights as they will be read back, and what they then score. */
async function asFile(name: ShippedSegmentationNet, weights: Float32Array, precision: Precision) {
  const net = shippedSegmentationNet(name);
  const file = layersFile(net, weights, `${name}.bin`, precision);
  return { file, seen: await measure(name, readLayersFile(net, file)) };
}

/** One byte a kernel weight where that costs next to nothing, else half precision. */
async function chosen(name: ShippedSegmentationNet, weights: Float32Array) {
  const plain = await measure(name, weights);
  const small = (await asFile(name, weights, 'uint8')).seen;
  const near = (a: number, b: number, most: number) => Number.isNaN(a) || Math.abs(a - b) < most;
  const fine = near(plain.iou, small.iou, 0.003) && near(plain.objectF1, small.objectF1, 0.01);
  const precision: Precision = fine ? 'uint8' : 'float16';
  const lost = { meanIou: small.iou - plain.iou, objectF1: small.objectF1 - plain.objectF1 };
  console.log(name, precision, lost);
  return { precision, lost };
}

async function shippedOf(scratch: string, name: ShippedSegmentationNet) {
  const { data } = segmentationNets[name];
  const runs: Finished[] = [];
  for (const seed of seedsOf(name)) {
    const run = await finished(scratch, name, seed);
    if (run) runs.push(run);
  }
  const [first] = runs;
  if (first?.seed !== 1) throw new Error(`the first seed of ${name} is not trained yet`);
  const { precision, lost } = await chosen(name, first.weights);
  const ends = [];
  const files: LayersFile[] = [];
  for (const { weights } of runs) {
    const { file, seen } = await asFile(name, weights, precision);
    ends.push(Object.fromEntries(Object.entries(figures(data, seen)).map(([key, value]) => [`${name}.${key}`, value])));
    files.push(file);
  }
  const curves = measures[data].map((key) => {
    const values = runs.map(({ overSteps }) => overSteps.map((one) => figures(data, one.metrics)[key] ?? Number.NaN));
    return [key, band(values)] as const;
  });
  const [file] = files;
  if (!file) throw new Error(`${name} has no file`);
  const card = {
    name,
    data,
    parameters: parametersOf(shippedSegmentationNet(name)),
    seeds: runs.map(({ seed }) => seed),
    files: [`${name}.json`, `${name}.bin`],
    bytes: file.weights.byteLength,
    precision,
    // What a byte a weight changes, whether or not it was taken
    ofOneByte: Object.fromEntries(Object.entries(lost).filter(([, value]) => !Number.isNaN(value))),
    overSteps: { steps: kept, ...Object.fromEntries(curves) },
  };
  return { card, file, metrics: metrics(ends), minutes: runs.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** What the masks without learning score on the same pictures, by their names in the card: no seed changes them. */
function classical(): ReturnType<typeof metrics> {
  const kinds = Object.keys(measures) as SegmentationKind[];
  const all = kinds.map((kind) =>
    Object.entries(figures(kind, measureClassical(kind))).map(([key, value]) => [`${kind}-classical.${key}`, value]),
  );
  return metrics([Object.fromEntries(all.flat())]);
}

async function ship(folder: string, scratch: string): Promise<void> {
  const nets = [];
  for (const name of netNames) nets.push(await shippedOf(scratch, name));
  const all = Object.assign({}, ...nets.map((net) => net.metrics)) as ReturnType<typeof metrics>;
  const first = Object.fromEntries(Object.entries(all).map(([key, { values }]) => [key, values[0] ?? Number.NaN]));
  const card = {
    name: 'segmentation',
    script: 'npm run train -- segmentation',
    data: `cells 64×64, ${poolSize.cells} training pictures a seed, held out: ${heldOutCounts.cells}; blended galaxies 48×48, ${poolSize.galaxies} and ${heldOutCounts.galaxies}`,
    precision: 'as each net says; scored as read back',
    steps,
    parameters: nets.reduce((sum, net) => sum + net.card.parameters, 0),
    minutes: Number(nets.reduce((sum, { minutes }) => sum + minutes, 0).toFixed(1)),
    seeds: [...new Set(nets.flatMap((net) => net.card.seeds))].sort(),
    metrics: { ...all, ...classical() },
    shipped: { seed: 1, metrics: first },
    nets: nets.map((net) => net.card),
  };
  await mkdir(folder, { recursive: true });
  // What was measured in a browser is another script's
  const { inBrowser } = await readFile(`${folder}/card.json`, 'utf8').then(JSON.parse, () => ({}));
  for (const { card: net, file } of nets) {
    await writeFile(`${folder}/${net.name}.json`, `${JSON.stringify(file.json, null, 1)}\n`);
    await writeFile(`${folder}/${net.name}.bin`, new Uint8Array(file.weights));
  }
  await writeFile(`${folder}/card.json`, written({ ...card, ...(inBrowser ? { inBrowser } : {}) }));
}

export async function segmentAndShip(folder: string): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    strict: false,
    options: { scratch: { type: 'string' }, only: { type: 'string' }, ship: { type: 'boolean' } },
  });
  const { only } = values;
  const scratch = typeof values.scratch === 'string' ? values.scratch : join(tmpdir(), 'stride-segmentation');
  if (!values.ship) await trainAll(scratch, typeof only === 'string' ? only.split(',') : []);
  if (typeof only !== 'string') await ship(folder, scratch);
}
