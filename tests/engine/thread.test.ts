/** A frame leaves the thread once, whoever asks how often. */
import { expect, it } from 'vitest';
import type { Sent } from '../../src/engine/contract.ts';
import { createThread } from '../../src/engine/thread.ts';

type Numbers = Float32Array<ArrayBuffer>;

async function* count(_: AbortSignal, to: number): AsyncGenerator<Sent<Numbers>, void> {
  for (let i = 0; i < to; i++) {
    const numbers = Float32Array.of(i);
    await new Promise((resolve) => setTimeout(resolve, 2));
    // the same buffer named twice is one thing to be moved
    yield { value: numbers, transfer: [numbers.buffer, numbers.buffer] };
  }
}

const threadOf = () => {
  const thread = createThread({ jobs: { tests: async () => ({ jobs: { count } }) }, checks: {} }, () =>
    Promise.reject(new Error('nobody computes here')),
  );
  thread.watch(1, 'tests', 'count', 6);
  return thread;
};
const numberOf = ({ frame }: { readonly frame?: unknown }) => (frame as Numbers | undefined)?.[0] ?? null;

it('calls that overlap get one frame after the other, never the same one twice', async () => {
  const thread = threadOf();
  const seen = (await Promise.all(Array.from({ length: 8 }, () => thread.next(1)))).map(numberOf);
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, null, null]);
});

it('a call that comes while the frame made ahead is awaited gets the one after it', async () => {
  const thread = threadOf();
  await thread.next(1);
  const pair = await Promise.all([thread.next(1), thread.next(1)]);
  expect(pair.map(numberOf)).toEqual([1, 2]);
  expect(numberOf(await thread.next(1))).toBe(3);
});
