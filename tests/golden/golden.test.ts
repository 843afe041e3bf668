import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runGolden } from './adapters/index.ts';
import { everyCase } from './every-case.ts';
import { type Fixture, isTensor, judge, type Values } from './fixtures.ts';
import { readFixtures } from './read-fixtures.ts';

const deckOfConvolution =
  /conv_matrix|conv_output_sizes|image_filter|flatten|pixel_uses|figures|vgg16|alexnet|unet_valid|^receptive|sliding/;
const deckOfScale = /pooling|unpool|transposed/;
const segmentation =
  /^(pixel_cross_entropy|cross_entropy_extreme|soft_target|unet_|segmentation_metrics|soft_dice|batch_norm|softmax)/;
const segmentationTopics = ['losses', 'networks', 'norms'];
const topics = ['conv1d', 'conv2d', 'pooling', 'upsampling'];
const ours = everyCase.filter(
  ({ topic, fixture: { name } }) =>
    topics.includes(topic) ||
    (topic === 'deck' && [deckOfConvolution, deckOfScale].some((some) => some.test(name))) ||
    (segmentationTopics.includes(topic) && segmentation.test(name)),
);

describe('reference fixtures in double precision', () => {
  it.each(ours.map(({ topic, fixture }) => ({ name: fixture.name, topic, fixture })))('$name', ({ topic, fixture }) => {
    const outcome = runGolden(topic, fixture);
    expect(outcome).toMatchObject({ status: 'passed' });
    if (fixture.name !== 'deck_figures') expect(outcome.message).toBeNull();
  });

  it('skips what no adapter knows', () => {
    expect(runGolden('no such topic', (ours[0] as (typeof ours)[0]).fixture).status).toBe('skipped');
    const strange: Fixture = { name: 'x', inputs: {}, params: {}, expected: { z: 1 }, tolerance: {} };
    for (const topic of [...topics, ...segmentationTopics, 'deck'])
      expect(runGolden(topic, strange).status).toBe('skipped');
  });
});

/** The values with the first number of the first tensor (or the first plain number) made wrong. */
function spoiled(values: Values): Values {
  const [name, value] = Object.entries(values).find(([, one]) => isTensor(one) || typeof one === 'number') ?? [];
  if (name === undefined || value === undefined) throw new Error('nothing to spoil');
  if (typeof value === 'number') return { ...values, [name]: value + 1 };
  if (!isTensor(value)) throw new Error('nothing to spoil');
  const [first = 0, ...rest] = value.data;
  return { ...values, [name]: { ...value, data: [first + 1, ...rest] } };
}

describe('a wrong number', () => {
  const spoilable = ours.filter(({ fixture }) =>
    Object.values(fixture.expected).some((value) => isTensor(value) || typeof value === 'number'),
  );
  it.each(spoilable.map(({ topic, fixture }) => ({ name: fixture.name, topic, fixture })))(
    'is found in $name',
    ({ topic, fixture }) => {
      const outcome = runGolden(topic, { ...fixture, expected: spoiled(fixture.expected) });
      expect(outcome.status).toBe('failed');
      expect(outcome.message).toMatch(/expected|instead of/);
    },
  );
});

describe('the rule of comparison', () => {
  const loose = { atol: 0.1, rtol: 0 };
  const tensor = (data: number[], dtype: 'float32' | 'int32' = 'float32') =>
    ({ shape: [data.length], layout: 'C', dtype, data }) as const;
  const wrong = (...args: Parameters<typeof judge>) => judge(...args).error;

  it('lets floating numbers differ by atol + rtol·|expected|', () => {
    expect(wrong({ shape: [1], data: [1.05] }, tensor([1]), loose)).toBeNull();
    expect(wrong({ shape: [1], data: [1.2] }, tensor([1]), loose)).toContain('expected 1');
    expect(wrong(200.5, 100.5, { atol: 0, rtol: 1 })).toBeNull();
  });
  it('wants int32 tensors, counts, truth values, words and null exactly', () => {
    expect(wrong({ shape: [1], data: [1.05] }, tensor([1], 'int32'), loose)).not.toBeNull();
    expect(wrong(4, 3, { atol: 2, rtol: 0 })).not.toBeNull();
    expect(wrong([1, 2], [1, 3], { atol: 2, rtol: 0 })).not.toBeNull();
    expect(wrong(true, false, loose)).not.toBeNull();
    expect(wrong('a', 'b', loose)).not.toBeNull();
    expect(wrong(0, null, loose)).not.toBeNull();
    expect(wrong(null, null, loose)).toBeNull();
  });
  it('takes a sum that comes out whole for what it is: off by no more than the tolerance, exact where the case says 0/0', () => {
    const usual = { atol: 1e-9, rtol: 1e-6 };
    const none = { atol: 0, rtol: 0 };
    expect(wrong(-1.7e-18, 0, usual)).toBeNull();
    expect(wrong({ total: [2.9999999999] }, { total: [3] }, usual)).toBeNull();
    expect(wrong(-1.7e-18, 0, none)).not.toBeNull();
    expect(wrong({ shape: [1], data: [-1.7e-18] }, tensor([0]), usual)).toBeNull();
    expect(wrong({ shape: [1], data: [-1.7e-18] }, tensor([0], 'int32'), usual)).not.toBeNull();
    expect(wrong(0.001, 0, usual)).not.toBeNull();
    expect(wrong(-0, 0, none)).toBeNull();
  });
  it('takes one number and a tensor or list of one for the same, and nothing for nothing', () => {
    const none = { shape: [0], layout: 'C', dtype: 'float32', data: [] } as const;
    expect(wrong({ shape: [1], data: [2.5] }, 2.5, loose)).toBeNull();
    expect(wrong([2.5], 2.5, loose)).toBeNull();
    expect(wrong(2.5, tensor([2.5]), loose)).toBeNull();
    expect(wrong(2.5, [2.5], loose)).toBeNull();
    expect(wrong(2.5, tensor([2.5, 2.5]), loose)).toContain('missing');
    expect(judge({ shape: [0], data: [] }, none, loose)).toEqual({ error: null, worst: 0, compared: 1 });
    expect(wrong({ shape: [1], data: [1] }, none, loose)).toContain('shape');
    expect(judge([], [], loose)).toEqual({ error: null, worst: 0, compared: 1 });
  });
  it('wants NaN and infinity where they are expected', () => {
    expect(wrong(Number.NaN, Number.NaN, loose)).toBeNull();
    expect(wrong(Number.NaN, null, loose)).toBeNull();
    expect(wrong(1, Number.NaN, loose)).not.toBeNull();
    expect(
      wrong({ shape: [1], data: [Number.POSITIVE_INFINITY] }, tensor([Number.POSITIVE_INFINITY]), loose),
    ).toBeNull();
    expect(wrong(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, loose)).not.toBeNull();
    expect(wrong(5, Number.POSITIVE_INFINITY, loose)).not.toBeNull();
  });
  it('wants shapes, lengths and names', () => {
    expect(wrong({ shape: [2], data: [1, 1] }, tensor([1]), loose)).toContain('shape');
    expect(wrong([1, 2], [1, 2, 3], loose)).toContain('list');
    expect(wrong({ a: 1 }, { a: 1, b: 2 }, loose)).toContain('b');
    expect(wrong({ a: { b: [1, 2.5] } }, { a: { b: [1, 2] } }, loose)).toContain('a.b[1]');
    expect(wrong(undefined, tensor([1]), loose)).toContain('missing');
  });
  it('never takes NaN or infinity for a number', () => {
    expect(wrong(Number.NaN, 1.5, loose)).not.toBeNull();
    expect(wrong({ shape: [1], data: [Number.NaN] }, tensor([1]), loose)).not.toBeNull();
    expect(wrong(Number.POSITIVE_INFINITY, 1.5, { atol: 0, rtol: 1 })).not.toBeNull();
  });
});

describe('npm run golden', () => {
  const root = resolve(import.meta.dirname, '../..');
  const last = (out: string) => out.trimEnd().split('\n').at(-1);
  type Call = { readonly from: string };
  function golden(...places: (string | Call)[]): { out: string; status: number } {
    const paths = places.filter((place) => typeof place === 'string');
    const from = places.find((place): place is Call => typeof place === 'object')?.from ?? root;
    const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/golden.ts'), ...paths];
    const { stdout, status } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      cwd: root,
      env: { ...process.env, INIT_CWD: from },
    });
    return { out: stdout, status: status ?? -1 };
  }
  const schema = 'lecture-companion-fixtures/1';
  const { topic, fixture } = ours[0] as (typeof ours)[0];

  it('counts passes, failures and skips of any folder and ends with them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
    write('good.json', { schema, topic, cases: [fixture] });
    write('unknown.json', { schema, topic: 'alchemy', cases: [fixture, fixture] });
    write('other.json', { hello: 'world' });
    const fine = golden(folder);
    write('wrong.json', { schema, topic, cases: [{ ...fixture, expected: spoiled(fixture.expected) }] });
    const bad = golden(folder);
    rmSync(folder, { recursive: true });
    expect(last(fine.out)).toBe('1 passed, 0 failed, 2 skipped');
    expect(fine.status).toBe(0);
    expect(last(bad.out)).toBe('1 passed, 1 failed, 2 skipped');
    expect(bad.out).toContain(`FAILED ${fixture.name}`);
    expect(bad.status).toBe(1);
  });

  it('reads folders within, several places and single files, and tells each broken file and case apart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
    const { inputs, params, expected, tolerance } = fixture;
    const cases = [
      fixture,
      { name: 'no expectation', inputs, params },
      { name: 'short tensor', inputs: { x: { shape: [3], data: [1] } }, params, expected, tolerance },
      { name: 'no tolerance', inputs, params, expected },
      'rubbish',
    ];
    writeFileSync(join(folder, 'deep', 'deeper', 'some.json'), JSON.stringify({ schema, topic, cases }));
    writeFileSync(join(folder, 'deep', 'broken.json'), '{ "schema": ');
    writeFileSync(join(folder, 'notes.txt'), 'none');
    const all = golden(folder);
    const one = golden(join(folder, 'deep', 'deeper', 'some.json'));
    const twice = golden(join(folder, 'deep', 'deeper'), join(folder, 'deep', 'broken.json'));
    rmSync(folder, { recursive: true });
    expect(last(all.out)).toBe('2 passed, 4 failed, 0 skipped');
    for (const said of [
      'no expectation: the case cannot be read',
      'shape 3 holds 1 numbers',
      'FAILED case 5',
      'FAILED deep/broken.json',
    ])
      expect(all.out).toContain(said);
    expect(all.status).toBe(1);
    expect(last(one.out)).toBe('2 passed, 3 failed, 0 skipped');
    expect(last(twice.out)).toBe('2 passed, 4 failed, 0 skipped');
  });

  it('takes a path from where npm was called, and says when there is nothing there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'one.json'), JSON.stringify({ schema, topic, cases: [fixture] }));
    const here = golden({ from: folder }, 'one.json');
    const empty = golden({ from: folder }, 'empty');
    rmSync(folder, { recursive: true });
    expect([last(here.out), here.status]).toEqual(['1 passed, 0 failed, 0 skipped', 0]);
    expect([last(empty.out), empty.status]).toEqual(['0 passed, 0 failed, 0 skipped', 2]);
    expect(golden(join(root, 'no-such-folder')).status).toBe(2);
  });
});

describe('a fixture file', () => {
  const one = (text: string) => readFixtures(`{"schema": "lecture-companion-fixtures/1", "cases": [${text}]}`, 'name');

  it('may write NaN and the infinities bare or as words, and leave out what is empty', () => {
    const file = one(
      '{"name": "a NaN, said", "expected": {"a": NaN, "b": "-Infinity", "c": "inf", "y": {"shape": [2], "data": [Infinity, null]}}}',
    );
    expect(file).toEqual({
      topic: 'name',
      cases: [
        {
          name: 'a NaN, said',
          inputs: {},
          params: {},
          expected: {
            ...{ a: Number.NaN, b: Number.NEGATIVE_INFINITY, c: Number.POSITIVE_INFINITY },
            y: { shape: [2], data: [Number.POSITIVE_INFINITY, Number.NaN] },
          },
          tolerance: {},
        },
      ],
    });
  });

  it('loses only the case that lacks a part', () => {
    const broken = (text: string) => one(text)?.cases[0];
    expect(broken('{"name": "x"}')).toEqual({ name: 'x', broken: 'it expects nothing' });
    expect(broken('{"name": "x", "expected": {}, "inputs": [1]}')).toEqual({
      name: 'x',
      broken: 'its inputs are no group of values',
    });
    expect(broken('{"expected": {"y": {"shape": [1], "data": ["one"]}}}')).toMatchObject({ name: 'case 1' });
    expect(broken('{"name": "x", "expected": {}, "tolerance": {"f64": {}}}')).toHaveProperty('broken');
    expect(readFixtures('[]')).toBeNull();
    expect(readFixtures('{"schema": "other", "cases": []}')).toBeNull();
    expect(() => readFixtures('{')).toThrow(SyntaxError);
  });
});
