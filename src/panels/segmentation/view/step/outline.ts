/** The outline of a set of cells of a square grid, as the path of every side that has the set on one side only. */
export function outlineOf(
  side: number,
  inside: (index: number) => boolean,
  { x, y, cell }: { readonly x: number; readonly y: number; readonly cell: number },
): string {
  const is = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < side && column < side && inside(row * side + column);
  const lines: string[] = [];
  for (let row = 0; row <= side; row++)
    for (let column = 0; column <= side; column++) {
      const here = is(row, column);
      if (here !== is(row - 1, column)) lines.push(`M${x + column * cell} ${y + row * cell}h${cell}`);
      if (here !== is(row, column - 1)) lines.push(`M${x + column * cell} ${y + row * cell}v${cell}`);
    }
  return lines.join('');
}
