/** What every figure of the Step view is given. */
import type { CellName, Mode } from '../../../../pattern/panel.ts';
import type { SegmentationFrame } from '../../frames.ts';
import type { SegmentationParams } from '../../params.ts';

export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface StepScene<F extends SegmentationFrame = SegmentationFrame> {
  readonly params: SegmentationParams;
  readonly frame: F;
  readonly tell: Tell;
  /** The number of this step is still to be told. */
  readonly asking: boolean;
  /** What was said last was right or wrong; null before that. */
  readonly verdict: 'right' | 'wrong' | null;
  readonly answer: (value: number) => void;
  readonly reveal: () => void;
  readonly set: (patch: Partial<SegmentationParams>, options?: { merge?: string; k?: number; mode?: Mode }) => void;
  readonly go: (k: number) => void;
  readonly point: (cell: CellName | null) => void;
}
