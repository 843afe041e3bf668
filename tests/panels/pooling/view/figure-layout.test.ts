import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knobs } from '../../../../src/panels/pooling/params.ts';
import { compareLayoutOf } from '../../../../src/panels/pooling/view/step/compare-layout.ts';
import { type FigureShape, layoutOf } from '../../../../src/panels/pooling/view/step/layout.ts';
import { lostLayoutOf } from '../../../../src/panels/pooling/view/step/lost-layout.ts';
import { numberLayoutOf } from '../../../../src/panels/pooling/view/step/number-layout.ts';
import { shapeOf } from '../../../../src/panels/pooling/view/step/shape.ts';
import { stackLayoutOf } from '../../../../src/panels/pooling/view/step/stack-layout.ts';
import { words } from '../../../../src/panels/pooling/words/en.ts';
import { say } from '../../../../src/pattern/words.ts';
import type { Box } from '../../../../src/ui/step/pack.ts';

const tell = (key: string, values?: Readonly<Record<string, string | number>>) =>
  say(words, { key: `step.${key}`, ...(values && { values }) });

interface Drawn {
  readonly width: number;
  readonly height: number;
}

function inside(boxes: readonly Box[], { width, height }: Drawn) {
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(-1e-6);
    expect(box.y).toBeGreaterThanOrEqual(-1e-6);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
  }
}

function apart(boxes: readonly Box[]) {
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(
        a.x + a.width <= b.x + 1e-6 ||
          b.x + b.width <= a.x + 1e-6 ||
          a.y + a.height <= b.y + 1e-6 ||
          b.y + b.height <= a.y + 1e-6,
      ).toBe(true);
}

/** Shapes of any pooling, as the panel lays them out. */
const shapes: fc.Arbitrary<FigureShape> = fc
  .record({
    kind: fc.constantFrom('max', 'average', 'subsample', 'lenet', 'global-max'),
    size: fc.integer({ min: 1, max: 12 }),
    channels: fc.integer({ min: 1, max: 3 }),
    window: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 5 }),
    pad: fc.constantFrom('0', '1', '2', 'same'),
    pass: fc.constantFrom('forward', 'gradient', 'unpool'),
  })
  .map((values) => shapeOf(knobs.settle({ ...knobs.defaults, ...values }), tell));

const rooms = fc.record({
  width: fc.integer({ min: 700, max: 2000 }),
  height: fc.integer({ min: 400, max: 1200 }),
  em: fc.constant(13),
});

describe('the grids', () => {
  it('stand inside and apart, whatever the shape', () => {
    fc.assert(
      fc.property(shapes, rooms, (shape, room) => {
        const layout = layoutOf(shape, room);
        inside([...layout.grids.values()], layout);
        apart([...layout.grids.values()]);
      }),
      { numRuns: 60 },
    );
  });

  it('are large on a wall, and legible on a phone', () => {
    const shape = shapeOf(knobs.defaults, tell);
    expect(layoutOf(shape, { width: 1390, height: 430, em: 13 }).cell).toBeGreaterThan(60);
    const phone = layoutOf(shape, { width: 366, height: null, em: 13, largest: 28 });
    expect(phone.cell).toBeGreaterThan(27);
    expect(phone.width).toBe(366);
    expect(phone.height).toBeLessThan(420);
  });

  it('read from left to right where there is room', () => {
    const { grids } = layoutOf(shapeOf(knobs.defaults, tell), { width: 1390, height: 500, em: 13 });
    const xOf = (id: string) => grids.get(id)?.x ?? Number.NaN;
    expect(xOf('input:0')).toBeLessThan(xOf('window'));
    expect(xOf('window')).toBeLessThan(xOf('output:0'));
  });
});

describe('the other figures', () => {
  it('one number: the parts stand inside and apart', () => {
    const kinds = fc.record({
      kernel: fc.integer({ min: 1, max: 12 }),
      back: fc.boolean(),
      chart: fc.boolean(),
      letters: fc.constant(8),
    });
    fc.assert(
      fc.property(kinds, rooms, (shape, room) => {
        const layout = numberLayoutOf(shape, room);
        inside([...layout.grids.values()], layout);
        apart([...layout.grids.values()]);
      }),
      { numRuns: 40 },
    );
  });

  it('compared and lost: the grids stand inside and apart', () => {
    const maps = fc.record({
      rows: fc.integer({ min: 1, max: 12 }),
      outputs: fc.integer({ min: 1, max: 12 }),
      kernel: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(maps, rooms, ({ rows, outputs, kernel }, room) => {
        const output = { outputRows: outputs, outputColumns: outputs };
        const three = compareLayoutOf(
          { ...output, inputRows: rows, inputColumns: rows, kernel, letters: { input: 6, window: 6, output: 6 } },
          room,
        );
        inside([...three.grids.values()], three);
        apart([...three.grids.values()]);
        const twins = lostLayoutOf({ ...output, rows, columns: rows, letters: 7 }, room);
        inside([...twins.grids.values()], twins);
        apart([...twins.grids.values()]);
      }),
      { numRuns: 40 },
    );
  });

  it('the stack: fronts to scale, all inside, on a wall and on a phone', () => {
    for (const [width, height] of [
      [1040, 560],
      [1400, 700],
      [366, 430],
      [900, 300],
    ] as const) {
      const { blocks } = stackLayoutOf(width, height, 13);
      const solids = blocks.map(({ x, y, side, depth }) => ({
        x,
        y: y - depth.y,
        width: side + depth.x,
        height: side + depth.y,
      }));
      inside(solids, { width, height });
      apart(solids);
      const [first, second] = blocks;
      expect((first?.side ?? 0) / (second?.side ?? 1)).toBeCloseTo(2, 9);
      for (const { label } of blocks) expect(label.y + 13 * 1.4).toBeLessThanOrEqual(height);
    }
    expect(stackLayoutOf(366, 430, 13).blocks[0]?.side).toBeGreaterThan(150);
  });
});
