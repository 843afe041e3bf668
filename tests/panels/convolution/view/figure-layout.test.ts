import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureShape, layoutOf } from '../../../../src/panels/convolution/view/step/layout.ts';
import { matrixLayoutOf } from '../../../../src/panels/convolution/view/step/matrix-layout.ts';
import { numberLayoutOf } from '../../../../src/panels/convolution/view/step/number-layout.ts';

const deck: FigureShape = {
  channels: 1,
  filters: [0],
  inputRows: 10,
  inputColumns: 11,
  kernel: 3,
  outputRows: 8,
  outputColumns: 9,
  turned: false,
  partial: false,
  headings: { input: 6.2, kernel: 5.6, output: 6.2 },
};

describe('layoutOf', () => {
  it('gives the lecture table large cells on a laptop, and 24 px or more on a phone', () => {
    expect(layoutOf(deck, { width: 1390, height: 620, em: 13 }).cell).toBeGreaterThan(50);
    const phone = layoutOf(deck, { width: 366, height: null, em: 13, largest: 24 });
    expect(phone.cell).toBeGreaterThan(23.5);
    expect(phone.height).toBeLessThan(620);
  });

  it('keeps every grid inside and apart from the others, whatever the shape', () => {
    const shapes = fc.record({
      channels: fc.integer({ min: 1, max: 3 }),
      filters: fc.integer({ min: 1, max: 4 }).map((n) => Array.from({ length: n }, (_, i) => i)),
      inputRows: fc.integer({ min: 1, max: 30 }),
      inputColumns: fc.integer({ min: 1, max: 31 }),
      kernel: fc.integer({ min: 1, max: 7 }),
      outputRows: fc.integer({ min: 1, max: 13 }),
      outputColumns: fc.integer({ min: 1, max: 13 }),
      turned: fc.boolean(),
      partial: fc.boolean(),
      headings: fc.constant(deck.headings),
    });
    fc.assert(
      fc.property(
        shapes,
        fc.integer({ min: 700, max: 2000 }),
        fc.integer({ min: 400, max: 1200 }),
        (shape, width, height) => {
          const layout = layoutOf(shape, { width, height, em: 13 });
          const boxes = [...layout.grids.values()];
          for (const box of boxes) {
            expect(box.x).toBeGreaterThanOrEqual(-1e-6);
            expect(box.x + box.width).toBeLessThanOrEqual(layout.width + 1e-6);
            expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1e-6);
          }
          for (const [i, a] of boxes.entries())
            for (const b of boxes.slice(i + 1)) {
              const apart =
                a.x + a.width <= b.x + 1e-6 ||
                b.x + b.width <= a.x + 1e-6 ||
                a.y + a.height <= b.y + 1e-6 ||
                b.y + b.height <= a.y + 1e-6;
              expect(apart).toBe(true);
            }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('shows the 4×16 matrix of the lecture with numbers, and the 72×110 one as a pattern', () => {
  const room = { width: 1390, height: 560, em: 13, narrow: false };
  const small = { inputRows: 4, inputColumns: 4, kernel: 3, outputRows: 2, outputColumns: 2 };
  expect(matrixLayoutOf(small, room).numbers).toBe(true);
  const large = { inputRows: 10, inputColumns: 11, kernel: 3, outputRows: 8, outputColumns: 9 };
  const pattern = matrixLayoutOf(large, room);
  expect(pattern.numbers).toBe(false);
  expect(pattern.entry).toBeGreaterThan(4);
});

it('names the factors inside the products where there is no room beside them', () => {
  const phone = numberLayoutOf(7, 1, { width: 366, height: null, em: 13, largest: 34 });
  expect(phone.channels[0]?.window).toBeNull();
  const desk = numberLayoutOf(3, 2, { width: 1390, height: 620, em: 13 });
  expect(desk.channels.every((channel) => channel.window !== null)).toBe(true);
});
