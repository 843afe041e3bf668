/** The frames of the panel's four walks, as plain data: what the figures draw and the captions tell. */
import type { SizeStep, SkipSize } from '../../math/unet-sizes.ts';
import type { Frame } from '../../pattern/panel.ts';

/** How a step is told while its number is to be predicted: only what is read, or its products too. */
export type Withheld = 'reads' | 'products' | null;

/** One stage of the small U-Net at the pinned pixel. */
export interface NetFrame extends Frame {
  readonly walk: 'net';
  /** Which of the stages; as in `pocketPlan`. */
  readonly stage: number;
  /** The pinned pixel and map of this stage: the nearest that exist. */
  readonly row: number;
  readonly column: number;
  readonly channel: number;
  readonly value: number;
  readonly withheld: Withheld;
}

export const weightPhases = ['instances', 'd1', 'd2', 'sum', 'ridge', 'background', 'balance', 'weight'] as const;
export type WeightPhase = (typeof weightPhases)[number];

/** How the weight of a pixel comes about. */
export interface WeightFrame extends Frame {
  readonly walk: 'weights';
  readonly phase: WeightPhase;
  readonly row: number;
  readonly column: number;
  /** The pinned pixel's. */
  readonly value: number;
  readonly withheld: Withheld;
}

export const verdicts = ['tp', 'fp', 'fn', 'tn'] as const;
export type Verdict = (typeof verdicts)[number];
export const scores = ['accuracy', 'iou', 'backgroundIou', 'meanIou', 'dice', 'precision', 'recall'] as const;
export type Score = (typeof scores)[number];
type Tally = Readonly<Record<Verdict, number>>;

/** Two masks, counted cell by cell, then scored. */
export interface MetricFrame extends Frame {
  readonly walk: 'metrics';
  readonly phase: 'masks' | 'cell' | 'tally' | Score;
  /** Cells that are counted. */
  readonly counted: number;
  readonly row: number;
  readonly column: number;
  readonly verdict: Verdict;
  readonly tally: Tally;
  /** The verdict's place in `verdicts`, or the score; NaN where it has none. */
  readonly value: number;
  readonly withheld: Withheld;
}

/** Sides through a U-Net, operation by operation. */
export interface SizeFrame extends Frame {
  readonly walk: 'sizes';
  readonly phase: 'size' | 'fits' | 'parameters';
  /** How many sides are told. */
  readonly told: number;
  readonly step: SizeStep;
  /** The copy that is cropped to this map, where there is one. */
  readonly skip: SkipSize | null;
  readonly value: number;
  readonly withheld: Withheld;
}

export type SegmentationFrame = NetFrame | WeightFrame | MetricFrame | SizeFrame;
