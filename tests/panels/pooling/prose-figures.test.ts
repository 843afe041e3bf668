/** Every figure in the prose on pooling is what the pooling, a measurement or the card of the nets gives, in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { blobSide, blobs } from '../../../src/data/blobs.ts';
import { classCount } from '../../../src/data/centred.ts';
import { correlate2d } from '../../../src/math/correlate.ts';
import { globalAxes, maxPool, poolAxes, subsample } from '../../../src/math/pool.ts';
import { at, filters, type Volume, volume } from '../../../src/math/volume.ts';
import { still, warped } from '../../../src/math/warp.ts';
import { heldOutPictures } from '../../../src/models/race-shift.ts';
import { closest, copiedErrors, learnedNumbers } from '../../../src/panels/pooling/evidence.ts';
import plate from '../../../src/panels/pooling/index.ts';
import type { RaceCard } from '../../../src/panels/pooling/jobs.ts';
import { gradientOf, outputOf } from '../../../src/panels/pooling/layer.ts';
import { knobs, type PoolingParams } from '../../../src/panels/pooling/params.ts';
import { scenes } from '../../../src/panels/pooling/scenes.ts';
import { stackLevels } from '../../../src/panels/pooling/stack.ts';
import { steps } from '../../../src/panels/pooling/steps.ts';
import { say } from '../../../src/pattern/words.ts';
import { allWords } from '../../all-words.ts';
import { cardOf, decimalsIn, languages, type Prose, proseOf } from '../../prose.ts';

const state = (patch: Partial<PoolingParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const scene = (id: string, patch: Partial<PoolingParams> = {}) =>
  state({ ...scenes.find((one) => one.id === id)?.params, ...patch });
const card = cardOf('pooling') as RaceCard;
const scored = (net: string, name: string) => card.metrics[`${net}.${name}`]?.mean ?? Number.NaN;

/** How strong the edges are, and how much a map changes: ‖moved − still‖ / ‖still‖, as the panel measures it. */
const kernel = (numbers: readonly number[]) => filters(3, 3, 1, 1, numbers);
const [right, down] = [kernel([-1, 0, 1, -2, 0, 2, -1, 0, 1]), kernel([-1, -2, -1, 0, 0, 0, 1, 2, 1])];
function edges(x: Volume): Volume {
  const settings = { stride: 1, dilation: 1, padding: 'replicate', flip: false } as const;
  const [a, b] = [correlate2d(x, right, settings), correlate2d(x, down, settings)];
  const out = volume(a.rows, a.columns, 1);
  for (let i = 0; i < out.data.length; i++) out.data[i] = Math.hypot(a.data[i] ?? 0, b.data[i] ?? 0);
  return out;
}
function change(before: Volume, after: Volume): number {
  let [off, size] = [0, 0];
  for (const [i, value] of before.data.entries()) {
    off += ((after.data[i] ?? 0) - value) ** 2;
    size += value ** 2;
  }
  return Math.sqrt(off / size);
}

/** The mean change of edge maps of generated pictures that are moved by one pixel. */
function changes(pool: (map: Volume) => Volume): number {
  const [count, size] = [40, blobSide ** 2];
  const numbers = blobs(1, count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const x = volume(blobSide, blobSide, 1, numbers.subarray(i * size, (i + 1) * size));
    total += change(pool(edges(x)), pool(edges(warped(x, { ...still, right: 1 }))));
  }
  return total / count;
}

describe.each(languages)('in %s', (language) => {
  let prose: Prose;
  beforeAll(async () => {
    prose = await proseOf(plate, language);
  });
  const says = (key: string, ...numbers: readonly (number | string)[]) => {
    const text = key === 'lesson' ? prose.lesson : prose.text(key);
    for (const number of numbers) expect(text, key).toMatch(new RegExp(`(?<![\\d.])${number}(?![\\d]|\\.\\d)`));
  };

  it('the lecture’s table', () => {
    const [max, average] = [outputOf(state({})), outputOf(state({ kind: 'average' }))];
    says('scenes.heard.note', at(average, 0, 1), at(max, 0, 1));
    const raised = { input: [5, 3, 3, 1, 0, 2, 80, 5, 1, 4, 4, 2, 0, 9, 2, 7].join('_') };
    says('scenes.heard.note', at(outputOf(state(raised)), 0, 1) - at(max, 0, 1));
    says('scenes.heard.note', at(outputOf(state({ ...raised, kind: 'average' })), 0, 1) - at(average, 0, 1));
    says('scenes.gradient.note', at(gradientOf(state({ pass: 'gradient', kind: 'average' })), 2, 0));
    expect(at(gradientOf(state({ pass: 'gradient' })), 3, 1)).toBe(3);
    // Stride 1: the 9 is the maximum of several windows
    expect(at(gradientOf(state({ pass: 'gradient', stride: 1, upstream: 'ones' })), 3, 1)).toBeGreaterThan(1);
  });

  it('LeNet’s unit', () => {
    const { alpha, beta } = knobs.defaults;
    const score = alpha * 10 + beta;
    says('scenes.unit.note', 10, score.toString().replace('-', '−'), (1 / (1 + Math.exp(-score))).toFixed(2));
    expect(at(outputOf(scene('unit')), 0, 0)).toBeCloseTo(1 / (1 + Math.exp(-score)), 9);
    for (const key of ['scenes.unit.note', 'lesson']) says(key, learnedNumbers(6));
  });

  it('sizes of VGG', () => {
    const sides = stackLevels.map(({ side }) => side);
    says('lesson', sides.join(' \\\\to '));
    const [first, last] = [stackLevels[0], stackLevels.at(-1)];
    says('scenes.stack.note', ((first?.numbers ?? 0) / 1e6).toFixed(1), Math.round((last?.numbers ?? 0) / 1e3));
    // It flattens what is left; global pooling came with later networks
    expect(prose.lesson).toMatch(/7\\times7\\times512/);
    expect(prose.lesson).toMatch(/GoogLeNet/);
  });

  it('overlapping windows', () => {
    const params = scene('overlap', { pass: 'gradient', upstream: 'ones' });
    says('scenes.overlap.note', '2 × 2', 105);
    expect(at(gradientOf(params), 2, 2)).toBe(2);
  });

  it('what copying back loses', () => {
    const { max, average, subsample: first } = copiedErrors();
    expect(closest()).toBe('average');
    expect(average).toBeLessThan(Math.min(max, first));
  });

  it('how much an edge map changes when the picture moves', () => {
    const windowed = (k: number) => (map: Volume) => maxPool(map, poolAxes(map, { kernel: k })).y;
    const none = changes((map) => map);
    expect(prose.lesson).toMatch(/about a half without pooling|cerca de la mitad sin agrupación/);
    expect(Math.abs(none - 1 / 2)).toBeLessThan(0.1);
    expect(prose.lesson).toMatch(/about a fifth after max pooling|una quinta parte tras la agrupación por máximo/);
    expect(Math.abs(changes(windowed(8)) - 1 / 5)).toBeLessThan(0.05);
    expect(prose.lesson).toMatch(/not at all with a global maximum|nada con un máximo global/);
    expect(changes((map) => maxPool(map, globalAxes(map)).y)).toBeLessThan(1e-6);
    expect(prose.lesson).toMatch(/Subsampling gives no tolerance|El submuestreo no da tolerancia/);
    expect(changes((map) => subsample(map, poolAxes(map, { kernel: 2 })))).toBeGreaterThan(0.95 * none);
  });

  it('what was measured on nets', () => {
    // "the digit classifiers of this panel misread most digits moved by four pixels", without global pooling
    for (const net of ['dense', 'flatten']) expect(scored(net, 'right4')).toBeLessThan(0.5);
    // "Only the net with the global maximum still reads nearly all of them. Moved right and down at once it misses some"
    expect(scored('global-max', 'right4')).toBeGreaterThan(0.95);
    expect(scored('global-max', 'diagonal4')).toBeLessThan(0.9);
    expect(prose.text('metrics.diagonal4'.replace('metrics', 'train.metrics'))).toMatch(/4 px/);
    for (const net of ['dense', 'flatten', 'global-max']) expect(scored(net, 'accuracy')).toBeGreaterThan(0.95);
    says('train.claims.shapes.far', Math.round(100 / classCount.shapes));
    says('train.origin.shipped', /held out: (\d+)/.exec(card.data)?.[1] ?? 'none');
    says('train.origin.trained', heldOutPictures);
  });

  it('has no other decimals', () => {
    const table = [...outputOf(state({ kind: 'average' })).data];
    const shares = [...gradientOf(state({ pass: 'gradient', kind: 'average' })).data];
    const known = [
      ...[...table, ...shares, knobs.defaults.alpha].map(String),
      '0.38', // σ(−0.5), above
      '0.95', // what subsampling keeps at least, by the claim
      '3.2', // million numbers of VGG’s first block, above
    ];
    expect(decimalsIn(prose.all).filter((number) => !known.includes(number))).toEqual([]);
  });

  it('a window with one number is left as it is only where nothing else divides it', async () => {
    const words = await allWords(plate, language);
    const last = (divisor: 'inside' | 'window') => {
      const params = state({ size: 5, input: 'deck-pixels', kind: 'average', pad: 'same', divisor });
      return say(words, steps.step(params, steps.count(params) - 2).caption);
    };
    expect(last('inside')).toMatch(/single number, 33|un solo número, 33/);
    expect(last('window')).toContain('8.25');
    expect(last('window')).not.toMatch(/single number|un solo número/);
  });
});
