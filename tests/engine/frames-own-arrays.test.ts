/**
 * A law over every training of every panel: a frame's arrays are that frame's alone. Frames are posted as the browser posts them, which
 * takes what is moved away from the thread; whatever a job still needed of it would be missing in what comes later.
 */
import { beforeAll, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import type { Sent } from '../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../src/engine/picture.ts';
import type { LearnFilterQuestion } from '../../src/panels/convolution/jobs.ts';
import { comparedNets } from '../../src/panels/segmentation/nets.ts';
import '../../src/engine/gradients.ts';

interface Question {
  readonly from: unknown;
  readonly steps: number;
}
interface Frame {
  readonly state?: { readonly step: number } | null;
}
type Train = (signal: AbortSignal, question: Question) => AsyncIterable<Frame | Sent<Frame>>;

const common = { seed: 1, rate: 0.003, from: null, steps: 3 };
const filter: LearnFilterQuestion = {
  ...common,
  source: { kind: 'generated', name: 'house', seed: 1, side: 16 },
  target: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  kernelSize: 3,
  optimizer: 'sgd',
  noise: 0,
  start: 'random',
  colours: { signed: new Uint8ClampedArray(1024) },
};
const transposed = comparedNets({ task: 'cells', compare: 'upsampling' }).find((net) => net.endsWith('transposed'));
/** A small question for each training, by `panel/job`. */
const questions: Readonly<Record<string, Question>> = {
  'convolution/learnFilter': filter,
  'convolution/learnDigits': common,
  'pooling/race': { ...common, steps: 2, task: 'shapes' } as Question,
  // eleven steps: where ways up are compared, the training halts at the tenth and keeps the state that it shows
  'segmentation/learn': { ...common, steps: 11, planned: 100, nets: [transposed] } as Question,
  'transposed-convolution/learn': common,
};

const found = import.meta.glob<{ jobs: Record<string, (...args: never) => unknown> }>(
  '../../src/panels/*/worker/jobs.ts',
  {
    eager: true,
  },
);
const trainings = Object.entries(found).flatMap(([path, { jobs }]) =>
  Object.entries(jobs)
    .filter(([, job]) => job.constructor.name === 'AsyncGeneratorFunction')
    .map(([name, job]) => [`${path.split('/').at(-3)}/${name}`, job as unknown as Train] as const),
);

const { signal } = new AbortController();
const isSent = (frame: Frame | Sent<Frame>): frame is Sent<Frame> => 'transfer' in frame;
/** A state as plain numbers. */
const numbers = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float32Array)] : value)));
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
/** Every array in a frame. */
const arraysIn = (value: unknown): ArrayBufferView[] =>
  ArrayBuffer.isView(value) ? [value] : isPlain(value) ? Object.values(value).flatMap(arraysIn) : [];

/** The frames as they arrive on the page, and every array that left. */
async function posted(train: Train, question: Question) {
  const frames: Frame[] = [];
  const left: unknown[] = [];
  for await (const frame of train(signal, question)) {
    const [value, transfer] = isSent(frame) ? [frame.value, frame.transfer] : [frame, []];
    const arrays = transfer.filter((part) => part instanceof ArrayBuffer);
    left.push(...arrays);
    frames.push(structuredClone(value, { transfer: arrays }));
  }
  return { frames, left };
}

beforeAll(async () => {
  await compute('wasm');
  // nothing in Node can be moved as a bitmap can: only the arrays are looked at
  makeBitmapsWith(({ width, height }) => ({ width, height }) as ImageBitmap);
});

it('knows every training that there is', () => {
  expect(trainings.map(([name]) => name).sort()).toEqual(Object.keys(questions).sort());
});

it.each(trainings)(
  '%s loses nothing to what was moved, and goes on from what arrived',
  async (name, train) => {
    const question = questions[name] as Question;
    const { frames, left } = await posted(train, question);
    expect(new Set(left).size).toBe(left.length);
    expect(frames.flatMap(arraysIn).filter((array) => array.byteLength === 0)).toEqual([]);
    const [start, end] = frames.flatMap(({ state }) => state ?? []).slice(-2);
    if (!start || !end) throw new Error(`${name} tells no two states`);
    const before = numbers(start);
    const rest = await posted(train, { ...question, from: start, steps: end.step - start.step });
    expect(numbers(start)).toEqual(before);
    expect(numbers(rest.frames.at(-1)?.state)).toEqual(numbers(end));
  },
  90_000,
);
