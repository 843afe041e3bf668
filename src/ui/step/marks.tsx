/** What moves over the grids of a step figure: windows, bands, threads, products and values on their way. Hidden from screen readers. */
import type { Role } from '../../pattern/panel.ts';
import { short } from '../number.ts';
import styles from './marks.module.css';
import type { Box } from './pack.ts';

type Points = readonly (readonly [number, number])[];
const path = (points: Points): string => `${points.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')}Z`;

/** A band that joins two boxes along the sides that face each other. */
function bandPath(from: Box, to: Box): string {
  const [fromRight, fromBottom] = [from.x + from.width, from.y + from.height];
  const [toRight, toBottom] = [to.x + to.width, to.y + to.height];
  if (to.x >= fromRight)
    return path([
      [fromRight, from.y],
      [to.x, to.y],
      [to.x, toBottom],
      [fromRight, fromBottom],
    ]);
  if (toRight <= from.x)
    return path([
      [from.x, from.y],
      [toRight, to.y],
      [toRight, toBottom],
      [from.x, fromBottom],
    ]);
  const [top, bottom] = to.y >= from.y ? [from, to] : [to, from];
  return path([
    [top.x, top.y + top.height],
    [top.x + top.width, top.y + top.height],
    [bottom.x + bottom.width, bottom.y],
    [bottom.x, bottom.y],
  ]);
}

/** A thread from a box to the nearest side of another: sideways to what stands beside it, else upwards or downwards. */
function threadPath(from: Box, to: Box): string {
  const right = from.x + from.width + 4;
  if (to.x >= right) {
    const [y, endY] = [from.y + from.height / 2, to.y + to.height / 2];
    const pull = Math.max(to.x - right, Math.abs(endY - y)) / 2;
    return `M${right} ${y}C${right + pull} ${y} ${to.x - pull} ${endY} ${to.x} ${endY}`;
  }
  const leftwards = from.x - to.x - to.width;
  if (leftwards >= 0 && (to.y <= from.y + from.height || to.y - from.y < leftwards)) {
    const [y, endX, endY] = [from.y + from.height / 2, to.x + to.width, to.y + to.height / 2];
    const pull = Math.max(from.x - endX, Math.abs(endY - y)) / 2;
    return `M${from.x - 4} ${y}C${from.x - pull} ${y} ${endX + pull} ${endY} ${endX} ${endY}`;
  }
  if (to.y + to.height <= from.y) {
    const [x, endX, endY] = [from.x + from.width / 2, to.x + to.width / 2, to.y + to.height];
    const pull = Math.max((from.y - endY) / 2, 12);
    return `M${x} ${from.y}C${x} ${from.y - pull} ${endX} ${endY + pull} ${endX} ${endY}`;
  }
  const [x, y] = [from.x + from.width / 2, from.y + from.height];
  const [endX, endY] = [to.x + to.width / 2, to.y];
  const pull = Math.max(Math.abs(endY - y) / 2, 24);
  return `M${x} ${y}C${x} ${y + pull} ${endX} ${endY - pull} ${endX} ${endY}`;
}

interface Ends {
  readonly from: Box;
  readonly to: Box;
}

/** A faint band from what is read to what it meets. */
export const Band = ({ from, to }: Ends) => <path d={bandPath(from, to)} className={styles.beam} />;

/** A line from a value to the cell it is for, in the colour of its role. */
export const Thread = ({ from, to, role = 'output' }: Ends & { readonly role?: Role }) => (
  <path d={threadPath(from, to)} className={styles.thread} style={{ stroke: `var(--${role})` }} />
);

interface OutlineProps {
  readonly box: Box;
  /** window: what is read (input); frame: weights; target: the cell in the making. */
  readonly kind: 'window' | 'frame' | 'target';
  /** Whose colour it has, where it is not that of its kind. */
  readonly role?: Role;
  /** The cell in the making is still open. */
  readonly open?: boolean;
  /** It was predicted rightly. */
  readonly right?: boolean;
  /** Of the line; by default that of the style sheet. */
  readonly width?: number;
}

/** An outline that slides to where it is wanted. */
export const Outline = ({ box, kind, role, open = false, right = false, width }: OutlineProps) => (
  <rect
    width={box.width - 0.5}
    height={box.height - 0.5}
    rx={3}
    className={styles[kind]}
    style={{
      transform: `translate(${box.x}px, ${box.y}px)`,
      strokeWidth: width,
      stroke: role && `var(--${role})`,
    }}
    data-open={open || undefined}
    data-right={right || undefined}
  />
);

interface CornerNumberProps {
  /** The cell. */
  readonly box: Box;
  readonly value: number;
  readonly digits?: number;
}

/** A small number in the lower right corner of a cell: what became of it in this step. */
export const CornerNumber = ({ box, value, digits = 3 }: CornerNumberProps) => (
  <text x={box.x + box.width - 4} y={box.y + box.height - 4} fontSize={box.height * 0.24} className={styles.product}>
    {short(value, digits)}
  </text>
);

interface DropProps {
  /** The cell it falls into; give the element a new key for every cell. */
  readonly to: Box;
  /** Where it starts: its right edge and its middle. */
  readonly from: Box;
  readonly value: number;
  readonly role?: Role;
}

/** A value that drops into its cell, where the grid then shows it. */
export const Drop = ({ to, from, value, role = 'output' }: DropProps) => (
  <text
    x={to.x + to.width / 2}
    y={to.y + to.height / 2}
    dy="0.355em"
    fontSize={to.height * 0.42}
    className={styles.drop}
    style={
      {
        fill: `var(--${role}-ink)`,
        '--dx': `${from.x + from.width - to.width / 2 - to.x}px`,
        '--dy': `${from.y + from.height / 2 - to.y - to.height / 2}px`,
      } as React.CSSProperties
    }
  >
    {short(value)}
  </text>
);
