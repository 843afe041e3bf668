import { describe, expect, it } from 'vitest';
import { stepRate } from '../../src/engine/client-step-rate.ts';

describe('steps a second', () => {
  /** A rate over steps that come every so many milliseconds, as seen at the end. */
  function rateAfter(gaps: readonly number[]): number {
    let now = 0;
    const rate = stepRate(() => now);
    rate.tick(0);
    for (const [i, gap] of gaps.entries()) {
      now += gap;
      rate.tick(i + 1);
    }
    return rate.perSecond();
  }

  it('are those that come, whatever one of them takes', () => {
    expect(rateAfter([])).toBe(0);
    expect(rateAfter(Array(30).fill(1000 / 3))).toBeCloseTo(3, 6);
    expect(rateAfter(Array(200).fill(50))).toBeCloseTo(20, 6);
    // In pairs, as a busy page sees them
    expect(rateAfter(Array.from({ length: 40 }, (_, i) => (i % 2 ? 1 : 665.67)))).toBeCloseTo(3, 0);
    expect(rateAfter([9000, 9000])).toBeCloseTo(1 / 9, 6);
  });

  it('follow a change within a few seconds', () => {
    expect(rateAfter([...Array(100).fill(10), ...Array(15).fill(333)])).toBeLessThan(3.1);
  });

  it('count no step twice', () => {
    let now = 0;
    const rate = stepRate(() => now);
    for (const step of [0, 1, 1, 0, 2]) {
      now += 500;
      rate.tick(step);
    }
    expect(rate.perSecond()).toBe(1);
  });
});
