import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOf } from '../../../../src/panels/transposed-convolution/layer.ts';
import { knobs } from '../../../../src/panels/transposed-convolution/params.ts';
import { comparisonParts } from '../../../../src/panels/transposed-convolution/view/step/compare.ts';
import { comparison, threeGroups } from '../../../../src/panels/transposed-convolution/view/step/layouts.ts';
import { matrixLayoutOf } from '../../../../src/panels/transposed-convolution/view/step/matrix-layout.ts';
import type { Tell } from '../../../../src/panels/transposed-convolution/view/step/model.ts';
import { numberLayoutOf, productScale } from '../../../../src/panels/transposed-convolution/view/step/number-layout.ts';
import { roundLayoutOf } from '../../../../src/panels/transposed-convolution/view/step/round-layout.ts';
import { stampParts, sumParts } from '../../../../src/panels/transposed-convolution/view/step/shapes.ts';
import { words as en } from '../../../../src/panels/transposed-convolution/words/en.ts';
import { words as es } from '../../../../src/panels/transposed-convolution/words/es.ts';
import { say } from '../../../../src/pattern/words.ts';
import type { Box } from '../../../../src/ui/step/pack.ts';

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly grids: ReadonlyMap<string, Box>;
}

/** Every grid lies inside, and apart from every other. */
function tidy({ width, height, grids }: Placed) {
  const boxes = [...grids];
  for (const [id, box] of boxes) {
    expect(box.x, id).toBeGreaterThanOrEqual(-1e-6);
    expect(box.y, id).toBeGreaterThanOrEqual(-1e-6);
    expect(box.x + box.width, id).toBeLessThanOrEqual(width + 1e-6);
    expect(box.y + box.height, id).toBeLessThanOrEqual(height + 1e-6);
  }
  for (const [i, [id, a]] of boxes.entries())
    for (const [other, b] of boxes.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x + 1e-6 ||
        b.x + b.width <= a.x + 1e-6 ||
        a.y + a.height <= b.y + 1e-6 ||
        b.y + b.height <= a.y + 1e-6;
      expect(apart, `${id} and ${other}`).toBe(true);
    }
}

const tells: readonly Tell[] = [en, es].map(
  (words) => (key, values) => say(words, { key: `step.${key}`, ...(values && { values }) }),
);
const layers = fc
  .record({
    size: fc.integer({ min: 1, max: 6 }),
    kernelSize: fc.integer({ min: 1, max: 6 }),
    stride: fc.integer({ min: 1, max: 4 }),
    pad: fc.integer({ min: 0, max: 5 }),
    outputPad: fc.integer({ min: 0, max: 3 }),
    method: fc.constantFrom(
      'transposed' as const,
      'unpool' as const,
      'bilinear' as const,
      'resize-convolution' as const,
    ),
  })
  .map((values) => knobs.settle({ ...knobs.defaults, ...values }));
const rooms = fc.oneof(
  fc.record({
    width: fc.integer({ min: 700, max: 2400 }),
    height: fc.integer({ min: 400, max: 1400 }),
    em: fc.constantFrom(13, 20),
  }),
  fc.record({ width: fc.integer({ min: 330, max: 500 }), height: fc.constant(null), em: fc.constant(13) }),
);

describe('whatever the layer and the room, grids stay inside and apart', () => {
  const cases = fc.tuple(layers, rooms, fc.constantFrom(...tells));

  it('stamps', () => {
    fc.assert(
      fc.property(cases, ([params, room, tell]) => {
        const settled = knobs.settle({ ...params, method: 'transposed' });
        tidy(threeGroups(stampParts(settled, tell), true, room));
      }),
      { numRuns: 60 },
    );
  });

  it('windows and the other methods', () => {
    fc.assert(
      fc.property(cases, ([params, room, tell]) => {
        tidy(threeGroups(sumParts(knobs.settle({ ...params, view: 'gather' }), tell), true, room));
      }),
      { numRuns: 60 },
    );
  });

  it('the comparison', () => {
    fc.assert(
      fc.property(cases, ([params, room, tell]) => {
        const { reads, outputs } = comparisonParts(params, tell);
        tidy(comparison(reads, outputs, room));
      }),
      { numRuns: 40 },
    );
  });

  it('the matrix', () => {
    fc.assert(
      fc.property(cases, ([params, room]) => {
        const shape = { input: params.size, kernel: params.kernelSize, output: sideOf(params, 'transposed') };
        tidy(matrixLayoutOf(shape, { ...room, narrow: room.height === null }));
      }),
      { numRuns: 60 },
    );
  });

  it('the round trip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), rooms, (large, small, room) => {
        tidy(roundLayoutOf({ large, small, kernel: Math.min(large, 3) }, room));
      }),
      { numRuns: 60 },
    );
  });

  it('one number', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 6 }), rooms, (stamp, weights, room) => {
        const read = stamp ? 1 : weights;
        const { cell, width, height, ...at } = numberLayoutOf(read, weights, room);
        const square = (corner: { x: number; y: number }, side: number): Box => ({
          ...corner,
          width: side,
          height: side,
        });
        const grids = new Map<string, Box>([
          ['products', square(at.products, weights * cell * productScale)],
          ['output', square(at.output, cell * productScale)],
          ...(at.read ? [['read', square(at.read, read * cell)] as const] : []),
          ...(at.weights ? [['weights', square(at.weights, weights * cell)] as const] : []),
        ]);
        tidy({ width, height, grids });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the lecture’s figures are large enough to read', () => {
  const hall = { width: 1400, height: 600, em: 13 };

  it('stamps on a projector and on a phone', () => {
    for (const tell of tells) {
      expect(threeGroups(stampParts(knobs.defaults, tell), true, hall).cell).toBeGreaterThan(60);
      const phone = threeGroups(stampParts(knobs.defaults, tell), true, {
        width: 366,
        height: null,
        em: 13,
        largest: 30,
      });
      expect(phone.cell).toBeGreaterThan(24);
    }
  });

  it('the 4×16 matrix with numbers, a 36×676 one as a pattern', () => {
    const small = matrixLayoutOf({ input: 2, kernel: 3, output: 4 }, { ...hall, narrow: false });
    expect([small.numbers, small.turnedNumbers]).toEqual([true, true]);
    expect(small.entry).toBeGreaterThan(24);
    const large = matrixLayoutOf({ input: 6, kernel: 6, output: 26 }, { ...hall, narrow: false });
    expect([large.numbers, large.turnedNumbers]).toEqual([false, false]);
  });
});
