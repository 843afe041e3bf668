/** The thread dies in every way there is; what was asked is answered all the same. */
import { describe, expect, it } from 'vitest';
import { EngineRestarted } from '../../src/engine/contract.ts';
import { isUp, lastWorker, never, testEngine, until } from './engines.ts';
import type { TestJobs } from './test-jobs.ts';

describe('a lost WebGL context', () => {
  it('is survived in the midst of asks, and after the second within a minute WASM takes over', async () => {
    const engine = testEngine();
    engine.start('webgl');
    await until(engine, isUp);
    const { ask } = engine.jobsOf<TestJobs>('tests');
    const phases = new Set<string>();
    engine.subscribe(() => phases.add(engine.status().phase));

    const asked = Array.from({ length: 8 }, (_, i) => ask(never, 'nine', { side: 32 + i }, { channel: null }));
    expect(await engine.loseContext()).toBe(true);
    for (const answer of await Promise.all(asked)) expect(answer).toBeCloseTo(9, 4);
    await until(engine, (status) => isUp(status) && status.restarts === 1);
    expect(engine.status()).toMatchObject({ backend: 'webgl', restartedBy: 'context-lost' });
    expect(phases).toContain('restarting');

    const again = ask(never, 'nine', { side: 64 });
    await engine.loseContext().catch(() => {});
    expect(await again).toBeCloseTo(9, 4);
    await until(engine, (status) => isUp(status) && status.restarts === 2);
    expect(engine.status()).toMatchObject({ backend: 'wasm', reason: 'webgl-lost' });
    expect(await ask(never, 'nine', { side: 64 })).toBe(9);
  });

  it('is tried again where somebody asks for WebGL anew', async () => {
    const engine = testEngine();
    engine.start('webgl');
    for (const restarts of [1, 2]) {
      await until(engine, isUp);
      await engine.loseContext().catch(() => {});
      await until(engine, (status) => isUp(status) && status.restarts === restarts);
    }
    expect(engine.status().backend).toBe('wasm');
    engine.choose('cpu');
    await until(engine, (status) => status.backend === 'cpu');
    engine.choose('webgl');
    expect(await until(engine, (status) => isUp(status) && status.backend === 'webgl')).toMatchObject({
      reason: 'chosen',
    });
  });
});

describe('a killed worker', () => {
  it('is replaced, and its unanswered questions are asked again', async () => {
    const engine = testEngine();
    engine.start('wasm');
    const { ask } = engine.jobsOf<TestJobs>('tests');
    await ask(never, 'nine', { side: 16 });
    const slow = ask(never, 'slow', { milliseconds: 300, tag: 'kept' });
    const nine = ask(never, 'nine', { side: 64 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    engine.kill();
    expect(await Promise.all([slow, nine])).toEqual(['kept', 9]);
    expect(engine.status()).toMatchObject({ restarts: 1, restartedBy: 'killed' });
  });

  it('lets a watch go on from its last frame', async () => {
    const engine = testEngine();
    engine.start('wasm');
    const { watch } = engine.jobsOf<TestJobs>('tests');
    const seen: number[] = [];
    const resume = (last: number) => ({ from: last + 1, to: 12 });
    for await (const frame of watch(never, 'count', { from: 0, to: 12 }, { resume })) {
      seen.push(frame);
      if (frame === 5) engine.kill();
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(performance.getEntriesByName('train-step').length).toBeGreaterThan(0);
  });

  it('tells a watch that cannot resume', async () => {
    const engine = testEngine();
    engine.start('wasm');
    const frames = engine.jobsOf<TestJobs>('tests').watch(never, 'count', { from: 0, to: 1e6 });
    await frames.next();
    engine.kill();
    const rest = async () => {
      for await (const _ of frames);
    };
    await expect(rest()).rejects.toBeInstanceOf(EngineRestarted);
  });
});

it('an error that nobody caught in the worker counts as its death', async () => {
  const engine = testEngine();
  engine.start('cpu');
  await until(engine, isUp);
  lastWorker()?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  await until(engine, (status) => isUp(status) && status.restarts === 1);
  expect(engine.status().restartedBy).toBe('crash');
});
