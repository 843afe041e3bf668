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
  /** Pattern of the line (an SVG dash array), so that several lines differ by more than colour. */
  readonly dash?: string;
  /** Drawn pale and not named in the key: the same line elsewhere, as the words beside the plot say. */
  readonly faint?: boolean;
  /** From the lowest to the highest of many runs, as an area around the line. */
  readonly band?: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

/** The line's dash array; undefined: drawn through. */
export const dashOf = ({ dash, dashed }: Curve): string | undefined => dash ?? (dashed ? '5 4' : undefined);
