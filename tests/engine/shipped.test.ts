/** Files beside the page that are missing, cut short or not what they should be. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PartTrouble } from '../../src/engine/contract-trouble.ts';
import { jsonOf, readOnce, shipped } from '../../src/engine/shipped.ts';
import * as digits from '../../src/panels/convolution/worker/checkpoints.ts';
import * as pooling from '../../src/panels/pooling/worker/checkpoints.ts';
import { shippedCard as segmentationCard } from '../../src/panels/segmentation/worker/card.ts';
import { weightsOf } from '../../src/panels/segmentation/worker/weights-of.ts';
import * as upsampling from '../../src/panels/transposed-convolution/worker/checkpoints.ts';

type Change = (bytes: Uint8Array<ArrayBuffer>, path: string) => Response | Uint8Array<ArrayBuffer>;

const onDisk = (address: string) => new Uint8Array(readFileSync(`public/models/${address.split('/models/')[1]}`));

/** A host that sends the files that ship, changed. */
function host(change: Change): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const sent = change(onDisk(address), address);
    return sent instanceof Response ? sent : new Response(sent);
  });
}
afterEach(() => vi.unstubAllGlobals());

const weights = {
  'digits/weights.bin': () => digits.shippedWeights(),
  'pooling/max.bin': () => pooling.shippedWeights('max'),
  'upsampling/nearest.bin': async () => (await upsampling.shippedWeights())[0] ?? new Float32Array(),
  'segmentation/cells-unet-plain.bin': () => weightsOf({ net: 'cells-unet-plain', from: { kind: 'shipped' } }),
} as const;
const cards = {
  digits: digits.shippedCard,
  pooling: pooling.shippedCard,
  upsampling: upsampling.shippedCard,
  segmentation: segmentationCard,
} as const;

const troubleOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PartTrouble)) throw new Error(`not told as a missing part: ${error}`);
  return { part: error.part, state: error.state, file: error.file };
};
const text = (value: string) => new Response(value);

describe.each(Object.entries(weights))('the weights %s', (file, read) => {
  const absent =
    (response: () => Response): Change =>
    (bytes, path) =>
      path.endsWith('.bin') ? response() : bytes;
  it.each<[string, Change, 'absent' | 'damaged']>([
    ['that the host lacks', absent(() => new Response('', { status: 404 })), 'absent'],
    ['without a network', absent(() => Response.error()), 'absent'],
    ['cut short', (bytes, path) => (path.endsWith('.bin') ? bytes.slice(0, -2) : bytes), 'damaged'],
    ['with bytes too many', (b, path) => (path.endsWith('.bin') ? new Uint8Array([...b, 0, 0]) : b), 'damaged'],
    ['empty', absent(() => text('')), 'damaged'],
    ['with a page of the host in their place', absent(() => text('<!doctype html><p>Not here</p>')), 'damaged'],
    ['full of what is no number', (b, path) => (path.endsWith('.bin') ? new Uint8Array(b).fill(0xff) : b), 'damaged'],
  ])('%s', async (_, change, state) => {
    host(change);
    const told = await troubleOf(read());
    expect(told).toMatchObject({ part: 'weights', state });
    // Of the five decoders the first that fails is told
    if (!file.startsWith('upsampling')) expect(told.file).toBe(`models/${file}`);
  });
  it('come when they are asked for again', async () => {
    host(() => new Response('', { status: 503 }));
    await troubleOf(read());
    host((bytes) => bytes);
    expect((await read()).every(Number.isFinite)).toBe(true);
  });
});

describe.each(Object.entries(cards))('the card of %s', (model, read) => {
  it.each<[string, Change, 'absent' | 'damaged']>([
    ['that the host lacks', () => new Response('', { status: 404 }), 'absent'],
    ['cut short', (bytes) => bytes.slice(0, 200), 'damaged'],
    ['with a page of the host in its place', () => text('<!doctype html>'), 'damaged'],
    ['that is no card', () => text('[]'), 'damaged'],
    ['that is nothing', () => text('null'), 'damaged'],
    ['without seeds', (bytes) => changed(bytes, 'seeds', undefined), 'damaged'],
    ['with a word for a number', (bytes) => changed(bytes, 'steps', '300'), 'damaged'],
    ['with metrics of another shape', (bytes) => changed(bytes, 'metrics', { accuracy: 0.9 }), 'damaged'],
    [
      'with a number beyond all numbers',
      (b) => text(decoded(b).replace(/"minutes": ?[\d.]+/, '"minutes":1e999')),
      'damaged',
    ],
  ])('%s', async (_, change, state) => {
    host(change);
    expect(await troubleOf(read())).toEqual({ part: 'card', state, file: `models/${model}/card.json` });
  });
  it('is taken as it ships', async () => {
    host((bytes) => bytes);
    expect((await read()).seeds.length).toBeGreaterThan(0);
  });
});

it.each(['pooling', 'upsampling', 'segmentation'] as const)(
  'the nets of the card of %s have a shape',
  async (model) => {
    for (const nets of [{}, [{ name: 'a' }], [1]]) {
      host((bytes) => changed(bytes, 'nets', nets));
      expect((await troubleOf(cards[model]())).state).toBe('damaged');
    }
  },
);

it('a host that never answers is given up, so that the thread can go on', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => signal?.throwIfAborted());
  expect((await troubleOf(shipped('card', 'a', 'b.json', jsonOf))).state).toBe('absent');
  expect(timeout.mock.calls[0]?.[0]).toBeLessThanOrEqual(30_000);
  timeout.mockRestore();
});

it('what was read is not read twice', async () => {
  const read = vi.fn(async (key: string) => key);
  const once = readOnce(read);
  expect([await once('a'), await once('a'), await once('b')]).toEqual(['a', 'a', 'b']);
  expect(read).toHaveBeenCalledTimes(2);
});

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const changed = (bytes: Uint8Array, name: string, value: unknown) =>
  text(JSON.stringify({ ...(JSON.parse(decoded(bytes)) as object), [name]: value }));
