/** What each view, overlay, method, lens and net of the panel claims shows in the state that one reaches by merely opening it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { overlapOf, phaseCounts } from '../../../src/math/overlap.ts';
import { innerProducts, roundTrip } from '../../../src/math/round-trip.ts';
import {
  axesOf,
  downMatrix,
  inputOf,
  matrixOf,
  outputOf,
  overlapSheet,
} from '../../../src/panels/transposed-convolution/layer.ts';
import { inputNumbers, kernelNumbers } from '../../../src/panels/transposed-convolution/numbers.ts';
import type { Method, TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import { inputPreset } from '../../../src/panels/transposed-convolution/presets.ts';
import { room } from '../../../src/panels/transposed-convolution/room.ts';
import { overlapVerdict } from '../../../src/panels/transposed-convolution/view/play/overlap.ts';
import { jobs } from '../../../src/panels/transposed-convolution/worker/jobs.ts';
import { byLink, bySwitch } from '../opened.ts';
import { answered, withShippedFiles } from '../shipped-files.ts';

type Params = TransposedParams;
const ways = [
  ['by a link', byLink],
  ['by a switch', bySwitch],
] as const;
const { signal } = new AbortController();
const table = new Uint8ClampedArray(1024);
const colours = { signed: table, sequential: table };
const source = ({ picture, resolution }: Params) =>
  ({ kind: 'generated', name: picture as 'house', seed: 1, side: resolution }) as const;
const differ = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length !== b.length || Array.from(a).some((value, i) => Math.abs(value - (b[i] ?? 0)) > 1e-9);
const methods: readonly Method[] = [
  'transposed',
  'nearest',
  'bed-of-nails',
  'unpool',
  'bilinear',
  'bicubic',
  'resize-convolution',
];

const claims: readonly (readonly [string, Partial<Params>, (params: Params) => boolean | Promise<boolean>])[] = [
  [
    'scatter: stamps overlap, and the map grows',
    {},
    (p) => Math.max(...overlapSheet(p).data) > 1 && outputOf(p).rows > p.size,
  ],
  [
    'gather: an output reads several inputs, and inserted zeros',
    { view: 'gather' },
    (p) => Math.max(...overlapSheet(p).data) > 1 && p.stride > 1,
  ],
  [
    'matrix: fewer rows than columns, and mostly zeros',
    { view: 'matrix' },
    (p) => {
      const { rows, columns, values } = matrixOf(p);
      return rows === p.size ** 2 && columns > rows && values.filter((value) => value === 0).length > values.length / 3;
    },
  ],
  [
    'round-trip: the shape comes back and the numbers do not; the gradient’s identity holds',
    { view: 'round-trip' },
    (p) => {
      const c = downMatrix(p);
      const x = inputNumbers(p);
      const trip = roundTrip(c, x);
      const [ahead, behind] = innerProducts(c, x, inputPreset('deck-y', Math.sqrt(c.rows)));
      return (
        differ(x, kernelNumbers(p)) &&
        c.rows > 1 &&
        trip.rank < trip.dimensions &&
        trip.error > 0.1 &&
        trip.bestError > 0.1 &&
        trip.error > trip.bestError &&
        Math.abs(ahead - behind) < 1e-9
      );
    },
  ],
  [
    'compare: every method makes another map of the same numbers',
    { view: 'compare' },
    (p) => methods.every((a) => methods.every((b) => a === b || differ(outputOf(p, a).data, outputOf(p, b).data))),
  ],
  ...(['scatter', 'gather'] as const).map(
    (view) =>
      [
        `overlay on ${view}: inside, cells get unlike numbers of stamps, since the stride does not divide the kernel`,
        { view, overlay: 'overlap' },
        (p: Params) => {
          const { least, most, everyPhase } = overlapOf(axesOf(p));
          const phases = phaseCounts(p.kernelSize, p.stride);
          return (
            everyPhase && least !== most && least === Math.min(...phases) ** 2 && most === Math.max(...phases) ** 2
          );
        },
      ] as const,
  ),
  ...methods
    .filter((method) => method !== 'transposed')
    .map(
      (method) =>
        [
          `${method}: the map grows, and is not that of the transposed convolution`,
          { method },
          (p: Params) =>
            outputOf(p).rows === p.size * p.stride && differ(outputOf(p).data, outputOf(p, 'transposed').data),
        ] as const,
    ),
  [
    'unpooling: what lost is zero, what won is in place',
    { method: 'unpool' },
    (p) => outputOf(p).data.filter((value) => value !== 0).length === inputOf(p).data.length,
  ],
  ...(['corner', 'align-corners'] as const).map(
    (grid) =>
      [
        `${grid}: interpolates other numbers than half-pixel centres`,
        { method: 'bilinear', grid },
        (p: Params) => differ(outputOf(p).data, outputOf({ ...p, grid: 'half-pixel' }).data),
      ] as const,
  ),
  [
    'the lens on overlaps: some cells are reached more often',
    { lens: 'overlap' },
    async ({ kernelSize, stride }) => {
      const question = { pairs: [{ kernelSize, stride }], cells: Math.max(4, 2 * stride), colours };
      const [map] = answered(await jobs.overlap(signal, question)).maps;
      return map !== undefined && overlapVerdict(map) === 'uneven';
    },
  ],
  [
    'the lens on the checkerboard: the result repeats with the stride where the picture does not',
    { lens: 'checkerboard' },
    async (p) => {
      const { kernelSize, stride, weights, resolution } = p;
      const question = { source: source(p), side: resolution, kernelSize, stride, weights, seed: 1, colours };
      const { share, originalShare } = answered(await jobs.checkerboard(signal, question));
      return share > 0.05 && share > 5 * originalShare;
    },
  ],
  [
    'the lens on cures: with equal weights a stride that divides leaves nothing; by chance only resizing starts clean',
    { lens: 'cures' },
    async (p) => {
      const { cures } = answered(await jobs.cures(signal, { source: source(p), side: p.resolution, seed: 1, colours }));
      const response = (method: string, by: 'equal' | 'random') =>
        cures.find((cure) => cure.method === method)?.[by].response ?? Number.NaN;
      return (
        response('transposed-4', 'equal') < 1e-4 &&
        response('transposed-3', 'equal') > 0.1 &&
        response('transposed-4', 'random') > 0.01 &&
        response('nearest', 'random') < 1e-4
      );
    },
  ],
];

beforeAll(withShippedFiles);

describe.each(ways)('opened %s', (_, open) => {
  it.each(claims)('%s', async (_claim, patch, holds) => {
    expect(await holds(open(room, patch))).toBe(true);
  });
});

it('says that counts are equal only where a cell of every phase is inside', () => {
  const alone = overlapOf(axesOf(byLink(room, { size: 2 })));
  expect([alone.least === alone.most, alone.everyPhase]).toEqual([true, false]);
  const even = overlapOf(axesOf(byLink(room, { size: 4, kernelSize: 4 })));
  expect([even.least === even.most, even.everyPhase]).toEqual([true, true]);
});

it('the nets that are compared in Train: untrained, the transposed ones have a grid and resizing has less', () => {
  const card = JSON.parse(readFileSync('public/models/upsampling/card.json', 'utf8')) as {
    nets: { name: string; untrained: { flatResponse: { mean: number } } }[];
  };
  const grid = (name: string) => card.nets.find((net) => net.name === name)?.untrained.flatResponse.mean ?? Number.NaN;
  for (const method of ['transposed-2', 'transposed-3', 'transposed-4'])
    for (const resized of ['nearest', 'bilinear']) expect(grid(method)).toBeGreaterThan(10 * grid(resized));
});
