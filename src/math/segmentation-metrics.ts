/**
 * How right a labelled picture is (CURRICULUM §1.4). Label maps are lists of class numbers, row by row. Everything is counted first, so
 * that the counts of many pictures can be added before a quotient is taken. A quotient of nothing by nothing is NaN, "undefined", and
 * is left out of means.
 */

/** Pixels by true class (row) and predicted class (column). */
export type Confusion = readonly (readonly number[])[];

/** Counts every pair of a true and a predicted class. Throws if the maps differ in length or a label is no class. */
export function confusion(prediction: ArrayLike<number>, truth: ArrayLike<number>, classes: number): number[][] {
  if (prediction.length !== truth.length) throw new Error(`${prediction.length} labels against ${truth.length}`);
  const table = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let pixel = 0; pixel < truth.length; pixel++) {
    const [row, column] = [truth[pixel] as number, prediction[pixel] as number];
    const line = table[row];
    if (!line || line[column] === undefined) throw new Error(`labels ${row}, ${column} are not of ${classes} classes`);
    line[column]++;
  }
  return table;
}

/** One class against all others. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** Counts two binary maps; what is not 0 is foreground. Throws if they differ in length. */
export function counts(prediction: ArrayLike<number>, truth: ArrayLike<number>): Counts {
  if (prediction.length !== truth.length) throw new Error(`${prediction.length} labels against ${truth.length}`);
  let [tp, fp, fn] = [0, 0, 0];
  for (let pixel = 0; pixel < truth.length; pixel++)
    if (prediction[pixel] !== 0) {
      if (truth[pixel] !== 0) tp++;
      else fp++;
    } else if (truth[pixel] !== 0) fn++;
  return { tp, fp, fn, tn: truth.length - tp - fp - fn };
}

/** Counts of several pictures together. */
export const together = (all: readonly Counts[]): Counts =>
  all.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn, tn: a.tn + b.tn }), {
    tp: 0,
    fp: 0,
    fn: 0,
    tn: 0,
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The counts of each class. */
export function countsByClass(table: Confusion): Counts[] {
  const all = sum(table.map(sum));
  return table.map((row, k) => {
    const tp = row[k] as number;
    const fn = sum(row) - tp;
    const fp = sum(table.map((other) => other[k] as number)) - tp;
    return { tp, fp, fn, tn: all - tp - fp - fn };
  });
}

/** Intersection over union, TP / (TP + FP + FN). */
export const iou = ({ tp, fp, fn }: Counts): number => tp / (tp + fp + fn);

/** 2TP / (2TP + FP + FN) = 2·IoU / (1 + IoU); the F1 score under another name. */
export const dice = ({ tp, fp, fn }: Counts): number => (2 * tp) / (2 * tp + fp + fn);

/** Of what was called the class, the share that is: TP / (TP + FP). */
export const precision = ({ tp, fp }: Counts): number => tp / (tp + fp);

/** Of what is the class, the share that was found: TP / (TP + FN). Also called class accuracy. */
export const recall = ({ tp, fn }: Counts): number => tp / (tp + fn);

/** A metric for each class; NaN where it is undefined, as for a class that is in neither map. */
export const perClass = (table: Confusion, metric: (counts: Counts) => number): number[] =>
  countsByClass(table).map(metric);

/** The mean over the classes for which the metric is defined; NaN if there is none. */
export function meanOverClasses(table: Confusion, metric: (counts: Counts) => number): number {
  const defined = perClass(table, metric).filter((value) => !Number.isNaN(value));
  return sum(defined) / defined.length;
}

/** Mean IoU over the classes that are in either map. */
export const meanIou = (table: Confusion): number => meanOverClasses(table, iou);

/** The share of pixels with the right class: trace over total. */
export const pixelAccuracy = (table: Confusion): number =>
  sum(table.map((row, k) => row[k] as number)) / sum(table.map(sum));

export interface SoftDiceOptions {
  /** Added above and below, so that two empty maps score 1. Missing: 0. */
  readonly smooth?: number;
  /** Squares in the denominator (Milletari et al., V-Net). Missing: no. */
  readonly squared?: boolean;
}

/** The three sums of which soft overlaps are made. Throws if the maps differ in length. */
export function softSums(
  probabilities: ArrayLike<number>,
  truth: ArrayLike<number>,
  squared = false,
): { readonly both: number; readonly predicted: number; readonly true: number } {
  if (probabilities.length !== truth.length) throw new Error(`${probabilities.length} pixels against ${truth.length}`);
  let [both, predicted, real] = [0, 0, 0];
  for (let pixel = 0; pixel < truth.length; pixel++) {
    const [p, t] = [probabilities[pixel] as number, truth[pixel] as number];
    both += p * t;
    predicted += squared ? p * p : p;
    real += squared ? t * t : t;
  }
  return { both, predicted, true: real };
}

/** Dice of probabilities: (2Σpt + s) / (Σp + Σt + s). With probabilities 0 and 1 and s = 0 it is `dice`. */
export function softDice(
  probabilities: ArrayLike<number>,
  truth: ArrayLike<number>,
  { smooth = 0, squared = false }: SoftDiceOptions = {},
): number {
  const sums = softSums(probabilities, truth, squared);
  return (2 * sums.both + smooth) / (sums.predicted + sums.true + smooth);
}

/** IoU of probabilities: Σpt / (Σp + Σt − Σpt). */
export function softIou(probabilities: ArrayLike<number>, truth: ArrayLike<number>): number {
  const sums = softSums(probabilities, truth);
  return sums.both / (sums.predicted + sums.true - sums.both);
}
