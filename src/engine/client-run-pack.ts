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
const isLarge = (value: unknown): value is Float32Array => value instanceof Float32Array && value.length >= large;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The same data with some of its parts changed; what `change` gives undefined for is looked into. */
function each(value: unknown, change: (one: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map((one) => each(one, change));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, each(one, change)]));
}

// A checkpoint never changes, and is written again with every newer log
const known = new WeakMap<Float32Array, Packed>();
function packedOne(array: Float32Array): Packed {
  const made = known.get(array) ?? { float32: new Blob([new Float32Array(array)]) };
  known.set(array, made);
  return made;
}

/** The same data with blobs for its large arrays of single precision. */
export const packedNow = (value: unknown): unknown => each(value, (one) => (isLarge(one) ? packedOne(one) : undefined));

/** The same, with a pause before each array that is new. */
export async function packed(value: unknown): Promise<unknown> {
  const fresh: Float32Array[] = [];
  each(value, (one) => {
    if (isLarge(one) && !known.has(one)) fresh.push(one);
    return undefined;
  });
  for (const array of fresh) {
    await pause();
    packedOne(array);
  }
  return packedNow(value);
}

/** What was packed, as it was. Rejects where a blob cannot be read any more. */
export async function unpacked(value: unknown): Promise<unknown> {
  const blobs: Packed[] = [];
  each(value, (one) => (isPacked(one) ? void blobs.push(one) : undefined));
  const arrays = new Map<unknown, Float32Array>();
  for (const blob of blobs) arrays.set(blob, new Float32Array(await blob.float32.arrayBuffer()));
  return each(value, (one) => arrays.get(one));
}
