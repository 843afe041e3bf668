/** What each view, pass, way up, lens and task of the panel claims shows in the state that one reaches by merely opening it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { averagePool, maxPool, subsample } from '../../../src/math/pool.ts';
import { racers } from '../../../src/panels/pooling/jobs.ts';
import { geometryOf, gradientOf, inputOf, outputOf } from '../../../src/panels/pooling/layer.ts';
import type { PoolingParams } from '../../../src/panels/pooling/params.ts';
import { room } from '../../../src/panels/pooling/room.ts';
import { lossOf, twinOf } from '../../../src/panels/pooling/same-output.ts';
import { stackLevels } from '../../../src/panels/pooling/stack.ts';
import { rebuiltOf } from '../../../src/panels/pooling/statement.ts';
import { jobs } from '../../../src/panels/pooling/worker/jobs.ts';
import { byLink, bySwitch } from '../opened.ts';
import { answered, withShippedFiles } from '../shipped-files.ts';

type Params = PoolingParams;
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
const zeros = (data: ArrayLike<number>): number => Array.from(data).filter((value) => value === 0).length;

const claims: readonly (readonly [string, Partial<Params>, (params: Params) => boolean | Promise<boolean>])[] = [
  ['one window, one number: a quarter remains', {}, (p) => 4 * outputOf(p).data.length === inputOf(p).data.length],
  [
    'compare: maximum, average and first cell tell different things of the same windows',
    { view: 'compare' },
    (p) => {
      const [x, axes] = [inputOf(p), geometryOf(p)];
      const maps = [maxPool(x, axes).y, averagePool(x, axes), subsample(x, axes)];
      return maps.every((a, i) => maps.every((b, j) => i === j || differ(a.data, b.data)));
    },
  ],
  [
    'lost: another input has the same output, and most numbers are free',
    { view: 'lost' },
    (p) => {
      const { input } = twinOf(p, 0, 1);
      const loss = lossOf(p, 0);
      const same = !differ(maxPool(input, geometryOf(p)).y.data, outputOf(p).data);
      return same && differ(input.data, inputOf(p).data) && loss.free > loss.kept;
    },
  ],
  [
    'stack: the side halves while the maps become more',
    { view: 'stack' },
    () => stackLevels.every((level, i) => i === 0 || 2 * level.side === stackLevels[i - 1]?.side),
  ],
  [
    'gradient: with the maximum only winners learn',
    { pass: 'gradient' },
    (p) => zeros(gradientOf(p).data) === inputOf(p).data.length - outputOf(p).data.length,
  ],
  [
    'unpool: each number goes back to where it won, all else is zero',
    { pass: 'unpool' },
    (p) =>
      p.unpool === 'max-indices' &&
      rebuiltOf(p).data.every((value, i) => value === 0 || value === inputOf(p).data[i]) &&
      differ(rebuiltOf(p).data, inputOf(p).data),
  ],
  ...(['nearest', 'bed-of-nails'] as const).map(
    (unpool) =>
      [
        `unpool by ${unpool}: not what the arg max would give`,
        { pass: 'unpool', unpool },
        (p: Params) => differ(rebuiltOf(p).data, rebuiltOf({ ...p, unpool: 'max-indices' }).data),
      ] as const,
  ),
  ...(['average', 'subsample', 'lenet', 'global-max', 'global-average'] as const).map(
    (kind) =>
      [
        `${kind}: another map than the maximum's`,
        { kind },
        (p: Params) => differ(outputOf(p).data, outputOf({ ...p, kind: 'max' }).data),
      ] as const,
  ),
  [
    'the lens on the pyramid: the average rebuilds best, and something is lost by each',
    { lens: 'pyramid' },
    async (p) => {
      const { factor, levels, up } = p;
      const { ways: found } = answered(await jobs.pyramid(signal, { source: source(p), factor, levels, up, colours }));
      const share = (down: string) => found.find((way) => way.down === down)?.loss.share ?? Number.NaN;
      return share('average') > 0.001 && share('average') < share('max') && share('average') < share('subsample');
    },
  ],
  ...(['max', 'average'] as const).map(
    (kind) =>
      [
        `the lens on small moves, by ${kind}: the picture has moved, and larger windows change less`,
        { lens: 'invariance', kind },
        async (p: Params) => {
          const move = { right: p.shiftX, down: p.shiftY, angle: p.angle, scale: p.scale };
          const question = { source: source(p), map: p.map, kind, move, colours };
          const { pairs } = answered(await jobs.invariance(signal, question));
          const change = (window: unknown) => pairs.find((pair) => pair.window === window)?.change ?? Number.NaN;
          return change(1) > 0.1 && change(8) < 0.7 * change(1) && change('global') < 0.1 * change(1);
        },
      ] as const,
  ),
  [
    'the lens on aliasing: subsampling shows a wave that is not there, the average less of it',
    { lens: 'aliasing' },
    async (p) => {
      const { pattern, resolution, frequency, angle, factor } = p;
      const question = { source: source(p), pattern, side: resolution, cycles: frequency, angle, factor, colours };
      const { ways: found, limit } = answered(await jobs.aliasing(signal, question));
      const share = (down: string) => found.find((way) => way.down === down);
      const [first, mean] = [share('subsample'), share('average')];
      return (
        frequency > limit &&
        (first?.falseShare ?? 0) > 0.5 &&
        (mean?.contrast ?? 1) < (first?.contrast ?? 0) &&
        (first?.peak.cycles ?? frequency) < frequency
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

describe('Train, at the shift that it opens with', () => {
  const card = JSON.parse(readFileSync('public/models/pooling/card.json', 'utf8')) as {
    nets: { name: string; curve: { shifts: number[]; mean: number[] } }[];
  };
  const right = (name: string, shift: number): number => {
    const curve = card.nets.find((net) => net.name === name)?.curve;
    return curve?.mean[curve.shifts.indexOf(shift)] ?? Number.NaN;
  };
  it('digits: what forgets place keeps its accuracy, what has a weight for every pixel loses it', () => {
    const { testShift } = byLink(room, { mode: 'train', task: 'digits' });
    const [dense, flatten, global] = racers.digits.map((name) => right(name, testShift));
    expect(global).toBeGreaterThan((flatten ?? 1) + 0.1);
    expect(flatten).toBeGreaterThan(dense ?? 1);
  });
  it('shapes: all have learned them in place', () => {
    for (const name of racers.shapes) expect(right(name, 0)).toBeGreaterThan(0.8);
  });
});
