/** Prediction, truth, and both laid over one another. */
import { type Arranged, type Arrangement, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, row } from '../../../../ui/step/pack.ts';

export function metricsLayoutOf(side: number, room: Room): Arranged {
  const leaf = (id: string, cell: number, em: number, letters: number) => gridLeaf(id, side, side, cell, em, letters);
  const inRow: Arrangement = (cell, em) =>
    row([leaf('prediction', cell, em, 6), leaf('truth', cell, em, 5), leaf('counted', cell, em, 6)], em * 3);
  const larger: Arrangement = (cell, em) =>
    column(
      [row([leaf('prediction', cell, em, 6), leaf('truth', cell, em, 5)], em * 1.6), leaf('counted', cell, em, 6)],
      em * 0.6,
      'centre',
    );
  return arranged([inRow, larger], room);
}
