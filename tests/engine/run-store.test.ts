import { describe, expect, it, vi } from 'vitest';
import { createRunStore, runStore, StoreError } from '../../src/engine/client-run-store.ts';
import { fakeDatabases } from './fake-indexed-db.ts';

const storeOn = (fake: ReturnType<typeof fakeDatabases>) => createRunStore(() => fake.factory);
const troubleOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreError ? error.trouble : String(error)),
  );

describe('the run store', () => {
  it('gives back what was set, typed arrays as they were, and nothing once deleted', async () => {
    const fake = fakeDatabases();
    const store = storeOn(fake);
    expect(await store.get('a')).toBeUndefined();
    const weights = new Float32Array([1, 2.5, Number.NaN]);
    await store.set('a', { weights, step: 3 });
    // What is changed afterwards is not what was kept
    weights[0] = 9;
    expect(await store.get('a')).toEqual({ weights: new Float32Array([1, 2.5, Number.NaN]), step: 3 });
    await store.set('a', 'newer');
    expect(await store.get('a')).toBe('newer');
    await store.delete('a');
    expect(await store.get('a')).toBeUndefined();
    // One connection, whatever was asked
    expect(fake.open).toBe(1);
  });

  it('keeps large arrays as blobs, wherever they lie, and gives them back as they were', async () => {
    const fake = fakeDatabases();
    const store = storeOn(fake);
    const weights = Float32Array.from({ length: 5000 }, (_, i) => i / 7);
    const run = {
      rows: [{ step: 1, losses: [0.5, Number.NaN], reached: null }],
      checkpoints: [{ nets: [{ weights, first: weights.subarray(1, 4500), small: weights.slice(0, 3) }] }],
    };
    await store.set('a', run);
    const lies = fake.entries.get('a') as { checkpoints: { nets: Record<string, { float32?: unknown }>[] }[] };
    const net = lies.checkpoints[0]?.nets[0];
    expect([net?.weights?.float32, net?.first?.float32].every((blob) => blob instanceof Blob)).toBe(true);
    expect(net?.small).toBeInstanceOf(Float32Array);
    expect(await store.get('a')).toEqual(run);
    const gone = new Blob(['gone']);
    Object.defineProperty(gone, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('', 'NotReadableError')),
    });
    const clone = vi.spyOn(globalThis, 'structuredClone').mockImplementation((value) => value);
    fake.entries.set('a', { float32: gone });
    expect(await store.get('a')).toBeNull();
    clone.mockRestore();
  });

  it('keeps what lay there when there is no room, and says so', async () => {
    const fake = fakeDatabases();
    const store = storeOn(fake);
    await store.set('a', 1);
    fake.trouble = 'full';
    expect(await troubleOf(store.set('a', 2))).toBe('full');
    expect(await store.get('a')).toBe(1);
  });

  it('says forbidden where databases cannot be opened, even named, or are not there at all', async () => {
    const fake = fakeDatabases();
    fake.trouble = 'closed';
    expect(await troubleOf(storeOn(fake).get('a'))).toBe('forbidden');
    const barred = createRunStore(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    expect(await troubleOf(barred.get('a'))).toBe('forbidden');
    // Node has no indexedDB
    expect(await troubleOf(runStore.set('a', 1))).toBe('forbidden');
  });

  it('keeps plain arrays where blobs are refused, and does not try blobs again', async () => {
    const fake = fakeDatabases();
    const store = storeOn(fake);
    fake.trouble = 'no-blobs';
    const weights = Float32Array.from({ length: 5000 }, (_, i) => i);
    await store.set('a', { weights });
    expect(fake.entries.get('a')).toEqual({ weights });
    expect(await store.get('a')).toEqual({ weights });
    fake.trouble = null;
    await store.set('a', { weights });
    expect(fake.entries.get('a')).toEqual({ weights });
  });

  it('writes in a last moment without waiting for anything, once it is open', async () => {
    const fake = fakeDatabases();
    const store = storeOn(fake);
    store.setNow('a', 1);
    expect(fake.open).toBe(0);
    await store.set('a', 2);
    store.setNow('a', { weights: new Float32Array(5000) });
    fake.trouble = 'closed';
    await vi.waitFor(() => expect(Object.keys(fake.entries.get('a') as object)).toEqual(['weights']));
  });

  it('makes one blob of an array, however often it is written', async () => {
    const fake = fakeDatabases();
    const store = storeOn(fake);
    const made = vi.spyOn(globalThis, 'Blob');
    const weights = new Float32Array(5000);
    for (let i = 0; i < 3; i++) await store.set('a', { weights, step: i });
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });

  it('says failed for what cannot be cloned', async () => {
    expect(await troubleOf(storeOn(fakeDatabases()).set('a', () => 1))).toBe('failed');
  });
});
