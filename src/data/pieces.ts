/** Connected pieces of a mask. */

/**
 * Numbers the 4-connected pieces of a side×side mask (1 = on) in reading order, 1…count; those of fewer than `smallest` pixels stay 0.
 * Throws RangeError if there are more than 255.
 */
export function pieces(
  open: Uint8Array,
  side: number,
  smallest = 1,
): { instances: Uint8Array<ArrayBuffer>; count: number } {
  const instances = new Uint8Array(side * side);
  const left = Uint8Array.from(open);
  let count = 0;
  for (let start = 0; start < side * side; start++) {
    if (left[start] === 0) continue;
    left[start] = 0;
    const piece = [start];
    const visit = (p: number) => {
      if (left[p] !== 1) return;
      left[p] = 0;
      piece.push(p);
    };
    for (let read = 0; read < piece.length; read++) {
      const p = piece[read] ?? 0;
      const j = p % side;
      if (j > 0) visit(p - 1);
      if (j < side - 1) visit(p + 1);
      visit(p - side);
      visit(p + side);
    }
    if (piece.length < smallest) continue;
    count++;
    if (count > 255) throw new RangeError('more than 255 pieces');
    for (const p of piece) instances[p] = count;
  }
  return { instances, count };
}
