import { memo } from 'react';
import { cellId } from '../pattern/panel.ts';
import { inkOn } from './colour.ts';
import {
  type CellPaint,
  falling,
  type GridCell,
  hatching,
  meantBy,
  nameOf,
  typeSize,
  writtenIn,
} from './grid-cells.ts';
import styles from './NumberGrid.module.css';

interface GridCellsProps {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly gap: number;
  readonly type: number;
  readonly cells: readonly (readonly GridCell[])[];
  readonly range: number;
  readonly originRow: number;
  readonly originColumn: number;
  readonly tabbableRow: number;
  readonly tabbableColumn: number;
  readonly colour: (t: number) => string;
  readonly paint: CellPaint | undefined;
}

/** Type in which a minus sign is no longer read, and what looks like zero anyway. */
const smallestSign = 8;
const faint = 0.08;

/** The cells themselves, apart from what is lit, so that pointing does not draw them anew. */
export const GridCells = memo(function GridCells(props: GridCellsProps) {
  const { name, x, y, side, range } = props;
  return props.cells.map((row, i) => (
    <g role="row" aria-rowindex={i + 1} key={i}>
      {row.map((cell, j) => {
        const [namedRow, namedColumn] = [i + props.originRow, j + props.originColumn];
        const id = cellId(nameOf(name, cell, namedRow, namedColumn));
        const known = cell.value !== null && cell.kind !== 'hidden';
        const filled = known && cell.kind !== 'pending' && cell.kind !== 'border';
        const own = props.paint?.(meantBy(name, cell, namedRow, namedColumn)) ?? null;
        const t = filled && range > 0 ? (cell.value ?? 0) / range : 0;
        return (
          <Cell
            key={`${i},${j}`}
            id={id}
            shows={cell.shows && cellId(cell.shows)}
            x={x + j * side}
            y={y + i * side}
            side={side - props.gap}
            type={props.type}
            text={writtenIn(cell, side)}
            value={known ? String(cell.value) : undefined}
            kind={cell.kind ?? 'cell'}
            fill={own ?? (filled ? props.colour(t) : null)}
            note={cell.note}
            place={`${i},${j}`}
            title={cell.title}
            column={j + 1}
            hatched={own === null && t < -faint && props.type < smallestSign}
            tabbable={i === props.tabbableRow && j === props.tabbableColumn}
          />
        );
      })}
    </g>
  ));
});

interface CellProps {
  readonly id: string;
  readonly shows: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly type: number;
  readonly text: string;
  readonly value: string | undefined;
  readonly kind: string;
  readonly fill: string | null;
  readonly note: string | undefined;
  readonly place: string;
  readonly title: string | undefined;
  readonly column: number;
  readonly tabbable: boolean;
  /** A negative number too small to be read: hatched, so that its sign is seen. */
  readonly hatched: boolean;
}

const Cell = memo(function Cell(props: CellProps) {
  const { x, y, side, fill, kind, text, note } = props;
  const ink = kind === 'border' || fill === null ? undefined : inkOn(fill);
  return (
    <g
      role="gridcell"
      tabIndex={props.tabbable ? 0 : -1}
      aria-colindex={props.column}
      aria-description={props.title}
      data-cell={props.id}
      data-shows={props.shows}
      data-place={props.place}
      data-value={props.value}
      data-kind={kind}
      className={styles.cell}
    >
      <rect x={x} y={y} width={side} height={side} className={styles.face} style={fill ? { fill } : undefined} />
      {fill !== null && props.hatched && <path d={falling(x, y, side)} className={styles.negative} />}
      {kind === 'border' && <path d={hatching(x, y, side)} className={styles.hatched} />}
      {note && (
        <text
          x={x + side / 2}
          y={y + side * 0.26}
          dy="0.355em"
          className={styles.note}
          style={{ fontSize: Math.min(side * 0.22, typeSize(side, note.length)), fill: ink }}
        >
          {note}
        </text>
      )}
      <text
        x={x + side / 2}
        y={y + side * (note ? 0.64 : 0.5)}
        dy="0.355em"
        className={styles.number}
        style={{ fontSize: Math.min(props.type, typeSize(side, text.length), note ? side * 0.34 : side), fill: ink }}
      >
        {text}
      </text>
    </g>
  );
});
