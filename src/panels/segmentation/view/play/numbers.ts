/** Shares as they are read on this page. */

/** A share of 1 in hundredths of a percent's tenth; a quotient of nothing by nothing is a dash. */
export const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`);

/** A change of a share in percentage points, with its sign. */
export const share = (change: number): string =>
  Number.isNaN(change) ? '' : `${change < 0 ? '\u2212' : '+'}${Math.abs(100 * change).toFixed(1)}`;

const thousands = (n: number): string =>
  Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** A whole number with thin spaces between thousands. */
export const counted = (n: number): string => (Number.isFinite(n) ? thousands(n) : '∞');

/** To one digit behind the point, none from 1000 on. */
export const rounded = (n: number): string => (n >= 1000 ? counted(n) : String(Number(n.toFixed(1))));

/** A time in milliseconds, or in seconds and minutes where it is long. */
export function seconds(milliseconds: number): string {
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 120_000) return `${rounded(milliseconds / 1000)} s`;
  return `${rounded(milliseconds / 60_000)} min`;
}
