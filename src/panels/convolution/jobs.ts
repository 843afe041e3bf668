/** What the convolution panel asks of the compute thread. */
import type { Ask, Watch } from '../../engine/contract.ts';
import type { PictureSource } from '../../math/picture.ts';
import type { Padding } from '../../math/window.ts';
import type { Card } from '../../pattern/card.ts';
import type { MapColours, PaintedMap } from '../../pattern/painted-map.ts';

export interface Layer {
  /** Kernels row by row, one list per filter; each `kernelSize`² numbers, as stored (unflipped). */
  readonly kernels: readonly (readonly number[])[];
  readonly kernelSize: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: Padding;
  readonly flip: boolean;
}

export interface FeatureMapsQuestion {
  readonly source: PictureSource;
  readonly layer: Layer;
  readonly colours: Pick<MapColours, 'signed'>;
  /** Half-width of the colour range; null: the largest magnitude seen. */
  readonly range: number | null;
}
export interface FeatureMapsAnswer {
  /** The picture as computed on: brightness 0..1. */
  readonly input: PaintedMap;
  readonly maps: readonly PaintedMap[];
  readonly milliseconds: number;
}

/** Shift then filter against filter then shift, on the interior that no border touches (claims CV-A, CV-B). */
export interface ShiftQuestion extends FeatureMapsQuestion {
  readonly shiftX: number;
  readonly shiftY: number;
}
export interface ShiftAnswer {
  readonly shifted: PaintedMap;
  /** Filter of the shifted picture. */
  readonly filteredShifted: PaintedMap;
  /** Shifted map of the unmoved picture; null where the stride does not divide the shift. */
  readonly shiftedFiltered: PaintedMap | null;
  /** f(Tx) − T f(x) on the interior; NaN (transparent) where a border or the picture's edge has a say. */
  readonly difference: PaintedMap;
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
}
export interface DepthAnswer {
  readonly maps: readonly PaintedMap[];
  /** Side of the possible receptive field after each layer. */
  readonly fields: readonly number[];
  /** |∂ centre of the last map / ∂ input|, the effective field, averaged over nets and patches of the picture; as large as the picture, largest 1. */
  readonly gradient: PaintedMap;
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
  readonly colours: Pick<MapColours, 'signed'>;
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
    readonly target: PaintedMap;
    readonly prediction: PaintedMap;
    readonly residual: PaintedMap;
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
  readonly colours: Pick<MapColours, 'signed'>;
}
export interface ClassifyAnswer {
  readonly kernels: Float32Array<ArrayBuffer>;
  readonly maps: readonly PaintedMap[];
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

export interface CardQuestion {
  readonly model: 'digits';
}

export interface ConvolutionJobs {
  readonly featureMaps: Ask<FeatureMapsQuestion, FeatureMapsAnswer>;
  readonly shift: Ask<ShiftQuestion, ShiftAnswer>;
  readonly depth: Ask<DepthQuestion, DepthAnswer>;
  readonly learnFilter: Watch<LearnFilterQuestion, LearnFilterFrame>;
  readonly learnDigits: Watch<LearnDigitsQuestion, LearnDigitsFrame>;
  readonly classify: Ask<ClassifyQuestion, ClassifyAnswer>;
  readonly exportModel: Ask<ExportQuestion, ExportAnswer>;
  readonly card: Ask<CardQuestion, Card>;
  /** The state before the first step, or at `from`, with its pictures. */
  readonly filterStart: Ask<LearnFilterQuestion, LearnFilterFrame>;
}
