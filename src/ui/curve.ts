import type { Role } from '../pattern/panel.ts';
import type { Point } from './downsample.ts';

/** One line of a plot. */
export interface Curve {
  readonly id: string;
  readonly label: string;
  readonly points: readonly Point[];
  readonly role: Role;
  /** Dashed: a run to compare with. */
  readonly dashed?: boolean;
}
