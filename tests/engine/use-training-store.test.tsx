// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoggedRun, logged, loggedRuns, type SettingsOf } from '../../src/engine/client-run.ts';
import { createRunStore } from '../../src/engine/client-run-store.ts';
import { storedLog } from '../../src/engine/client-stored-run.ts';
import type { Watch } from '../../src/engine/contract.ts';
import { EngineContext } from '../../src/engine/use-answer.ts';
import { keep, useTraining } from '../../src/engine/use-training.ts';
import { fakeEngine } from './fake-engine.ts';
import { fakeDatabases } from './fake-indexed-db.ts';

interface At {
  readonly step: number;
}
interface Question {
  readonly seed: number;
  readonly from: At | null;
  readonly steps: number;
}
interface Frame extends At {
  readonly state: At | null;
}
interface Jobs {
  readonly learn: Watch<Question, Frame>;
}
type Run = LoggedRun<At, At, SettingsOf<Question>>;
const none: Run = { task: '', settings: null, rows: [], checkpoints: [], passing: null };
const kind = loggedRuns<Question, Frame, At, At, Run>(none, (run, news) =>
  logged(run, news, { rowOf: ({ step }) => ({ step }), measured: ({ step }) => step % 5 === 0, limit: 100 }),
);

const asked: Question[] = [];
/** Milliseconds a step. */
let slowness = 0;
// Every fifth step is a checkpoint, and the last
const engine = fakeEngine({
  'one/learn': async function* (_: AbortSignal, question: Question) {
    asked.push(question);
    const first = question.from?.step ?? 0;
    const last = first + question.steps;
    for (let step = first; step <= last; step++) {
      yield { step, state: step % 5 === 0 || step === last ? { step } : null };
      if (slowness > 0) await new Promise((resolve) => setTimeout(resolve, slowness));
    }
  } as never,
});
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <EngineContext value={engine}>{children}</EngineContext>
);
const read = async (stored: unknown) =>
  typeof stored === 'object' && stored !== null && 'rows' in stored ? { value: stored as Run } : { fault: 'shape' };

let fake = fakeDatabases();
let store = createRunStore(() => fake.factory);
const told: string[] = [];
const kept = { current: keep(none) };
const mount = (every = 0, seed = 1) =>
  renderHook(
    (props: { readonly seed: number }) =>
      useTraining<Jobs, 'learn', Run>('one', 'learn', {
        kind,
        kept: kept.current,
        question: { seed: props.seed, from: null, steps: 0 },
        task: `seed ${props.seed}`,
        framesPerSecond: Number.POSITIVE_INFINITY,
        redrawEvery: 0,
        store: {
          name: 'one',
          stored: (run) => storedLog(run, 2),
          restored: read,
          onTrouble: (trouble) => told.push(trouble),
          store,
          every,
        },
      }),
    { wrapper, initialProps: { seed } },
  );
/** As if the page had been loaded again. */
const reload = (seed = 1) => {
  cleanup();
  kept.current = keep(none);
  return mount(0, seed);
};
const stored = () => (fake.entries.get('one') as { run: Run } | undefined)?.run;
const storedStep = () => stored()?.rows.at(-1)?.step;
const runTo = (last: number): Run => ({
  ...none,
  task: 'seed 1',
  settings: { seed: 1 },
  rows: Array.from({ length: last + 1 }, (_, step) => ({ step })),
  checkpoints: Array.from({ length: Math.floor(last / 5) + 1 }, (_, i) => ({ step: 5 * i })),
});

beforeEach(() => {
  fake = fakeDatabases();
  store = createRunStore(() => fake.factory);
  told.length = 0;
  asked.length = 0;
  slowness = 0;
  kept.current = keep(none);
});
afterEach(cleanup);

describe('a training that outlives the page', () => {
  it('is there after a reload at the step where it stood, and goes on from it', async () => {
    const before = mount();
    act(() => before.result.current.start(12));
    await waitFor(() => expect(before.result.current.last).toBe(12));
    expect(before.result.current.takenUp).toBeNull();
    await waitFor(() => expect(storedStep()).toBe(12));

    const { result } = reload();
    await waitFor(() => expect(result.current.takenUp?.step).toBe(12));
    expect(Math.abs((result.current.takenUp?.savedAt ?? 0) - Date.now())).toBeLessThan(60_000);
    expect([result.current.last, result.current.outdated, result.current.running]).toEqual([12, false, false]);
    act(() => result.current.start(3));
    await waitFor(() => expect(result.current.last).toBe(15));
    expect(asked.at(-1)).toEqual({ seed: 1, from: { step: 12 }, steps: 3 });
    expect(result.current.takenUp).toBeNull();
    expect(result.current.run.rows.map(({ step }) => step)).toEqual(Array.from({ length: 16 }, (_, step) => step));
  });

  it.each([1, 2, 3, 7, 15])('is kept when the page goes in mid-training at step %i', async (wanted) => {
    slowness = 2;
    const before = mount(60_000);
    act(() => before.result.current.start(1000));
    await waitFor(() => expect(before.result.current.last).toBeGreaterThanOrEqual(wanted), { interval: 1 });
    const { last } = before.result.current;
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(storedStep()).toBeGreaterThanOrEqual(last));
    const written = storedStep() ?? 0;

    const { result } = reload();
    await waitFor(() => expect(result.current.takenUp).not.toBeNull());
    expect(result.current.last).toBeGreaterThanOrEqual(wanted);
    const { last: there } = result.current;
    // Its checkpoint is made again from the last one that there was, and nothing on the page moves meanwhile
    await waitFor(() => expect(result.current.run.checkpoints.at(-1)?.step).toBe(there));
    expect([result.current.last, result.current.running]).toEqual([there, false]);
    expect(there).toBeGreaterThanOrEqual(written);
  });

  it('writes a first step at once, however seldom it writes', async () => {
    slowness = 50;
    const { result } = mount(60_000);
    act(() => result.current.start(100));
    await waitFor(() => expect(storedStep()).toBeGreaterThanOrEqual(0));
    act(() => result.current.stop());
  });

  it('has the checkpoint of exactly the step where it was stopped', async () => {
    slowness = 3;
    const { result } = mount();
    act(() => result.current.start(1000));
    await waitFor(() => expect(result.current.last % 5).toBe(3), { interval: 1 });
    act(() => result.current.stop());
    const { last } = result.current;
    await waitFor(() => expect(result.current.run.checkpoints.at(-1)?.step).toBe(last));
    expect([result.current.last, result.current.running, result.current.step]).toEqual([last, false, last]);
    await waitFor(() => expect(stored()?.checkpoints.at(-1)?.step).toBe(last));
    act(() => result.current.start(1));
    await waitFor(() => expect(result.current.last).toBe(last + 1));
    expect(asked.at(-1)).toEqual({ seed: 1, from: { step: last }, steps: 1 });
  });

  it('goes on from where it stands even before that step has its checkpoint', async () => {
    kept.current = keep(runTo(13));
    slowness = 20;
    const { result } = mount();
    act(() => result.current.start(2));
    expect([result.current.last, result.current.goal]).toEqual([13, 15]);
    const seen: number[] = [];
    await waitFor(
      () => {
        seen.push(result.current.last);
        expect(result.current.last).toBe(15);
      },
      { interval: 5 },
    );
    expect(Math.min(...seen)).toBe(13);
    expect(asked.at(-1)).toEqual({ seed: 1, from: { step: 10 }, steps: 5 });
  });

  it('keeps the checkpoints that it passes on the way there', async () => {
    kept.current = keep({ ...runTo(13), checkpoints: [{ step: 0 }] });
    slowness = 20;
    const { result } = mount();
    act(() => result.current.start(50));
    await waitFor(() => expect(result.current.run.checkpoints.at(-1)?.step).toBe(10));
    act(() => result.current.stop());
    expect(result.current.last).toBe(13);
    await waitFor(() => expect(result.current.run.checkpoints.at(-1)?.step).toBe(13));
    expect(asked.map(({ from, steps }) => [from?.step, steps]).slice(-2)).toEqual([
      [0, 63],
      [10, 3],
    ]);
  });

  it('shows a run of other settings as such, and completes it with its own', async () => {
    fake.entries.set('one', { savedAt: 1, run: runTo(13) });
    const { result } = reload(7);
    await waitFor(() => expect(result.current.takenUp?.step).toBe(13));
    expect(result.current.outdated).toBe(true);
    await waitFor(() => expect(result.current.run.checkpoints.at(-1)?.step).toBe(13));
    expect(asked).toEqual([{ seed: 1, from: { step: 10 }, steps: 3 }]);
    expect(result.current.run.task).toBe('seed 1');
  });

  it('is gone after a reset, and there again once the reset was undone', async () => {
    const { result } = mount();
    act(() => result.current.start(5));
    await waitFor(() => expect(storedStep()).toBe(5));
    act(() => result.current.reset());
    await waitFor(() => expect(fake.entries.size).toBe(0));
    act(() => result.current.undo());
    await waitFor(() => expect(storedStep()).toBe(5));
  });

  it('leaves a run alone that the page still has', async () => {
    const { result } = mount();
    act(() => result.current.start(5));
    await waitFor(() => expect(storedStep()).toBe(5));
    fake.entries.set('one', { savedAt: 1, run: runTo(10) });
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
    expect(result.current.run.rows.length).toBe(31);
    expect(result.current.error).toBeNull();
    // Space was made: the next start tries again
    fake.trouble = null;
    act(() => result.current.start(5));
    await waitFor(() => expect(storedStep()).toBe(35));
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

  it.each([['rubbish'], [{ savedAt: 1, run: 'rubbish' }], [{ savedAt: 'then', run: { task: '', rows: [] } }]])(
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
    act(() => result.current.adopt(runTo(15)));
    expect(result.current.last).toBe(15);
    await waitFor(() => expect(storedStep()).toBe(15));
    act(() => result.current.undo());
    expect(result.current.last).toBe(5);
  });

  it('writes at most so often while it runs, and what waits when the page is hidden', async () => {
    slowness = 3;
    const { result } = mount(60_000);
    act(() => result.current.start(1000));
    await waitFor(() => expect(result.current.last).toBeGreaterThan(20));
    expect(fake.writes).toBe(1);
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(storedStep()).toBeGreaterThan(20));
    expect(fake.writes).toBe(2);
    state.mockRestore();
    act(() => result.current.stop());
  });

  it('keeps no step whose losses are no numbers', () => {
    const rows = [1, 2, Number.NaN, 4].map((loss, step) => ({ step, losses: [0.5, loss] }));
    const run = { ...runTo(3), rows, checkpoints: [{ step: 0 }, { step: 3 }] };
    expect(storedLog(run, 2)).toMatchObject({ rows: rows.slice(0, 2), checkpoints: [{ step: 0 }] });
    expect(storedLog({ ...run, rows: rows.slice(2) }, 2)).toBeNull();
  });
});
