/** A matrix too large for numbers, as its pattern: one path for each weight. */
import { memo, type PointerEvent } from 'react';
import { cellFrom } from '../../../../ui/grid-cells.ts';
import type { Theme } from '../../../../ui/stage.ts';
import styles from './figure.module.css';
import { type MatrixModel, matrixName, weightColour } from './matrix-model.ts';
import { count } from './model.ts';

interface PatternProps {
  readonly matrix: MatrixModel;
  readonly x: number;
  readonly y: number;
  readonly entry: number;
  readonly theme: Theme;
}

const Paths = memo(function Paths({ matrix, x, y, entry, theme }: PatternProps) {
  const weights = matrix.kernel ** 2;
  const paths = new Array<string>(weights).fill('');
  for (const [i, found] of matrix.weights.entries()) {
    const w = found[0];
    if (w === undefined) continue;
    const [row, column] = [Math.floor(i / matrix.columns), i % matrix.columns];
    paths[w] += `M${(x + column * entry).toFixed(2)} ${(y + row * entry).toFixed(2)}h${entry}v${entry}h${-entry}z`;
  }
  return count(weights).map((w) => <path key={w} d={paths[w]} fill={weightColour(w, weights, theme)} />);
});

interface MatrixPatternProps extends PatternProps {
  readonly lit: ReadonlySet<string>;
  readonly onRow: (row: number | null) => void;
  readonly onChoose: (row: number) => void;
}

export function MatrixPattern({ lit, onRow, onChoose, ...pattern }: MatrixPatternProps) {
  const { matrix, x, y, entry } = pattern;
  const rowAt = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - box.top) / box.height) * matrix.rows);
    return Math.min(Math.max(row, 0), matrix.rows - 1);
  };
  const marks = [...lit].flatMap((id) => {
    const cell = cellFrom(id);
    return cell?.grid === matrixName ? [cell] : [];
  });
  return (
    <g aria-hidden="true">
      <rect
        x={x}
        y={y}
        width={matrix.columns * entry}
        height={matrix.rows * entry}
        className={styles.ground}
        onPointerMove={(event) => onRow(rowAt(event))}
        onPointerLeave={() => onRow(null)}
        onPointerUp={(event) => onChoose(rowAt(event))}
      />
      <g className={styles.still}>
        <Paths {...pattern} />
        {marks.map((cell) => (
          <rect
            key={`${cell.row},${cell.column}`}
            x={x + cell.column * entry}
            y={y + cell.row * entry}
            width={entry}
            height={entry}
            className={styles.litEntry}
          />
        ))}
      </g>
    </g>
  );
}
