/** What data from outside must look like before it is used: no more than files beside the page need. */
export type Shape =
  /** Finite: JSON has no other numbers, but a file may say 1e999. */
  | 'number'
  | 'text'
  | { readonly list: Shape }
  /** Any names, all of one shape. */
  | { readonly record: Shape }
  /** These names at least. */
  | { readonly fields: Readonly<Record<string, Shape>> };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a value does not have a shape, and what was expected there; null where it has. */
export function shapeTrouble(value: unknown, shape: Shape, at = 'the file'): string | null {
  if (shape === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : `${at} is no number`;
  if (shape === 'text') return typeof value === 'string' ? null : `${at} is no text`;
  if ('list' in shape) {
    if (!Array.isArray(value)) return `${at} is no list`;
    return first(value.map((one, i) => [`${at}[${i}]`, one, shape.list]));
  }
  if (!isRecord(value)) return `${at} is no object`;
  if ('record' in shape) return first(Object.entries(value).map(([name, one]) => [`${at}.${name}`, one, shape.record]));
  return first(Object.entries(shape.fields).map(([name, one]) => [`${at}.${name}`, value[name], one]));
}

function first(parts: readonly (readonly [at: string, value: unknown, shape: Shape])[]): string | null {
  for (const [at, value, shape] of parts) {
    const trouble = shapeTrouble(value, shape, at);
    if (trouble !== null) return trouble;
  }
  return null;
}
