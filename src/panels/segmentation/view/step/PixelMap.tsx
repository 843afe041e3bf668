/** One map, large, with a pixel pinned on it: moved by clicking, dragging or the arrow keys. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { Part } from '../../../../ui/Part.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import styles from './net.module.css';

interface PixelMapProps {
  readonly url: string | null;
  readonly box: Box;
  /** Pixels across. */
  readonly side: number;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** What the pinned pixel says. */
  readonly sentence: string;
  readonly onPin: (row: number, column: number) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (() => void) | undefined;
  readonly children?: ReactNode;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function PixelMap(props: PixelMapProps) {
  const { url, box, side, row, column, onPin, onOpen } = props;
  const dragging = useRef(false);
  const cell = box.width / side;
  const inside = (n: number) => Math.min(Math.max(n, 0), side - 1);
  const pinAt = (event: PointerEvent<SVGGElement>) => {
    const place = event.currentTarget.getBoundingClientRect();
    const [down, right] = [event.clientY - place.top, event.clientX - place.left];
    const to = [
      inside(Math.floor((down / place.height) * side)),
      inside(Math.floor((right / place.width) * side)),
    ] as const;
    if (to[0] !== row || to[1] !== column) onPin(...to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move) onPin(inside(row + move[0]), inside(column + move[1]));
    else if (event.key === 'Enter' && onOpen) onOpen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g>
      <Part
        role="application"
        tabIndex={0}
        label={props.label}
        aria-description={props.sentence}
        className={styles.pad}
        onKeyDown={onKeyDown}
        onDoubleClick={onOpen}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          dragging.current = true;
          event.currentTarget.setPointerCapture?.(event.pointerId);
          pinAt(event);
        }}
        onPointerMove={(event) => dragging.current && pinAt(event)}
        onPointerUp={() => {
          dragging.current = false;
        }}
        onPointerCancel={() => {
          dragging.current = false;
        }}
      >
        <rect {...box} className={styles.ground} />
        {url && <image href={url} {...box} preserveAspectRatio="none" className={styles.maps} />}
        <rect {...box} className={styles.edge} />
      </Part>
      {props.children}
      <PinMark box={box} cell={cell} row={row} column={column} />
    </g>
  );
}

interface PinMarkProps {
  readonly box: Box;
  readonly cell: number;
  readonly row: number;
  readonly column: number;
}

/** Where the pinned pixel is; at least large enough to be seen. */
export function PinMark({ box, cell, row, column }: PinMarkProps) {
  const size = Math.max(cell, 9);
  const place = {
    x: box.x + (column + 0.5) * cell - size / 2,
    y: box.y + (row + 0.5) * cell - size / 2,
    width: size,
    height: size,
  };
  return (
    <g aria-hidden="true">
      <rect {...place} className={styles.pinEdge} />
      <rect {...place} className={styles.pin} />
    </g>
  );
}
