/** How far a pooled map moves when the picture moves a little (claim PL-A): the lecture's invariance, measured. */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { blobSide, blobs } from '../../../data/blobs.ts';
import { brightnessOf } from '../../../data/brightness.ts';
import type { Sent } from '../../../engine/contract.ts';
import { paintBrightness, paintMap, transferOf } from '../../../engine/picture.ts';
import { type Volume, volume } from '../../../math/volume.ts';
import { type Move, still, warped } from '../../../math/warp.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import {
  type Change,
  type ClaimQuestion,
  type Down,
  downs,
  type InvarianceAnswer,
  type InvarianceClaimAnswer,
  type InvarianceQuestion,
  type SweepAnswer,
  type SweepQuestion,
  type Window,
  windows,
} from '../jobs.ts';
import { batchOf, readAll, slopeOf } from './tensors.ts';
import { pooled, pooledWhole } from './ways.ts';

/** ‖moved − still‖ / ‖still‖; 0 where both are nothing. */
function relativeChange(moved: Float32Array, before: Float32Array): number {
  let [off, size] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    const value = before[i] ?? 0;
    off += ((moved[i] ?? 0) - value) ** 2;
    size += value * value;
  }
  return off === 0 ? 0 : Math.sqrt(off / size);
}

export const mapped = (x: Tensor4D, map: 'sobel' | 'brightness'): Tensor4D => (map === 'sobel' ? slopeOf(x) : x);

/** Whether a map of this size can be pooled so. Subsampling has no global form, and window 1 is the same for all. */
const fits = (kind: Down, window: Window, rows: number, columns: number): boolean =>
  window === 'global' ? kind !== 'subsample' : window <= Math.min(rows, columns);

export const pooledBy = (x: Tensor4D, kind: Down, window: Window): Tensor4D =>
  window === 'global' ? pooledWhole(x, kind === 'average' ? 'average' : 'max') : pooled(x, kind, window);

const sideOf = (window: Window, side: number): number => (window === 'global' ? 1 : Math.floor(side / window));

export async function invariance(signal: AbortSignal, question: InvarianceQuestion): Promise<Sent<InvarianceAnswer>> {
  const { source, map, kind, move, colours } = question;
  const x = brightnessOf(source);
  const begun = performance.now();
  const moved = warped(x, move);
  const cases = downs.flatMap((down) =>
    windows.filter((window) => fits(down, window, x.rows, x.columns)).map((window) => ({ kind: down, window })),
  );
  const read = await readAll(() => {
    const both = mapped(batchOf([x, moved]), map);
    return cases.map((one) => pooledBy(both, one.kind, one.window));
  });
  stopIfAborted(signal);
  const halves = read.map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)] as const);
  const changeOf = (i: number) => {
    const pair = halves[i];
    return pair ? relativeChange(pair[1], pair[0]) : null;
  };
  const at = (of: Down, window: Window) => cases.findIndex((one) => one.kind === of && one.window === window);
  const changes = downs.flatMap((of) =>
    windows.map((window): Change => ({ kind: of, window, change: changeOf(at(of, window)) })),
  );
  const milliseconds = performance.now() - begun;
  // One range for both maps of a window and for all windows, so that brightness means the same everywhere
  const largest = (halves[at(kind, 1)] ?? []).reduce(
    (m, values) => values.reduce((n, value) => Math.max(n, value), m),
    0,
  );
  const range = map === 'sobel' ? { low: 0, high: largest } : { low: 0, high: 1 };
  const painted = (values: Float32Array<ArrayBuffer>, window: Window) => {
    const [rows, columns] = [sideOf(window, x.rows), sideOf(window, x.columns)];
    return map === 'sobel'
      ? paintMap(values, columns, rows, colours.sequential, range)
      : paintBrightness(volume(rows, columns, 1, values));
  };
  const pairs = windows.flatMap((window) => {
    const i = at(kind, window);
    const pair = halves[i];
    if (!pair) return [];
    return [{ window, still: painted(pair[0], window), moved: painted(pair[1], window), change: changeOf(i) ?? 0 }];
  });
  const picture = paintBrightness(moved);
  return {
    value: { moved: picture, pairs, changes, milliseconds },
    transfer: transferOf([picture, ...pairs.flatMap((pair) => [pair.still, pair.moved])]),
  };
}

/** The moves of a sweep; the first leaves the picture as it is, except for scale, where that stands in the middle. */
const sweeps: Readonly<
  Record<SweepQuestion['by'], { readonly at: readonly number[]; readonly move: (by: number) => Move }>
> = {
  shift: { at: [0, 1, 2, 3, 4, 5, 6, 7, 8], move: (right) => ({ ...still, right }) },
  angle: { at: [0, 1, 2, 3, 5, 7, 9, 11, 13, 15], move: (angle) => ({ ...still, angle }) },
  scale: {
    at: [0.8, 0.84, 0.88, 0.92, 0.96, 1, 1.04, 1.08, 1.12, 1.16, 1.2, 1.25],
    move: (scale) => ({ ...still, scale }),
  },
};

export async function sweep(signal: AbortSignal, question: SweepQuestion): Promise<SweepAnswer> {
  const { source, map, kind, by } = question;
  const x = brightnessOf(source);
  const begun = performance.now();
  const { at, move } = sweeps[by];
  const pictures: Volume[] = [x];
  for (const amount of at) {
    pictures.push(warped(x, move(amount)));
    await breathe();
    stopIfAborted(signal);
  }
  const fitting = windows.filter((window) => fits(kind, window, x.rows, x.columns));
  const read = await readAll(() => {
    const all = mapped(batchOf(pictures), map);
    return fitting.map((window) => pooledBy(all, kind, window));
  });
  stopIfAborted(signal);
  const curves = fitting.map((window, i) => {
    const all = read[i] ?? new Float32Array();
    const size = all.length / pictures.length;
    const before = all.subarray(0, size);
    return { window, changes: at.map((_, k) => relativeChange(all.subarray((k + 1) * size, (k + 2) * size), before)) };
  });
  return { at, curves, milliseconds: performance.now() - begun };
}

const claimPictures = 200;

/** PL-A: the Sobel maps of generated pictures of spots, moved one pixel to the right; the mean change of each window, for each seed. */
export async function invarianceClaim(signal: AbortSignal, { seeds }: ClaimQuestion): Promise<InvarianceClaimAnswer> {
  const begun = performance.now();
  const size = blobSide ** 2;
  const cases = downs.flatMap((kind) =>
    windows.filter((window) => fits(kind, window, blobSide, blobSide)).map((window) => ({ kind, window })),
  );
  const runs: Change[][] = [];
  for (const seed of seeds) {
    stopIfAborted(signal);
    const numbers = blobs(seed, claimPictures);
    const pictures = Array.from({ length: claimPictures }, (_, i) =>
      volume(blobSide, blobSide, 1, numbers.subarray(i * size, (i + 1) * size)),
    );
    await breathe();
    stopIfAborted(signal);
    const both = [...pictures, ...pictures.map((x) => warped(x, { ...still, right: 1 }))];
    const read = await readAll(() => {
      const maps = mapped(batchOf(both), 'sobel');
      return cases.map(({ kind, window }) => pooledBy(maps, kind, window));
    });
    runs.push(
      cases.map(({ kind, window }, i) => {
        const all = read[i] ?? new Float32Array();
        const each = all.length / both.length;
        let total = 0;
        for (let b = 0; b < claimPictures; b++) {
          const [from, to] = [b * each, (b + claimPictures) * each];
          total += relativeChange(all.subarray(to, to + each), all.subarray(from, from + each));
        }
        return { kind, window, change: total / claimPictures };
      }),
    );
  }
  return { pictures: claimPictures, runs, milliseconds: performance.now() - begun };
}
