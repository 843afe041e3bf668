/** Queue, abort, errors, transfer and the tensor count, over a real wire. */
import { describe, expect, it } from 'vitest';
import { isUp, never, testEngine, until } from './engines.ts';
import type { TestJobs } from './test-jobs.ts';

describe('asks', () => {
  it('keep the tensor count flat over a thousand of them', async () => {
    const engine = testEngine();
    engine.start('wasm');
    const { ask } = engine.jobsOf<TestJobs>('tests');
    await ask(never, 'nine', { side: 32 });
    const { tensors, bytes } = await until(engine, (status) => isUp(status) && status.tensors >= 0);
    for (let i = 0; i < 1000; i++) await ask(never, 'nine', { side: 16 + (i % 16) });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(engine.status()).toMatchObject({ tensors, bytes });
  });

  it('keep the tensor count flat on WebGL', async () => {
    const engine = testEngine();
    engine.start('webgl', 'tests');
    const { ask } = engine.jobsOf<TestJobs>('tests');
    await until(engine, ({ phase }) => phase === 'warming');
    await until(engine, ({ phase }) => phase === 'ready');
    await ask(never, 'nine', { side: 32 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { tensors, bytes } = engine.status();
    for (let i = 0; i < 50; i++) await ask(never, 'nine', { side: 32 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(engine.status()).toMatchObject({ tensors, bytes });
  });

  it('reject with AbortError when aborted, before they begin and after', async () => {
    const engine = testEngine();
    engine.start('cpu');
    const { ask } = engine.jobsOf<TestJobs>('tests');
    await until(engine, isUp);
    const [first, second] = [new AbortController(), new AbortController()];
    const running = ask(first.signal, 'slow', { milliseconds: 400, tag: 'a' }, { channel: null });
    const queued = ask(second.signal, 'slow', { milliseconds: 400, tag: 'b' }, { channel: null });
    const last = ask(never, 'slow', { milliseconds: 1, tag: 'c' }, { channel: null });
    const settled = Promise.allSettled([running, queued]);
    setTimeout(() => {
      first.abort();
      second.abort();
    }, 50);
    for (const one of await settled) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(await last).toBe('c');
    await expect(ask(AbortSignal.abort(), 'nine', { side: 8 })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('let the newest question win, and the one with the thread finish if it is quick', async () => {
    const engine = testEngine();
    engine.start('cpu');
    const { ask } = engine.jobsOf<TestJobs>('tests');
    await until(engine, isUp);
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((tag) => ask(never, 'slow', { milliseconds: 60, tag })),
    );
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason.name))).toEqual([
      'a',
      'AbortError',
      'AbortError',
      'd',
    ]);
    const [late, newer] = await Promise.allSettled(
      [5000, 1].map((milliseconds) => ask(never, 'slow', { milliseconds, tag: 'e' })),
    );
    expect([late?.status, newer?.status]).toEqual(['rejected', 'fulfilled']);
  }, 10_000);

  it('say what went wrong, by name and message', async () => {
    const engine = testEngine();
    engine.start('cpu');
    const { ask } = engine.jobsOf<TestJobs>('tests');
    await expect(ask(never, 'fail', 'no such picture')).rejects.toMatchObject({
      name: 'RangeError',
      message: 'no such picture',
    });
    const unknown = engine.jobsOf<TestJobs>('nowhere').ask(never, 'nine', { side: 8 });
    await expect(unknown).rejects.toThrow('nowhere/nine');
  });

  it('bring pictures as bitmaps, with their numbers', async () => {
    const engine = testEngine();
    engine.start('cpu');
    const colours = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));
    const pixels = { width: 2, height: 1, data: new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]) };
    const map = await engine.jobsOf<TestJobs>('tests').ask(never, 'painted', { pixels, colours });
    expect(map).toMatchObject({ width: 2, height: 1, minimum: 0, maximum: 1, paint: { low: 0, high: 1 } });
    expect(map.bitmap).toBeInstanceOf(ImageBitmap);
    const context = new OffscreenCanvas(2, 1).getContext('2d');
    context?.drawImage(map.bitmap, 0, 0);
    expect([...(context?.getImageData(0, 0, 2, 1).data ?? [])]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  });
});

describe('watches', () => {
  it('make no more than one frame ahead of a slow page, and let asks through', async () => {
    const engine = testEngine();
    engine.start('cpu');
    const { ask, watch } = engine.jobsOf<TestJobs>('tests');
    const frames = watch(never, 'count', { from: 0, to: 1e6 });
    for (let i = 0; i < 3; i++) await frames.next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask(never, 'made', null)).toBe(3);
    await frames.return();
  });

  it('stop when aborted, and dispose of what they held', async () => {
    const engine = testEngine();
    engine.start('cpu');
    const controller = new AbortController();
    const { watch, ask } = engine.jobsOf<TestJobs>('tests');
    await ask(never, 'nine', { side: 8 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { tensors } = engine.status();
    const follow = async () => {
      for await (const frame of watch(controller.signal, 'count', { from: 0, to: 1e6 }))
        if (frame === 20) controller.abort();
    };
    await expect(follow()).rejects.toMatchObject({ name: 'AbortError' });
    await ask(never, 'nine', { side: 8 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(engine.status().tensors).toBe(tensors);
  });
});
