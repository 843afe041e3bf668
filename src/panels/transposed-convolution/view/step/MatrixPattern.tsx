/** C or Cᵀ too large for numbers: its pattern alone, a colour for each weight. */
import { memo, type PointerEvent, useMemo } from 'react';
import type { ConvolutionMatrix } from '../../../../math/matrix.ts';
import { cellFrom } from '../../../../ui/grid-cells.ts';
import { matrixName } from '../../links.ts';
import styles from './figure.module.css';

interface PatternProps {
  readonly matrix: ConvolutionMatrix;
  /** Drawn on its side. */
  readonly turned: boolean;
  readonly x: number;
  readonly y: number;
  readonly entry: number;
  readonly colours: readonly string[];
}

/** One path for each weight. */
const Paths = memo(function Paths({ matrix, turned, x, y, entry, colours }: PatternProps) {
  const paths = useMemo(() => {
    const parts = colours.map(() => '');
    matrix.weights.forEach((weights, at) => {
      const [weight] = weights;
      if (weight === undefined) return;
      const [row, column] = [Math.floor(at / matrix.columns), at % matrix.columns];
      const [down, across] = turned ? [column, row] : [row, column];
      parts[weight] +=
        `M${(x + across * entry).toFixed(2)} ${(y + down * entry).toFixed(2)}h${entry}v${entry}h${-entry}z`;
    });
    return parts;
  }, [matrix, turned, x, y, entry, colours]);
  return paths.map((d, weight) => d && <path key={weight} d={d} fill={colours[weight]} />);
});

interface MatrixPatternProps extends PatternProps {
  readonly lit: ReadonlySet<string>;
  /** The entry under the pointer, in rows and columns of C. */
  readonly onEntry: (entry: { readonly row: number; readonly column: number } | null) => void;
  readonly onChoose: (entry: { readonly row: number; readonly column: number }) => void;
}

export function MatrixPattern({ lit, onEntry, onChoose, ...pattern }: MatrixPatternProps) {
  const { matrix, turned, x, y, entry } = pattern;
  const [rows, columns] = turned ? [matrix.columns, matrix.rows] : [matrix.rows, matrix.columns];
  const entryAt = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (part: number, of: number) => Math.min(Math.max(Math.floor(part * of), 0), of - 1);
    const down = within((event.clientY - box.top) / box.height, rows);
    const across = within((event.clientX - box.left) / box.width, columns);
    return turned ? { row: across, column: down } : { row: down, column: across };
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
        width={columns * entry}
        height={rows * entry}
        className={styles.ground}
        onPointerMove={(event) => onEntry(entryAt(event))}
        onPointerLeave={() => onEntry(null)}
        onPointerUp={(event) => onChoose(entryAt(event))}
      />
      <g className={styles.still}>
        <Paths {...pattern} />
        {marks.map((cell) => (
          <rect
            key={`${cell.row},${cell.column}`}
            x={x + (turned ? cell.row : cell.column) * entry}
            y={y + (turned ? cell.column : cell.row) * entry}
            width={entry}
            height={entry}
            className={styles.litEntry}
          />
        ))}
      </g>
    </g>
  );
}
