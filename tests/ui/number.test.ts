import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, fewDigits, short, signed } from '../../src/ui/number.ts';
import { readTyped } from '../../src/ui/typed-number.ts';

describe('numbers as people read them', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [3, '3'],
    [-3, '−3'],
    [1234567, '1234567'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333'],
    [-2.5, '−2.5'],
    [123456.789, '123500'],
    [1e-9, '1e−9'],
    [2.5e12, '2.5e12'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is written %s', (n, text) => expect(short(n)).toBe(text));

  it('puts a plus sign before what is positive only', () => {
    expect([signed(2), signed(0), signed(-2)]).toEqual(['+2', '0', '−2']);
  });

  it('writes nothing that it cannot read back to four digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (n) => {
        const back = readTyped(short(n)).value;
        expect(back).toBeDefined();
        expect(Math.abs((back ?? 0) - n)).toBeLessThanOrEqual(Math.abs(n) * 5.0001e-4);
      }),
    );
  });

  it('says nothing exactly where there is no number', () => {
    expect([exactly(0), exactly(null), exactly(Number.NaN)]).toEqual([0, undefined, undefined]);
  });

  it('keeps whole numbers whole in text fields', () => expect(fewDigits(-12)).toBe('-12'));
});
