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
  /** A dash pattern of its own (as SVG writes it), so that many curves are not told apart by colour alone. */
  readonly dash?: string;
}

/** How the line of a curve is broken; undefined: not at all. */
export const dashOf = ({ dash, dashed }: Pick<Curve, 'dash' | 'dashed'>): string | undefined =>
  dash ?? (dashed ? '5 4' : undefined);
