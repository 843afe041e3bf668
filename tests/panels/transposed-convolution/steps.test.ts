/** The walks frame by frame, and what belongs together. */
import { describe, expect, it } from 'vitest';
import { adapt, withInputCell, withKernelCell } from '../../../src/panels/transposed-convolution/edits.ts';
import type { StampFrame, SumFrame } from '../../../src/panels/transposed-convolution/frames.ts';
import { outputOf, sideOf } from '../../../src/panels/transposed-convolution/layer.ts';
import { linksOf } from '../../../src/panels/transposed-convolution/links.ts';
import { inputNumbers, kernelNumbers } from '../../../src/panels/transposed-convolution/numbers.ts';
import { knobs, type TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import { questions } from '../../../src/panels/transposed-convolution/questions.ts';
import { steps, sumFrameOf } from '../../../src/panels/transposed-convolution/steps.ts';
import { weightsOf } from '../../../src/panels/transposed-convolution/sums.ts';
import { cellId } from '../../../src/pattern/panel.ts';

type Params = TransposedParams;
const state = (patch: Partial<Params>): Params => knobs.settle({ ...knobs.defaults, ...patch });
const frames = (params: Params) => Array.from({ length: steps.count(params) }, (_, k) => steps.step(params, k));

describe('the walk of the stamps', () => {
  it('weighs, lands and adds each input in turn, then lets the padding fall and adds the output padding', () => {
    const phases = frames(state({ pad: 1, outputPad: 1 })).map((frame) => frame.phase);
    const each = ['weigh', 'land', 'add'];
    expect(phases).toEqual([...each, ...each, ...each, ...each, 'cut', 'extend']);
    expect(
      frames(state({ pad: 1 }))
        .map((frame) => frame.phase)
        .slice(-2),
    ).toEqual(['cut', 'done']);
    expect(frames(state({ detail: 'fast' })).map((frame) => frame.phase)).toEqual(['add', 'add', 'add', 'add']);
  });

  it('looks where the most stamps meet: all four in the middle', () => {
    const frame = steps.step(state({}), 11) as StampFrame;
    expect([frame.focus, frame.value]).toEqual([{ row: 2, column: 2 }, 36]);
    expect(frame.touched[2 * 5 + 2]).toBe(3);
  });

  it('says what output padding does: keeps what was cut, or adds zeros', () => {
    const last = (patch: Partial<Params>) => steps.step(state(patch), 99).caption.key;
    expect(last({ pad: 1, outputPad: 1 })).toBe('captions.extendKept');
    expect(last({ outputPad: 1 })).toBe('captions.extendNew');
    expect(last({ stride: 4, pad: 1, outputPad: 3 })).toBe('captions.extendBoth');
    expect(last({ pad: 1 })).toBe('captions.done');
  });
});

describe('the walk of the outputs', () => {
  it('says how many taps fall on zeros that were put in', () => {
    const params = state({ view: 'gather' });
    const frame = steps.step(params, sumFrameOf(params, 1, 1, 'window')) as SumFrame;
    expect(frame.caption).toMatchObject({ key: 'captions.window', values: { real: 1, zeros: 8, cells: 9 } });
    const middle = steps.step(params, sumFrameOf(params, 2, 2, 'products')) as SumFrame;
    expect(middle.caption).toMatchObject({ key: 'captions.productsZeros', values: { products: 4, zeros: 5 } });
    expect(middle.terms.filter((term) => term.cell).map((term) => term.product)).toEqual([9, 14, 9, 4]);
  });

  it('lights what is read first, then the weights, at last the output', () => {
    const params = state({ view: 'gather' });
    const grids = [0, 1, 2, 3].map((k) => [
      ...new Set(steps.step(params, sumFrameOf(params, 1, 1, 'window') + k).lights.map((light) => light.grid)),
    ]);
    expect(grids[0]).not.toContain('Kernel');
    expect(grids[1]).toContain('Kernel');
    expect(grids[2]).not.toContain('Output');
    expect(grids[3]).toContain('Output');
  });

  it('of every method adds up to the method’s own output', () => {
    for (const method of ['nearest', 'bed-of-nails', 'unpool', 'bilinear', 'bicubic', 'resize-convolution'] as const)
      for (const view of ['gather', 'compare'] as const)
        for (const grid of ['half-pixel', 'corner', 'align-corners'] as const) {
          const params = state({
            method,
            view,
            grid,
            size: 3,
            stride: 2,
            kernelSize: 4,
            input: 'random',
            kernel: 'random',
            detail: 'fast',
          });
          const output = outputOf(params);
          for (const [k, value] of output.data.entries())
            expect((steps.step(params, k) as SumFrame).value).toBeCloseTo(value, 9);
        }
  });

  it('of interpolations uses weights that add up to 1', () => {
    for (const method of ['nearest', 'bilinear', 'bicubic'] as const) {
      const params = state({ method, view: 'gather', size: 4, stride: 3 });
      const sum = weightsOf(params, method, 5, 7).reduce((total, { w }) => total + w, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});

describe('the matrix', () => {
  it('first shows its rows, then an output for each column', () => {
    const params = state({ view: 'matrix', stride: 1, kernel: 'deck', input: 'deck-y' });
    const walks = frames(params).map((frame) => frame.walk);
    expect(walks.filter((walk) => walk === 'row').length).toBe(4);
    expect(walks.slice(0, 5)).toEqual(['row', 'row', 'row', 'row', 'sum']);
    const five = steps.step(params, sumFrameOf(params, 1, 1, 'window')) as SumFrame;
    expect(five.lights.filter((light) => light.grid === 'Matrix').map(({ row, column }) => [row, column])).toEqual([
      [0, 5],
      [1, 5],
      [2, 5],
      [3, 5],
    ]);
  });
});

describe('links', () => {
  const ids = (params: Params, grid: string, row: number, column: number) =>
    linksOf(params, { grid, row, column }).map(cellId);

  it('join an output to every stamp in it, and back', () => {
    const params = state({});
    const middle = ids(params, 'Output', 2, 2);
    expect(middle.filter((id) => id.startsWith('Input'))).toEqual(['Input:0,0', 'Input:0,1', 'Input:1,0', 'Input:1,1']);
    expect(middle).toEqual(expect.arrayContaining(['Kernel:0,0', 'Kernel:0,2', 'Kernel:2,0', 'Kernel:2,2']));
    expect(ids(params, 'Input', 0, 0).filter((id) => id.startsWith('Output')).length).toBe(9);
    expect(ids(params, 'Kernel', 0, 0).filter((id) => id.startsWith('Output'))).toEqual([
      'Output:0,0',
      'Output:0,2',
      'Output:2,0',
      'Output:2,2',
    ]);
  });

  it('join an entry of C to its weight, its input and its output', () => {
    const params = state({ view: 'matrix', stride: 1, kernel: 'deck' });
    expect(ids(params, 'Matrix', 1, 6)).toEqual(['Input:0,1', 'Output:1,2', 'Kernel:1,1']);
    // a structural zero has no weight
    expect(ids(params, 'Matrix', 0, 3)).toEqual(['Input:0,0', 'Output:0,3']);
  });

  it('are mutual, for every method', () => {
    for (const method of ['transposed', 'nearest', 'unpool', 'bilinear', 'bicubic', 'resize-convolution'] as const) {
      const params = state({ method, view: 'compare', size: 2, kernelSize: 3, pad: method === 'transposed' ? 1 : 0 });
      const side = sideOf(params);
      for (let i = 0; i < side; i++)
        for (let j = 0; j < side; j++)
          for (const id of ids(params, 'Output', i, j)) {
            const [grid = '', place = ''] = id.split(':');
            const [row = -1, column = -1] = place.split(',').map(Number);
            expect(ids(params, grid, row, column), `${method} ${id}`).toContain(`Output:${i},${j}`);
          }
    }
  });
});

describe('edits', () => {
  it('put one number into input or kernel', () => {
    const params = state({});
    expect(withInputCell(params, 1, 0, -7)).toEqual({ input: '1_2_-7_4' });
    expect(withKernelCell(params, 0, 2, 0.5)).toEqual({ kernel: '1_2_0.5_4_5_6_7_8_9' });
  });

  it('keep typed numbers when sizes change', () => {
    const params = state({ input: '5_6_7_8', kernel: '9_8_7_6', kernelSize: 2 });
    expect(adapt(params, { size: 3 })).toEqual({ input: '5_6_0_7_8_0_0_0_0' });
    expect(adapt(params, { size: 1 })).toEqual({ input: '5' });
    expect(adapt(params, { kernelSize: 3 })).toEqual({ kernel: '9_8_0_7_6_0_0_0_0' });
    expect(adapt(state({}), { size: 3 })).toEqual({});
    expect(adapt(state({}), { view: 'matrix' })).toEqual({ stride: 1, kernel: 'deck', input: 'deck-y' });
    expect(adapt(state({ stride: 1 }), { view: 'matrix' })).toEqual({});
  });

  it('to the round trip and back keep the layer', () => {
    const params = state({ input: '5_6_7_8', pad: 1 });
    const there = knobs.settle({ ...params, view: 'round-trip', ...adapt(params, { view: 'round-trip' }) });
    expect([there.size, there.kernelSize, there.stride, there.pad]).toEqual([3, 3, 2, 1]);
    expect(inputNumbers(there)).toEqual([5, 6, 0, 7, 8, 0, 0, 0, 0]);
    const back = knobs.settle({ ...there, view: 'scatter', ...adapt(there, { view: 'scatter' }) });
    expect(inputNumbers(back)).toEqual([5, 6, 7, 8]);
    expect(kernelNumbers(back)).toEqual(kernelNumbers(params));
  });

  it('another method has no stamps, and the view follows', () => {
    expect(state({ method: 'nearest', view: 'matrix', overlay: 'overlap' })).toMatchObject({
      view: 'gather',
      overlay: 'none',
    });
  });
});

describe('the answers to the questions', () => {
  it('are those of the lecture', () => {
    const answers = Object.fromEntries(questions.map((q) => [q.id, q.answer.value(state(q.params ?? {}))]));
    expect(answers).toEqual({
      size: '3',
      'size-now': 5,
      paint: 0,
      cut: 4,
      middle: 36,
      stride: 'larger',
      back: 'no',
      promise: 'products',
      matrix: '4x16',
      double: '4-2-1',
      'output-padding': 'which',
      ratio: 4,
      clean: 'resize',
      zeros: 8,
      copy: 'ones',
      unpool: 'winners',
      grid: 1.5,
      libraries: 'end',
    });
  });
});
