// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { useQueryStates } from 'nuqs';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { type ReactNode, useCallback, useContext, useMemo } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineKnobs, integer, type KnobValues, list } from '../../src/pattern/knobs.ts';
import type { Plate, Room } from '../../src/pattern/panel.ts';
import { shellParsers } from '../../src/shell/address.ts';
import { type Shell, ShellContext } from '../../src/shell/shell.ts';
import { usePanel } from '../../src/shell/use-panel.ts';

const knobs = defineKnobs({
  size: integer({ min: 1, max: 9, default: 4 }),
  kernelSize: integer({ min: 1, max: (p) => Number(p.size), default: 2 }),
  input: list({ presets: ['ramp'], default: 'ramp', counts: (p) => [Number(p.size)] }),
});
const room = {
  knobs,
  steps: { count: (p: KnobValues) => Number(p.size), step: () => ({ lights: [], formula: '', caption: { key: '' } }) },
  scenes: [],
  questions: [],
  snippets: () => ({ pytorch: '', keras: '', tfjs: '' }),
  adapt: (before: KnobValues, patch: Partial<KnobValues>) =>
    patch.size !== undefined && before.input === '1_2_3_4' ? { input: '1_2_3_4_0' } : {},
} as unknown as Room<KnobValues>;

function Address({ children }: { children: ReactNode }) {
  const [address, setAddress] = useQueryStates(shellParsers);
  const base = useContext(ShellContext);
  const write = useCallback<Shell['write']>((patch, way) => void setAddress(patch, { history: way }), [setAddress]);
  const shell = useMemo(() => ({ ...base, address, write }), [base, address, write]);
  return <ShellContext.Provider value={shell}>{children}</ShellContext.Provider>;
}

let panels = 0;
function open(search: string) {
  panels += 1;
  const plate = { id: `panel-${panels}`, modes: ['step', 'play'] } as unknown as Plate;
  const tell = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NuqsTestingAdapter searchParams={search} hasMemory resetUrlUpdateQueueOnMount>
      <Address>{children}</Address>
    </NuqsTestingAdapter>
  );
  const { result } = renderHook(() => usePanel(plate, room, {}, tell), { wrapper });
  const doing = async (run: () => void) => {
    await act(async () => {
      run();
      await new Promise((done) => setTimeout(done, 60));
    });
  };
  return { now: () => result.current, doing, tell };
}

afterEach(cleanup);

describe('the open panel', () => {
  it('reads its state from the address and keeps the step within the walk', () => {
    const { now } = open('?size=3&kernelSize=8&k=99&mode=train');
    expect(now().params).toEqual({ size: 3, kernelSize: 3, input: 'ramp' });
    expect(now()).toMatchObject({ k: 2, count: 3, mode: 'step' });
  });

  it('adapts, settles and remembers an edit, and takes it back', async () => {
    const { now, doing, tell } = open('?input=1_2_3_4');
    await doing(() => now().set({ size: 5 }));
    expect(now().params).toEqual({ size: 5, kernelSize: 2, input: '1_2_3_4_0' });
    expect(tell).toHaveBeenLastCalledWith([], {});
    await doing(() => now().set({ size: 1 }));
    expect(now().params.kernelSize).toBe(1);
    expect(tell.mock.lastCall?.[0].map((change: { name: string }) => change.name)).toContain('kernelSize');
    await doing(() => now().history.undo());
    expect(now().params.input).toBe('1_2_3_4_0');
    await doing(() => now().history.undo());
    expect(now().params).toEqual({ size: 4, kernelSize: 2, input: '1_2_3_4' });
    expect(now().history.canUndo).toBe(false);
    await doing(() => now().history.redo());
    expect(now().params.size).toBe(5);
  });

  it('adds up edits made before the page has drawn', async () => {
    const { now, doing } = open('');
    await doing(() => {
      const { set, go } = now();
      set({ size: 6 }, { merge: 'drag' });
      set({ size: 7 }, { merge: 'drag' });
      set({ kernelSize: 3 });
      go(5);
    });
    expect(now()).toMatchObject({ params: { size: 7, kernelSize: 3 }, k: 5 });
    await doing(() => now().history.undo());
    await doing(() => now().history.undo());
    expect(now().params.size).toBe(4);
    expect(now().history.canUndo).toBe(false);
  });

  it('does not count an edit that changes nothing', async () => {
    const { now, doing } = open('');
    await doing(() => now().set({ size: 4 }));
    expect(now().history.canUndo).toBe(false);
  });

  it('shows a scene as one edit and comes back to where it was', async () => {
    const { now, doing } = open('?size=6&k=3');
    await doing(() => now().show({ id: 'edges', mode: 'play', params: { size: 8 }, predict: true }));
    expect(now()).toMatchObject({ mode: 'play', scene: 'edges', k: 0, predict: true, params: { size: 8 } });
    await doing(() => now().history.undo());
    expect(now()).toMatchObject({ mode: 'step', scene: null, k: 3, predict: false, params: { size: 6 } });
  });

  it('says its whole state as a query', async () => {
    const { now, doing } = open('?size=6&k=3&seed=7');
    await doing(() => now().setPredict(true));
    expect(now().query).toMatchObject({ size: '6', k: '3', seed: '7', predict: '1' });
  });
});
