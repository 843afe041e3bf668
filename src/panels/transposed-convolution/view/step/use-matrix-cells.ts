/** What the matrix view writes into its grids: entries in the colour of their weight, and the two maps as lists. */
import { useCallback, useMemo } from 'react';
import { type CellName, cellId } from '../../../../pattern/panel.ts';
import type { GridCell } from '../../../../ui/NumberGrid.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { matrixOf } from '../../layer.ts';
import { inputName, matrixName, outputName } from '../../links.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import { type Cells, count, outputCells } from './model.ts';
import type { MatrixScene } from './scene.ts';
import { weightColour } from './weight-colours.ts';

export function useMatrixCells(scene: MatrixScene, layout: Pick<MatrixLayout, 'numbers' | 'turnedNumbers'>) {
  const { params, frame, model, tell, predict } = scene;
  const { theme } = useStage();
  const k = params.kernelSize;
  const matrix = useMemo(() => matrixOf(params), [params]);
  const colours = useMemo(() => count(k * k).map((i) => weightColour(i, k * k, theme)), [k, theme]);
  const paint = useMemo(
    () => ({
      entry: (cell: CellName) => {
        const w = matrix.weights[cell.row * matrix.columns + cell.column]?.[0];
        return w === undefined ? null : (colours[w] ?? null);
      },
      kernel: (cell: CellName) => colours[cell.row * k + cell.column] ?? null,
    }),
    [matrix, colours, k],
  );
  const entry = useCallback(
    (row: number, column: number): GridCell => {
      const at = row * matrix.columns + column;
      const w = matrix.weights[at]?.[0];
      if (w === undefined) return { value: 0, kind: 'pending' };
      const title = cellId({ grid: tell('names.kernel'), row: Math.floor(w / k), column: w % k });
      return { value: matrix.values[at] ?? 0, title: title.replace(':', ' (').concat(')') };
    },
    [matrix, k, tell],
  );
  const forward = useMemo<Cells>(
    () => (layout.numbers ? count(matrix.rows).map((r) => count(matrix.columns).map((c) => entry(r, c))) : []),
    [layout.numbers, matrix, entry],
  );
  const backward = useMemo<Cells>(
    () =>
      layout.turnedNumbers
        ? count(matrix.columns).map((c) =>
            count(matrix.rows).map((r) => ({ ...entry(r, c), shows: { grid: matrixName, row: r, column: c } })),
          )
        : [],
    [layout.turnedNumbers, matrix, entry],
  );
  const output = useMemo(() => outputCells(model.output, frame.placed, predict), [model, frame.placed, predict]);
  const x = useMemo<Cells>(
    () => [
      model.input.flatMap((line, row) =>
        line.map((cell, column) => ({ ...cell, shows: { grid: inputName, row, column } })),
      ),
    ],
    [model],
  );
  const y = useMemo<Cells>(
    () =>
      output.flatMap((line, row) =>
        line.map((cell, column) => [{ ...cell, shows: { grid: outputName, row, column } }]),
      ),
    [output],
  );
  return { matrix, colours, paint, forward, backward, output, x, y };
}
