/** As much of IndexedDB as the run store uses, in memory: values are cloned as browsers do, and it can be full, forbidden or held. */

type Trouble = 'full' | 'closed' | 'no-blobs' | null;

const later = (act: () => void) => queueMicrotask(act);

interface Request {
  result: unknown;
  error: DOMException | null;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
  onupgradeneeded: (() => void) | null;
}
const request = (): Request => ({
  result: undefined,
  error: null,
  onsuccess: null,
  onerror: null,
  onupgradeneeded: null,
});

export interface FakeDatabases {
  readonly factory: IDBFactory;
  /** What lies in the store `runs` of every database together, by key. */
  readonly entries: Map<string, unknown>;
  /** full: nothing more can be written; closed: no database can be opened; no-blobs: what WebKit's ephemeral sessions refuse. */
  trouble: Trouble;
  /** How often a value was written. */
  writes: number;
  /** Databases that are open now. */
  open: number;
}

export function fakeDatabases(): FakeDatabases {
  const entries = new Map<string, unknown>();
  let created = false;
  const fake: FakeDatabases = {
    entries,
    trouble: null,
    writes: 0,
    open: 0,
    factory: { open: () => opening() } as unknown as IDBFactory,
  };

  const hasBlob = (value: unknown): boolean =>
    value instanceof Blob ||
    (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && Object.values(value).some(hasBlob));

  function transaction(name: string) {
    if (!created || name !== 'runs') throw new DOMException('no such store', 'NotFoundError');
    const own = {
      error: null as DOMException | null,
      oncomplete: null as (() => void) | null,
      onabort: null as (() => void) | null,
      onerror: null as (() => void) | null,
      commit: () => {},
      objectStore: () => ({
        get: (key: string) => answered(() => structuredClone(entries.get(key))),
        put: (value: unknown, key: string) => {
          if (fake.trouble === 'no-blobs' && hasBlob(value)) throw new DOMException('no blobs here', 'DataCloneError');
          const copy = structuredClone(value);
          return answered(() => {
            entries.set(key, copy);
            fake.writes++;
            return key;
          }, true);
        },
        delete: (key: string) => answered(() => void entries.delete(key)),
      }),
    };
    function answered(act: () => unknown, writes = false): Request {
      const made = request();
      later(() => {
        if (writes && fake.trouble === 'full') {
          own.error = new DOMException('no room', 'QuotaExceededError');
          own.onabort?.();
          return;
        }
        made.result = act();
        made.onsuccess?.();
        later(() => own.oncomplete?.());
      });
      return made;
    }
    return own;
  }

  function opening(): Request {
    const made = request();
    later(() => {
      if (fake.trouble === 'closed') {
        made.error = new DOMException('not for this page', 'SecurityError');
        made.onerror?.();
        return;
      }
      made.result = {
        createObjectStore: () => {
          created = true;
        },
        transaction,
        onversionchange: null,
        onclose: null,
        close: () => {
          fake.open--;
        },
      };
      fake.open++;
      if (!created) made.onupgradeneeded?.();
      made.onsuccess?.();
    });
    return made;
  }
  return fake;
}
