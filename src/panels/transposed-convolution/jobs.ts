/** What the panel on going up asks of the compute thread. */
import type { Ask, Watch } from '../../engine/contract.ts';
import type { PictureSource } from '../../math/picture.ts';
import type { Card } from '../../pattern/card.ts';
import type { MapColours, PaintedMap } from '../../pattern/painted-map.ts';
import type { TransposedParams } from './params.ts';

/** The ways up that learn in Train, by the knob `compare`. */
export type UpMethod = TransposedParams['compare'];

export interface KernelAndStride {
  readonly kernelSize: number;
  readonly stride: number;
}

/** How many stamps touch each place (US10, US-A): ones through a kernel of ones, one map a pair. */
export interface OverlapQuestion {
  readonly pairs: readonly KernelAndStride[];
  /** At least so many cells a side where no border is felt, from phase 0 on. */
  readonly cells: number;
  readonly colours: Pick<MapColours, 'sequential'>;
}
export interface OverlapMap extends KernelAndStride {
  /** Ones a side of the input. */
  readonly size: number;
  /** Stamps on every cell of the output, border and all. */
  readonly counts: PaintedMap;
  /** Where all stamps are there that could be: `cells`² of them, phase 0 first. */
  readonly inside: PaintedMap;
  /** First and last cell of an axis that no border changes. */
  readonly interior: readonly [first: number, last: number];
  /** Stamps along one axis alone, border and all. */
  readonly along: readonly number[];
  /** Fewest and most stamps inside. */
  readonly least: number;
  readonly most: number;
  /** Standard deviation over mean, inside. */
  readonly ripple: number;
  /** Share of the variance inside that repeats with the stride: 1, or 0 where the counts are flat. */
  readonly share: number;
  /** Largest difference between the device's map and the count of `math/overlap`. */
  readonly worst: number;
}
export interface OverlapAnswer {
  readonly maps: readonly OverlapMap[];
  readonly milliseconds: number;
}

/** A picture made small and painted large again by one transposed convolution. */
export interface CheckerboardQuestion extends KernelAndStride {
  readonly source: PictureSource;
  /** Side of the picture, 32, 64 or 128. */
  readonly side: number;
  readonly weights: TransposedParams['weights'];
  readonly seed: number;
  readonly colours: MapColours;
}
export interface CheckerboardAnswer {
  readonly original: PaintedMap;
  /** The picture in block means, ⌈side/stride⌉ a side: what is painted from. */
  readonly small: PaintedMap;
  /** Row by row, scaled so that the mean brightness stays. */
  readonly kernel: Float32Array<ArrayBuffer>;
  readonly result: PaintedMap;
  /** Result less original. */
  readonly difference: PaintedMap;
  /** log₁₀ of the power of the result at every frequency, (0, 0) in the middle. */
  readonly spectrum: PaintedMap;
  /** Mean of the result at each of the stride² phases, row by row. */
  readonly phases: Float32Array<ArrayBuffer>;
  /** Share of the variance that repeats with the stride, in the result and in the picture itself. */
  readonly share: number;
  readonly originalShare: number;
  /** Root of the mean square of the difference. */
  readonly error: number;
  readonly milliseconds: number;
}

/** The cures, on the curriculum's decoder (a convolution, then two ways up): equal weights show what is built in, random ones the rest. */
export interface CuresQuestion {
  readonly source: PictureSource;
  readonly side: number;
  readonly seed: number;
  readonly colours: Pick<MapColours, 'signed'>;
}
export interface Flat {
  /** The answer to a flat picture where no border is felt, its mean taken off: with equal weights in units of that mean, else in deviations of the answer to the picture. */
  readonly map: PaintedMap;
  /** Period-2 share of the variance of the answer to a flat 8×8 picture, border included (US-B). */
  readonly share: number;
  /** Deviation of `map`. */
  readonly response: number;
}
export interface Cure {
  readonly method: UpMethod;
  readonly equal: Flat;
  readonly random: Flat;
  /** The picture through the random net. */
  readonly picture: PaintedMap;
  /** Period-2 share of its variance, in blocks of 8×8. */
  readonly pictureShare: number;
}
export interface CuresAnswer {
  /** What goes in: the picture in means of 4×4. */
  readonly small: PaintedMap;
  readonly cures: readonly Cure[];
  readonly milliseconds: number;
}

/** Untrained nets per method, over which the mean share is taken. */
export const untrainedNets = 60;

/** The flat share of many untrained nets (US-B, first row). */
export interface SpreadQuestion {
  readonly seed: number;
  /** Nets a method. */
  readonly nets: number;
}
export interface SpreadAnswer {
  readonly methods: readonly { readonly method: UpMethod; readonly shares: readonly number[] }[];
  readonly milliseconds: number;
}

/** All weights of a net, flat, with Adam's moments. */
export interface NetState {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly first: Float32Array<ArrayBuffer>;
  readonly second: Float32Array<ArrayBuffer>;
}
/** One net a method, in the order of the knob's options. */
export interface LearnState {
  readonly step: number;
  readonly nets: readonly NetState[];
}
export interface LearnQuestion {
  readonly seed: number;
  readonly rate: number;
  readonly from: LearnState | null;
  readonly steps: number;
}
/** The checkerboard and the error of one net, on pictures it has not seen. */
export interface Grid {
  readonly error: number;
  /** Period-2 share of the variance of the answer to flat grey, border included (US-B). */
  readonly flatShare: number;
  /** Period-2 energy inside that answer over the variance of true pictures: the grid's own size. */
  readonly flatEnergy: number;
  /** Deviation inside that answer over the deviation of the answers to pictures. */
  readonly flatResponse: number;
  /** Period-2 share of the variance of the answers to pictures. */
  readonly pictureShare: number;
}
export interface LearnFrame {
  readonly step: number;
  /** Mean squared error of this step's batch, one a method. */
  readonly losses: readonly number[];
  /** Measured at steps 0, 10, 20, 40, every 25 and at the end, one a method; null in between. */
  readonly grids: readonly Grid[] | null;
  readonly stepsPerSecond: number;
  /** Everything needed to go on from here, now and then; null in between. */
  readonly state: LearnState | null;
}

/** Which five nets are asked: those that ship, those that a training with this seed begins with, or given ones. */
export type Nets =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'first'; readonly seed: number }
  | { readonly kind: 'given'; readonly weights: readonly Float32Array<ArrayBuffer>[] };

/** One small picture through all five nets. */
export interface UpQuestion {
  readonly nets: Nets;
  /** The n-th held-out texture, or somebody's picture, averaged down to 8×8. */
  readonly picture: number | PictureSource;
  readonly colours: Pick<MapColours, 'signed'>;
}
export interface UpAnswer {
  /** 8×8. */
  readonly input: PaintedMap;
  /** 32×32. */
  readonly truth: PaintedMap;
  readonly methods: readonly {
    readonly method: UpMethod;
    /** Of untrained nets in their own contrast, else brightness. */
    readonly answer: PaintedMap;
    /** Mean squared error against the truth. */
    readonly error: number;
    /** The answer to a flat picture where no border is felt, in deviations of the answers to pictures. */
    readonly flat: PaintedMap;
    readonly flatResponse: number;
  }[];
  readonly milliseconds: number;
}

export interface MeasureAnswer {
  readonly grids: readonly Grid[];
}

/** One net as TensorFlow.js layers format. */
export interface ExportQuestion {
  readonly nets: Nets;
  readonly method: UpMethod;
}
export interface ExportAnswer {
  readonly json: string;
  readonly weightsName: string;
  readonly weights: ArrayBuffer;
}

export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
/** What the card says of one way up besides its end: 60 untrained nets, and the seeds' figures over the steps. */
export interface UpsamplingCard extends Card {
  /** Copying and interpolating to 32×32 without any net, and the share of the true textures themselves. */
  readonly references: { readonly nearestError: number; readonly bilinearError: number; readonly pictureShare: number };
  readonly nets: readonly {
    readonly name: UpMethod;
    readonly untrained: Readonly<Record<keyof Grid, Band>>;
    readonly overSteps: { readonly steps: readonly number[] } & Readonly<
      Record<
        keyof Grid,
        { readonly mean: readonly number[]; readonly low: readonly number[]; readonly high: readonly number[] }
      >
    >;
  }[];
}

export interface TransposedJobs {
  readonly overlap: Ask<OverlapQuestion, OverlapAnswer>;
  readonly checkerboard: Ask<CheckerboardQuestion, CheckerboardAnswer>;
  readonly cures: Ask<CuresQuestion, CuresAnswer>;
  readonly spread: Ask<SpreadQuestion, SpreadAnswer>;
  readonly learn: Watch<LearnQuestion, LearnFrame>;
  readonly up: Ask<UpQuestion, UpAnswer>;
  readonly measure: Ask<{ readonly nets: Nets }, MeasureAnswer>;
  readonly exportModel: Ask<ExportQuestion, ExportAnswer>;
  readonly card: Ask<{ readonly model: 'upsampling' }, UpsamplingCard>;
}
