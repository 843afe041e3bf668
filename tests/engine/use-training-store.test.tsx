// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunKind } from '../../src/engine/client-run.ts';
import { createRunStore } from '../../src/engine/client-run-store.ts';
import type { Watch } from '../../src/engine/contract.ts';
import { EngineContext } from '../../src/engine/use-answer.ts';
import { keep, useTraining } from '../../src/engine/use-training.ts';
import { fakeEngine } from './fake-engine.ts';
import { fakeDatabases } from './fake-indexed-db.ts';

interface Question {
  readonly from: number | null;
  readonly steps: number;
}
interface Jobs {
  readonly learn: Watch<Question, number>;
}
interface Run {
  readonly task: string;
  readonly steps: readonly number[];
}
const none: Run = { task: '', steps: [] };
/** Every fifth step is a checkpoint. */
const kind: RunKind<Question, number, Run> = {
  begun: (task) => ({ ...none, task }),
  taskOf: ({ task }) => task,
  lastStep: ({ steps }) => steps.at(-1) ?? 0,
  isEmpty: ({ steps }) => steps.length === 0,
  stepOf: (frame) => frame,
  extended: (run, _, news) => ({ ...run, steps: [...run.steps.filter((step) => step < (news[0] ?? 0)), ...news] }),
  upTo: (run, last) => ({ ...run, steps: run.steps.filter((step) => step <= last) }),
  checkpoint: ({ steps }, last) => steps.findLast((step) => step <= last && step % 5 === 0) ?? null,
  goingOn: (_, _run, from, steps) => ({ from, steps }),
  again: () => null,
};

const asked: Question[] = [];
const engine = fakeEngine({
  'one/learn': async function* (_: AbortSignal, question: Question) {
    asked.push(question);
    const first = question.from ?? 0;
    for (let step = first; step <= first + question.steps; step++) yield step;
  } as never,
});
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <EngineContext value={engine}>{children}</EngineContext>
);
const read = async (stored: unknown) =>
  typeof stored === 'object' && stored !== null && 'steps' in stored ? { value: stored as Run } : { fault: 'shape' };

let fake = fakeDatabases();
const told: string[] = [];
const kept = { current: keep(none) };
const mount = (every = 0) =>
  renderHook(
    () =>
      useTraining<Jobs, 'learn', Run>('one', 'learn', {
        kind,
        kept: kept.current,
        question: { from: null, steps: 0 },
        task: 'seed 1',
        framesPerSecond: Number.POSITIVE_INFINITY,
        redrawEvery: 0,
        store: {
          name: 'one',
          stored: (run) => run,
          restored: read,
          onTrouble: (trouble) => told.push(trouble),
          store: createRunStore(() => fake.factory),
          every,
        },
      }),
    { wrapper },
  );
/** As if the page had been loaded again. */
const reload = () => {
  cleanup();
  kept.current = keep(none);
  return mount();
};
const storedSteps = () => ((fake.entries.get('one') as { run: Run } | undefined)?.run.steps ?? []).at(-1);

beforeEach(() => {
  fake = fakeDatabases();
  told.length = 0;
  asked.length = 0;
  kept.current = keep(none);
});
afterEach(cleanup);

describe('a training that outlives the page', () => {
  it('is there after a reload, up to its newest checkpoint, and goes on from it', async () => {
    const before = mount();
    act(() => before.result.current.start(12));
    await waitFor(() => expect(before.result.current.last).toBe(12));
    expect(before.result.current.takenUp).toBeNull();
    await waitFor(() => expect(storedSteps()).toBeGreaterThanOrEqual(10));

    const { result } = reload();
    await waitFor(() => expect(result.current.takenUp?.step).toBe(10));
    expect(Math.abs((result.current.takenUp?.savedAt ?? 0) - Date.now())).toBeLessThan(60_000);
    expect([result.current.last, result.current.outdated, result.current.running]).toEqual([10, false, false]);
    act(() => result.current.start(3));
    await waitFor(() => expect(result.current.last).toBe(13));
    expect(asked.at(-1)).toEqual({ from: 10, steps: 3 });
    expect(result.current.takenUp).toBeNull();
    expect(result.current.run.steps).toEqual(Array.from({ length: 14 }, (_, step) => step));
  });

  it('is gone after a reset, and there again once the reset was undone', async () => {
    const { result } = mount();
    act(() => result.current.start(5));
    await waitFor(() => expect(storedSteps()).toBe(5));
    act(() => result.current.reset());
    await waitFor(() => expect(fake.entries.size).toBe(0));
    act(() => result.current.undo());
    await waitFor(() => expect(storedSteps()).toBe(5));
  });

  it('leaves a run alone that the page still has', async () => {
    const { result } = mount();
    act(() => result.current.start(5));
    await waitFor(() => expect(storedSteps()).toBe(5));
    fake.entries.set('one', { savedAt: 1, run: { task: 'seed 1', steps: [0, 5, 10] } });
    cleanup();
    const again = mount();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([again.result.current.last, again.result.current.takenUp]).toEqual([5, null]);
  });

  it('says once that there is no room, and trains on with everything in memory', async () => {
    fake.trouble = 'full';
    const { result } = mount();
    act(() => result.current.start(30));
    await waitFor(() => expect(result.current.last).toBe(30));
    await waitFor(() => expect(told).toEqual(['full']));
    expect(result.current.run.steps.length).toBe(31);
    expect(result.current.error).toBeNull();
    // Space was made: the next start tries again
    fake.trouble = null;
    act(() => result.current.start(5));
    await waitFor(() => expect(storedSteps()).toBe(35));
    expect(told).toEqual(['full']);
  });

  it('says that storing is forbidden once something was to be stored, not before', async () => {
    fake.trouble = 'closed';
    const { result } = mount();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
    act(() => result.current.start(5));
    await waitFor(() => expect(told).toEqual(['forbidden']));
    await waitFor(() => expect(result.current.last).toBe(5));
  });

  it.each([['rubbish'], [{ savedAt: 1, run: 'rubbish' }], [{ savedAt: 'then', run: { task: '', steps: [0] } }]])(
    'puts away what cannot be read (%j) and says so',
    async (rubbish) => {
      fake.entries.set('one', rubbish);
      const { result } = mount();
      await waitFor(() => expect(told).toEqual(['unreadable']));
      await waitFor(() => expect(fake.entries.size).toBe(0));
      expect(result.current.run).toEqual(none);
    },
  );

  it('takes in a run from elsewhere, which undo gives back', async () => {
    const { result } = mount();
    act(() => result.current.start(5));
    await waitFor(() => expect(result.current.last).toBe(5));
    act(() => result.current.adopt({ task: 'seed 1', steps: [0, 5, 10, 15] }));
    expect(result.current.last).toBe(15);
    await waitFor(() => expect(storedSteps()).toBe(15));
    act(() => result.current.undo());
    expect(result.current.last).toBe(5);
  });

  it('writes at most so often, and what waits when the page is hidden', async () => {
    const { result } = mount(60_000);
    act(() => result.current.start(5));
    await waitFor(() => expect(storedSteps()).toBe(5));
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => result.current.adopt({ task: 'seed 1', steps: [0, 5, 10] }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(storedSteps()).toBe(5);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(storedSteps()).toBe(10));
    state.mockRestore();
  });
});
