/** Where the visitor's own picture lies while the page is closed: a database of its own, as plain bytes, which every browser lets in. */
import { createRunStore, type RunStore, StoreError } from '../engine/client-run-store.ts';
import type { Picture } from '../math/picture.ts';

/** Why the picture is not kept, or was not found again. */
export type PictureTrouble = 'full' | 'forbidden' | 'failed' | 'unreadable';
type Complain = (trouble: PictureTrouble) => void;

const name = 'own';
const largestSide = 4096;
/** A brush paints many pictures a second: the last of them is written, so long (ms) after it. */
const pause = 400;

export const pictureStore: RunStore = createRunStore(() => indexedDB, 'stride-picture');

const isSide = (side: unknown): side is number =>
  typeof side === 'number' && Number.isInteger(side) && side >= 1 && side <= largestSide;

/** What lay in the store as a picture, or null if it is anything else. */
export function checkPicture(value: unknown): Picture | null {
  if (typeof value !== 'object' || value === null) return null;
  const { width, height, data } = value as Readonly<Record<string, unknown>>;
  if (!isSide(width) || !isSide(height) || !ArrayBuffer.isView(data)) return null;
  if (data.byteLength !== 4 * width * height) return null;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { width, height, data: new Uint8ClampedArray(bytes) };
}

/** The picture that was kept; null where there is none. What cannot be read is put away, with a word. */
export async function keptPicture(complain: Complain, store = pictureStore): Promise<Picture | null> {
  const found = await store.get(name);
  if (found === undefined) return null;
  const picture = checkPicture(found);
  if (picture) return picture;
  complain('unreadable');
  await store.delete(name).catch(() => {});
  return null;
}

let writing: ReturnType<typeof setTimeout> | null = null;
let waiting: (() => Promise<void>) | null = null;

async function write(picture: Picture | null, complain: Complain, store: RunStore): Promise<void> {
  try {
    if (picture) await store.set(name, { width: picture.width, height: picture.height, data: picture.data });
    else await store.delete(name);
  } catch (error) {
    // Where nothing can be kept there is nothing to forget
    if (picture) complain(error instanceof StoreError ? error.trouble : 'failed');
  }
}

function flush(): void {
  if (writing !== null) clearTimeout(writing);
  writing = null;
  void waiting?.();
  waiting = null;
}

/** Keeps the picture that `latest` gives (null: forgets it), a moment later or when the page is left. */
export function keepPicture(latest: () => Picture | null, complain: Complain, store = pictureStore): void {
  waiting = () => write(latest(), complain, store);
  if (writing === null) writing = setTimeout(flush, pause);
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
}
