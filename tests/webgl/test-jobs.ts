/** What the tests ask of a thread of their own. */
import { conv2d, mean, ones, type Rank, type Tensor4D, tidy, zeros } from '@tensorflow/tfjs-core';
import type { Answers, Ask, Watch } from '../../src/engine/contract.ts';
import { channelsOf, type Pixels, paintMap, pixelsToTensor, transferOf } from '../../src/engine/picture.ts';
import type { PaintedMap } from '../../src/pattern/painted-map.ts';

export interface TestJobs {
  /** The mean of ones filtered by a 3×3 box of ones: 9 in the interior. */
  readonly nine: Ask<{ readonly side: number }, number>;
  readonly slow: Ask<{ readonly milliseconds: number; readonly tag: string }, string>;
  readonly fail: Ask<string, never>;
  /** A picture filtered by an identity kernel and painted. */
  readonly painted: Ask<{ readonly pixels: Pixels; readonly colours: Uint8ClampedArray }, PaintedMap>;
  /** Counts from a number on, with a tensor held meanwhile. */
  readonly count: Watch<{ readonly from: number; readonly to: number }, number>;
  readonly made: Ask<null, number>;
}

/** A pause that ends early, with AbortError, when the signal says so. */
const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
let made = 0;

export const jobs: Answers<TestJobs> = {
  async nine(_, { side }) {
    const result = tidy(() => mean(conv2d(ones<Rank.R4>([1, side, side, 1]), ones<Rank.R4>([3, 3, 1, 1]), 1, 'valid')));
    const [value = Number.NaN] = await result.data();
    result.dispose();
    return value;
  },
  async slow(signal, { milliseconds, tag }) {
    await pause(milliseconds, signal);
    return tag;
  },
  async fail(_, message) {
    throw new RangeError(message);
  },
  async painted(_, { pixels, colours }) {
    const x = pixelsToTensor(pixels);
    const [values = new Float32Array()] = await channelsOf(x as Tensor4D);
    x.dispose();
    const map = paintMap(values, pixels.width, pixels.height, colours, { low: 0, high: 1 });
    return { value: map, transfer: transferOf([map]) };
  },
  async *count(signal, { from, to }) {
    const held = zeros([4]);
    try {
      for (let i = from; i < to; i++) {
        signal.throwIfAborted();
        made = i;
        yield i;
      }
    } finally {
      held.dispose();
    }
  },
  async made() {
    return made;
  },
};
