import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useStage } from '../stage.ts';
import styles from './DragSurface.module.css';

export interface DragSurfaceProps {
  /** The knob that it moves: a link that hides it keeps the picture still. */
  readonly knob: string;
  readonly label: string;
  /** The shift now, in picture pixels. */
  readonly x: number;
  readonly y: number;
  /** Pixels across the picture. */
  readonly side: number;
  readonly onMove: (x: number, y: number) => void;
  /** Said when the shift changes by keyboard. */
  readonly sentence: string;
  readonly children: ReactNode;
}

/** A picture that is moved by dragging it or by arrow keys (with Shift eight pixels at a time, Home back to its place). */
export function DragSurface({ knob, label, x, y, side, onMove, sentence, children }: DragSurfaceProps) {
  const start = useRef<{ x: number; y: number; clientX: number; clientY: number; scale: number } | null>(null);
  const { hidden } = useStage();
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || hidden.has(knob)) return;
    const box = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x, y, clientX: event.clientX, clientY: event.clientY, scale: side / box.width };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = start.current;
    if (!from) return;
    onMove(from.x + (event.clientX - from.clientX) * from.scale, from.y + (event.clientY - from.clientY) * from.scale);
  };
  const end = () => {
    start.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const stride = event.shiftKey ? 8 : 1;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [x, y - stride],
      ArrowDown: [x, y + stride],
      ArrowLeft: [x - stride, y],
      ArrowRight: [x + stride, y],
      Home: [0, 0],
    };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(...to);
  };
  return (
    <div className={styles.drag}>
      {children}
      <div
        className={styles.dragLayer}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-description={sentence}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={onKeyDown}
      />
      <output className="visually-hidden">{sentence}</output>
    </div>
  );
}
