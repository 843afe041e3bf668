/** Where the visitor's own picture lies while the page is closed: a database of its own, as plain bytes, which every browser lets in. */
import { createRunStore, type RunStore, StoreError } from '../engine/client-run-store.ts';
import type { Picture } from '../math/picture.ts';

/** Why the picture is not kept, or was not found again. */
export type PictureTrouble = 'full' | 'forbidden' | 'failed' | 'unreadable';
type Complain = (trouble: PictureTrouble) => void;

const name = 'own';
const largestSide = 4096;
/** A brush paints many pictures a second: they are written so long (ms) apart, the last one always. */
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

/** What is to be kept, and where. */
interface Waiting {
  readonly latest: () => Picture | null;
  readonly complain: Complain;
  readonly store: RunStore;
}
let writing: ReturnType<typeof setTimeout> | null = null;
let waiting: Waiting | null = null;
let written = Number.NEGATIVE_INFINITY;

const plain = ({ width, height, data }: Picture) => ({ width, height, data });

async function write({ latest, complain, store }: Waiting): Promise<void> {
  const picture = latest();
  try {
    if (picture) await store.set(name, plain(picture));
    else await store.delete(name);
  } catch (error) {
    // Where nothing can be kept there is nothing to forget
    if (picture) complain(error instanceof StoreError ? error.trouble : 'failed');
  }
}

function taken(): Waiting | null {
  if (writing !== null) clearTimeout(writing);
  writing = null;
  const was = waiting;
  waiting = null;
  return was;
}

function flush(): void {
  const now = taken();
  if (!now) return;
  written = performance.now();
  void write(now);
}

/** A page that is left waits for nothing: only a store that is open already surely takes the picture. */
function leave(): void {
  const now = taken();
  if (!now) return;
  const picture = now.latest();
  if (picture) now.store.setNow(name, plain(picture));
  void write(now);
}

/** Keeps the picture that `latest` gives (null: forgets it): at once, or a moment after the one before it, or when the page is left. */
export function keepPicture(latest: () => Picture | null, complain: Complain, store = pictureStore): void {
  waiting = { latest, complain, store };
  const wait = Math.max(0, written + pause - performance.now());
  if (writing === null) writing = setTimeout(flush, wait);
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
}
