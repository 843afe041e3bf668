/** Recomputes what the panels use, on this very device, against math/. */
import { type Check, type CheckRow, selfCheckTolerance } from './contract.ts';
import { programPart } from './contract-trouble.ts';

interface Outcome {
  readonly passed: boolean;
  readonly error: number;
}

/** Compares number by number; a wrong count, a NaN where a number is due, or an exception is an infinite error. */
export async function judge(check: Check): Promise<Outcome> {
  let actual: ArrayLike<number>;
  try {
    actual = await check.actual();
  } catch {
    return { passed: false, error: Number.POSITIVE_INFINITY };
  }
  const expected = check.expected();
  if (actual.length !== expected.length) return { passed: false, error: Number.POSITIVE_INFINITY };
  let passed = true;
  let error = 0;
  for (let i = 0; i < expected.length; i++) {
    const e = expected[i] ?? Number.NaN;
    const off = Math.abs((actual[i] ?? Number.NaN) - e);
    if (!(off <= selfCheckTolerance.absolute + selfCheckTolerance.relative * Math.abs(e))) passed = false;
    const relative = off / Math.max(1, Math.abs(e));
    error = Math.max(error, Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative);
  }
  return { passed, error };
}

/** One row for each operation, in the order in which the panels list them. Throws AbortError between two cases once aborted. */
export async function* checkRows(
  signal: AbortSignal,
  panels: readonly (() => Promise<{ readonly checks: readonly Check[] }>)[],
): AsyncGenerator<CheckRow> {
  const byOperation = new Map<string, Check[]>();
  for (const load of panels)
    for (const check of (await programPart('self-check', load)).checks) {
      const known = byOperation.get(check.operation);
      if (known) known.push(check);
      else byOperation.set(check.operation, [check]);
    }
  for (const [operation, checks] of byOperation) {
    let passed = 0;
    let worstError = 0;
    for (const check of checks) {
      signal.throwIfAborted();
      const outcome = await judge(check);
      if (outcome.passed) passed++;
      worstError = Math.max(worstError, outcome.error);
    }
    yield { operation, cases: checks.length, passed, worstError };
  }
}
