import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runGolden } from './adapters/index.ts';
import { everyCase } from './every-case.ts';
import { type Fixture, isTensor, judge, readFixtures, type Values } from './fixtures.ts';

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
  it('wants integers, truth values, words and null exactly', () => {
    expect(wrong({ shape: [1], data: [1.05] }, tensor([1], 'int32'), loose)).not.toBeNull();
    expect(wrong(3.05, 3, loose)).not.toBeNull();
    expect(wrong(true, false, loose)).not.toBeNull();
    expect(wrong('a', 'b', loose)).not.toBeNull();
    expect(wrong(0, null, loose)).not.toBeNull();
    expect(wrong(null, null, loose)).toBeNull();
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
  function golden(folder: string): { out: string; status: number } {
    try {
      const arguments_ = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/golden.ts'), folder];
      return { out: execFileSync(process.execPath, arguments_, { encoding: 'utf8', stdio: 'pipe' }), status: 0 };
    } catch (error) {
      const { stdout, status } = error as { stdout: string; status: number };
      return { out: stdout, status };
    }
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
    expect(fine.out.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed, 2 skipped');
    expect(fine.status).toBe(0);
    expect(bad.out.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed, 2 skipped');
    expect(bad.out).toContain(`FAILED ${fixture.name}`);
    expect(bad.status).toBe(1);
  });

  it('says when there is no such folder', () => {
    expect(golden(join(root, 'no-such-folder')).status).toBe(2);
  });

  it('refuses a case that lacks a part', () => {
    expect(() => readFixtures(JSON.stringify({ schema, topic, cases: [{ name: 'x' }] }))).toThrow('lacks a part');
    expect(readFixtures('[]')).toBeNull();
  });
});
