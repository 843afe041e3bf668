/** How a formula names the cells of the figure: KaTeX source whose parts can be pointed at and carry their role's colour. */
import { type CellName, cellId, type Role } from './panel.ts';

/**
 * A number as KaTeX: whole numbers as they are, others with at most four significant digits, as the figure’s cells show them; `factor` puts brackets
 * around a negative one.
 */
export function texNumber(n: number, factor = false): string {
  if (Number.isNaN(n)) return '\\mathrm{NaN}';
  if (!Number.isFinite(n)) return n > 0 ? '\\infty' : '-\\infty';
  const short = Number.isInteger(n) && Math.abs(n) < 1e9 ? n : Number(n.toPrecision(4));
  const [digits = '0', power] = String(short === 0 ? 0 : short).split('e');
  const tex = power === undefined ? digits : `${digits}\\cdot 10^{${Number(power)}}`;
  return factor && short < 0 ? `(${tex})` : tex;
}

/**
 * Marks a part of a formula as a cell: its element gets `data-cell` = `cellId(cell)` and the class `role-<role>`.
 * The commas of the id are braced, because KaTeX reads a bare one as the end of the attribute.
 */
export function mark(cell: CellName, role: Role, tex: string): string {
  return `\\htmlClass{role-${role}}{\\htmlData{cell=${cellId(cell).replaceAll(',', '{,}')}}{${tex}}}`;
}

/** Colours a part of a formula with a role, without naming a cell. */
export const colour = (role: Role, tex: string): string => `\\htmlClass{role-${role}}{${tex}}`;
