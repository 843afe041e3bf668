/** How a pooling may be laid out: every sensible arrangement of its grids. */
import { type Arranged, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, leaf, row, type Tree } from '../../../../ui/step/pack.ts';

export interface FigureShape {
  readonly channels: number;
  /** Cells of the input with its border, and without. */
  readonly inputRows: number;
  readonly inputColumns: number;
  readonly rows: number;
  readonly columns: number;
  readonly outputRows: number;
  readonly outputColumns: number;
  /** Side of the window where it is shown again by itself. */
  readonly window: number | null;
  readonly winners: boolean;
  readonly upstream: boolean;
  /** A map below that fills on the way back. */
  readonly back: boolean;
  /** Lines of the running account. */
  readonly sumLines: number;
  /** Widths of headings, in ems. */
  readonly headings: {
    readonly input: number;
    readonly output: number;
    readonly upstream: number;
    readonly back: number;
    readonly window: number;
  };
}

type Direction = 'row' | 'column';
/** line: input, work, output side by side; rows: a row for each channel, the work beside or below; tower: one under the other. */
type Manner = 'line' | 'rows' | 'rows-below' | 'columns' | 'corner' | 'tower' | 'stack';

interface Variant {
  readonly manner: Manner;
  readonly below: Direction;
  readonly above: Direction;
  readonly work: Direction;
}

const directions: readonly Direction[] = ['row', 'column'];

function variantsOf(shape: FigureShape): Variant[] {
  const manners: readonly Manner[] =
    shape.channels > 1 ? ['rows', 'rows-below', 'columns'] : ['line', 'corner', 'tower', 'stack'];
  const belows = shape.back ? directions : (['row'] as const);
  const aboves = shape.winners || shape.upstream ? directions : (['row'] as const);
  return manners.flatMap((manner) =>
    belows.flatMap((below) => aboves.flatMap((above) => directions.map((work) => ({ manner, below, above, work })))),
  );
}

const lined = (direction: Direction, children: readonly Tree[], gap: number): Tree =>
  direction === 'row' ? row(children, gap) : column(children, gap);

/** The type size of the running account: that of headings, larger with large cells. */
export const sumTypeAt = (cell: number, em: number): number => Math.max(em, Math.min(cell * 0.34, em * 1.6));

function treeOf(shape: FigureShape, variant: Variant, cell: number, em: number): Tree {
  const near = Math.max(cell * 0.35, em * 0.8);
  const far = Math.max(cell * 0.9, em * 1.8);
  const { headings } = shape;
  const grid = (id: string, rows: number, columns: number, heading: number) =>
    gridLeaf(id, rows, columns, cell, em, heading);
  const belowOf = (c: number) =>
    lined(
      variant.below,
      [
        grid(`input:${c}`, shape.inputRows, shape.inputColumns, headings.input),
        ...(shape.back ? [grid(`back:${c}`, shape.rows, shape.columns, headings.back)] : []),
      ],
      near,
    );
  const aboveOf = (c: number) => {
    const same = (id: string, heading: number) => grid(`${id}:${c}`, shape.outputRows, shape.outputColumns, heading);
    return lined(
      variant.above,
      [
        same('output', headings.output),
        ...(shape.winners ? [same('winners', headings.output)] : []),
        ...(shape.upstream ? [same('upstream', headings.upstream)] : []),
      ],
      near,
    );
  };
  const type = sumTypeAt(cell, em);
  const sums = leaf('sums', Math.max(cell * 2.6, type * 13), shape.sumLines * type * 1.55 + type * 1.6);
  const window = shape.window === null ? [] : [grid('window', shape.window, shape.window, headings.window)];
  const work = lined(variant.work, [...window, sums], near);
  const channels = Array.from({ length: shape.channels }, (_, c) => c);
  const rows = column(
    channels.map((c) => row([belowOf(c), aboveOf(c)], far, 'centre')),
    near,
  );
  switch (variant.manner) {
    case 'line':
      return row([belowOf(0), work, aboveOf(0)], far, 'centre');
    case 'rows':
      return row([rows, work], far, 'centre');
    case 'rows-below':
      return column([rows, work], near * 1.5);
    case 'columns':
      return column(
        [
          row(
            channels.map((c) => column([belowOf(c), aboveOf(c)], near)),
            far,
          ),
          work,
        ],
        near * 1.5,
      );
    case 'corner':
      return column([row([belowOf(0), work], far), aboveOf(0)], near * 1.5);
    case 'tower':
      return column([belowOf(0), row([aboveOf(0), work], far)], near * 1.5);
    case 'stack':
      return column([belowOf(0), work, aboveOf(0)], near * 1.5);
  }
}

/** So much smaller the cells may be for the grids to be read from left to right. */
const READING = 0.86;

/**
 * A pooling laid out in a room: from left to right, input, window, output, unless other arrangements have clearly larger cells. Grids: `input:0`,
 * `back:0`, `output:0`, `winners:0`, `upstream:0`, `window`; and the account, `sums`.
 */
export function layoutOf(shape: FigureShape, room: Room): Arranged {
  const lay = (variants: readonly Variant[]) =>
    arranged(
      variants.map((variant) => (cell: number, em: number) => treeOf(shape, variant, cell, em)),
      room,
    );
  const variants = variantsOf(shape);
  const best = lay(variants);
  const inLine = variants.filter(({ manner }) => manner === 'line' || manner === 'rows');
  const line = lay(inLine);
  return line.cell >= READING * best.cell && (room.height !== null || line.height <= best.height * 1.3) ? line : best;
}
