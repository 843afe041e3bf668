// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Ask, Watch } from '../../src/engine/contract.ts';
import {
  EngineContext,
  type EnginePort,
  useAnswer,
  useAskAgain,
  useEngineStatus,
} from '../../src/engine/use-answer.ts';
import { sameQuestion } from '../../src/engine/use-answer-same.ts';
import { useFrames } from '../../src/engine/use-frames.ts';
import { fakeEngine, readyStatus } from './fake-engine.ts';

interface Jobs {
  readonly double: Ask<{ readonly n: number }, number>;
  readonly count: Watch<number, number>;
}

const within =
  (engine: EnginePort) =>
  ({ children }: { readonly children: ReactNode }) => <EngineContext value={engine}>{children}</EngineContext>;

/** Answers by hand, in any order. */
function byHand() {
  const waiting = new Map<
    number,
    { resolve: (n: number) => void; reject: (error: Error) => void; signal: AbortSignal }
  >();
  const asked = vi.fn((signal: AbortSignal, { n }: { n: number }) => {
    return new Promise<number>((resolve, reject) => waiting.set(n, { resolve, reject, signal }));
  });
  return { engine: fakeEngine({ 'tests/double': asked as never }), asked, waiting };
}

const rendered = (engine: EnginePort, n: number | null = 1) =>
  renderHook(({ n }: { n: number | null }) => useAnswer<Jobs, 'double'>('tests', 'double', n === null ? null : { n }), {
    wrapper: within(engine),
    initialProps: { n } as { n: number | null },
  });

describe('useAnswer', () => {
  it('asks once for a question rebuilt by every render, and brings the answer with its question', async () => {
    const { engine, asked, waiting } = byHand();
    const { result, rerender } = rendered(engine);
    expect(result.current).toEqual({ answer: null, question: null, stale: false, error: null });
    rerender({ n: 1 });
    rerender({ n: 1 });
    expect(asked).toHaveBeenCalledTimes(1);
    await act(async () => waiting.get(1)?.resolve(2));
    expect(result.current).toEqual({ answer: 2, question: { n: 1 }, stale: false, error: null });
  });

  it('keeps the old answer, marked stale with its own question, until the newer one comes', async () => {
    const { engine, waiting } = byHand();
    const { result, rerender } = rendered(engine);
    await act(async () => waiting.get(1)?.resolve(2));
    rerender({ n: 5 });
    expect(result.current).toMatchObject({ answer: 2, question: { n: 1 }, stale: true });
    await act(async () => waiting.get(5)?.resolve(10));
    expect(result.current).toMatchObject({ answer: 10, question: { n: 5 }, stale: false });
  });

  it('never lets an older answer replace a newer one', async () => {
    const { engine, waiting } = byHand();
    const { result, rerender } = rendered(engine);
    rerender({ n: 2 });
    await act(async () => waiting.get(2)?.resolve(4));
    await act(async () => waiting.get(1)?.resolve(2));
    expect(result.current).toMatchObject({ answer: 4, question: { n: 2 } });
  });

  it('says what went wrong with the newest question only, and forgets it with the next', async () => {
    const { engine, waiting } = byHand();
    const { result, rerender } = rendered(engine);
    await act(async () => waiting.get(1)?.reject(new RangeError('too large')));
    expect(result.current.error?.message).toBe('too large');
    rerender({ n: 2 });
    expect(result.current.error).toBeNull();
    await act(async () => waiting.get(2)?.resolve(4));
    expect(result.current).toMatchObject({ answer: 4, error: null });
  });

  it('asks nothing for null, and keeps what it has', async () => {
    const { engine, asked, waiting } = byHand();
    const { result, rerender } = rendered(engine, null);
    expect(asked).not.toHaveBeenCalled();
    rerender({ n: 1 });
    await act(async () => waiting.get(1)?.resolve(2));
    rerender({ n: null });
    expect(result.current).toMatchObject({ answer: 2, question: { n: 1 }, stale: true });
  });

  it('asks again for what failed when told to, and for nothing else', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { engine, asked, waiting } = byHand();
    const again = vi.fn();
    const { result } = renderHook(
      () => ({
        good: useAnswer<Jobs, 'double'>('tests', 'double', { n: 1 }),
        bad: useAnswer<Jobs, 'double'>('tests', 'double', { n: 2 }),
        askAgain: useAskAgain(),
      }),
      { wrapper: within({ ...engine, again }) },
    );
    await act(async () => {
      waiting.get(1)?.resolve(2);
      waiting.get(2)?.reject(new Error('not there'));
    });
    expect([result.current.good.answer, result.current.bad.error?.message]).toEqual([2, 'not there']);
    await act(async () => result.current.askAgain());
    expect(asked.mock.calls.map(([, question]) => question.n)).toEqual([1, 2, 2]);
    expect(again).toHaveBeenCalledOnce();
    // On its way again, it has not failed
    expect(result.current.bad.error).toBeNull();
    await act(async () => waiting.get(2)?.resolve(4));
    expect([result.current.good.answer, result.current.bad.answer]).toEqual([2, 4]);
  });

  it('aborts what it asked when it goes', () => {
    const { engine, waiting } = byHand();
    const { unmount } = rendered(engine);
    unmount();
    expect(waiting.get(1)?.signal.aborted).toBe(true);
  });
});

describe('useFrames', () => {
  const counting = fakeEngine({
    'tests/count': async function* (_: AbortSignal, from: number) {
      for (let i = from; i < 5; i++) yield i;
    } as never,
  });
  it('brings frames while it runs, and stops by itself at the end', async () => {
    const { result } = renderHook(
      () => useFrames<Jobs, 'count'>('tests', 'count', Number.POSITIVE_INFINITY, () => null),
      { wrapper: within(counting) },
    );
    const seen: number[] = [];
    act(() => result.current.start(2, (frame) => seen.push(frame)));
    expect(result.current.running).toBe(true);
    await waitFor(() => expect(result.current.running).toBe(false));
    expect(seen).toEqual([2, 3, 4]);
    expect(result.current.error).toBeNull();
  });

  it('stops when told, without an error', async () => {
    const { result } = renderHook(
      () => useFrames<Jobs, 'count'>('tests', 'count', Number.POSITIVE_INFINITY, () => null),
      { wrapper: within(counting) },
    );
    const seen: number[] = [];
    act(() =>
      result.current.start(0, (frame) => {
        seen.push(frame);
        if (frame === 1) result.current.stop();
      }),
    );
    await waitFor(() => expect(result.current.running).toBe(false));
    await act(async () => {});
    expect(seen).toEqual([0, 1]);
    expect(result.current.error).toBeNull();
  });

  it('says what went wrong', async () => {
    const failing = fakeEngine({
      'tests/count': async function* () {
        yield 1;
        throw new Error('diverged');
      } as never,
    });
    const { result } = renderHook(
      () => useFrames<Jobs, 'count'>('tests', 'count', Number.POSITIVE_INFINITY, () => null),
      { wrapper: within(failing) },
    );
    act(() => result.current.start(0, () => {}));
    await waitFor(() => expect(result.current.error?.message).toBe('diverged'));
    expect(result.current.running).toBe(false);
  });
});

it('useEngineStatus gives the status', () => {
  const { result } = renderHook(() => useEngineStatus(), { wrapper: within(fakeEngine()) });
  expect(result.current).toBe(readyStatus);
});

describe('sameQuestion', () => {
  it.each([
    ['equal objects', { a: 1, b: [1, { c: null }] }, { a: 1, b: [1, { c: null }] }, true],
    ['a changed leaf', { a: 1, b: [1, { c: null }] }, { a: 1, b: [1, { c: 0 }] }, false],
    ['a missing key', { a: 1, b: undefined }, { a: 1 }, false],
    ['another key', { a: undefined }, { b: undefined }, false],
    ['small typed arrays by content', { t: Float32Array.of(1, 2) }, { t: Float32Array.of(1, 2) }, true],
    ['small typed arrays that differ', { t: Float32Array.of(1, 2) }, { t: Float32Array.of(1, 3) }, false],
    ['large typed arrays by identity', new Uint8Array(5000), new Uint8Array(5000), false],
    ['NaN', { n: Number.NaN }, { n: Number.NaN }, true],
    ['null and object', null, {}, false],
    ['list and object', [], {}, false],
  ])('%s', (_, a, b, same) => expect(sameQuestion(a, b)).toBe(same));
});
