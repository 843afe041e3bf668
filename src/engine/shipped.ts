/** Files that ship beside the page, read by the thread: weights and the cards that say how they were made. */
import { type MissingPart, PartTrouble } from './contract-trouble.ts';

/** The built thread lies in assets/ beside models/, in whatever folder the page is served from; the development server serves from the root. */
function addressOf(path: string): string {
  // by a name of its own, or the bundler takes the address for one of its assets
  const here = import.meta.url;
  return import.meta.env.DEV ? `/${path}` : new URL(`../${path}`, here).href;
}

// A host that accepts the question and never answers would hold up every other computation
const patience = 30_000;

/**
 * Reads `models/<model>/<file>` with `read`, which throws at whatever is not right with it. Rejects with a PartTrouble: the file is absent (no
 * network, or the host does not have it) or damaged (it ends too early, or is something else).
 */
export async function shipped<T>(
  part: Exclude<MissingPart, 'program'>,
  model: string,
  file: string,
  read: (bytes: ArrayBuffer) => T,
): Promise<T> {
  const path = `models/${model}/${file}`;
  let bytes: ArrayBuffer;
  try {
    const response = await fetch(addressOf(path), { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`the host answered ${response.status}`);
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new PartTrouble(part, 'absent', path, cause);
  }
  try {
    return read(bytes);
  } catch (cause) {
    throw new PartTrouble(part, 'damaged', path, cause);
  }
}

/** What a file says in JSON. */
export const jsonOf = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Keeps what was read, by name; what failed is asked for again the next time. */
export function readOnce<K, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return (key) => {
    const asked =
      known.get(key) ??
      read(key).catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    known.set(key, asked);
    return asked;
  };
}
