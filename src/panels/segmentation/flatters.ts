/** Claim SG-D: on thin rings, whoever answers "background" everywhere has most pixels right and next to nothing found. */
import { drawRings, ringClasses } from '../../data/rings.ts';
import { type Confusion, confusion, iou, meanIou, perClass, pixelAccuracy } from '../../math/segmentation-metrics.ts';

/** No training draws from this pool. */
const pool = 1_000_003;
/** Pictures that are counted together. */
export const ringPictures = 24;

export interface RingsSeen {
  readonly side: number;
  readonly image: Float32Array;
  readonly classes: Uint8Array;
  readonly counted: Confusion;
}

/** Ring picture `index`, and the pixels of its classes under the constant answer "background". */
export function backgroundOn(index: number): RingsSeen {
  const { side, image, classes } = drawRings(pool, index);
  return { side, image, classes, counted: confusion(new Uint8Array(classes.length), classes, ringClasses.length) };
}

export interface Flattered {
  readonly accuracy: number;
  /** Over all five classes. */
  readonly meanIou: number;
  readonly byClass: readonly { readonly name: (typeof ringClasses)[number]; readonly iou: number }[];
}

/** The scores of that answer over several pictures, whose counts are added first. */
export function flattered(tables: readonly Confusion[]): Flattered {
  const sum = ringClasses.map((_, row) =>
    ringClasses.map((__, column) => tables.reduce((total, table) => total + (table[row]?.[column] ?? 0), 0)),
  );
  const ious = perClass(sum, iou);
  return {
    accuracy: pixelAccuracy(sum),
    meanIou: meanIou(sum),
    byClass: ringClasses.map((name, i) => ({ name, iou: ious[i] ?? Number.NaN })),
  };
}
