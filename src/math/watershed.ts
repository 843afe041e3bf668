/**
 * Objects without learning: a landscape is flooded from its peaks (Meyer's flooding by priority), and where two floods meet is the border
 * (CURRICULUM §1.4; the recipes' classical references). Everything is deterministic: of equal heights the earlier pixel goes first.
 */

/** A queue that gives the highest first, of equal ones the one that came first: a binary heap. */
class Queue {
  private readonly heap: { readonly height: number; readonly order: number; readonly pixel: number }[] = [];
  private arrivals = 0;

  put(height: number, pixel: number): void {
    this.heap.push({ height, order: this.arrivals++, pixel });
    let child = this.heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.before(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  take(): number | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (!top || !last || this.heap.length === 0) return top?.pixel;
    this.heap[0] = last;
    let parent = 0;
    for (;;) {
      let best = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2])
        if (child < this.heap.length && this.before(child, best)) best = child;
      if (best === parent) return top.pixel;
      this.swap(parent, best);
      parent = best;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (!one || !other) return false;
    return one.height > other.height || (one.height === other.height && one.order < other.order);
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one && other) [this.heap[a], this.heap[b]] = [other, one];
  }
}

/** Neighbours by a side. */
function* beside(pixel: number, width: number, height: number): Generator<number> {
  const column = pixel % width;
  if (pixel >= width) yield pixel - width;
  if (column > 0) yield pixel - 1;
  if (column < width - 1) yield pixel + 1;
  if (pixel < width * (height - 1)) yield pixel + width;
}

/**
 * Floods the mask from the markers, high ground first: every pixel of the mask that a marker reaches takes its number. No border pixels are
 * left over. `landscape`: high inside objects. Throws if the lists are not of this size.
 */
export function watershed(
  landscape: ArrayLike<number>,
  markers: ArrayLike<number>,
  mask: ArrayLike<number>,
  width: number,
  height: number,
): Int32Array {
  for (const { length } of [landscape, markers, mask])
    if (length !== width * height) throw new Error(`${length} pixels are no ${width}×${height} map`);
  const labels = Int32Array.from({ length: width * height }, (_, pixel) =>
    mask[pixel] === 0 ? 0 : (markers[pixel] as number),
  );
  const queue = new Queue();
  const waiting = new Uint8Array(labels.length);
  /** Whose flood reached the pixel first. */
  const origin = new Int32Array(labels.length);
  const wait = (pixel: number) => {
    for (const other of beside(pixel, width, height)) {
      if (mask[other] === 0 || labels[other] !== 0 || waiting[other]) continue;
      waiting[other] = 1;
      origin[other] = labels[pixel] as number;
      queue.put(landscape[other] as number, other);
    }
  };
  labels.forEach((label, pixel) => {
    if (label !== 0) wait(pixel);
  });
  for (let pixel = queue.take(); pixel !== undefined; pixel = queue.take()) {
    labels[pixel] = origin[pixel] as number;
    wait(pixel);
  }
  return labels;
}

/**
 * Peaks that rise by more than h ≥ 0 above the pass to any higher peak (h-maxima), as markers 1 … count; of a plateau its first pixel. By flooding from
 * the top: where two floods meet, the lower peak counts only if it stands more than h above the meeting place. Outside the mask: none.
 */
export function peaks(
  landscape: ArrayLike<number>,
  mask: ArrayLike<number>,
  width: number,
  height: number,
  h = 0,
): { readonly markers: Int32Array; readonly count: number } {
  if (landscape.length !== width * height || mask.length !== landscape.length)
    throw new Error(`${landscape.length} and ${mask.length} pixels are no ${width}×${height} maps`);
  const level = (pixel: number) => landscape[pixel] as number;
  const order = Array.from({ length: landscape.length }, (_, pixel) => pixel)
    .filter((pixel) => mask[pixel] !== 0)
    .sort((a, b) => level(b) - level(a) || a - b);
  /** Towards the peak of the flood that holds the pixel; −1 where it is still dry. */
  const parent = new Int32Array(landscape.length).fill(-1);
  const peakOf = (pixel: number): number => {
    let top = pixel;
    while (parent[top] !== top) top = parent[top] as number;
    for (let at = pixel; at !== top; ) {
      const next = parent[at] as number;
      parent[at] = top;
      at = next;
    }
    return top;
  };
  const lost = new Uint8Array(landscape.length);
  for (const pixel of order) {
    parent[pixel] = pixel;
    for (const other of beside(pixel, width, height)) {
      if (parent[other] === -1) continue;
      const [a, b] = [peakOf(pixel), peakOf(other)];
      if (a === b) continue;
      const [higher, lower] = level(a) > level(b) || (level(a) === level(b) && a < b) ? [a, b] : [b, a];
      // A pixel beside a flood is a peak of height 0 over itself and is lost at once
      if (level(lower) - level(pixel) <= h) lost[lower] = 1;
      parent[lower] = higher;
    }
  }
  const markers = new Int32Array(landscape.length);
  let count = 0;
  for (let pixel = 0; pixel < landscape.length; pixel++)
    if (mask[pixel] !== 0 && lost[pixel] === 0) markers[pixel] = ++count;
  return { markers, count };
}
