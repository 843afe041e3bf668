/** Boxes in rows and columns: just enough layout to try many arrangements of a figure and keep the best. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Tree =
  | { readonly kind: 'leaf'; readonly id: string; readonly width: number; readonly height: number }
  | {
      readonly kind: 'row' | 'column';
      readonly gap: number;
      readonly align: 'start' | 'centre';
      readonly children: readonly Tree[];
    };

export const leaf = (id: string, width: number, height: number): Tree => ({ kind: 'leaf', id, width, height });

type Align = 'start' | 'centre';
export const row = (children: readonly Tree[], gap: number, align: Align = 'start'): Tree => ({
  kind: 'row',
  gap,
  align,
  children,
});
export const column = (children: readonly Tree[], gap: number, align: Align = 'start'): Tree => ({
  kind: 'column',
  gap,
  align,
  children,
});

interface Size {
  readonly width: number;
  readonly height: number;
}

export function sizeOf(tree: Tree): Size {
  if (tree.kind === 'leaf') return tree;
  const sizes = tree.children.map(sizeOf);
  const gaps = tree.gap * Math.max(sizes.length - 1, 0);
  const sum = (side: keyof Size) => sizes.reduce((total, size) => total + size[side], gaps);
  const most = (side: keyof Size) => sizes.reduce((largest, size) => Math.max(largest, size[side]), 0);
  return tree.kind === 'row'
    ? { width: sum('width'), height: most('height') }
    : { width: most('width'), height: sum('height') };
}

/** Where every leaf lands, by id, with the tree's corner at (x, y). */
export function place(tree: Tree, x = 0, y = 0, into = new Map<string, Box>()): Map<string, Box> {
  if (tree.kind === 'leaf') {
    into.set(tree.id, { x, y, width: tree.width, height: tree.height });
    return into;
  }
  const whole = sizeOf(tree);
  let at = 0;
  for (const child of tree.children) {
    const size = sizeOf(child);
    const free = tree.kind === 'row' ? whole.height - size.height : whole.width - size.width;
    const shift = tree.align === 'centre' ? free / 2 : 0;
    if (tree.kind === 'row') place(child, x + at, y + shift, into);
    else place(child, x + shift, y + at, into);
    at += (tree.kind === 'row' ? size.width : size.height) + tree.gap;
  }
  return into;
}
