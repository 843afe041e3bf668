/** Every operation that a panel's self-check repeats is called by a name, in every language. */
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/engine/contract.ts';
import { operationName } from '../../src/shell/side/operations.ts';

const all = import.meta.glob<{ checks: readonly Check[] }>('../../src/panels/*/worker/checks.ts');

describe.each(Object.entries(all))('%s', (_, load) => {
  it('names its operations', { timeout: 60_000 }, async () => {
    const operations = new Set((await load()).checks.map(({ operation }) => operation));
    expect(operations.size).toBeGreaterThan(0);
    for (const language of ['en', 'es'] as const)
      expect([...operations].filter((operation) => operationName(language, operation) === operation)).toEqual([]);
  });
});
