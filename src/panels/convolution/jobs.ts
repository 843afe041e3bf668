/** What the convolution panel asks of the compute thread. */
import type { Ask, Paint, Watch } from '../../engine/contract.ts';
import type { Picture } from '../../math/picture.ts';
import type { Padding } from '../../math/window.ts';

/** A picture to compute on: made on the thread from a seed, or the user's own (at most 256×256 when it gets here). */
export type PictureSource =
  | { readonly kind: 'generated'; readonly name: string; readonly seed: number; readonly side: number }
  | { readonly kind: 'own'; readonly picture: Picture };

export interface Layer {
  /** Kernels row by row, one list per filter; each `kernelSize`² numbers, as stored (unflipped). */
  readonly kernels: readonly (readonly number[])[];
  readonly kernelSize: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: Padding;
  readonly flip: boolean;
}

/** Colour tables for the answer's picture: signed responses centred on zero, magnitudes from zero. */
export interface MapColours {
  readonly signed: Uint8ClampedArray;
}

/** One map: its picture, its numbers (row by row) and what the colours span. */
export interface FeatureMap {
  readonly bitmap: ImageBitmap;
  readonly values: Float32Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly paint: Omit<Paint, 'colours'>;
  readonly minimum: number;
  readonly maximum: number;
}

export interface FeatureMapsQuestion {
  readonly source: PictureSource;
  readonly layer: Layer;
  readonly colours: MapColours;
  /** Half-width of the colour range; null: the largest magnitude seen. */
  readonly range: number | null;
}
export interface FeatureMapsAnswer {
  /** The picture as computed on: brightness 0..1. */
  readonly input: FeatureMap;
  readonly maps: readonly FeatureMap[];
  readonly milliseconds: number;
}

/** Shift then filter against filter then shift, on the interior that no border touches (claims CV-A, CV-B). */
export interface ShiftQuestion extends FeatureMapsQuestion {
  readonly shiftX: number;
  readonly shiftY: number;
}
export interface ShiftAnswer {
  readonly shifted: FeatureMap;
  /** Filter of the shifted picture. */
  readonly filteredShifted: FeatureMap;
  /** Shifted map of the unmoved picture; null where the stride does not divide the shift. */
  readonly shiftedFiltered: FeatureMap | null;
  /** f(Tx) − T f(x) on the interior; NaN (transparent) where a border or the picture's edge has a say. */
  readonly difference: FeatureMap;
  /** Largest |f(Tx) − T f(x)| over the interior; where the stride does not divide the shift, T moves by the rounded shift. */
  readonly largest: number;
  readonly range: number;
  readonly divides: boolean;
  readonly milliseconds: number;
}

/** A stack of 3×3 layers (unit-gain, ReLU between): what the centre of the last map sees. */
export interface DepthQuestion {
  readonly source: PictureSource;
  readonly depth: number;
  readonly seed: number;
  readonly colours: MapColours;
  readonly sequential: Uint8ClampedArray;
}
export interface DepthAnswer {
  readonly maps: readonly FeatureMap[];
  /** Side of the possible receptive field after each layer. */
  readonly fields: readonly number[];
  /** |∂ centre of the last map / ∂ input|, the effective field, averaged over nets and patches of the picture; as large as the picture, largest 1. */
  readonly gradient: FeatureMap;
  readonly milliseconds: number;
}

export interface LearnFilterState {
  readonly step: number;
  /** The learned kernel, row by row. */
  readonly kernel: readonly number[];
  /** What the optimizer carries: first and second moments, row by row (empty where it has none). */
  readonly first: readonly number[];
  readonly second: readonly number[];
}
export interface LearnFilterQuestion {
  readonly source: PictureSource;
  readonly target: readonly number[];
  readonly kernelSize: number;
  readonly optimizer: 'sgd' | 'momentum' | 'rmsprop' | 'adam';
  readonly rate: number;
  /** Standard deviation of the noise added to the target picture, relative to the target's own. */
  readonly noise: number;
  readonly seed: number;
  readonly start: 'zeros' | 'random';
  /** Where to go on from; null: from the start. */
  readonly from: LearnFilterState | null;
  readonly steps: number;
  readonly colours: MapColours;
}
export interface LearnFilterFrame {
  readonly state: LearnFilterState;
  readonly loss: number;
  readonly gradient: readonly number[];
  /** Largest |learned − target| over the kernel. */
  readonly largestError: number;
  /** The learning rate as used, and 1/λmax of the loss. */
  readonly learningRate: number;
  readonly inverseCurvature: number;
  readonly diverged: boolean;
  readonly stepsPerSecond: number;
  /** Prediction and residual, now and then; null in between. */
  readonly pictures: {
    readonly target: FeatureMap;
    readonly prediction: FeatureMap;
    readonly residual: FeatureMap;
  } | null;
}

export interface LearnDigitsState {
  readonly step: number;
  /** All weights, flat, in the model's order; Adam's moments likewise. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly first: Float32Array<ArrayBuffer>;
  readonly second: Float32Array<ArrayBuffer>;
}
export interface LearnDigitsQuestion {
  readonly seed: number;
  readonly rate: number;
  readonly from: LearnDigitsState | null;
  readonly steps: number;
}
export interface LearnDigitsFrame {
  readonly step: number;
  readonly loss: number;
  /** Held-out accuracy, now and then; null in between. */
  readonly accuracy: number | null;
  /** The first layer's kernels, filter after filter, row by row (8 of 5×5). */
  readonly kernels: Float32Array<ArrayBuffer>;
  readonly stepsPerSecond: number;
  /** Everything needed to go on from here, now and then; null in between. */
  readonly state: LearnDigitsState | null;
}

/** The classifier on one digit: first-layer maps and class probabilities. */
export interface ClassifyQuestion {
  /** null: the shipped weights. */
  readonly weights: Float32Array<ArrayBuffer> | null;
  /** 28×28 values 0..1, row by row. */
  readonly digit: Float32Array<ArrayBuffer>;
  readonly colours: MapColours;
}
export interface ClassifyAnswer {
  readonly kernels: Float32Array<ArrayBuffer>;
  readonly maps: readonly FeatureMap[];
  readonly probabilities: Float32Array<ArrayBuffer>;
}

/** The classifier as TensorFlow.js layers format, for `tf.loadLayersModel`: `model.json` and the file it names. */
export interface ExportQuestion {
  /** null: the shipped weights. */
  readonly weights: Float32Array<ArrayBuffer> | null;
}
export interface ExportAnswer {
  readonly json: string;
  readonly weightsName: string;
  readonly weights: ArrayBuffer;
}

/** How a shipped checkpoint was made and what it scored: public/models/<name>/card.json. */
export interface Card {
  readonly name: string;
  readonly script: string;
  readonly data: string;
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly parameters: number;
  readonly minutes: number;
  readonly metrics: Readonly<
    Record<
      string,
      { readonly mean: number; readonly low: number; readonly high: number; readonly values: readonly number[] }
    >
  >;
  readonly shipped: { readonly seed: number; readonly metrics: Readonly<Record<string, number>> };
}

export interface ConvolutionJobs {
  readonly featureMaps: Ask<FeatureMapsQuestion, FeatureMapsAnswer>;
  readonly shift: Ask<ShiftQuestion, ShiftAnswer>;
  readonly depth: Ask<DepthQuestion, DepthAnswer>;
  readonly learnFilter: Watch<LearnFilterQuestion, LearnFilterFrame>;
  readonly learnDigits: Watch<LearnDigitsQuestion, LearnDigitsFrame>;
  readonly classify: Ask<ClassifyQuestion, ClassifyAnswer>;
  readonly exportModel: Ask<ExportQuestion, ExportAnswer>;
  readonly card: Ask<null, Card>;
}
