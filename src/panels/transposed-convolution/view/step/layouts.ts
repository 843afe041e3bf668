/** How the figures may be laid out: every sensible arrangement of their grids; the one with the largest cells is kept. */
import { type Arranged, type Arrangement, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, leaf, row, type Tree } from '../../../../ui/step/pack.ts';

/** A grid of a figure. */
export interface Part {
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
  /** Its heading, for its width. */
  readonly heading: string;
}

/** A letter of a heading is about this many ems wide. */
const LETTER = 0.56;

export const part = (id: string, side: number, heading: string): Part => ({ id, rows: side, columns: side, heading });

const grid = ({ id, rows, columns, heading }: Part, cell: number, em: number): Tree =>
  gridLeaf(id, rows, columns, cell, em, heading.length * LETTER);

const near = (cell: number) => Math.max(cell * 0.35, 8);
const far = (cell: number, em: number) => Math.max(cell * 1.1, em * 1.8);

/** The type size of a sum: that of headings, larger with large cells. */
export const sumType = (cell: number, em: number): number => Math.max(em, Math.min(cell * 0.34, em * 1.6));

const sums = (cell: number, em: number): Tree => {
  const type = sumType(cell, em);
  return leaf('sums', Math.max(cell * 2.6, type * 10), type * 4.4);
};

type Line = (children: readonly Tree[], gap: number, align?: 'start' | 'centre') => Tree;
const lines: readonly Line[] = [row, column];

/** A little air below the grids, where the legend begins. */
export const aired = (room: Room): Room => (room.height === null ? room : { ...room, height: room.height - room.em });

/**
 * Three groups in the order of reading: what is read, what is done with it, what comes of it. `withSum` puts the place of a running sum
 * into the second.
 */
export function threeGroups(
  groups: readonly [readonly Part[], readonly Part[], readonly Part[]],
  withSum: boolean,
  room: Room,
): Arranged {
  const arrangements = lines.flatMap((reads) =>
    lines.flatMap((works) =>
      [row, column].flatMap((whole) =>
        [false, true].map((split): Arrangement => {
          return (cell, em) => {
            const [first, second, third] = groups.map((parts) => parts.map((one) => grid(one, cell, em)));
            const work = [...(second ?? []), ...(withSum ? [sums(cell, em)] : [])];
            const input = reads(first ?? [], near(cell));
            const middle = works(work, near(cell));
            const output = (whole === row ? column : row)(third ?? [], near(cell));
            const gap = whole === row ? far(cell, em) : near(cell) * 1.5;
            if (!split) return whole([input, middle, output], gap, 'centre');
            // two of the groups share a line of their own
            return whole === row
              ? row([column([input, middle], near(cell)), output], far(cell, em), 'centre')
              : column([row([input, middle], far(cell, em)), output], near(cell) * 1.5);
          };
        }),
      ),
    ),
  );
  return arranged(arrangements, aired(room));
}

/** The input and its weights beside (or over) the outputs of all methods, in as many columns as serve the cells best. */
export function comparison(reads: readonly Part[], outputs: readonly Part[], room: Room): Arranged {
  const pairs: Line = (children, gap) =>
    column([row(children.slice(0, 2), gap * 2), row(children.slice(2), gap * 2)], gap);
  const arrangements = [...lines, pairs].flatMap((read) =>
    lines.flatMap((whole) =>
      [1, 2, 3, 4, 7].map((across): Arrangement => {
        return (cell, em) => {
          const input = read([...reads.map((one) => grid(one, cell, em)), sums(cell, em)], near(cell));
          const rows: Tree[] = [];
          for (let i = 0; i < outputs.length; i += across)
            rows.push(
              row(
                outputs.slice(i, i + across).map((one) => grid(one, cell, em)),
                near(cell) + em * 0.6,
              ),
            );
          return whole([input, column(rows, near(cell))], far(cell, em));
        };
      }),
    ),
  );
  return arranged(arrangements, aired(room));
}
