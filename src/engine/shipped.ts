/** Files that ship beside the page, read by the thread: weights and the cards that say how they were made. */

/**
 * Reads `models/<model>/<file>`. The built thread lies in assets/ beside models/, in whatever folder the page is served from; the
 * development server serves from the root. Rejects if the file is not there.
 */
export async function shipped(model: string, file: string): Promise<Response> {
  const path = `models/${model}/${file}`;
  // by a name of its own, or the bundler takes the address for one of its assets
  const here = import.meta.url;
  const address = import.meta.env.DEV ? `/${path}` : new URL(`../${path}`, here).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${path} could not be read (${response.status})`);
  return response;
}

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
