/** Where the grids of the round trip stand: down in the first line, what came back beside what should have. */
import { type Arranged, type Arrangement, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, row, type Tree } from '../../../../ui/step/pack.ts';
import { aired } from './layouts.ts';

interface RoundShape {
  readonly large: number;
  readonly small: number;
  readonly kernel: number;
}

/** Widest heading, in ems. */
const LETTERS = 9;

export function roundLayoutOf({ large, small, kernel }: RoundShape, room: Room): Arranged {
  const arrangement =
    (manner: 'line' | 'two' | 'stack'): Arrangement =>
    (cell, em) => {
      const grid = (id: string, side: number): Tree => gridLeaf(id, side, side, cell, em, LETTERS);
      const gap = Math.max(cell * 0.8, em * 1.5);
      const near = Math.max(cell * 0.35, 8);
      const trip = [
        grid('input', large),
        column([grid('kernel', kernel), grid('down', small)], near),
        grid('back', large),
      ];
      const verdict = [grid('scaled', large), grid('missing', large), grid('best', large)];
      if (manner === 'line') return row([...trip, ...verdict], gap, 'centre');
      if (manner === 'two') return column([row(trip, gap), row(verdict, gap)], near);
      return column(
        [
          row([grid('input', large), grid('back', large)], near),
          row([grid('kernel', kernel), grid('down', small)], near),
          row([grid('scaled', large), grid('missing', large)], near),
          grid('best', large),
        ],
        near,
      );
    };
  return arranged([arrangement('line'), arrangement('two'), arrangement('stack')], aired(room));
}
