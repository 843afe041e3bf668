/** What of a run outlives the page, and which files and entries are taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, parametersOf } from '../../../../src/models/net.ts';
import { segmentationNet, segmentationNets } from '../../../../src/models/segmentation-nets.ts';
import type { LearnFrame, LearnQuestion, Reached } from '../../../../src/panels/segmentation/jobs.ts';
import { netSizes } from '../../../../src/panels/segmentation/net-sizes.ts';
import { comparedNets, taskOf as dataOf, shippedNets } from '../../../../src/panels/segmentation/nets.ts';
import { noRun, type Run, runKind } from '../../../../src/panels/segmentation/view/train/run.ts';
import { readRunFile, runFile } from '../../../../src/panels/segmentation/view/train/run-file.ts';
import { checkedRun } from '../../../../src/panels/segmentation/view/train/run-schema.ts';
import { storedRun } from '../../../../src/panels/segmentation/view/train/stored.ts';
import { rememberYoung, restoredYoung, youngOf } from '../../../../src/panels/segmentation/view/train/young.ts';
import { faults } from '../../../../src/pattern/check.ts';
import { words as en } from '../../../../src/ui/words/train-en.ts';

const nets = comparedNets({ task: 'cells', compare: 'skips' });
const reached = (meanIou: number, objectF1 = 0.5): Reached => ({
  accuracy: 0.9,
  meanIou,
  boundaryIou: 0.5,
  objectF1,
  countError: 1,
  gapsFound: 0.5,
});
const state = (step: number) => ({
  step,
  nets: nets.map((net) => ({
    weights: new Float32Array(netSizes[net].weights).fill(0.5),
    first: new Float32Array(netSizes[net].trained).fill(-0.25),
    second: new Float32Array(netSizes[net].trained).fill(0.125),
  })),
});
const frame = (step: number, figures: readonly Reached[] | null = null): LearnFrame => ({
  step,
  losses: [1 / (step + 1), 2 / (step + 1)],
  reached: figures,
  stepsPerSecond: 3,
  state: figures && state(step),
});
const question: LearnQuestion = { nets, seed: 1, planned: 200, rate: 0.002, from: null, steps: 9 };
const pair = [reached(0.8), reached(0.7, Number.NaN)];
const run: Run = runKind.extended({ ...noRun, task: '1 200 0.002' }, question, [
  frame(0, pair),
  frame(1),
  frame(2, pair),
  frame(3),
  frame(4, pair),
]);
const kept: Run = { ...run, checkpoints: run.checkpoints.slice(-2) };
const file = async (of: Run = run): Promise<ArrayBuffer> => runFile(of, nets).arrayBuffer();

type Changed = Record<string, unknown>;
/** A run's file with something else in its first line. */
async function changed(change: (head: Changed) => void): Promise<ArrayBuffer> {
  const bytes = await file();
  const end = new Uint8Array(bytes).indexOf(0x0a);
  const head = JSON.parse(new TextDecoder().decode(bytes.slice(0, end)));
  change(head);
  return new Blob([`${JSON.stringify(head)}\n`, bytes.slice(end + 1)]).arrayBuffer();
}
/** The same with one entry of a list changed. */
const patched = (list: 'rows' | 'states', i: number, patch: Changed) =>
  changed((head) => {
    const all = head[list] as Changed[];
    all[i] = { ...all[i], ...patch };
  });
/** Its numbers in short: comparing them one by one takes half a minute. */
const short = (of: Run) => ({
  ...of,
  checkpoints: of.checkpoints.map(({ step, nets: all }) => ({
    step,
    nets: all.map((net) =>
      Object.values(net).map((part) => [part.constructor.name, part.length, part[0], part.at(-1)]),
    ),
  })),
});
const opened = (read: ReturnType<typeof checkedRun>) => ('value' in read ? short(read.value) : read);
const told = (bytes: ArrayBuffer) => {
  const read = readRunFile(bytes, nets);
  return 'fault' in read ? `${read.fault} ${read.where}`.trim() : 'opened';
};
/** A file whose first checkpoint has other weights. */
const weights = (change: (all: Float32Array<ArrayBuffer>) => Float32Array<ArrayBuffer>, part = 'weights') =>
  file({
    ...kept,
    checkpoints: kept.checkpoints.map((one, i) =>
      i > 0
        ? one
        : {
            ...one,
            nets: one.nets.map((net, k) => (k > 0 ? net : { ...net, [part]: change(net[part as 'weights'].slice()) })),
          },
    ),
  });
const at = (i: number, value: number) => (all: Float32Array<ArrayBuffer>) => {
  all[i] = value;
  return all;
};

describe('sizes of nets', () => {
  it.each(shippedNets)('%s has as many numbers as its layers', (name) => {
    const net = segmentationNet(dataOf(name), { name, ...segmentationNets[name] });
    expect(netSizes[name]).toEqual({ weights: lengthOf(net), trained: parametersOf(net) });
  });
});

describe('a run in the store', () => {
  it('is the log and the last checkpoints, as they were', () => {
    const stored = structuredClone(storedRun(run));
    expect(stored?.checkpoints.map(({ step }) => step)).toEqual([2, 4]);
    expect(opened(checkedRun(stored, nets))).toEqual(short(kept));
  });

  it('is one of an older page, too, which had its settings in the task alone', () => {
    const { settings, passing, ...older } = storedRun(run) as NonNullable<ReturnType<typeof storedRun>>;
    expect(settings).toEqual({ nets, seed: 1, planned: 200, rate: 0.002 });
    expect(passing).toBeNull();
    expect(opened(checkedRun(older, nets))).toEqual(short(kept));
  });

  it('is none when it is another version’s, another comparison’s or damaged', () => {
    const stored = { ...storedRun(run) };
    for (const bad of [
      null,
      'text',
      { ...stored, version: 0 },
      { ...stored, task: 5 },
      { ...stored, task: '2 200 0.002' },
      { ...stored, rows: 'none' },
      { ...stored, rows: [{ step: 0, losses: [1], reached: null }] },
      { ...stored, rows: [{ step: 0, losses: [1, 2], reached: [{ meanIou: 1 }, {}] }] },
      { ...stored, checkpoints: [] },
      { ...stored, settings: { ...run.settings, rate: 99 } },
    ])
      expect(checkedRun(bad, nets)).toHaveProperty('fault');
    expect(checkedRun(stored, comparedNets({ task: 'cells', compare: 'upsampling' }))).toHaveProperty('fault');
  });
});

describe('a run as a file', () => {
  it('comes back as it went, figures without meaning too', async () => {
    const read = readRunFile(await file(), nets);
    expect('value' in read && { ...read.value, run: short(read.value.run) }).toEqual({ run: short(kept), young: [] });
  });

  it.each<[string, () => Promise<ArrayBuffer>]>([
    ['length checkpoints.0.nets.0.weights', () => weights((all) => all.slice(4))],
    ['length checkpoints.0.nets.0.second', () => weights((all) => all.slice(4), 'second')],
    ['range checkpoints.0.nets.0.weights', () => weights((all) => all.fill(3e38))],
    ['range checkpoints.0.nets.0.weights', () => weights(at(7, -1e9))],
    ['range checkpoints.0.nets.0.second', () => weights(at(7, -1), 'second')],
    ['finite checkpoints.0.nets.0.first', () => weights(at(3, Number.NaN), 'first')],
    ['finite checkpoints.0.nets.0.weights', () => weights(at(165_941, Number.POSITIVE_INFINITY))],
    ['step checkpoints.0.step', () => patched('states', 0, { step: 1e15 })],
    ['step checkpoints.0.step', () => patched('states', 0, { step: 2.5 })],
    ['order checkpoints', () => patched('states', 0, { step: 4 })],
    ['beyond', () => patched('states', 1, { step: 5 })],
    ['step rows.2.step', () => patched('rows', 2, { step: -1 })],
    ['order rows', () => changed((head) => (head.rows as Changed[]).reverse())],
    ['order rows', () => changed((head) => (head.rows as Changed[]).splice(1, 1))],
    ['finite rows.1.losses.0', () => patched('rows', 1, { losses: [null, 1] })],
    ['range rows.1.losses.1', () => patched('rows', 1, { losses: [1, 1e300] })],
    ['length rows.1.losses', () => patched('rows', 1, { losses: [1] })],
    [
      'shape rows.0.reached.1.meanIou',
      () => patched('rows', 0, { reached: [pair[0], { ...pair[1], meanIou: 'much' }] }),
    ],
    ['settings settings', () => changed((head) => Object.assign(head, { task: '1 7 0.002' }))],
    ['settings settings', () => changed((head) => Object.assign(head, { task: '1 200 9' }))],
    ['settings settings.seed', () => changed((head) => Object.assign(head, { task: '-4 200 0.002' }))],
    ['empty rows', () => changed((head) => Object.assign(head, { rows: [] }))],
    ['version version', () => changed((head) => Object.assign(head, { version: 2 }))],
    ['other', () => changed((head) => Object.assign(head, { nets: ['cells-unet-weighted', 'cells-unet-plain'] }))],
    [
      'shape states',
      () => changed((head) => Object.assign(head, { states: [{ step: 2, nets: [['many', -1, 1e99]] }] })),
    ],
    ['short', async () => (await file()).slice(0, -4)],
    ['short', async () => (await file()).slice(0, -3)],
    ['long', async () => new Blob([await file(), new Float32Array(1)]).arrayBuffer()],
    ['foreign', async () => new ArrayBuffer(8)],
    ['foreign', async () => new TextEncoder().encode('{"magic":1}\n').buffer],
    ['foreign', async () => new TextEncoder().encode('{"modelTopology":{}}').buffer],
    ['unreadable', async () => new TextEncoder().encode('{"magic":"stride segmentation run", oh\n').buffer],
    [
      'deep',
      async () =>
        new TextEncoder().encode(`{"magic":"stride segmentation run","a":${'['.repeat(1e5)}${']'.repeat(1e5)}}\n`)
          .buffer,
    ],
    ['large', async () => new ArrayBuffer(65 * 2 ** 20)],
  ])('is refused with “%s”', async (fault, make) => {
    expect(told(await make())).toBe(fault);
  });

  it('is read or refused, but never otherwise, whatever becomes of its bytes', async () => {
    const bytes = new Uint8Array(await file());
    const end = bytes.indexOf(0x0a);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2 * end), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        fc.nat(40),
        (changes, shorter) => {
          const other = bytes.slice(0, bytes.length - shorter);
          for (const [place, value] of changes) other[place] = value;
          const read = readRunFile(other.buffer, nets);
          if ('value' in read) expect(checkedRun(storedRun(read.value.run), nets)).toHaveProperty('value');
          else expect(faults).toContain(read.fault);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is read or refused whatever its first line says', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('rows', 'states', 'task', 'young', 'nets', 'version'), (json, part) => {
        const head = `{"magic":"stride segmentation run","nets":${JSON.stringify(nets)},"version":1,"task":"1 200 0.002","rows":[],"states":[],${JSON.stringify(part)}:${json}}\n`;
        expect(readRunFile(new TextEncoder().encode(head).buffer as ArrayBuffer, nets)).toHaveProperty('fault');
      }),
    );
  });

  it('every fault has its sentence', () => {
    expect(Object.keys(en.refused.why).sort()).toEqual([...faults].sort());
  });
});

describe('what nets scored while they were young', () => {
  const numbers = (n: number) => Float32Array.from({ length: 4 }, (_, i) => n + i / 4);
  const score = (n: number) => ({ real: numbers(n), flat: numbers(-n), phase: 0.25, flatResponse: 0.125 });
  const young = [1, 2].map((step) => ({ step, answer: { side: 2, nets: [score(step), score(step + 0.5)] } }));

  it('is kept beside the run whose checkpoints are let go', async () => {
    const stored = structuredClone(storedRun(run, young));
    expect(restoredYoung(stored, 2)).toEqual(young);
    expect(restoredYoung(stored, 3)).toEqual([]);
    expect(restoredYoung({ young: [{ step: 1, answer: { side: 3, nets: [score(1), score(1)] } }] }, 2)).toEqual([]);
    expect(
      restoredYoung({ young: [{ step: 1, answer: { side: 2, nets: [score(Number.NaN), score(1)] } }] }, 2),
    ).toEqual([]);
    expect(restoredYoung(null, 2)).toEqual([]);
    const read = readRunFile(await runFile(run, nets, young).arrayBuffer(), nets);
    expect('value' in read && read.value.young).toEqual(young);
  });

  it('is remembered by run, up to a step', () => {
    for (const one of young) rememberYoung('a run', one);
    expect(youngOf('a run', 1)).toEqual(young.slice(0, 1));
  });
});
