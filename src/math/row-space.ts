/** What a matrix keeps of its inputs: an orthonormal basis of its rows, hence its rank and the projection onto what it sees. */

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: ArrayLike<number>;
}

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

function subtract(from: Float64Array, amount: number, q: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - amount * (q[i] as number);
}

/**
 * An orthonormal basis of the row space, by modified Gram–Schmidt with pivoting (Golub and Van Loan §5.4.2): the longest remainder of a
 * row comes next, made orthogonal a second time against rounding. Rows whose remainder is below `tolerance` times the longest row count as
 * dependent. Its length is the numerical rank; O(rows · rank · columns), meant for up to some hundred rows.
 */
export function rowSpaceOf({ rows, columns, values }: Matrix, tolerance = 1e-10): Float64Array[] {
  const rest = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, (_, column) => values[row * columns + column] as number),
  );
  const longest = Math.sqrt(rest.reduce((most, row) => Math.max(most, dot(row, row)), 0));
  const basis: Float64Array[] = [];
  while (rest.length > 0) {
    const lengths = rest.map((row) => dot(row, row));
    const pivot = lengths.indexOf(Math.max(...lengths));
    const [next] = rest.splice(pivot, 1);
    if (!next || !(Math.sqrt(lengths[pivot] ?? 0) > tolerance * longest)) break;
    for (const q of basis) subtract(next, dot(q, next), q);
    const length = Math.sqrt(dot(next, next));
    const q = next.map((value) => value / length);
    basis.push(q);
    for (const row of rest) subtract(row, dot(q, row), q);
  }
  return basis;
}

/** The part of x that lies in the span of an orthonormal basis. */
export function projectOnto(basis: readonly Float64Array[], x: ArrayLike<number>): Float64Array {
  const shadow = new Float64Array(x.length);
  for (const q of basis) subtract(shadow, -dot(q, x), q);
  return shadow;
}
