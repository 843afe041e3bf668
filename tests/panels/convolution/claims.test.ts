/** What each view, lens and task of the panel claims shows in the state that one reaches by merely opening it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { usesOf } from '../../../src/math/uses.ts';
import { geometryOf, inputNumbers, kernelNumbers, outputOf } from '../../../src/panels/convolution/layer.ts';
import type { ConvolutionParams } from '../../../src/panels/convolution/params.ts';
import { room } from '../../../src/panels/convolution/room.ts';
import { layerOf, playKernel } from '../../../src/panels/convolution/view/play/kernels.ts';
import { jobs } from '../../../src/panels/convolution/worker/jobs.ts';
import { byLink, bySwitch } from '../opened.ts';
import { answered, withShippedFiles } from '../shipped-files.ts';

type Params = ConvolutionParams;
const ways = [
  ['by a link', byLink],
  ['by a switch', bySwitch],
] as const;
const { signal } = new AbortController();
const table = new Uint8ClampedArray(1024);
const colours = { signed: table, sequential: table };
const source = ({ picture, resolution }: Params) =>
  ({ kind: 'generated', name: picture as 'house', seed: 1, side: resolution }) as const;
const spread = (data: ArrayLike<number>): number => new Set(Array.from(data)).size;

const claims: readonly (readonly [
  string,
  Partial<Params> & { mode?: 'train' },
  (params: Params) => boolean | Promise<boolean>,
])[] = [
  ['grids: a window becomes a number, and the map is not flat', {}, (p) => spread(outputOf(p).data) > 10],
  [
    'matrix: the same layer as a matrix that is mostly zeros',
    { view: 'matrix' },
    (p) => {
      const { vertical, horizontal } = geometryOf(p);
      return p.kernelSize ** 2 < (vertical.size * horizontal.size) / 4;
    },
  ],
  [
    'counting: inner pixels are read more often than those at the edge',
    { view: 'counting' },
    (p) => {
      const uses = usesOf(geometryOf(p)).data;
      return Math.max(...uses) === p.kernelSize ** 2 && Math.min(...uses) === 1;
    },
  ],
  [
    'free: without sharing every place has weights of its own',
    { sharing: 'free' },
    (p) => spread(outputOf(p).data.map((value, i) => value - (outputOf({ ...p, sharing: 'shared' }).data[i] ?? 0))) > 1,
  ],
  ...(['zero', 'mirror', 'periodic', 'replicate', 'same'] as const).map(
    (padding) =>
      [
        `${padding}: the map stays as large as the input`,
        { padding },
        (p: Params) => outputOf(p).rows === geometryOf(p).vertical.size,
      ] as const,
  ),
  [
    'the lens on shifts: the picture has moved, and filtering moves with it',
    { lens: 'shift' },
    async (p) => {
      const layer = layerOf(p, [playKernel(p)]);
      const question = { source: source({ ...p, resolution: 64 }), layer, colours, range: null };
      const answer = answered(await jobs.shift(signal, { ...question, shiftX: p.shiftX, shiftY: p.shiftY }));
      const still = answered(await jobs.shift(signal, { ...question, shiftX: 0, shiftY: 0 }));
      const moved = answer.shifted.values.some((value, i) => Math.abs(value - (still.shifted.values[i] ?? 0)) > 0.1);
      return moved && answer.largest < 1e-5 * Math.max(answer.range, 1);
    },
  ],
  [
    'the lens on depth: each layer sees further',
    { lens: 'depth' },
    async (p) => {
      const question = { source: source({ ...p, resolution: 64 }), depth: p.depth, seed: 1, colours };
      const { fields } = answered(await jobs.depth(signal, question));
      return fields.length > 1 && fields.every((field, i) => i === 0 || field > (fields[i - 1] ?? 0));
    },
  ],
  [
    'the filter that is guessed: nine weights found within a hundred steps',
    { mode: 'train', task: 'filter' },
    async (p) => {
      const { optimizer, rate, noise, start } = p;
      const target = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
      const question = { target, kernelSize: 3, optimizer, rate, noise, start, seed: 1, from: null, steps: 100 };
      let error = Number.POSITIVE_INFINITY;
      for await (const frame of jobs.learnFilter(signal, {
        ...question,
        source: source({ ...p, resolution: 64 }),
        colours,
      }))
        error = answered(frame).largestError;
      return p.target === 'sobel-x' && error < 0.01;
    },
  ],
];

beforeAll(withShippedFiles);

describe.each(ways)('opened %s', (_, open) => {
  it.each(claims)('%s', async (_claim, patch, holds) => {
    expect(await holds(open(room, patch))).toBe(true);
  });
});

it('a kernel that is the same turned by half is named as such where it is flipped', () => {
  const params = byLink(room, { flip: 1 });
  expect(kernelNumbers(params)).toEqual([...kernelNumbers(params)].reverse());
  expect(inputNumbers(params).length).toBe(110);
});
