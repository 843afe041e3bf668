/** Every figure in the prose on upsampling is what the maths, the layer or the card of the nets gives, in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { overlapOf, phaseCounts } from '../../../src/math/overlap.ts';
import { sameTransposedAxis, transposedAxis, transposedSize } from '../../../src/math/transposed-axis.ts';
import { at } from '../../../src/math/volume.ts';
import { endCaption } from '../../../src/panels/transposed-convolution/captions.ts';
import type { RoundFrame } from '../../../src/panels/transposed-convolution/frames.ts';
import { heldOutTextures } from '../../../src/panels/transposed-convolution/held-out.ts';
import plate from '../../../src/panels/transposed-convolution/index.ts';
import type { UpsamplingCard } from '../../../src/panels/transposed-convolution/jobs.ts';
import { axesOf, matrixOf, outputOf, overlapSheet } from '../../../src/panels/transposed-convolution/layer.ts';
import { knobs, type TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import { scenes, twoByTwo } from '../../../src/panels/transposed-convolution/scenes.ts';
import { steps } from '../../../src/panels/transposed-convolution/steps.ts';
import { shippedSteps } from '../../../src/panels/transposed-convolution/view/train/methods.ts';
import { cardOf, decimalsIn, languages, type Prose, proseOf } from '../../prose.ts';

const state = (patch: Partial<TransposedParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const trip = (): RoundFrame => {
  const { params = {} } = scenes.find(({ id }) => id === 'round-trip') ?? {};
  const settled = state(params);
  return steps.step(settled, steps.count(settled) - 1) as RoundFrame;
};

describe.each(languages)('in %s', (language) => {
  let prose: Prose;
  beforeAll(async () => {
    prose = await proseOf(plate, language);
  });
  const says = (key: string, ...numbers: readonly (number | string)[]) => {
    const text = key === 'lesson' ? prose.lesson : prose.text(key);
    for (const number of numbers) expect(text, key).toMatch(new RegExp(`(?<![\\d.])${number}(?![\\d]|\\.\\d)`));
  };

  it('the round trip', () => {
    const { trip: made, test } = trip();
    const [error, best] = [made.error.toFixed(3), made.bestError.toFixed(3)];
    says('lesson', error, best, made.rank, made.dimensions, made.dimensions - made.rank);
    says('scenes.round-trip.note', error, best, test.ahead);
    says('questions.back.because', error, made.rank, made.dimensions, made.dimensions - made.rank);
    expect(made.error).toBeGreaterThan(0.5);
  });

  it('the matrix of the lecture', () => {
    const c = matrixOf(state({ view: 'matrix', stride: 1, kernel: 'deck', input: 'deck-y' }));
    const filled = c.weights.filter((one) => one.length > 0).length;
    says('lesson', c.rows, c.columns, c.values.length, filled, c.values.length - filled);
    const column = [0, 1, 2, 3].map((row) => c.values[row * c.columns + 5] ?? 0);
    const y = [2, 1, 4, 4];
    says(
      'scenes.matrix-columns.note',
      ...column,
      ...y,
      column.reduce((sum, w, i) => sum + w * (y[i] ?? 0), 0),
    );
  });

  it('numbers that stamps make', () => {
    expect(at(outputOf(state({})), 2, 2)).toBe(36);
    says('scenes.stride.note', at(outputOf(state({})), 2, 2));
    says('scenes.padding.note', at(outputOf(state({ ...twoByTwo, stride: 1, pad: 1 })), 0, 0));
    says('scenes.stamps.note', at(outputOf(state({ stride: 1 })), 0, 1));
    // Two stamps one cell apart share 3·2 cells
    expect(3 * (3 - 1)).toBe(6);
    expect(prose.text('scenes.stamps.note')).toMatch(/Six cells|Seis celdas/);
  });

  it('sizes', () => {
    says('lesson', `${transposedSize(2, 3, 2, 1)}\\$`);
    expect([transposedSize(5, 3, 2, 1), transposedSize(5, 3, 2, 1, 1)]).toEqual([9, 10]);
    says('questions.size.refutes.1', transposedSize(2, 3, 1, 1));
    expect([sameTransposedAxis(8, 3, 2).before, sameTransposedAxis(8, 3, 2).after]).toEqual([0, 1]);
  });

  it('output padding brings back what was cut, and adds zeros beyond', () => {
    const kept = outputOf(state({ pad: 1, outputPad: 1 }));
    const uncut = outputOf(state({}));
    // The last row of the sheet is back, none of its numbers are 0
    for (let j = 0; j < kept.columns; j++) expect(at(kept, kept.rows - 1, j)).toBe(at(uncut, uncut.rows - 1, j + 1));
    const added = outputOf(state({ outputPad: 1 }));
    for (let j = 0; j < added.columns; j++) expect(at(added, added.rows - 1, j)).toBe(0);
    const both = outputOf(state({ stride: 4, pad: 1, outputPad: 3 }));
    const zeroRows = Array.from({ length: both.rows }, (_, i) => i).filter((i) =>
      Array.from({ length: both.columns }, (_, j) => at(both, i, j)).every((value) => value === 0),
    );
    const { values } = endCaption(state({ stride: 4, pad: 1, outputPad: 3 }), 'extend');
    expect(values).toMatchObject({ pad: 1, new: 2 });
    expect(zeroRows.slice(-2)).toEqual([both.rows - 2, both.rows - 1]);
    for (const key of [
      'knobs.outputPad.help',
      'scenes.output-padding.say',
      'captions.extendBoth',
      'captions.extendNew',
    ])
      expect(prose.text(key), key).toMatch(/zeros|ceros|\b0\b/);
    expect(prose.lesson).toMatch(/p_\{out\}>p/);
  });

  it('counts of stamps', () => {
    expect(phaseCounts(3, 2)).toEqual([2, 1]);
    const inside = overlapOf(axesOf(state({ size: 6, kernelSize: 3 })));
    says('scenes.overlap.note', inside.ratio, inside.least);
    expect(overlapOf(axesOf(state({ size: 6, kernelSize: 4 })))).toMatchObject({ least: 4, most: 4 });
    for (const [k, s] of [1, 2, 3, 4, 5, 6].flatMap((k) => [1, 2, 3, 4].map((s) => [k, s] as const))) {
      const { least, most } = overlapOf(axesOf(state({ size: 6, kernelSize: k, stride: s })));
      expect(least === most).toBe(k % s === 0);
    }
    expect(overlapSheet(state({ stride: 1 })).data.filter((n) => n === 4).length).toBeGreaterThan(0);
    expect(transposedAxis(6, 4, { stride: 2, before: 1 }).output).toBe(12);
  });

  it('interpolation on both grids', () => {
    const second = (grid: 'half-pixel' | 'corner') => at(outputOf(state({ method: 'bilinear', grid })), 0, 1);
    for (const key of ['lesson', 'scenes.compare.note']) says(key, second('half-pixel'), second('corner'));
    says('questions.grid.because', second('half-pixel'));
  });

  it('what was measured on nets', () => {
    const card = cardOf('upsampling') as UpsamplingCard;
    expect(card.steps).toBe(shippedSteps);
    const held = /held out: (\d+)/.exec(card.data)?.[1] ?? 'none';
    says('train.table.help', heldOutTextures, held);
    for (const key of ['train.table.caption.pictureShare', 'train.table.caption.error']) says(key, heldOutTextures);
    // "The grid is largest before training, and training removes most of it; resizing never has one"
    for (const { name, overSteps } of card.nets) {
      const grid = overSteps.flatResponse.mean;
      if (name.startsWith('transposed')) {
        expect(Math.max(...grid)).toBe(grid[0]);
        expect(grid.at(-1)).toBeLessThan(0.1 * (grid[0] ?? 0));
      } else expect(Math.max(...grid)).toBeLessThan(1e-6);
    }
  });

  it('has no other decimals, and no tags of the curriculum', () => {
    const { trip: made } = trip();
    const known = [made.error.toFixed(3), made.bestError.toFixed(3), '1.25', '1.5', '0.25', '0.5', '0.75'];
    expect(decimalsIn(prose.all, ['4.22']).filter((number) => !known.includes(number))).toEqual([]);
    expect(prose.all).not.toMatch(/\b(US|CV|PL|SG)-[A-H]\b|p_out|w_c/);
  });
});
