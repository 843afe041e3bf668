import { describe, expect, it } from 'vitest';
import { drawTurn, elastic, elasticField, turned } from '../../src/data/augment.ts';
import { drawCells } from '../../src/data/cells.ts';
import { random } from '../../src/data/random.ts';

describe('turns', () => {
  const plane = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);

  it('mirror first, then transpose', () => {
    expect([...turned(plane, 3, { mirror: false, transpose: false })]).toEqual([...plane]);
    expect([...turned(plane, 3, { mirror: true, transpose: false })]).toEqual([3, 2, 1, 6, 5, 4, 9, 8, 7]);
    expect([...turned(plane, 3, { mirror: false, transpose: true })]).toEqual([1, 4, 7, 2, 5, 8, 3, 6, 9]);
    expect([...turned(plane, 3, { mirror: true, transpose: true })]).toEqual([3, 6, 9, 2, 5, 8, 1, 4, 7]);
    expect([...plane]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keep pictures and labels together, in their own kinds of numbers', () => {
    const turn = { mirror: true, transpose: true };
    const floats = turned(
      Float32Array.from(plane, (value) => value / 2),
      3,
      turn,
    );
    expect(floats).toEqual(Float32Array.from(turned(plane, 3, turn), (value) => value / 2));
  });

  it('come from the seed, all four about equally often', () => {
    const draw = (seed: number) => {
      const chance = random(seed);
      return Array.from({ length: 800 }, () => drawTurn(chance));
    };
    expect(draw(2)).toEqual(draw(2));
    expect(draw(2)).not.toEqual(draw(3));
    for (const mirror of [false, true])
      for (const transpose of [false, true]) {
        const count = draw(2).filter((turn) => turn.mirror === mirror && turn.transpose === transpose).length;
        // Five deviations of a binomial around 200
        expect(Math.abs(count - 200)).toBeLessThan(62);
      }
  });
});

describe('elastic deformation', () => {
  const { image, instances, labels } = drawCells(1, 2);

  it('of strength 0 changes nothing; the same seed repeats, another differs', () => {
    expect(elastic(image, 64, 5, 0)).toEqual(image);
    expect(elastic(labels, 64, 5, 0)).toEqual(labels);
    expect(elastic(image, 64, 5, 3)).toEqual(elastic(image, 64, 5, 3));
    expect(elastic(image, 64, 5, 3)).not.toEqual(elastic(image, 64, 6, 3));
    expect(elastic(image, 64, 5, 3)).not.toEqual(image);
  });

  it('invents no label, and deforms each label as it deforms them all', () => {
    const pulled = elastic(instances, 64, 5, 3);
    const known = new Set(instances);
    expect([...pulled].every((value) => known.has(value))).toBe(true);
    expect([...pulled].map((value) => Math.min(value, 1))).toEqual([...elastic(labels, 64, 5, 3)]);
  });

  it('takes each label from the nearest pixel to where the field points, mirrored at the edge', () => {
    const side = 15;
    const places = Uint8Array.from({ length: side * side }, (_, at) => at);
    const { right, down } = elasticField(side, 4, 2);
    const inside = (k: number) => (k < 0 ? -k : k >= side ? 2 * (side - 1) - k : k);
    const expected = places.map((at) => {
      const i = inside(Math.round(Math.floor(at / side) + (down[at] ?? 0)));
      return i * side + inside(Math.round((at % side) + (right[at] ?? 0)));
    });
    expect(elastic(places, side, 4, 2)).toEqual(expected);
    expect([...right, ...down].some((value) => Math.abs(value) > 1)).toBe(true);
  });

  it('reads pictures between pixels where the field says', () => {
    const side = 33;
    // On a ramp, bilinear reading is exact: the picture shows the field itself
    const ramp = Float32Array.from({ length: side * side }, (_, at) => (at % side) + 100 * Math.floor(at / side));
    const field = elasticField(side, 4, 1.5);
    const pulled = elastic(ramp, side, 4, 1.5);
    for (let i = 8; i < side - 8; i++)
      for (let j = 8; j < side - 8; j++) {
        const at = i * side + j;
        const expected = j + (field.right[at] ?? 0) + 100 * (i + (field.down[at] ?? 0));
        expect(Math.abs((pulled[at] ?? 0) - expected)).toBeLessThan(0.01);
      }
  });

  it('has a smooth field, in proportion to the strength, of that deviation at the grid points', () => {
    const [weak, strong] = [elasticField(64, 9, 1), elasticField(64, 9, 4)];
    weak.right.forEach((value, at) => {
      expect(strong.right[at]).toBeCloseTo(4 * value, 10);
    });
    expect(weak.down).not.toEqual(weak.right);
    let [square, steepest, n] = [0, 0, 0];
    for (let seed = 0; seed < 200; seed++) {
      const { right, down } = elasticField(33, seed, 2);
      for (const field of [right, down]) {
        for (const i of [0, 16, 32]) for (const j of [0, 16, 32]) square += (field[i * 33 + j] ?? 0) ** 2;
        n += 9;
        for (let at = 1; at < 33 * 33; at++)
          if (at % 33) steepest = Math.max(steepest, Math.abs((field[at] ?? 0) - (field[at - 1] ?? 0)));
      }
    }
    // 3600 normal numbers: the deviation is known to about 1.2 %
    expect(Math.abs(Math.sqrt(square / n) - 2)).toBeLessThan(0.12);
    // Neighbours 16 pixels apart differ by at most some 6 deviations of their difference
    expect(steepest).toBeLessThan((1.5 * 6 * 2 * Math.SQRT2) / 16);
  });
});
