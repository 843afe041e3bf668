/** The frames of the panel's walks, as plain data: what the figures draw and the captions tell. */
import type { RoundTrip } from '../../math/round-trip.ts';
import type { Stamp } from '../../math/transposed.ts';
import type { Frame } from '../../pattern/panel.ts';
import type { EndPhase, StampPhase, SumPhase } from './phases.ts';
import type { Source, SumTerm } from './sums.ts';

/** One input stamps. */
export interface StampFrame extends Frame {
  readonly walk: 'stamp';
  readonly phase: StampPhase | EndPhase;
  /** The input cell; in the frames at the end the last one. */
  readonly row: number;
  readonly column: number;
  readonly stamp: Stamp;
  /** How many stamps have landed before this one. */
  readonly landed: number;
  /** The sheet before this stamp and after it, row by row; nothing cut off. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** How many stamps had touched each cell of the sheet before this one. */
  readonly touched: readonly number[];
  readonly sheetSide: number;
  /** The place on the sheet where the most stamps meet so far. */
  readonly focus: { readonly row: number; readonly column: number };
  /** What the sheet holds at the focus after this stamp. */
  readonly value: number;
}

/** One output gathers. */
export interface SumFrame extends Frame {
  readonly walk: 'sum';
  readonly source: Source;
  readonly phase: SumPhase;
  readonly row: number;
  readonly column: number;
  readonly terms: readonly SumTerm[];
  readonly value: number;
  /** How many outputs hold their value in this frame, row by row. */
  readonly placed: number;
}

/** One row of C. */
export interface RowFrame extends Frame {
  readonly walk: 'row';
  readonly phase: 'row';
  /** The input cell to which the row belongs, and the row's number. */
  readonly row: number;
  readonly column: number;
  readonly index: number;
  readonly placed: 0;
}

export type RoundPhase = 'down' | 'up' | 'scale' | 'best' | 'inner';

/** Down with C, up with Cᵀ, and what is left of x. */
export interface RoundFrame extends Frame {
  readonly walk: 'round';
  readonly phase: RoundPhase;
  /** Cells of C x that are known, and stamps of Cᵀ that have landed. */
  readonly down: number;
  readonly up: number;
  /** The cell of C x at hand. */
  readonly row: number;
  readonly column: number;
  readonly smallSide: number;
  readonly trip: RoundTrip;
  /** Cᵀ of the known cells of C x only. */
  readonly back: readonly number[];
  /** A second small map y, and both inner products. */
  readonly test: { readonly y: readonly number[]; readonly ahead: number; readonly behind: number };
}

export type UpFrame = StampFrame | SumFrame | RowFrame | RoundFrame;
