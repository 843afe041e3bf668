/** What the pooling panel asks of the compute thread. */
import type { Ask, Watch } from '../../engine/contract.ts';
import type { PictureSource } from '../../math/picture.ts';
import type { Card } from '../../pattern/card.ts';
import type { MapColours, PaintedMap } from '../../pattern/painted-map.ts';

export const downs = ['max', 'average', 'subsample'] as const;
export type Down = (typeof downs)[number];
export const ups = ['nearest', 'bed-of-nails', 'max-indices', 'bilinear'] as const;
export type Up = (typeof ups)[number];

/** A picture down by windows of factor × factor, several times, and up again the same number of times. */
export interface PyramidQuestion {
  readonly source: PictureSource;
  readonly factor: number;
  readonly levels: number;
  readonly up: Up;
  readonly colours: Pick<MapColours, 'signed'>;
}
/** Between what was there and what came back. */
export interface Loss {
  readonly mse: number;
  /** MSE over the variance of the picture: 0 nothing lost, 1 as bad as its mean grey everywhere (claim PL-B). */
  readonly share: number;
  readonly psnr: number;
}
export interface Way {
  readonly down: Down;
  /** As asked; max-indices stands for nearest where nothing was remembered. */
  readonly up: Up;
  /** From the first pooling to the last. */
  readonly maps: readonly PaintedMap[];
  /** From the last map upwards; the last of them is the rebuilt picture. */
  readonly back: readonly PaintedMap[];
  /** Rebuilt − picture. */
  readonly difference: PaintedMap;
  readonly loss: Loss;
}
export interface PyramidAnswer {
  readonly input: PaintedMap;
  /** As many as the picture can be divided; at most what was asked. */
  readonly levels: number;
  readonly ways: readonly Way[];
  /** Every way down with every way up that fits it, at this depth. */
  readonly losses: readonly { readonly down: Down; readonly up: Up; readonly loss: Loss }[];
  readonly milliseconds: number;
}

/** Windows whose pooled maps are compared; 1 is no pooling. */
export const windows = [1, 2, 4, 8, 'global'] as const;
export type Window = (typeof windows)[number];

export interface MoveQuestion {
  readonly right: number;
  readonly down: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly scale: number;
}
/** ‖pool(Tx) − pool(x)‖ / ‖pool(x)‖; null where the window does not fit. */
export interface Change {
  readonly kind: Down;
  readonly window: Window;
  readonly change: number | null;
}
export interface InvarianceQuestion {
  readonly source: PictureSource;
  /** What is pooled: the picture, or the magnitude of its slope (Sobel). */
  readonly map: 'sobel' | 'brightness';
  readonly kind: Down;
  readonly move: MoveQuestion;
  readonly colours: MapColours;
}
export interface PooledPair {
  readonly window: Window;
  readonly still: PaintedMap;
  readonly moved: PaintedMap;
  readonly change: number;
}
export interface InvarianceAnswer {
  readonly moved: PaintedMap;
  /** The map before and after the move, one pair a window that fits; the first is the map itself. */
  readonly pairs: readonly PooledPair[];
  readonly changes: readonly Change[];
  readonly milliseconds: number;
}

export interface SweepQuestion {
  readonly source: PictureSource;
  readonly map: 'sobel' | 'brightness';
  readonly kind: Down;
  readonly by: 'shift' | 'angle' | 'scale';
}
export interface SweepAnswer {
  /** Pixels to the right, degrees, or scale. */
  readonly at: readonly number[];
  readonly curves: readonly { readonly window: Window; readonly changes: readonly number[] }[];
  readonly milliseconds: number;
}

/** PL-A and PL-B on generated pictures of several seeds. */
export interface ClaimQuestion {
  readonly seeds: readonly number[];
}
export interface InvarianceClaimAnswer {
  readonly pictures: number;
  /** One list of changes a seed, each the mean over its pictures. */
  readonly runs: readonly (readonly Change[])[];
  readonly milliseconds: number;
}
export interface LossClaimAnswer {
  readonly pictures: number;
  /** Mean error/variance of each way down, one record a seed. */
  readonly runs: readonly Readonly<Record<Down, number>>[];
  readonly milliseconds: number;
}

export type Pattern = 'stripes' | 'checkerboard' | 'zone-plate' | 'picture';
export interface AliasingQuestion {
  readonly source: PictureSource;
  readonly pattern: Pattern;
  readonly side: number;
  /** Cycles across the picture. */
  readonly cycles: number;
  readonly angle: number;
  readonly factor: number;
  readonly colours: Pick<MapColours, 'sequential'>;
}
export interface Seen {
  readonly map: PaintedMap;
  /** Decibels below a full wave, as large as the picture's own spectrum; NaN beyond what this map can carry. */
  readonly spectrum: PaintedMap;
  /** Cycles across the picture of the strongest wave, to the right and down. */
  readonly peak: { readonly across: number; readonly down: number; readonly cycles: number };
  /** Deviation over that of the picture. */
  readonly contrast: number;
  readonly mean: number;
  /**
   * Share of this map's variance that is there because of waves which it cannot carry: what it holds, less what it would hold had those been
   * taken off the picture first. 0 for the picture itself.
   */
  readonly falseShare: number;
}
export interface AliasingAnswer {
  readonly picture: Seen;
  readonly ways: readonly (Seen & { readonly down: Down })[];
  /** Half the side of the pooled map: the finest wave that it can carry. */
  readonly limit: number;
  readonly milliseconds: number;
}

export type RaceTask = 'shapes' | 'digits';
export const racers = {
  shapes: ['max', 'average', 'stride'],
  digits: ['dense', 'flatten', 'global-max'],
} as const satisfies Readonly<Record<RaceTask, readonly string[]>>;
export type Racer = (typeof racers)[RaceTask][number];

type Numbers = Float32Array<ArrayBuffer>;
export interface RaceState {
  readonly step: number;
  /** Weights and Adam's moments, one a net, in the order of `racers`. */
  readonly nets: readonly { readonly weights: Numbers; readonly first: Numbers; readonly second: Numbers }[];
}
export interface RaceQuestion {
  readonly task: RaceTask;
  readonly seed: number;
  readonly rate: number;
  readonly from: RaceState | null;
  readonly steps: number;
}
export interface RaceStep {
  readonly kind: 'step';
  readonly step: number;
  /** Cross-entropy before this step, one a net. */
  readonly losses: readonly number[];
  readonly stepsPerSecond: number;
  readonly state: RaceState | null;
}
export interface RaceCurve {
  readonly kind: 'curve';
  readonly step: number;
  readonly net: Racer;
  /** Share right of held-out pictures: in place, and at each shift. */
  readonly accuracy: number;
  readonly shifts: readonly number[];
  readonly shares: readonly number[];
}

export interface ClassifyQuestion {
  readonly task: RaceTask;
  /** One a net; null: the shipped ones. */
  readonly weights: readonly Numbers[] | null;
  /** 28×28 values 0..1, before it is moved. */
  readonly picture: Numbers;
  readonly right: number;
  readonly down: number;
  /** Adds the noise of training and tests after the move; null: none. */
  readonly noise: number | null;
}
export interface ClassifyAnswer {
  /** As the nets saw it. */
  readonly picture: Numbers;
  readonly probabilities: readonly { readonly net: Racer; readonly shares: Numbers }[];
}

export interface ExportQuestion {
  readonly net: Racer;
  /** Null: the shipped weights. */
  readonly weights: Numbers | null;
}
export interface ExportAnswer {
  readonly json: string;
  readonly weightsName: string;
  readonly weights: ArrayBuffer;
}

export interface RacerCard {
  readonly name: Racer;
  readonly data: RaceTask;
  readonly parameters: number;
  readonly steps: number;
  /** Share right at every shift: over the seeds, and of the shipped weights. */
  readonly curve: Readonly<Record<'shifts' | 'mean' | 'low' | 'high' | 'shipped', readonly number[]>>;
}
export interface RaceCard extends Card {
  readonly nets: readonly RacerCard[];
}

export interface PoolingJobs {
  readonly pyramid: Ask<PyramidQuestion, PyramidAnswer>;
  readonly invariance: Ask<InvarianceQuestion, InvarianceAnswer>;
  readonly sweep: Ask<SweepQuestion, SweepAnswer>;
  readonly invarianceClaim: Ask<ClaimQuestion, InvarianceClaimAnswer>;
  readonly lossClaim: Ask<ClaimQuestion, LossClaimAnswer>;
  readonly aliasing: Ask<AliasingQuestion, AliasingAnswer>;
  readonly race: Watch<RaceQuestion, RaceStep | RaceCurve>;
  readonly classify: Ask<ClassifyQuestion, ClassifyAnswer>;
  readonly exportModel: Ask<ExportQuestion, ExportAnswer>;
  readonly card: Ask<{ readonly model: 'pooling' }, RaceCard>;
}
