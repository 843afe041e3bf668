/** Whether two questions are the same by content, so that an object rebuilt by every render is not asked again and again. */

// Beyond this a typed array counts as the same only if it is the same object: comparing pictures would cost what asking costs
const longest = 4096;

function sameNumbers(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length || a.length > longest) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** Deep equality of plain objects, arrays, typed arrays and primitives. */
export function sameQuestion(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (ArrayBuffer.isView(a)) return sameNumbers(a as unknown as ArrayLike<number>, b as unknown as ArrayLike<number>);
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => key in b && sameQuestion(value, (b as Record<string, unknown>)[key]))
  );
}
