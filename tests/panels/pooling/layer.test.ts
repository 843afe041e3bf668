/** Links, edits, and what the walk says against the maths, for any settings. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lenetPool } from '../../../src/math/lenet.ts';
import { divisors } from '../../../src/math/pool.ts';
import { at } from '../../../src/math/volume.ts';
import { adapt, withInputCell, withUpstreamCell } from '../../../src/panels/pooling/edits.ts';
import { inputPreset } from '../../../src/panels/pooling/inputs.ts';
import {
  geometryOf,
  gradientOf,
  inputNumbers,
  inputOf,
  outputOf,
  pooled,
  upstreamNumbers,
  upstreamOf,
} from '../../../src/panels/pooling/layer.ts';
import { linksOf } from '../../../src/panels/pooling/links.ts';
import { knobs, type PoolingParams } from '../../../src/panels/pooling/params.ts';
import { inputPresets } from '../../../src/panels/pooling/presets.ts';
import { lossOf, twinOf } from '../../../src/panels/pooling/same-output.ts';
import { rebuiltOf, settled, walk, waysUp } from '../../../src/panels/pooling/statement.ts';
import { cellId } from '../../../src/pattern/panel.ts';

const state = (patch: Partial<PoolingParams>) => knobs.settle({ ...knobs.defaults, ...patch });

/** Poolings of any shape and kind. */
const poolings = fc
  .record({
    kind: fc.constantFrom('max', 'average', 'subsample', 'lenet', 'global-max', 'global-average'),
    size: fc.integer({ min: 1, max: 7 }),
    channels: fc.integer({ min: 1, max: 3 }),
    window: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 5 }),
    pad: fc.constantFrom('0', '1', '2', 'same'),
    divisor: fc.constantFrom('inside', 'window'),
    alpha: fc.constantFrom(0, 0.25, 1),
    unpool: fc.constantFrom('nearest', 'bed-of-nails', 'max-indices'),
    pass: fc.constantFrom('forward', 'gradient', 'unpool'),
    input: fc.constantFrom(...inputPresets),
  })
  .map((values) => knobs.settle({ ...knobs.defaults, ...values }));

describe('every window', () => {
  it('is settled as the maths settles the whole map', () => {
    fc.assert(
      fc.property(poolings, (params) => {
        const [x, y, axes] = [inputOf(params), outputOf(params), geometryOf(params)];
        const scores = lenetPool(x, axes, params.alpha, params.beta).scores;
        const by = divisors(axes, params.divisor);
        for (const { channel, row, column } of walk(params)) {
          const cell = settled(params, x, channel, row, column);
          expect(cell.value).toBeCloseTo(at(y, row, column, channel), 9);
          expect(cell.divisor).toBe(at(by, row, column));
          if (cell.operation === 'lenet') expect(cell.score).toBeCloseTo(at(scores, row, column, channel), 9);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('the gradient', () => {
  it('is the slope of Σ dy·y, measured by moving each input a little', () => {
    fc.assert(
      fc.property(poolings, (params) => {
        const dy = upstreamOf(params);
        const x = inputOf(params);
        // numbers without ties, so that there is a slope
        const spread = { ...x, data: x.data.map((value, i) => value + 0.001 * ((i * 7919) % 1009)) };
        const typed = { ...params, input: byAddress(spread, params) };
        const slope = gradientOf(typed);
        const loss = (v: typeof x) => pooled(params, v).data.reduce((sum, y, i) => sum + y * (dy.data[i] ?? 0), 0);
        const h = 1e-6;
        for (let i = 0; i < x.data.length; i += 5) {
          const moved = (by: number) => ({ ...spread, data: spread.data.map((v, j) => (j === i ? v + by : v)) });
          expect(slope.data[i]).toBeCloseTo((loss(moved(h)) - loss(moved(-h))) / (2 * h), 3);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** A volume in the address's order. */
function byAddress(x: ReturnType<typeof inputOf>, { channels, size }: PoolingParams): string {
  const out: number[] = [];
  for (let c = 0; c < channels; c++) for (let i = 0; i < size * size; i++) out.push(x.data[i * channels + c] ?? 0);
  return out.join('_');
}

describe('going up', () => {
  it('puts only pooled numbers, each at its target', () => {
    fc.assert(
      fc.property(poolings, (params) => {
        const [x, y, up] = [inputOf(params), outputOf(params), rebuiltOf(params)];
        const put = new Map<string, number>();
        for (const { channel, row, column } of walk(params))
          for (const target of waysUp(params)(channel, row, column))
            put.set(`${target.row},${target.column},${channel}`, at(y, row, column, channel));
        for (let row = 0; row < x.rows; row++)
          for (let column = 0; column < x.columns; column++)
            for (let channel = 0; channel < x.channels; channel++)
              expect(at(up, row, column, channel)).toBe(put.get(`${row},${column},${channel}`) ?? 0);
        // what was put at remembered places is a cell of the input again
        if (params.unpool === 'max-indices')
          for (const [place, value] of put) {
            const [row = 0, column = 0, channel = 0] = place.split(',').map(Number);
            expect(value).toBe(at(x, row, column, channel));
          }
      }),
      { numRuns: 80 },
    );
  });
});

describe('links', () => {
  const linked = (patch: Partial<PoolingParams>, grid: string, row: number, column: number) =>
    linksOf(state(patch), { grid, row, column }).map(cellId).sort();

  it('go from an output to its window, and from an input to the outputs that read it', () => {
    expect(linked({}, 'Output', 1, 0)).toEqual(['Input:2,0', 'Input:2,1', 'Input:3,0', 'Input:3,1', 'Winners:1,0']);
    expect(linked({}, 'Input', 2, 0)).toEqual(['Output:1,0', 'Winners:1,0']);
    expect(linked({}, 'Winners', 1, 0)).toEqual(['Input:3,1', 'Output:1,0']);
    expect(linked({ window: 3, stride: 1 }, 'Input', 1, 1)).toHaveLength(8);
    expect(linked({ kind: 'subsample' }, 'Input', 0, 1)).toEqual([]);
    expect(linked({ kind: 'subsample' }, 'Output', 0, 1)).toEqual(['Input:0,2', 'Winners:0,1']);
  });

  it('run the other way in the gradient: only the winner is reached', () => {
    const back = { pass: 'gradient' } as const;
    expect(linked(back, 'Upstream', 1, 0)).toEqual(['Gradient:3,1', 'Input:3,1', 'Output:1,0', 'Winners:1,0']);
    expect(linked(back, 'Gradient', 3, 1)).toEqual(['Input:3,1', 'Output:1,0', 'Upstream:1,0', 'Winners:1,0']);
    expect(linked(back, 'Gradient', 2, 0)).toEqual(['Input:2,0']);
    expect(linked({ ...back, kind: 'average' }, 'Upstream', 0, 0)).toContain('Gradient:1,1');
  });

  it('lead up again to where a number is put, and stay in their channel', () => {
    expect(linked({ pass: 'unpool' }, 'Rebuilt', 3, 1)).toEqual(['Output:1,0', 'Winners:1,0']);
    expect(linked({ pass: 'unpool' }, 'Rebuilt', 0, 1)).toEqual([]);
    for (const id of linked({ channels: 2 }, 'Input, channel 2', 0, 0)) expect(id).toContain('channel 2');
    expect(linked({}, 'Input', -1, 0)).toEqual([]);
    expect(linked({}, 'Kernel', 0, 0)).toEqual([]);
  });

  it('are mutual between input and output', () => {
    fc.assert(
      fc.property(poolings, (params) => {
        const { vertical, horizontal } = geometryOf(params);
        const grid = params.channels > 1 ? 'Output, channel 1' : 'Output';
        const cell = { grid, row: vertical.output - 1, column: horizontal.output - 1 };
        for (const other of linksOf(params, cell))
          if (other.grid.startsWith('Input')) expect(linksOf(params, other).map(cellId)).toContain(cellId(cell));
      }),
      { numRuns: 60 },
    );
  });
});

describe('edits', () => {
  it('change one number and keep the rest', () => {
    const params = state({ channels: 2 });
    const edited = state({ channels: 2, ...withInputCell(params, 1, 3, 2, -4) });
    const [before, after] = [inputNumbers(params), inputNumbers(edited)];
    expect(after[16 + 14]).toBe(-4);
    expect(after.filter((value, i) => value !== before[i])).toEqual([-4]);
    const upstream = withUpstreamCell(params, 1, 0, 1, 0.5);
    expect(upstreamNumbers(state({ channels: 2, ...upstream }))).toEqual([1, 2, 3, 4, 5, 0.5, 7, 8]);
  });

  it('carry typed numbers along when the shape changes', () => {
    const typed = state({ size: 2, input: '1_2_3_4', upstream: '9', window: 2 });
    expect(adapt(typed, { size: 3 })).toEqual({ input: '1_2_0_3_4_0_0_0_0' });
    expect(adapt(typed, { size: 4 })).toEqual({ input: '1_2_0_0_3_4_0_0_0_0_0_0_0_0_0_0', upstream: '9_0_0_0' });
    expect(adapt(typed, { channels: 2 })).toEqual({ input: '1_2_3_4_0_0_0_0', upstream: '9_0' });
    expect(adapt(state({}), { size: 6 })).toEqual({});
  });
});

describe('the built-in inputs', () => {
  it('are defined for every size, and differ from channel to channel', () => {
    for (const name of inputPresets)
      for (let size = 1; size <= 12; size++) {
        const numbers = inputPreset(name, size, 3);
        expect(numbers).toHaveLength(3 * size * size);
        expect(numbers.every(Number.isFinite)).toBe(true);
        if (size < 4) continue;
        const maps = [0, 1, 2].map((c) => numbers.slice(c * size * size, (c + 1) * size * size).join());
        expect(new Set(maps).size, `${name} ${size}`).toBe(3);
      }
  });

  it('show no edge where a picture is flat, and some where it is not', () => {
    const edges = inputPreset('edges', 12);
    expect(edges[0]).toBe(0);
    expect(Math.max(...edges)).toBe(13);
  });
});

describe('what is lost', () => {
  const one = (params: PoolingParams) => ({
    ...outputOf(params),
    channels: 1,
    data: Float64Array.from(outputOf(params).data.filter((_, i) => i % params.channels === 0)),
  });

  it('another input has the same output, whatever the settings and the seed', () => {
    fc.assert(
      fc.property(poolings, fc.integer({ min: 0, max: 50 }), (params, seed) => {
        const twin = twinOf(params, 0, seed);
        const y = pooled(params, twin.input);
        for (const [i, value] of one(params).data.entries()) expect(y.data[i]).toBeCloseTo(value, 9);
        if (lossOf(params, 0).free === 0) expect(twin.manner).toBe('none');
      }),
      { numRuns: 200 },
    );
  });

  it('12 of the 16 numbers of P are free, by each method', () => {
    for (const operation of ['max', 'average', 'subsample'] as const)
      expect(lossOf(state({}), 0, operation)).toMatchObject({ numbers: 16, kept: 4, free: 12 });
    expect(lossOf(state({ kind: 'lenet', alpha: 0 }), 0).free).toBe(16);
    expect(lossOf(state({ window: 1, stride: 1 }), 0).free).toBe(0);
    // the 8 wins both windows above, the 9 both below
    expect(lossOf(state({ window: 3, stride: 1 }), 0).kept).toBe(2);
    // both windows of a row of two cells see the same two cells: one sum each way
    expect(lossOf(state({ size: 2, kind: 'average', window: 2, stride: 1, pad: '1' }), 0).kept).toBe(4);
  });

  it('a loser may rise to its limit and no further', () => {
    const params = state({});
    const { freedoms } = lossOf(params, 0);
    expect(freedoms[0]?.[1]).toEqual({ kind: 'below', limit: 5 });
    const out = (value: number) => [...outputOf(state({ ...withInputCell(params, 0, 0, 1, value) })).data];
    expect(out(5)).toEqual([5, 8, 9, 7]);
    expect(out(5.5)).not.toEqual([5, 8, 9, 7]);
    expect(freedoms[0]?.[0]?.kind).toBe('held');
  });
});
