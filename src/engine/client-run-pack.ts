/**
 * Large arrays of a run as blobs. What is cloned into a database is squeezed there, in the page's own time: half a second for the weights of two
 * small U-Nets with Adam's moments. A blob is only copied, and the page draws between one and the next.
 */

/** Numbers from which on an array becomes a blob. */
const large = 4096;

interface Packed {
  readonly float32: Blob;
}
type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isPacked = (value: unknown): value is Packed =>
  isPlain(value) && Object.keys(value).length === 1 && value.float32 instanceof Blob;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

async function each(value: unknown, change: (one: unknown) => Promise<unknown> | null): Promise<unknown> {
  const changed = change(value);
  if (changed) return changed;
  if (Array.isArray(value)) {
    // Rows of plain numbers are the most of a log, and need no look inside
    if (value.every((one) => typeof one !== 'object' || one === null)) return value;
    const all: unknown[] = [];
    for (const one of value) all.push(await each(one, change));
    return all;
  }
  if (!isPlain(value)) return value;
  const all: [string, unknown][] = [];
  for (const [key, one] of Object.entries(value))
    all.push([key, typeof one === 'object' ? await each(one, change) : one]);
  return Object.fromEntries(all);
}

/** The same data with blobs for its large arrays of single precision. */
export const packed = (value: unknown): Promise<unknown> =>
  each(value, (one) =>
    one instanceof Float32Array && one.length >= large
      ? pause().then((): Packed => ({ float32: new Blob([new Float32Array(one)]) }))
      : null,
  );

/** What was packed, as it was. */
export const unpacked = (value: unknown): Promise<unknown> =>
  each(value, (one) => (isPacked(one) ? one.float32.arrayBuffer().then((bytes) => new Float32Array(bytes)) : null));
