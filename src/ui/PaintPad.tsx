import { Eraser, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Picture } from '../math/picture.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './PaintPad.module.css';
import { drawSheet, drawStroke, type Sheet, type Stroke } from './paint.ts';
import { Segmented } from './Segmented.tsx';
import { Slider } from './Slider.tsx';
import { useMediaWords } from './use-media-words.ts';

export interface PaintPadProps {
  /** Pixels a side of the drawing handed out. */
  readonly side: number;
  /** Hands out the drawing, at most once a frame while a stroke is made. */
  readonly onPaint: (picture: Picture) => void;
  readonly label?: string;
  /** Ink is black on white paper, or white on black. */
  readonly whiteInk?: boolean;
  /** Width of the brush at first, as a share of the side. */
  readonly brush?: number;
  /** What is drawn upon; it starts the sheet anew when it changes. */
  readonly under?: Picture | null;
  readonly tools?: 'all' | 'few';
}

/** A sheet to draw on, by pointer or by keyboard. */
export function PaintPad({
  side,
  onPaint,
  label,
  whiteInk = false,
  brush = 0.03,
  under = null,
  tools = 'all',
}: PaintPadProps) {
  const words = useMediaWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<Sheet | null>(null);
  const strokes = useRef<readonly Stroke[]>([]);
  const wanted = useRef(0);
  const [count, setCount] = useState(0);
  const [erase, setErase] = useState(false);
  const [width, setWidth] = useState(Math.max(1, Math.round(brush * side)));
  const [cursor, setCursor] = useState<{ x: number; y: number; down: boolean } | null>(null);

  const context = useCallback(() => canvas.current?.getContext('2d', { willReadFrequently: true }) ?? null, []);

  const handOut = useCallback(() => {
    cancelAnimationFrame(wanted.current);
    wanted.current = requestAnimationFrame(() => {
      const image = context()?.getImageData(0, 0, side, side);
      if (image) onPaint({ width: side, height: side, data: image.data });
    });
  }, [context, onPaint, side]);

  useEffect(() => {
    const surface = under && document.createElement('canvas');
    if (surface && under) {
      surface.width = under.width;
      surface.height = under.height;
      surface.getContext('2d')?.putImageData(new ImageData(under.data, under.width, under.height), 0, 0);
    }
    sheet.current = { side, paper: whiteInk ? '#000' : '#fff', ink: whiteInk ? '#fff' : '#111', under: surface };
    strokes.current = [];
    setCount(0);
    const surfaceContext = context();
    if (surfaceContext) drawSheet(surfaceContext, sheet.current, []);
    return () => cancelAnimationFrame(wanted.current);
  }, [context, side, under, whiteInk]);

  const redraw = (next: readonly Stroke[]) => {
    strokes.current = next;
    setCount(next.length);
    const surface = context();
    if (surface && sheet.current) drawSheet(surface, sheet.current, next);
    handOut();
  };
  const begin = (x: number, y: number) => {
    strokes.current = [...strokes.current, { width, erase, points: [] }];
    setCount(strokes.current.length);
    extend([[x, y]]);
  };
  const extend = (points: readonly (readonly [number, number])[]) => {
    const last = strokes.current.at(-1);
    const surface = context();
    if (!last || !surface || !sheet.current) return;
    const longer = { ...last, points: [...last.points, ...points] };
    strokes.current = [...strokes.current.slice(0, -1), longer];
    drawStroke(surface, sheet.current, longer, last.points.length);
    handOut();
  };

  const pointOf = (event: { clientX: number; clientY: number }): readonly [number, number] => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [((event.clientX - box.left) / box.width) * side, ((event.clientY - box.top) / box.height) * side];
  };
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(null);
    begin(...pointOf(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
    extend((passed.length ? passed : [event.nativeEvent]).map(pointOf));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? { x: side / 2, y: side / 2, down: false };
    const stride = (side / 64) * (event.shiftKey ? 4 : 1);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [0, -stride],
      ArrowDown: [0, stride],
      ArrowLeft: [-stride, 0],
      ArrowRight: [stride, 0],
    };
    const move = moves[event.key];
    if (!move && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (!move) {
      if (!at.down) begin(at.x, at.y);
      setCursor({ ...at, down: !at.down });
      return;
    }
    const clamp = (n: number) => Math.min(Math.max(n, 0), side);
    const next = { x: clamp(at.x + move[0]), y: clamp(at.y + move[1]), down: at.down };
    if (at.down) extend([[next.x, next.y]]);
    setCursor(next);
  };

  return (
    <div className={styles.pad}>
      <div
        className={styles.sheet}
        role="application"
        tabIndex={0}
        aria-label={label ?? words('paint.label')}
        aria-description={words('paint.help')}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      >
        <canvas
          ref={canvas}
          className={styles.canvas}
          width={side}
          height={side}
          aria-hidden="true"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
        />
        {cursor && (
          <span
            className={classes(styles.cursor, cursor.down && styles.down)}
            style={{
              insetInlineStart: `${(100 * cursor.x) / side}%`,
              insetBlockStart: `${(100 * cursor.y) / side}%`,
              inlineSize: `max(10px, ${(100 * width) / side}%)`,
              aspectRatio: '1',
            }}
          />
        )}
      </div>
      <output className="visually-hidden">
        {cursor &&
          words('paint.place', {
            row: Math.round(cursor.y),
            column: Math.round(cursor.x),
            state: words(cursor.down ? 'paint.down' : 'paint.up'),
          })}
      </output>
      <div className={styles.tools}>
        {tools === 'all' && (
          <>
            <Segmented
              label={words('paint.brush')}
              hideLabel
              value={erase ? 1 : 0}
              options={[
                { value: 0, label: words('paint.ink') },
                { value: 1, label: words('paint.eraser') },
              ]}
              onChange={(value) => setErase(value === 1)}
            />
            <Slider
              label={words('paint.width')}
              value={width}
              min={1}
              max={Math.round(side / 6)}
              step={1}
              onChange={setWidth}
            />
          </>
        )}
        <Button disabled={count === 0} onClick={() => redraw(strokes.current.slice(0, -1))}>
          <Undo2 aria-hidden size="1.1em" /> {words('paint.undo')}
        </Button>
        <Button disabled={count === 0} onClick={() => redraw([])}>
          <Eraser aria-hidden size="1.1em" /> {words('paint.clear')}
        </Button>
      </div>
      {tools === 'all' && <p className={styles.help}>{words('paint.help')}</p>}
    </div>
  );
}
