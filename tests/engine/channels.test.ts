import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Channels } from '../../src/engine/client-channels.ts';

const signal = new AbortController().signal;

/** An ask that is answered by hand, and knows whether it was aborted. */
function question() {
  let answer: (value: string) => void = () => {};
  const asked = vi.fn(
    (inner: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        answer = resolve;
        inner.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  return { asked, answer: (value: string) => answer(value) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a channel', () => {
  it('sends one question at a time, and of those that wait only the newest', async () => {
    const channels = new Channels();
    const [a, b, c] = [question(), question(), question()];
    const first = channels.run('x', signal, a.asked);
    const second = channels.run('x', signal, b.asked);
    const third = channels.run('x', signal, c.asked);
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(b.asked).not.toHaveBeenCalled();
    expect(c.asked).not.toHaveBeenCalled();
    a.answer('a');
    expect(await first).toBe('a');
    await vi.waitFor(() => expect(c.asked).toHaveBeenCalled());
    c.answer('c');
    expect(await third).toBe('c');
  });

  it('loses patience with a slow question once a newer one waits', async () => {
    const channels = new Channels();
    const [slow, newer] = [question(), question()];
    const first = channels.run('x', signal, slow.asked).catch((error: Error) => error.name);
    await vi.advanceTimersByTimeAsync(10_000);
    const second = channels.run('x', signal, newer.asked);
    await vi.advanceTimersByTimeAsync(200);
    expect(newer.asked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(await first).toBe('AbortError');
    expect(newer.asked).toHaveBeenCalled();
    newer.answer('new');
    expect(await second).toBe('new');
  });

  it('does not wait for other channels', () => {
    const channels = new Channels();
    const [a, b] = [question(), question()];
    void channels.run('x', signal, a.asked);
    void channels.run('y', signal, b.asked);
    expect(b.asked).toHaveBeenCalled();
  });

  it('passes on what went wrong, and is free again afterwards', async () => {
    const channels = new Channels();
    await expect(channels.run('x', signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await channels.run('x', signal, async () => 'yes')).toBe('yes');
  });

  it('skips a waiting question that was aborted meanwhile', async () => {
    const channels = new Channels();
    const [a, b] = [question(), question()];
    const controller = new AbortController();
    const first = channels.run('x', signal, a.asked);
    const waiting = channels.run('x', controller.signal, b.asked);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    a.answer('a');
    await first;
    expect(b.asked).not.toHaveBeenCalled();
    expect(await channels.run('x', signal, async () => 'next')).toBe('next');
  });

  it('aborts the question that is with the thread when its own signal says so', async () => {
    const channels = new Channels();
    const a = question();
    const controller = new AbortController();
    const first = channels.run('x', controller.signal, a.asked);
    controller.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(await channels.run('x', signal, async () => 'next')).toBe('next');
  });
});
