/** Numbers as people read them: as few digits as tell the truth, a real minus sign, the decimal point in every language. */

const MINUS = '\u2212';
const DIGITS = 4;

/** At most `digits` significant digits, trailing zeros dropped, ASCII minus: what a text field shows. */
export function fewDigits(n: number, digits = DIGITS): string {
  if (Number.isNaN(n)) return 'NaN';
  if (!Number.isFinite(n)) return n > 0 ? '∞' : '-∞';
  if (Number.isInteger(n) && Math.abs(n) < 1e7) return String(n === 0 ? 0 : n);
  const rounded = Number(n.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= 1e7 || size < 1e-4) return rounded.toExponential().replace('e+', 'e');
  return String(rounded);
}

/** A number to be read: integers as they are, others to at most four significant digits; U+2212 as minus. */
export function short(n: number, digits = DIGITS): string {
  return fewDigits(n, digits).replaceAll('-', MINUS);
}

/** As `short`, with a plus sign before what is positive. */
export function signed(n: number, digits = DIGITS): string {
  return n > 0 ? `+${short(n, digits)}` : short(n, digits);
}

/** A number for `data-value`: none where there is none, such as a share of nothing. */
export const exactly = (n: number | null | undefined): number | undefined =>
  n === null || n === undefined || Number.isNaN(n) ? undefined : n;

/** A duration as people read it: tenths below ten milliseconds, else whole ones. */
export const inMilliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
