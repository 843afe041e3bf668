import { describe, expect, it } from 'vitest';
import { digitBatch, digitSide, drawDigit } from '../../src/data/digits.ts';
import { random } from '../../src/data/random.ts';
import { strokesOf } from '../../src/data/strokes.ts';

const plain = { jitter: 0, noise: 0 } as const;
const cells = digitSide ** 2;

function template(digit: number): Float32Array {
  const out = new Float32Array(cells);
  drawDigit(digit, random(1), out, 0, plain);
  return out;
}

describe('stroke digits', () => {
  it('repeat for a seed; other seeds and streams give others', () => {
    expect(digitBatch(3, 5)).toEqual(digitBatch(3, 5));
    expect(digitBatch(3, 5).images).not.toEqual(digitBatch(4, 5).images);
    expect(digitBatch(3, 5).images).not.toEqual(digitBatch(3, 5, 1).images);
  });

  it('are values in 0..1 with all ten classes about equally often', () => {
    const { images, labels } = digitBatch(7, 1000);
    expect(images.length).toBe(1000 * cells);
    for (const value of images) if (!(value >= 0 && value <= 1)) throw new Error(`value ${value}`);
    for (let digit = 0; digit < 10; digit++) {
      const share = labels.filter((label) => label === digit).length;
      expect(share).toBeGreaterThan(60);
      expect(share).toBeLessThan(145);
    }
  });

  it('have ink in the middle, none at the rim, and differ by class', () => {
    const all = Array.from({ length: 10 }, (_, digit) => template(digit));
    for (const image of all) {
      const ink = image.reduce((sum, value) => sum + value, 0);
      expect(ink).toBeGreaterThan(25);
      expect(ink).toBeLessThan(260);
      for (let i = 0; i < digitSide; i++) {
        expect(image[i]).toBe(0);
        expect(image[i * digitSide]).toBe(0);
      }
    }
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const gap = a.reduce((sum, value, k) => sum + Math.abs(value - (b[k] ?? 0)), 0);
        expect(gap).toBeGreaterThan(20);
      }
  });

  it('follow the strokes: the 1 is one upright with a flag', () => {
    const image = template(1);
    const column = (x: number) => Array.from({ length: digitSide }, (_, y) => image[y * digitSide + x] ?? 0);
    expect(column(14).filter((value) => value > 0.5).length).toBeGreaterThan(14);
    expect(column(20).every((value) => value === 0)).toBe(true);
  });

  it('have strokes for letters too, and none for a space', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') expect(strokesOf(letter).length).toBeGreaterThan(0);
    expect(strokesOf(' ')).toEqual([]);
  });
});
