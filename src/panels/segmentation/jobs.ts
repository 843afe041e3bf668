/** What the panel on U-Net asks of the compute thread. */
import type { Ask, Watch } from '../../engine/contract.ts';
import type { Picture } from '../../math/picture.ts';
import type { Card, Metric } from '../../pattern/card.ts';
import type { MapColours, PaintedMap } from '../../pattern/painted-map.ts';
import type { NetName } from './nets.ts';

/** Whose weights: those that ship, those that a training with this seed begins with, or given ones. */
export interface NetWeights {
  readonly net: NetName;
  readonly from:
    | { readonly kind: 'shipped' }
    | { readonly kind: 'first'; readonly seed: number }
    | { readonly kind: 'given'; readonly weights: Float32Array<ArrayBuffer> };
}

/** What is segmented: a held-out picture of the net's task (`index` from 0) with its truth, or a picture without one. */
export type SegmentSource =
  | { readonly kind: 'generated'; readonly index: number; readonly side: number }
  | { readonly kind: 'own'; readonly picture: Picture; readonly side: number };

/** What a mask scores against the truth; nothing that has no meaning for the task is made up: null. */
export interface Scores {
  readonly accuracy: number;
  /** Mean over background and foreground, and that of the foreground alone. */
  readonly meanIou: number;
  readonly iou: number;
  readonly dice: number;
  /** IoU of the two inner bands, 2 px wide. */
  readonly boundaryIou: number;
  /** Cells found as one object each (IoU > 0.5): harmonic mean of precision and recall. */
  readonly objectF1: number | null;
  readonly objects: number | null;
  readonly trueObjects: number | null;
}

/** One mask: what is in it, object by object, and its scores where the truth is known. */
export interface Mask {
  /** 1 = foreground. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** 0 = none, 1…n. */
  readonly instances: Int32Array<ArrayBuffer>;
  readonly scores: Scores | null;
}

export interface SegmentQuestion {
  readonly weights: NetWeights;
  readonly source: SegmentSource;
  /** Factors of the copies, the finest first: 1 keeps, 0 cuts. */
  readonly skips: readonly number[];
  /** A pixel is foreground above this probability. */
  readonly cut: number;
  readonly colours: MapColours;
}
export interface SegmentAnswer {
  readonly side: number;
  /** The standardised picture. */
  readonly picture: PaintedMap;
  /** Probability of the foreground; two for galaxies (central, companion). */
  readonly probabilities: readonly PaintedMap[];
  /** One a probability map. */
  readonly masks: readonly Mask[];
  /** Threshold and watershed, no learning; one a map. */
  readonly classical: readonly Mask[];
  readonly truth: readonly Omit<Mask, 'scores'>[] | null;
  /** Of the net alone. */
  readonly milliseconds: number;
}

/** Every map of one stage of a net, on a picture. */
export interface InsideQuestion {
  readonly weights: NetWeights;
  readonly source: SegmentSource;
  readonly skips: readonly number[];
  /** Which stage of `stages`; the nearest that exists. */
  readonly stage: number;
  readonly colours: MapColours;
}
export interface InsideStage {
  readonly name: string;
  readonly kind: 'input' | 'convolution' | 'normalise' | 'keep' | 'halve' | 'double' | 'concatenate' | 'scores';
  /** How many halvings above it. */
  readonly level: number;
  readonly side: number;
  readonly channels: number;
}
export interface InsideAnswer {
  readonly stages: readonly InsideStage[];
  readonly stage: number;
  readonly picture: PaintedMap;
  readonly maps: readonly PaintedMap[];
  readonly milliseconds: number;
}

/** The wrong ways on this device: milliseconds a picture. */
export interface CostQuestion {
  /** Convolutions 3×3 of the full-resolution stack. */
  readonly depth: number;
  readonly side: number;
}
export interface CostAnswer {
  readonly unet: number;
  readonly fullResolution: number;
  /** Of one window, and how many windows were timed. */
  readonly window: number;
  readonly windows: number;
}

/** All weights of a net, flat, with Adam's moments. */
export interface NetState {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly first: Float32Array<ArrayBuffer>;
  readonly second: Float32Array<ArrayBuffer>;
}
/** One net each, in the order of the question's. */
export interface LearnState {
  readonly step: number;
  readonly nets: readonly NetState[];
}
export interface LearnQuestion {
  readonly nets: readonly NetName[];
  readonly seed: number;
  readonly rate: number;
  /** Steps over which the learning rate falls to zero. */
  readonly planned: number;
  readonly from: LearnState | null;
  readonly steps: number;
}
/** Over held-out pictures. */
export interface Reached {
  readonly accuracy: number;
  readonly meanIou: number;
  readonly boundaryIou: number;
  readonly objectF1: number;
  /** Mean |objects − true objects| a picture. */
  readonly countError: number;
  /** Share of the pixels between touching cells that are called background; NaN for galaxies. */
  readonly gapsFound: number;
}
export interface LearnFrame {
  readonly step: number;
  /** Of this step's batch, one a net. */
  readonly losses: readonly number[];
  /** Now and then, one a net; null in between. */
  readonly reached: readonly Reached[] | null;
  readonly stepsPerSecond: number;
  /** Everything needed to go on, whenever `reached` is there and every few seconds; null in between. */
  readonly state: LearnState | null;
}

/** The first held-out pictures through several nets, side by side. */
export interface PreviewQuestion {
  readonly nets: readonly NetWeights[];
  readonly pictures: number;
  readonly cut: number;
}
export interface PreviewAnswer {
  readonly side: number;
  readonly pictures: readonly {
    readonly image: Float32Array<ArrayBuffer>;
    readonly truth: readonly Omit<Mask, 'scores'>[];
    /** One a net, then one a map. */
    readonly nets: readonly {
      readonly probabilities: readonly Float32Array<ArrayBuffer>[];
      readonly masks: readonly Mask[];
    }[];
  }[];
}

/** What nets reach on held-out pictures when the cut is moved: the companion control of the weight map. */
export interface MeasureQuestion {
  readonly nets: readonly NetWeights[];
  readonly cuts: readonly number[];
}
export interface MeasureAnswer {
  /** One a net, then one a cut. */
  readonly reached: readonly (readonly Reached[])[];
  /** Held-out pictures. */
  readonly pictures: number;
}

/** Each copy of a trained net cut in turn, without training again (SG-B). */
export interface CutsAnswer {
  /** Nothing cut, then the finest first. */
  readonly reached: readonly Reached[];
}

/** One net as TensorFlow.js layers format. */
export interface ExportAnswer {
  readonly json: string;
  readonly weightsName: string;
  readonly weights: ArrayBuffer;
}

/** The scores behind the probabilities: there a checkerboard shows while the net is young. */
export interface LogitsQuestion {
  readonly nets: readonly NetWeights[];
  /** Which held-out picture is shown, from 0. */
  readonly picture: number;
}
/** Score of the foreground less that of the background, of one net. */
export interface Logits {
  /** Of the held-out picture, and of a picture that is the same everywhere: its middle, far from any border. */
  readonly real: Float32Array<ArrayBuffer>;
  readonly flat: Float32Array<ArrayBuffer>;
  /** Deviation of the 64 means over pixels with equal place modulo 8, in deviations of the map; over several pictures. */
  readonly phase: number;
  /** Deviation of the flat picture's scores, in deviations of the pictures' scores. */
  readonly flatResponse: number;
}
export interface LogitsAnswer {
  readonly side: number;
  readonly nets: readonly Logits[];
}

export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
/** What the card says of one net besides its end: the seeds' figures over the steps. */
export interface SegmentationCard extends Card {
  readonly nets: readonly {
    readonly name: NetName;
    readonly parameters: number;
    readonly seeds: readonly number[];
    readonly overSteps: { readonly steps: readonly number[] } & Readonly<
      Record<
        keyof Reached,
        { readonly mean: readonly number[]; readonly low: readonly number[]; readonly high: readonly number[] }
      >
    >;
  }[];
  /** Runs in a browser by Train's own buttons; how many of the claim's statements held for each seed. */
  readonly inBrowser?: {
    readonly steps: number;
    readonly seeds: readonly number[];
    readonly checks: number;
    readonly held: readonly number[];
    readonly metrics: Readonly<Record<string, Metric>>;
  };
}

export interface SegmentationJobs {
  readonly segment: Ask<SegmentQuestion, SegmentAnswer>;
  readonly inside: Ask<InsideQuestion, InsideAnswer>;
  readonly cost: Ask<CostQuestion, CostAnswer>;
  readonly learn: Watch<LearnQuestion, LearnFrame>;
  readonly preview: Ask<PreviewQuestion, PreviewAnswer>;
  readonly measure: Ask<MeasureQuestion, MeasureAnswer>;
  readonly cuts: Ask<NetWeights, CutsAnswer>;
  readonly exportModel: Ask<NetWeights, ExportAnswer>;
  readonly card: Ask<{ readonly model: 'segmentation' }, SegmentationCard>;
  readonly logits: Ask<LogitsQuestion, LogitsAnswer>;
}
