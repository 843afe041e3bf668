/** Pictures to be cut up, cells and galaxies, as nets get them: fixed pools from seeds, weight maps, batches turned at random. */
import { drawCells } from '../data/cells.ts';
import { drawGalaxies } from '../data/galaxies.ts';
import { random } from '../data/random.ts';
import { borderWeights } from '../math/border-weights.ts';

export const segmentationKinds = ['cells', 'galaxies'] as const;
export type SegmentationKind = (typeof segmentationKinds)[number];

/** Rows and columns of a training picture, and how many the pool holds. */
export const segmentationSide: Readonly<Record<SegmentationKind, number>> = { cells: 64, galaxies: 48 };
export const poolSize: Readonly<Record<SegmentationKind, number>> = { cells: 300, galaxies: 800 };
/** Channels of an answer: scores of background and cell, or of two masks, each for itself. */
export const answerChannels = 2;

/** One picture with what is true of it, pixel after pixel. */
export interface Truth {
  readonly image: Float32Array;
  /** Cells: 1 for cell. Galaxies: both masks, interleaved. */
  readonly truth: Uint8Array;
  /** Cells only: which cell, from 1, and where two touch. */
  readonly instances?: Uint8Array;
  readonly gaps?: Uint8Array;
}

/** Picture `index` of a pool. */
function drawTruth(kind: SegmentationKind, seed: number, index: number): Truth {
  if (kind === 'cells') {
    const { image, labels, instances, gaps } = drawCells(seed, index, segmentationSide.cells);
    return { image, truth: labels, instances, gaps };
  }
  const { image, masks } = drawGalaxies(seed, index, { side: segmentationSide.galaxies });
  const [central, companion] = masks;
  const truth = new Uint8Array(2 * central.length).map((_, i) => (i % 2 === 0 ? central : companion)[i >> 1] ?? 0);
  return { image, truth };
}

/** Pictures that no training run draws: the same for every seed. */
export const heldOutSeed = 1_000_003;
export const heldOutTruths = (kind: SegmentationKind, count: number, seed = heldOutSeed): Truth[] =>
  Array.from({ length: count }, (_, index) => drawTruth(kind, seed, index));

export interface BorderSettings {
  readonly w0: number;
  /** Pixels. */
  readonly sigma: number;
}

/** w_c + w₀·exp(−(d₁+d₂)²/2σ²) of cells, w_c = 1/(2·share), shares below .05 counted as that, the ridge on background alone. */
export function weightMap({ instances }: Truth, { w0, sigma }: BorderSettings): Float32Array<ArrayBuffer> {
  if (!instances) throw new RangeError('only cells have a weight map');
  const side = Math.sqrt(instances.length);
  const { weights } = borderWeights({ instances, width: side, height: side, w0, sigma, balance: 'frequency' });
  return Float32Array.from(weights);
}

/** A flat map turned: mirrored left to right, then rows and columns exchanged, as said. Channels lie innermost. */
export function turned<T extends Float32Array | Uint8Array>(
  map: T,
  side: number,
  flip: boolean,
  transpose: boolean,
): T {
  const channels = map.length / side ** 2;
  const out = map.slice() as T;
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const [row, column] = transpose ? [j, i] : [i, j];
      const from = (row * side + (flip ? side - 1 - column : column)) * channels;
      for (let c = 0; c < channels; c++) out[(i * side + j) * channels + c] = map[from + c] as number;
    }
  return out;
}

/** Pictures one after another; `weights` only where they were asked for. */
export interface SegmentationBatch {
  readonly images: Float32Array<ArrayBuffer>;
  readonly truth: Uint8Array<ArrayBuffer>;
  readonly weights: Float32Array<ArrayBuffer> | null;
}

function joined<T extends Float32Array | Uint8Array>(maps: readonly T[], into: (length: number) => T): T {
  const out = into(maps.reduce((sum, map) => sum + map.length, 0));
  let at = 0;
  for (const map of maps) {
    out.set(map, at);
    at += map.length;
  }
  return out;
}

/**
 * The batch of step t, which depends on (kind, seed, size, t) alone: different pictures of the seed's pool, each flipped and transposed at
 * random. Pictures are drawn, and weighted where `border` is given, when they are first wanted.
 */
export function segmentationBatches(
  kind: SegmentationKind,
  seed: number,
  size: number,
  border: BorderSettings | null,
): (step: number) => SegmentationBatch {
  const side = segmentationSide[kind];
  const pool = new Map<number, { readonly truth: Truth; readonly weights: Float32Array | null }>();
  const pictureAt = (index: number) => {
    const known = pool.get(index);
    if (known) return known;
    const truth = drawTruth(kind, seed, index);
    const made = { truth, weights: border && weightMap(truth, border) };
    pool.set(index, made);
    return made;
  };
  if (size > poolSize[kind]) throw new RangeError(`${size} pictures of ${poolSize[kind]}`);
  return (step) => {
    const chance = random(seed, 1_000_000 + step);
    const chosen = new Set<number>();
    while (chosen.size < size) chosen.add(chance.integer(poolSize[kind]));
    const pictures = [...chosen].map((index) => {
      const [flip, transpose] = [chance.integer(2) === 1, chance.integer(2) === 1];
      const { truth, weights } = pictureAt(index);
      const turn = <T extends Float32Array | Uint8Array>(map: T) => turned(map, side, flip, transpose);
      return { image: turn(truth.image), truth: turn(truth.truth), weights: weights && turn(weights) };
    });
    const floats = (length: number) => new Float32Array(length);
    return {
      images: joined<Float32Array<ArrayBuffer>>(
        pictures.map(({ image }) => image as Float32Array<ArrayBuffer>),
        floats,
      ),
      truth: joined<Uint8Array<ArrayBuffer>>(
        pictures.map(({ truth }) => truth as Uint8Array<ArrayBuffer>),
        (length) => new Uint8Array(length),
      ),
      weights:
        border &&
        joined<Float32Array<ArrayBuffer>>(
          pictures.map(({ weights }) => weights as Float32Array<ArrayBuffer>),
          floats,
        ),
    };
  };
}
