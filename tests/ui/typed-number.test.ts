import { describe, expect, it } from 'vitest';
import { readTyped } from '../../src/ui/typed-number.ts';

describe('what a person types as a number', () => {
  it.each([
    ['12', 12],
    [' 2 ', 2],
    ['+4', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['0,5', 0.5],
    ['−2', -2],
    ['–2', -2],
    ['- 2', -2],
    ['1 728', 1728],
    ['1\u202f728', 1728],
    ["1'728", 1728],
    ['1,728,000', 1728000],
    ['1.728.000', 1728000],
    ['1,728.5', 1728.5],
    ['1.728,5', 1728.5],
    ['1e3', 1000],
    ['1e-3', 0.001],
    ['1E−3', 0.001],
    ['1.5e3', 1500],
    ['1.5·10^3', 1500],
    ['1.5 × 10^-3', 0.0015],
    ['1.5×10⁻³', 0.0015],
    ['10^3', 1000],
    ['-10²', -100],
    ['1/3', 1 / 3],
    ['−1 / 3', -1 / 3],
    ['2/−3', -2 / 3],
    ['0.5/2', 0.25],
    ['1/1e3', 0.001],
    ['0/5', 0],
    ['½', 0.5],
    ['−¾', -0.75],
    ['1½', 1.5],
    ['1 1/2', 1.5],
    ['-2 1/4', -2.25],
    ['50 %', 0.5],
    ['12,5%', 0.125],
    ['２', 2],
  ])('%j is %d', (text, value) => {
    expect(readTyped(text).problem).toBeUndefined();
    expect(readTyped(text).value).toBeCloseTo(value, 12);
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1/0', 'zero'],
    ['0/0', 'zero'],
    ['1/−0', 'zero'],
    ['∞', 'infinite'],
    ['−∞', 'infinite'],
    ['Infinity', 'infinite'],
    ['1e999', 'infinite'],
    ['abc', 'rubbish'],
    ['NaN', 'rubbish'],
    ['1.2.3', 'rubbish'],
    ['1,2,3', 'rubbish'],
    ['0x10', 'rubbish'],
    ['1/2/3', 'rubbish'],
    ['1/', 'rubbish'],
    ['/2', 'rubbish'],
    ['%', 'rubbish'],
    ['--2', 'rubbish'],
    ['1 2', 'rubbish'],
    ['2 apples', 'rubbish'],
  ] as const)('%j is none: %s', (text, problem) => expect(readTyped(text)).toEqual({ problem }));

  it('says when it was so many of a hundred', () => {
    expect([readTyped('50 %'), readTyped('0.5')]).toEqual([
      { value: 0.5, percent: true },
      { value: 0.5, percent: false },
    ]);
  });
});
