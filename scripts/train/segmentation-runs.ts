/**
 * The long part of `npm run train -- segmentation`: every net with every seed, one run after another, each kept in the scratch folder with its
 * weights and what it scored on the way, so that a broken-off training goes on where it was, and several can share the work.
 */
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { NetState } from '../../src/models/adam.ts';
import { inferenceOf } from '../../src/models/inference.ts';
import { learnSegmentation, type SegmentationState } from '../../src/models/learn-segmentation.ts';
import {
  heldOutTruths,
  type SegmentationKind,
  segmentationSide,
  type Truth,
} from '../../src/models/segmentation-data.ts';
import {
  type SegmentationNet,
  type ShippedSegmentationNet,
  segment,
  segmentationNets,
  shippedSegmentationNet,
} from '../../src/models/segmentation-nets.ts';
import { type SegmentationMetrics, scoreSegmentation } from '../../src/models/segmentation-score.ts';
import { classicalOf } from '../../src/panels/segmentation/worker/classical.ts';

export const steps = 400;
const rate = 2e-3;
/** The steps that the card tells of. */
export const kept = [50, 100, 200, 300, 400];
const heldOutSeed = 2_000_003;
export const heldOutCounts: Readonly<Record<SegmentationKind, number>> = { cells: 80, galaxies: 200 };

const thorough: readonly ShippedSegmentationNet[] = [
  'cells-unet-plain',
  'cells-unet-weighted',
  'cells-no-skip-plain',
  'galaxies-unet',
];
export const netNames = Object.keys(segmentationNets) as ShippedSegmentationNet[];
export const seedsOf = (name: ShippedSegmentationNet): number[] =>
  thorough.includes(name) ? [1, 2, 3, 4, 5] : [1, 2, 3];

export interface Run {
  readonly name: ShippedSegmentationNet;
  readonly seed: number;
  readonly minutes: number;
  readonly overSteps: readonly { readonly step: number; readonly metrics: SegmentationMetrics }[];
}

const pools = new Map<SegmentationKind, Truth[]>();
/** The pool that the card's numbers come from: another than the one shown while learning. */
function cardPool(kind: SegmentationKind): Truth[] {
  const pool = pools.get(kind) ?? heldOutTruths(kind, heldOutCounts[kind], heldOutSeed);
  pools.set(kind, pool);
  return pool;
}

/** Scores weights on the card's pool. */
export async function measure(name: ShippedSegmentationNet, weights: Float32Array): Promise<SegmentationMetrics> {
  const { data } = segmentationNets[name];
  const net = shippedSegmentationNet(name);
  const pool = cardPool(data);
  const images = new Float32Array(pool.length * net.side ** 2);
  for (const [i, { image }] of pool.entries()) images.set(image, i * net.side ** 2);
  const inference = inferenceOf(net, weights);
  const probabilities = await segment(data, inference, images).finally(inference.dispose);
  return scoreSegmentation(data, probabilities, pool);
}

/** Scores the masks that threshold and watershed make of the card's pool. */
export function measureClassical(kind: SegmentationKind): SegmentationMetrics {
  const pool = cardPool(kind);
  const side = segmentationSide[kind];
  const masks = pool.flatMap(({ image }) => {
    const maps = classicalOf(image, side, kind).map(({ labels }) => labels);
    // Pixel after pixel, as the nets answer
    return Array.from({ length: side ** 2 }, (_, pixel) => maps.map((labels) => labels[pixel] ?? 0)).flat();
  });
  return scoreSegmentation(kind, Float32Array.from(masks), pool);
}

const base = (scratch: string, name: string, seed: number) => `${scratch}/${name}-${seed}`;
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** A file is whole or not there. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

interface Checkpoint {
  readonly step: number;
  readonly minutes: number;
  readonly overSteps: Run['overSteps'];
}

const parts = ['weights', 'first', 'second'] as const;

async function readState(path: string): Promise<(Checkpoint & { net: NetState }) | null> {
  if (!(await isThere(`${path}.checkpoint.json`))) return null;
  const checkpoint = JSON.parse(await readFile(`${path}.checkpoint.json`, 'utf8')) as Checkpoint;
  const [weights, first, second] = await Promise.all(
    parts.map(async (part) => {
      const bytes = await readFile(`${path}.${part}.${checkpoint.step}`);
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    }),
  );
  if (!weights || !first || !second) return null;
  return { ...checkpoint, net: { weights, first, second } };
}

async function writeState(path: string, { step, nets }: SegmentationState, seen: Omit<Checkpoint, 'step'>) {
  for (const part of parts) await put(`${path}.${part}.${step}`, new Uint8Array(nets[0]?.[part].buffer ?? []));
  await put(`${path}.checkpoint.json`, JSON.stringify({ step, ...seen }));
}

async function run(scratch: string, name: ShippedSegmentationNet, seed: number): Promise<void> {
  const path = base(scratch, name, seed);
  const before = await readState(path);
  const from = before && { step: before.step, nets: [before.net] };
  const { data, ...described } = segmentationNets[name];
  const nets: SegmentationNet[] = [{ name, ...described }];
  const overSteps = [...(before?.overSteps ?? [])];
  const begun = performance.now();
  const minutes = () => (before?.minutes ?? 0) + (performance.now() - begun) / 60_000;
  const left = steps - (from?.step ?? 0);
  const task = { data, nets, seed, rate, planned: steps, from, steps: left, every: 50, tests: 1 };
  for await (const frame of learnSegmentation(new AbortController().signal, task)) {
    if (frame.kind === 'look' || !frame.state || frame.step === from?.step) continue;
    const [state] = frame.state.nets;
    if (state && kept.includes(frame.step)) {
      const metrics = await measure(name, state.weights);
      overSteps.push({ step: frame.step, metrics });
      const { iou, boundaryIou, objectF1, countError, gapsFound } = metrics;
      const seen = [iou, boundaryIou, objectF1, countError, gapsFound].map((value) => value.toFixed(3)).join(' ');
      console.log(
        `${new Date().toISOString().slice(11, 19)} ${name} seed ${seed} step ${frame.step}: ${seen}; ${frame.stepsPerSecond.toFixed(1)} steps/s`,
      );
    }
    await writeState(path, frame.state, { minutes: minutes(), overSteps });
  }
  const done: Run = { name, seed, minutes: minutes(), overSteps };
  await put(`${path}.done.json`, JSON.stringify(done));
}

/** All runs that are wanted and not yet done: the first seed of every net, then the next. */
export async function trainAll(scratch: string, only: readonly string[]): Promise<void> {
  await mkdir(scratch, { recursive: true });
  for (const seed of [1, 2, 3, 4, 5])
    for (const name of netNames) {
      if ((only.length > 0 && !only.includes(name)) || !seedsOf(name).includes(seed)) continue;
      if (!(await isThere(`${base(scratch, name, seed)}.done.json`))) await run(scratch, name, seed);
    }
}

/** A finished run and its last weights; null while it is not finished. */
export async function finished(
  scratch: string,
  name: ShippedSegmentationNet,
  seed: number,
): Promise<(Run & { weights: Float32Array<ArrayBuffer> }) | null> {
  const path = base(scratch, name, seed);
  if (!(await isThere(`${path}.done.json`))) return null;
  const done = JSON.parse(await readFile(`${path}.done.json`, 'utf8')) as Run;
  const bytes = await readFile(`${path}.weights.${steps}`);
  const weights = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { ...done, weights };
}
