/** What each panel keeps of its runs comes back, and nothing else is taken for one. Segmentation's has a file of its own. */
import { describe, expect, it } from 'vitest';
import { storedLog } from '../../src/engine/client-stored-run.ts';
import { lengthOf } from '../../src/models/net.ts';
import { shiftNet } from '../../src/models/shift-nets.ts';
import { upMethods, upsampler } from '../../src/models/upsampler.ts';
import type { LearnFilterFrame, LearnFilterQuestion } from '../../src/panels/convolution/jobs.ts';
import { digitsRun } from '../../src/panels/convolution/view/train/digits-run.ts';
import { checkedDigitsRun } from '../../src/panels/convolution/view/train/digits-schema.ts';
import { weightCount } from '../../src/panels/convolution/view/train/digits-weights.ts';
import { checkedFilterRun } from '../../src/panels/convolution/view/train/filter-schema.ts';
import { filterRun, storedFilterRun, taskOf } from '../../src/panels/convolution/view/train/run.ts';
import { type RaceTask, racers } from '../../src/panels/pooling/jobs.ts';
import { raceRun } from '../../src/panels/pooling/view/train/race-run.ts';
import { checkedRace, racerSizes } from '../../src/panels/pooling/view/train/race-schema.ts';
import { upRun } from '../../src/panels/transposed-convolution/view/train/up-run.ts';
import { checkedUpRun, upSizes } from '../../src/panels/transposed-convolution/view/train/up-schema.ts';

type Read = { readonly value: unknown } | { readonly fault: string };

const state = (sizes: readonly number[]) =>
  sizes.map((size) => ({
    weights: new Float32Array(size).fill(0.5),
    first: new Float32Array(size).fill(-0.1),
    second: new Float32Array(size).fill(0.1),
  }));

const race = (task: RaceTask) => {
  const sizes = racers[task].map((net) => racerSizes[net]);
  const step = (n: number) => ({
    kind: 'step' as const,
    step: n,
    losses: [3, 2, 1],
    stepsPerSecond: 1,
    state: n % 2 === 0 ? { step: n, nets: state(sizes) } : null,
  });
  const curves = racers[task].map((net) => ({
    kind: 'curve' as const,
    step: 0,
    net,
    accuracy: 0.5,
    shifts: [0, 1],
    shares: [0.5, 0.25],
  }));
  const question = { task, seed: 4, rate: 0.003, from: null, steps: 9 };
  return raceRun.extended(raceRun.begun('4'), question, [...curves, step(0), step(1), step(2), step(3)]);
};
const up = upRun.extended(
  upRun.begun('4'),
  { seed: 4, rate: 0.003, from: null, steps: 9 },
  [0, 1, 2].map((step) => ({
    step,
    losses: [1, 2, 3, 4, 5],
    grids: null,
    stepsPerSecond: 1,
    state: step === 0 ? { step, nets: state(upMethods.map((method) => upSizes[method])) } : null,
  })),
);
const digits = digitsRun.extended(
  digitsRun.begun('4'),
  { seed: 4, rate: 0.003, from: null, steps: 9 },
  [0, 1, 2].map((step) => ({
    step,
    loss: 1,
    accuracy: null,
    kernels: new Float32Array(200),
    stepsPerSecond: 1,
    state: step === 1 ? { step, ...(state([weightCount])[0] as ReturnType<typeof state>[number]) } : null,
  })),
);
const filterQuestion: LearnFilterQuestion = {
  source: { kind: 'generated', name: 'texture', seed: 4, side: 48 },
  target: new Array<number>(9).fill(0.1),
  kernelSize: 3,
  optimizer: 'adam',
  rate: 0.9,
  noise: 0,
  seed: 4,
  start: 'random',
  from: null,
  steps: 9,
  colours: { signed: new Uint8ClampedArray(4) },
};
const filterFrame = (step: number, loss: number): LearnFilterFrame => ({
  state: { step, kernel: new Array<number>(9).fill(step), first: [], second: [] },
  loss,
  gradient: new Array<number>(9).fill(1),
  largestError: 1,
  learningRate: 0.1,
  inverseCurvature: 0.1,
  diverged: !(loss < 1e6),
  stepsPerSecond: 1,
  pictures: null,
});
const filter = filterRun.extended(filterRun.begun(taskOf(filterQuestion)), filterQuestion, [
  filterFrame(0, 1),
  filterFrame(1, 0.5),
]);

/** How a run is stored, and how it is read. */
const panels: readonly (readonly [name: string, stored: unknown, read: (value: unknown) => Read, other: unknown])[] = [
  ['pooling’s shapes', storedLog(race('shapes'), 3), (value) => checkedRace(value, 'shapes'), race('digits')],
  ['pooling’s digits', storedLog(race('digits'), 3), (value) => checkedRace(value, 'digits'), race('shapes')],
  ['transposed convolution', storedLog(up, 6), checkedUpRun, digits],
  ['the classifier', { ...storedLog(digits, 6), kernels: null }, checkedDigitsRun, up],
  ['the filter', storedFilterRun(filter), checkedFilterRun, digits],
];

/** One place of stored data changed, the first that has this name. */
function changed(value: unknown, name: string, to: (old: never) => unknown): unknown {
  let done = false;
  const walk = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) return one;
    if (Array.isArray(one)) return one.map(walk);
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => {
        if (done || key !== name) return [key, walk(inner)];
        done = true;
        return [key, to(inner as never)];
      }),
    );
  };
  const other = walk(structuredClone(value));
  expect(done, `${name} is there`).toBe(true);
  return other;
}
const faultOf = (read: Read) => ('fault' in read ? read.fault : 'none');

describe.each(panels)('%s', (_, stored, read, other) => {
  const isFilter = typeof stored === 'object' && stored !== null && !('rows' in stored);

  it('comes back', () => {
    const found = read(structuredClone(stored));
    const { version, ...run } = stored as { readonly version: number };
    expect(version).toBe(1);
    expect(Object.keys('value' in found ? (found.value as object) : {}).sort()).toEqual(Object.keys(run).sort());
  });

  it('is refused where it is damaged, or another training’s', () => {
    const bad: [string, string, (old: never) => unknown][] = [
      ['version', 'version', () => 2],
      ['step', 'step', () => 1e15],
      ['empty', 'checkpoints', () => []],
      ['order', 'checkpoints', (all: unknown[]) => [...all, ...all] as never],
      ...(isFilter
        ? ([
            ['range', 'loss', () => 3e38],
            ['finite', 'largestError', () => Number.NaN],
            ['length', 'kernel', () => [1, 2]],
            ['settings', 'task', () => 'none'],
          ] as [string, string, (old: never) => unknown][])
        : ([
            ['range', 'weights', (all: Float32Array) => new Float32Array(all.length).fill(3e38)],
            ['finite', 'second', (all: Float32Array) => new Float32Array(all.length).fill(Number.NaN)],
            ['length', 'first', (all: Float32Array) => all.slice(1)],
            ['settings', 'seed', () => 5],
            ['settings', 'rate', () => 100],
            ['order', 'rows', (all: unknown[]) => all.slice(1)],
          ] as [string, string, (old: never) => unknown][])),
    ];
    for (const [fault, name, to] of bad)
      expect(faultOf(read(changed(stored, name, to))), `${name}: ${fault}`).toBe(fault);
    for (const rubbish of [null, 7, 'text', [], {}, { version: 1, ...(other as object) }])
      expect(faultOf(read(rubbish))).not.toBe('none');
  });
});

describe('sizes', () => {
  it('are those of the nets', () => {
    for (const task of ['shapes', 'digits'] as const)
      for (const net of racers[task]) expect(racerSizes[net]).toBe(lengthOf(shiftNet(net, task === 'shapes' ? 6 : 10)));
    for (const method of upMethods) expect(upSizes[method]).toBe(lengthOf(upsampler(method)));
  });
});

describe('a filter that left every bound', () => {
  it('is kept up to there', () => {
    const run = filterRun.extended(filter, filterQuestion, [filterFrame(2, Number.POSITIVE_INFINITY)]);
    const stored = storedFilterRun(run) as { readonly checkpoints: readonly unknown[] };
    expect(stored.checkpoints.length).toBe(2);
    expect(checkedFilterRun(stored)).toHaveProperty('value');
  });
});
