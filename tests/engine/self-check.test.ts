/** The self-check's judgement, and the convolution panel's checks on the backends that Node has. */
import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/engine/contract.ts';
import { checkRows, judge } from '../../src/engine/self-check.ts';
import { checks } from '../../src/panels/convolution/worker/checks.ts';
import { startWasm } from './on-wasm.ts';

const check = (actual: ArrayLike<number>, expected: ArrayLike<number>, operation = 'sum'): Check => ({
  operation,
  name: 'a case',
  actual: async () => actual,
  expected: () => expected,
});

describe('judge', () => {
  it('allows what single precision owes, and no more', async () => {
    expect((await judge(check([1.0001], [1]))).passed).toBe(true);
    expect((await judge(check([1.001], [1]))).passed).toBe(false);
    expect((await judge(check([10_000.5], [10_000]))).passed).toBe(true);
  });
  it.each([
    ['a wrong count', [1, 2], [1]],
    ['a missing number', [Number.NaN], [1]],
    ['too many numbers', [1], [1, 2]],
  ])('fails %s', async (_, actual, expected) => {
    expect(await judge(check(actual, expected))).toEqual({ passed: false, error: Number.POSITIVE_INFINITY });
  });
  it('fails what throws', async () => {
    const throwing: Check = { ...check([], []), actual: () => Promise.reject(new Error('no kernel')) };
    expect((await judge(throwing)).passed).toBe(false);
  });
  it('measures the error relative to large numbers, absolute for small ones', async () => {
    expect((await judge(check([0.5], [0]))).error).toBe(0.5);
    expect((await judge(check([110], [100]))).error).toBeCloseTo(0.1);
  });
});

describe('checkRows', () => {
  const panels = [
    async () => ({ checks: [check([1], [1]), check([1], [2], 'product'), check([3], [3])] }),
    async () => ({ checks: [check([4], [4])] }),
  ];
  it('gives one row for each operation, over all panels', async () => {
    const rows = [];
    for await (const row of checkRows(new AbortController().signal, panels)) rows.push(row);
    expect(rows).toEqual([
      { operation: 'sum', cases: 3, passed: 3, worstError: 0 },
      { operation: 'product', cases: 1, passed: 0, worstError: 0.5 },
    ]);
  });
  it('stops between two cases once aborted', async () => {
    const rows = checkRows(AbortSignal.abort(), panels);
    await expect(rows.next()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the convolution panel', () => {
  it('has at least 40 cases, each with a name of its own', () => {
    expect(checks.length).toBeGreaterThanOrEqual(40);
    expect(new Set(checks.map(({ operation, name }) => `${operation}: ${name}`)).size).toBe(checks.length);
  });
  describe.each(['wasm', 'cpu'])('on %s', (backend) => {
    beforeAll(async () => {
      if (backend === 'wasm') await startWasm();
      else await setBackend(backend);
    });
    it.each(checks.map((one) => [`${one.operation}: ${one.name}`, one] as const))('%s', async (_, one) => {
      const before = memory().numTensors;
      expect(await judge(one)).toMatchObject({ passed: true });
      expect(memory().numTensors).toBe(before);
    });
  });
});
