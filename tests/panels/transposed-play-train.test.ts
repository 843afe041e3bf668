/** What the views of Play and Train decide: verdicts, the table by arrow keys, runs, the card. */

import { describe, expect, it } from 'vitest';
import { checkpointAt } from '../../src/engine/client-run.ts';
import type {
  Grid,
  LearnFrame,
  LearnQuestion,
  LearnState,
  UpsamplingCard,
} from '../../src/panels/transposed-convolution/jobs.ts';
import { gridFrequencies, placeOf } from '../../src/panels/transposed-convolution/view/play/frequencies.ts';
import { percent } from '../../src/panels/transposed-convolution/view/play/Meter.tsx';
import {
  cellsInside,
  everyPair,
  overlapVerdict,
  pairAt,
} from '../../src/panels/transposed-convolution/view/play/overlap.ts';
import { spreadVerdict, summary } from '../../src/panels/transposed-convolution/view/play/spread.ts';
import { gridVerdict } from '../../src/panels/transposed-convolution/view/play/verdicts.ts';
import { bandAt, partsOfMetric } from '../../src/panels/transposed-convolution/view/train/card.ts';
import { atEnd, atStart } from '../../src/panels/transposed-convolution/view/train/claim.ts';
import { curvesOf } from '../../src/panels/transposed-convolution/view/train/curves.ts';
import { looks, measures, methods } from '../../src/panels/transposed-convolution/view/train/methods.ts';
import {
  gridsAt,
  gridsExactlyAt,
  logRows,
  noRun,
  type UpRun,
  upRun,
} from '../../src/panels/transposed-convolution/view/train/up-run.ts';

describe('Play', () => {
  it('names what the counts do', () => {
    expect(overlapVerdict({ least: 0, most: 1 })).toBe('holes');
    expect(overlapVerdict({ least: 1, most: 4 })).toBe('uneven');
    expect(overlapVerdict({ least: 4, most: 4 })).toBe('flat');
    expect([1, 2, 3, 4].map(cellsInside)).toEqual([4, 4, 6, 8]);
  });

  it('walks the table by arrow keys and stops at its rim', () => {
    expect(everyPair.length).toBe(24);
    expect(pairAt({ kernelSize: 3, stride: 2 }, 'ArrowRight')).toEqual({ kernelSize: 4, stride: 2 });
    expect(pairAt({ kernelSize: 3, stride: 2 }, 'ArrowUp')).toEqual({ kernelSize: 3, stride: 1 });
    expect(pairAt({ kernelSize: 1, stride: 4 }, 'ArrowLeft')).toBeNull();
    expect(pairAt({ kernelSize: 1, stride: 4 }, 'ArrowDown')).toBeNull();
    expect(pairAt({ kernelSize: 3, stride: 2 }, 'Enter')).toBeNull();
  });

  it('marks every frequency of the grid, both ends where they are the same', () => {
    expect(gridFrequencies(1)).toEqual([]);
    expect(gridFrequencies(2).length).toBe(8);
    expect(gridFrequencies(3)).toContainEqual([-1 / 3, 1 / 3]);
    expect(gridFrequencies(4)).toContainEqual([0.25, -0.5]);
    expect(placeOf(0, 64)).toBe(32.5);
    expect(placeOf(-0.5, 64)).toBe(0.5);
  });

  it('says where a grid comes from', () => {
    const of = (kernelSize: number, stride: number, weights: 'ones' | 'random' | 'bilinear', share: number) =>
      gridVerdict({ kernelSize, stride, weights }, share);
    expect(of(3, 1, 'random', 0)).toBe('none');
    expect(of(2, 3, 'random', 0.5)).toBe('holes');
    expect(of(3, 2, 'ones', 0.6)).toBe('builtIn');
    expect(of(4, 2, 'ones', 0.0006)).toBe('clean');
    // What repeats in the picture itself is no grid of the layer
    expect(of(4, 2, 'ones', 0.3)).toBe('clean');
    expect(of(5, 2, 'bilinear', 0.3)).toBe('clean');
    expect(of(4, 2, 'random', 0.6)).toBe('weights');
    expect(of(4, 2, 'random', 0.05)).toBe('faint');
    expect(of(3, 3, 'bilinear', 0.4)).toBe('edges');
  });

  it('writes shares as they are, and never a trace as nothing', () => {
    expect(percent(0)).toBe('0\u00a0%');
    expect(percent(0.0002)).toBe('<\u00a00.05\u00a0%');
    expect(percent(0.0123)).toBe('1.2\u00a0%');
    expect(percent(0.883)).toBe('88\u00a0%');
  });

  it('judges US-B’s first row by means', () => {
    const five = (transposed: number, resize: number) =>
      methods.map((method, i) => summary({ method, shares: i < 3 ? [0, 2 * transposed] : [0, 2 * resize] }));
    expect(spreadVerdict(five(0.3, 0.01))).toBe('passed');
    expect(spreadVerdict(five(0.09, 0.01))).toBe('failed');
    expect(spreadVerdict(five(0.3, 0.03))).toBe('failed');
    expect(five(0.3, 0.01)[0]).toMatchObject({ mean: 0.3, low: 0, high: 0.6, transposed: true });
  });
});

const grid = (flatShare: number): Grid => ({ error: 1, flatShare, flatEnergy: 2, flatResponse: 3, pictureShare: 4 });
const stateAt = (step: number): LearnState => ({ step, nets: [] });
const frame = (step: number, looked: boolean): LearnFrame => ({
  step,
  losses: [5, 4, 3, 2, 1].map((loss) => loss + step),
  grids: looked ? methods.map((_, i) => grid(i + step)) : null,
  stepsPerSecond: 1,
  state: looked ? stateAt(step) : null,
});

describe('Train', () => {
  const question: LearnQuestion = { seed: 1, rate: 3e-3, from: null, steps: 0 };
  const run: UpRun = upRun.extended(upRun.begun('1'), question, [
    frame(0, true),
    frame(1, false),
    frame(2, true),
    frame(3, false),
  ]);

  it('keeps what was measured, and goes on from the checkpoint before', () => {
    expect(upRun.lastStep(run)).toBe(3);
    expect(upRun.isEmpty(noRun)).toBe(true);
    expect(gridsAt(run, 1)?.step).toBe(0);
    expect(gridsAt(run, 99)?.step).toBe(2);
    expect(gridsExactlyAt(run, 1)).toBeNull();
    expect(gridsExactlyAt(run, 2)?.[1]?.flatShare).toBe(3);
    expect(upRun.checkpoint(run, 3)).toBe(2);
    expect(upRun.checkpoint(noRun, 3)).toBeNull();
    expect(upRun.goingOn(question, run, 2, 7)).toMatchObject({ steps: 7, from: { step: 2 } });
    expect(upRun.goingOn(question, run, null, 7).from).toBeNull();
    expect(upRun.upTo(run, 1).rows.length).toBe(2);
    expect(checkpointAt(upRun.upTo(run, 1), 99)?.step).toBe(0);
  });

  it('forgets what came after a step that is taken anew', () => {
    const again = upRun.extended(run, question, [frame(2, true)]);
    expect(again.rows.map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(again.checkpoints.map(({ step }) => step)).toEqual([0, 2]);
  });

  it('writes a log with every loss, and the figures where there are any', () => {
    const rows = logRows(run);
    expect(rows[0]?.length).toBe(1 + methods.length * (1 + measures.length));
    expect(rows.length).toBe(5);
    expect(rows[1]?.slice(0, 6)).toEqual([0, 5, 4, 3, 2, 1]);
    expect(rows[2]?.slice(6).every((value) => value === null)).toBe(true);
    const column = rows[0]?.indexOf('flatShare_transposed-3') ?? -1;
    expect(rows[3]?.[column]).toBe(3);
  });

  it('judges both halves of US-B and names who misses', () => {
    expect(atStart([0.3, 0.3, 0.3, 0.001, 0.001])).toEqual({ holds: true, misses: [] });
    expect(atStart([0.3, 0.05, 0.3, 0.001, 0.03])).toEqual({ holds: false, misses: [1, 4] });
    expect(atEnd([0.01, 0.019, 0.001, 0, 0])).toEqual({ holds: true, misses: [] });
    expect(atEnd([0.01, 0.021, 0.001, 0, 0.02])).toEqual({ holds: false, misses: [1, 4] });
  });

  it('reads the card by method, measure and step', () => {
    const list = { mean: [1, 2], low: [0, 1], high: [2, 3] };
    const band = { mean: 1, low: 0, high: 2 };
    const card = {
      nets: [
        {
          name: 'nearest',
          untrained: { error: band, flatShare: band, flatEnergy: band, flatResponse: band, pictureShare: band },
          overSteps: {
            steps: [0, 10],
            error: list,
            flatShare: list,
            flatEnergy: list,
            flatResponse: list,
            pictureShare: list,
          },
        },
      ],
    } as unknown as UpsamplingCard;
    expect(bandAt(card, 'nearest', 'flatShare', 10)).toEqual({ mean: 2, low: 1, high: 3 });
    expect(bandAt(card, 'nearest', 'flatShare', 20)).toBeNull();
    expect(bandAt(card, 'bilinear', 'flatShare', 10)).toBeNull();
    expect(bandAt(null, 'nearest', 'flatShare', 10)).toBeNull();
    expect(partsOfMetric('transposed-3.flatShare')).toEqual({ method: 'transposed-3', measure: 'flatShare' });
    expect(partsOfMetric('transposed-3.other')).toBeNull();
    expect(partsOfMetric('minutes')).toBeNull();
  });

  it('draws a curve a method from what was measured, and the pinned run of the one in focus', () => {
    const measured = (row: UpRun['rows'][number], i: number) => row.grids?.[i]?.flatShare ?? null;
    const curves = curvesOf(run, { run, label: 'before' }, 'transposed-4', measured, (method) => method);
    expect(curves.map(({ id }) => id)).toEqual(['pinned', ...methods]);
    expect(curves[0]).toMatchObject({ label: 'before', dashed: true, role: looks['transposed-4'].role });
    expect(curves[0]?.points).toEqual([
      { x: 0, y: 2 },
      { x: 2, y: 4 },
    ]);
    expect(curves[2]?.points[1]).toEqual({ x: 2, y: 3 });
    expect(curvesOf(run, null, 'nearest', measured, (method) => method).length).toBe(methods.length);
  });

  it('draws every way up with other dashes', () => {
    expect(new Set(methods.map((method) => looks[method].dash ?? 'solid')).size).toBe(methods.length);
    expect(new Set(methods.map((method) => looks[method].role)).size).toBe(methods.length);
  });
});
