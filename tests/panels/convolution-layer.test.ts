/** Numbers of the layer: presets, edits that lose nothing, and links that hold both ways. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, weight } from '../../src/math/volume.ts';
import {
  adapt,
  geometryOf,
  inputNumbers,
  inputOf,
  kernelAt,
  kernelNumbers,
  kernelOf,
  linksOf,
  outputOf,
  withBias,
  withInputCell,
  withKernelCell,
} from '../../src/panels/convolution/layer.ts';
import { type ConvolutionParams, knobs } from '../../src/panels/convolution/params.ts';
import { deckTable, inputPreset, kernelPreset, kernelPresets } from '../../src/panels/convolution/presets.ts';
import { steps } from '../../src/panels/convolution/steps.ts';
import { type CellName, cellId } from '../../src/pattern/panel.ts';

const state = (patch: Partial<ConvolutionParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const edited = (params: ConvolutionParams, patch: Partial<ConvolutionParams>) =>
  knobs.settle({ ...params, ...patch, ...adapt(params, patch) });

const layers = fc
  .record({
    size: fc.integer({ min: 1, max: 7 }),
    padding: fc.constantFrom('valid', 'zero', 'periodic', 'mirror', 'replicate', 'same'),
    kernelSize: fc.integer({ min: 1, max: 4 }),
    dilation: fc.integer({ min: 1, max: 3 }),
    stride: fc.integer({ min: 1, max: 3 }),
    channels: fc.integer({ min: 1, max: 2 }),
    filters: fc.integer({ min: 1, max: 2 }),
    flip: fc.constantFrom(0, 1),
    sharing: fc.constantFrom('shared', 'free'),
    bias: fc.constantFrom('none', '1', '1_-2'),
    input: fc.constantFrom('deck', 'face'),
    kernel: fc.constantFrom('random', 'deck-a'),
    detail: fc.constant('fast'),
  })
  .map((values) => knobs.settle({ ...knobs.defaults, ...values }));

describe('presets', () => {
  it('the lecture’s table is 10×11, and 10×10 without its row numbers', () => {
    expect(inputPreset('deck', 10)).toEqual(deckTable.flat());
    expect(inputPreset('deck-square', 10)).toEqual(deckTable.flatMap((row) => row.slice(1)));
    expect(deckTable.map((row) => row[0])).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('are what their names say at size 3', () => {
    expect(kernelPreset('sobel-x', 3)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
    expect(kernelPreset('sobel-y', 3)).toEqual([-1, -2, -1, 0, 0, 0, 1, 2, 1]);
    expect(kernelPreset('laplacian', 3)).toEqual([0, 1, 0, 1, -4, 1, 0, 1, 0]);
    expect(kernelPreset('sharpen', 3)).toEqual([0, -1, 0, -1, 5, -1, 0, -1, 0].map((x) => x + 0));
    expect(kernelPreset('gaussian', 3)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1].map((x) => x / 16));
  });

  it('have the gain that their names promise at every size', () => {
    const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    for (let k = 1; k <= 7; k++) {
      for (const name of ['blur', 'gaussian', 'identity', 'sharpen'] as const)
        expect(total(kernelPreset(name, k)), `${name} ${k}`).toBeCloseTo(1, 9);
      for (const name of ['sobel-x', 'sobel-y', 'laplacian', 'edges'] as const)
        expect(total(kernelPreset(name, k)), `${name} ${k}`).toBeCloseTo(0, 9);
      for (const name of kernelPresets) expect(kernelPreset(name, k, 3, 4)).toHaveLength(12 * k * k);
    }
  });

  it('give different filters different kernels', () => {
    for (const name of kernelPresets) {
      const kernels = Array.from({ length: 4 }, (_, f) =>
        kernelPreset(name, 3, 1, 4)
          .slice(9 * f, 9 * f + 9)
          .join(),
      );
      expect(new Set(kernels).size, name).toBe(4);
    }
    expect(kernelPreset('random', 3, 1, 1, 1)).not.toEqual(kernelPreset('random', 3, 1, 1, 2));
  });
});

describe('edits', () => {
  it('put one number where it belongs and leave the others', () => {
    const params = state({ size: 3, kernelSize: 2, channels: 2, filters: 2 });
    const x = inputOf(knobs.settle({ ...params, ...withInputCell(params, 1, 2, 0, -7.25) }));
    expect(at(x, 2, 0, 1)).toBe(-7.25);
    expect([...x.data].filter((value, i) => value !== inputOf(params).data[i])).toEqual([-7.25]);
    const w = kernelOf(knobs.settle({ ...params, ...withKernelCell(params, 1, 0, 1, 0, 9) }));
    expect(weight(w, 1, 0, 0, 1)).toBe(9);
    const biased = knobs.settle({ ...params, ...withBias(params, 1, 0.5) });
    expect(biased.bias).toBe('0_0.5');
  });

  it('of a free weight change what stands at its own place', () => {
    const params = state({ size: 5, sharing: 'free' });
    const after = knobs.settle({ ...params, ...withKernelCell(params, 0, 0, 1, 2, 4, { row: 2, column: 1 }) });
    expect(weight(kernelAt(after, 2, 1), 1, 2)).toBe(4);
  });

  it('keep typed numbers when the shape changes', () => {
    const params = state({ size: 2, padding: 'zero', kernelSize: 3, input: '1_2_3_4', kernel: '1_2_3_4_5_6_7_8_9' });
    const larger = edited(params, { size: 3 });
    expect(inputNumbers(larger)).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0]);
    expect(inputNumbers(edited(larger, { size: 2 }))).toEqual([1, 2, 3, 4]);
    const wide = edited(params, { kernelSize: 5 });
    expect(kernelNumbers(wide)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 4, 5, 6, 0, 0, 7, 8, 9, 0, 0, 0, 0, 0, 0]);
    expect(kernelNumbers(edited(wide, { kernelSize: 3 }))).toEqual(kernelNumbers(params));
    const deep = edited(params, { channels: 2, filters: 2 });
    expect(inputNumbers(deep)).toEqual([1, 2, 3, 4, 0, 0, 0, 0]);
    expect(kernelNumbers(deep)).toEqual([...kernelNumbers(params), ...new Array(27).fill(0)]);
    expect(edited(deep, { channels: 1, filters: 1 })).toEqual(params);
    expect(edited(state({ filters: 2, bias: '3_4' }), { filters: 3 }).bias).toBe('3_4_0');
  });

  it('keep a kernel that a smaller input forces to shrink', () => {
    const params = state({ size: 5, kernelSize: 5, kernel: Array.from({ length: 25 }, (_, i) => i).join('_') });
    expect(kernelNumbers(edited(params, { size: 3 }))).toEqual([6, 7, 8, 11, 12, 13, 16, 17, 18]);
  });
});

/** Every cell of every grid, border cells and bias included. */
function cellsOf(params: ConvolutionParams): CellName[] {
  const start: CellName = { grid: params.filters > 1 ? 'Output, filter 1' : 'Output', row: 0, column: 0 };
  const found = new Map([[cellId(start), start]]);
  for (const cell of found.values()) for (const next of linksOf(params, cell)) found.set(cellId(next), next);
  return [...found.values()];
}

describe('links', () => {
  it('hold both ways', () => {
    fc.assert(
      fc.property(layers, (params) => {
        for (const cell of cellsOf(params))
          for (const other of linksOf(params, cell))
            expect(linksOf(params, other).map(cellId), `${cellId(other)} → ${cellId(cell)}`).toContain(cellId(cell));
      }),
      { numRuns: 25 },
    );
  });

  it('are what really matters: a change of an input changes no output that is not linked', () => {
    fc.assert(
      fc.property(layers, fc.nat(), (params, pick) => {
        const { vertical, horizontal } = geometryOf(params);
        const [row, column] = [pick % vertical.size, Math.floor(pick / vertical.size) % horizontal.size];
        const linked = new Set(
          linksOf(params, { grid: params.channels > 1 ? 'Input, channel 1' : 'Input', row, column }).map(cellId),
        );
        const before = outputOf(params);
        const after = outputOf(knobs.settle({ ...params, ...withInputCell(params, 0, row, column, 1000.5) }));
        for (let f = 0; f < params.filters; f++)
          for (let i = 0; i < before.rows; i++)
            for (let j = 0; j < before.columns; j++)
              if (at(before, i, j, f) !== at(after, i, j, f)) {
                const grid = params.filters > 1 ? `Output, filter ${f + 1}` : 'Output';
                expect([...linked]).toContain(cellId({ grid, row: i, column: j }));
              }
      }),
    );
  });

  it('agree with the lit cells of the walk', () => {
    fc.assert(
      fc.property(layers, fc.nat(), (params, pick) => {
        const frame = steps.step(params, pick % steps.count(params));
        const grid = params.filters > 1 ? `Output, filter ${frame.filter + 1}` : 'Output';
        const cell = { grid, row: frame.row, column: frame.column };
        const linked = new Set(linksOf(params, cell, { row: frame.row, column: frame.column }).map(cellId));
        for (const light of frame.lights) if (light.grid !== grid) expect([...linked]).toContain(cellId(light));
      }),
    );
  });

  it('of a free weight stay at its place', () => {
    const params = state({ size: 4, sharing: 'free' });
    const cells = linksOf(params, { grid: 'Kernel', row: 0, column: 0 }, { row: 1, column: 1 });
    expect(cells.map(cellId).sort()).toEqual(['Input:1,1', 'Output:1,1']);
  });

  it('of what is no cell are none', () => {
    const params = state({});
    for (const cell of [
      { grid: 'Nonsense', row: 0, column: 0 },
      { grid: 'Input, channel 2', row: 0, column: 0 },
      { grid: 'Kernel', row: 3, column: 0 },
      { grid: 'Output', row: -1, column: 0 },
      { grid: 'Input', row: 99, column: 0 },
    ])
      expect(linksOf(params, cell)).toEqual([]);
  });
});

describe('free weights', () => {
  it('differ from place to place, and the walk uses the same as the result', () => {
    const params = state({
      size: 6,
      sharing: 'free',
      filters: 2,
      channels: 2,
      flip: 1,
      padding: 'mirror',
      detail: 'fast',
    });
    expect(kernelAt(params, 0, 0)).toEqual(kernelOf(params));
    expect(kernelAt(params, 1, 2).data).not.toEqual(kernelOf(params).data);
    const output = outputOf(params);
    for (let k = 0; k < steps.count(params); k++) {
      const frame = steps.step(params, k);
      expect(frame.value).toBeCloseTo(at(output, frame.row, frame.column, frame.filter), 9);
    }
  });
});
