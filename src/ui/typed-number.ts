/** What a person typed, read as a number: the one reader of every field that takes one. */

export type Typed =
  | { readonly value: number; readonly percent: boolean; readonly problem?: undefined }
  /** empty: nothing was typed; zero: divided by zero; infinite: no number that ends; rubbish: no number at all. */
  | { readonly value?: undefined; readonly problem: 'empty' | 'zero' | 'infinite' | 'rubbish' };

const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** A decimal number: of points and commas the last one is the decimal sign, unless it comes again; the others stand between thousands. */
function decimal(text: string): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const again = text.indexOf(text.charAt(last)) !== last;
  const [whole, rest] = again || last < 0 ? [text, ''] : [text.slice(0, last), `.${text.slice(last + 1)}`];
  const plain = /^[-+]?\d{1,3}([., _'’]\d{3})+$/.test(whole) ? whole.replace(/[., _'’]/g, '') : whole;
  return DECIMAL.test(plain + rest) ? Number(plain + rest) : Number.NaN;
}

/**
 * Reads a number as people write it: `12`, `-0.5`, `0,5`, `−2` (typographic minus), `1 728`, `1e-3`, `1.5·10^3`, `1/3`, `2/−3`, `½`, `1 1/2`,
 * and shares of a hundred: `50 %` is 0.5. What is no finite number comes back with what is wrong with it.
 */
export function readTyped(text: string): Typed {
  const plain = text
    .replace(/[¼-¾⅐-⅞]/g, ' $&')
    .replace(/10([⁺⁻⁰¹²³⁴-⁹]+)/g, '10^$1')
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[⁄÷:]/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-+/%^]) ?/g, '$1')
    .replace(/ ?[·×*x] ?10\^/i, 'e')
    .replace(/^([-+]?)10\^/, '$11e')
    .trim();
  if (plain === '') return { problem: 'empty' };
  if (/^[-+]?(∞|inf(inity|inito)?)$/i.test(plain)) return { problem: 'infinite' };
  const percent = plain.endsWith('%');
  const [over = '', under, more] = (percent ? plain.slice(0, -1) : plain).split('/');
  const mixed = under !== undefined && /^([-+]?)(\d+) (\d+)$/.exec(over);
  const divisor = under === undefined ? 1 : decimal(under);
  const dividend =
    mixed && Number(mixed[3]) < divisor
      ? Number(`${mixed[1]}1`) * (Number(mixed[2]) * divisor + Number(mixed[3]))
      : decimal(over);
  const value = dividend / divisor / (percent ? 100 : 1);
  if (more !== undefined || Number.isNaN(dividend) || Number.isNaN(divisor)) return { problem: 'rubbish' };
  if (divisor === 0) return { problem: 'zero' };
  return Number.isFinite(value) ? { value, percent } : { problem: 'infinite' };
}
