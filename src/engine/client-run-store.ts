/** Trainings that outlive the page: one entry a name, in IndexedDB. */
import { packed, packedNow, unpacked } from './client-run-pack.ts';

/** Why the store did not do what it was asked. */
export type StoreTrouble = 'full' | 'forbidden' | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;
  constructor(trouble: StoreTrouble, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.trouble = trouble;
  }
}

/** What lies under names. Everything rejects with a StoreError where the browser does not let the page keep anything. */
export interface RunStore {
  /** What was set under the name; undefined if nothing, null if its arrays cannot be read any more. */
  get(name: string): Promise<unknown>;
  /** Replaces what lies there; resolves when it is written. */
  set(name: string, value: unknown): Promise<void>;
  /** The same in the last moment of a page, which waits for nothing: as well as it goes, and only where the store is open already. */
  setNow(name: string, value: unknown): void;
  delete(name: string): Promise<void>;
}

const shelf = 'runs';

const troubleOf = (error: unknown): StoreTrouble => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' || error instanceof ReferenceError
    ? 'forbidden'
    : 'failed';
};

function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = factory.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(shelf);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error('another page holds the store'));
  });
}

/**
 * A store over the browser's databases. It stays open once it was needed, so that a page that is left can still write, and closes when somebody
 * wants to change or delete the database. `factory` is only called when something is asked, since merely touching `indexedDB` can throw.
 */
export function createRunStore(factory: () => IDBFactory, name = 'stride'): RunStore {
  let database: IDBDatabase | null = null;
  let opening: Promise<IDBDatabase> | null = null;
  /** Ephemeral sessions of WebKit keep no blobs. */
  let blobs = true;

  function connected(): Promise<IDBDatabase> {
    opening ??= Promise.resolve()
      .then(() => opened(factory(), name))
      .then((open) => {
        const forget = () => {
          open.close();
          database = null;
          opening = null;
        };
        open.onversionchange = forget;
        open.onclose = forget;
        database = open;
        return open;
      });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }
  async function within(mode: IDBTransactionMode, act: (runs: IDBObjectStore) => IDBRequest): Promise<unknown> {
    try {
      const transaction = (await connected()).transaction(shelf, mode);
      const request = act(transaction.objectStore(shelf));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        // A full disk is only noticed when the transaction is to end
        transaction.onabort = () => reject(transaction.error ?? request.error);
        transaction.onerror = () => reject(transaction.error ?? request.error);
      });
      return request.result;
    } catch (error) {
      throw new StoreError(troubleOf(error), error);
    }
  }
  const put = (key: string, value: unknown) => within('readwrite', (runs) => runs.put(value, key));

  return {
    get: async (key) => {
      const found = await within('readonly', (runs) => runs.get(key));
      return unpacked(found).catch(() => null);
    },
    set: async (key, value) => {
      if (!blobs) return void (await put(key, value));
      const small = await packed(value);
      try {
        await put(key, small);
      } catch (error) {
        if (!(error instanceof StoreError) || error.trouble !== 'failed') throw error;
        // Perhaps it was the blobs that were refused
        await put(key, value);
        blobs = false;
      }
    },
    setNow: (key, value) => {
      try {
        const transaction = database?.transaction(shelf, 'readwrite');
        transaction?.objectStore(shelf).put(blobs ? packedNow(value) : value, key);
        transaction?.commit();
      } catch {
        // Nobody is left who could be told
      }
    },
    delete: async (key) => void (await within('readwrite', (runs) => runs.delete(key))),
  };
}

/** The page's one store. */
export const runStore: RunStore = createRunStore(() => indexedDB);
