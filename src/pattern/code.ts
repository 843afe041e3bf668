/** Numbers as nested lists in the code that a panel hands out: Python and JavaScript write them alike. */
export type Nested = number | readonly Nested[];

const plain = (n: number): string => String(Object.is(n, -0) ? 0 : n);

/** A nested list as code: the innermost lists on one line each. */
export function literal(value: Nested, indent = ''): string {
  if (typeof value === 'number') return plain(value);
  if (value.every((item) => typeof item === 'number'))
    return `[${value.map((item) => plain(Number(item))).join(', ')}]`;
  const inner = `${indent}  `;
  return `[\n${value.map((item) => inner + literal(item, inner)).join(',\n')}\n${indent}]`;
}

/** Nested lists of the given sizes, filled by place. */
export function nest(sizes: readonly number[], at: (...place: number[]) => number, place: number[] = []): Nested {
  const [size, ...rest] = sizes;
  if (size === undefined) return at(...place);
  return Array.from({ length: size }, (_, i) => nest(rest, at, [...place, i]));
}
