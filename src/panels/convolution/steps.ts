/** The step-through of the convolution panel. */

import type { Term } from '../../math/correlate.ts';
import type { Frame, Steps } from '../../pattern/panel.ts';
import type { ConvolutionParams } from './params.ts';

/** What a frame of an output cell shows: the window lands, the products, their sum, the value drops into place. */
export type Phase = 'window' | 'products' | 'sum' | 'place';

export interface ConvolutionFrame extends Frame {
  readonly phase: Phase;
  readonly filter: number;
  readonly row: number;
  readonly column: number;
  readonly terms: readonly Term[];
  /** Σ of products channel by channel, before the bias. */
  readonly channelSums: readonly number[];
  readonly bias: number;
  readonly value: number;
  /** How many output cells (filter by filter, row by row) hold their value in this frame. */
  readonly placed: number;
}

export declare const steps: Steps<ConvolutionParams, ConvolutionFrame>;
