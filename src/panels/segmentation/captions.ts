/** How numbers are written in sentences. */

/** As the figure’s cells show them: whole numbers as they are, others with at most four significant digits. */
export function short(n: number, digits = 4): string {
  if (Number.isNaN(n)) return '—';
  if (!Number.isFinite(n)) return n > 0 ? '∞' : '−∞';
  const rounded = Number.isInteger(n) ? n : Number(n.toPrecision(digits));
  return String(rounded === 0 ? 0 : rounded)
    .replace('e-', '·10^-')
    .replaceAll('-', '−');
}

/** A count with its thousands set apart by thin spaces. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
