import { Eraser, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classes } from '../../../../ui/classes.ts';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { Slider } from '../../../../ui/Slider.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import styles from './MaskPainter.module.css';
import { objectColours, outlineOf, strayColour, tinted } from './paint-mask.ts';
import { begun, cleared, type Point, type Sheet, stroked, undone } from './strokes.ts';

export interface MaskPainterProps {
  readonly label: string;
  readonly side: number;
  /** The picture beneath, 0…1. */
  readonly greys: ArrayLike<number>;
  readonly sheet: Sheet;
  readonly onSheet: (change: (sheet: Sheet) => Sheet) => void;
  readonly words: Words;
}

interface Cursor {
  readonly x: number;
  readonly y: number;
  readonly down: boolean;
}

const widest = 12;

/** A mask painted over a picture: by pointer, or by arrow keys and the space bar. */
export function MaskPainter({ label, side, greys, sheet, onSheet, words }: MaskPainterProps) {
  const say = sayIn(words, 'play.paint');
  const [erase, setErase] = useState(false);
  const [width, setWidth] = useState(4);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [hover, setHover] = useState<Point | null>(null);
  const last = useRef<Point | null>(null);
  const { mask, past } = sheet;
  const ink = objectColours[0] ?? strayColour;
  const picture = useMemo(
    () => tinted(greys, side, (pixel) => (mask[pixel] ? ink : null), 0.5),
    [greys, mask, side, ink],
  );
  const outline = useMemo(() => outlineOf(mask, side), [mask, side]);

  const paint = (points: readonly Point[], begins: boolean) =>
    onSheet((now) => {
      const from = begins ? begun(now) : now;
      return { ...from, mask: stroked(from.mask, side, points, { width, erase }) };
    });
  const pointOf = (event: { clientX: number; clientY: number }, box: DOMRect): Point => [
    ((event.clientX - box.left) / box.width) * side,
    ((event.clientY - box.top) / box.height) * side,
  ];
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(null);
    const point = pointOf(event, event.currentTarget.getBoundingClientRect());
    last.current = point;
    paint([point], true);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setHover(event.pointerType === 'touch' ? null : pointOf(event, box));
    const from = last.current;
    if (!from) return;
    const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (passed.length > 0 ? passed : [event.nativeEvent]).map((one) => pointOf(one, box));
    last.current = points.at(-1) ?? from;
    paint([from, ...points], false);
  };
  const lift = () => {
    last.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? { x: side / 2 + 0.5, y: side / 2 + 0.5, down: false };
    const stride = event.shiftKey ? 4 : 1;
    const moves: Readonly<Record<string, Point>> = {
      ArrowUp: [0, -stride],
      ArrowDown: [0, stride],
      ArrowLeft: [-stride, 0],
      ArrowRight: [stride, 0],
    };
    const move = moves[event.key];
    if (!move && event.key !== ' ' && !(event.key === 'Escape' && cursor)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setCursor(null);
    if (!move) {
      if (!at.down) paint([[at.x, at.y]], true);
      return setCursor({ ...at, down: !at.down });
    }
    const clamp = (n: number) => Math.min(Math.max(n, 0.5), side - 0.5);
    const next = { x: clamp(at.x + move[0]), y: clamp(at.y + move[1]), down: at.down };
    if (at.down)
      paint(
        [
          [at.x, at.y],
          [next.x, next.y],
        ],
        false,
      );
    setCursor(next);
  };
  const shown: Point | null = cursor ? [cursor.x, cursor.y] : hover;
  return (
    <div className={styles.painter}>
      <p className={styles.name}>{label}</p>
      <div
        className={styles.sheet}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-description={say('keys')}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={lift}
        onPointerCancel={lift}
        onPointerLeave={() => setHover(null)}
      >
        <PictureCanvas picture={picture} width={side} height={side} className={styles.canvas} />
        <svg className={styles.over} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
          <path d={outline} className={styles.edge} />
          {shown && (
            <g className={classes(styles.brush, cursor?.down && styles.down)}>
              <circle cx={shown[0]} cy={shown[1]} r={width / 2} className={styles.halo} />
              <circle cx={shown[0]} cy={shown[1]} r={width / 2} />
            </g>
          )}
        </svg>
      </div>
      <output className="visually-hidden">
        {cursor &&
          say('place', {
            row: Math.floor(cursor.y),
            column: Math.floor(cursor.x),
            state: say(cursor.down ? 'down' : 'up'),
            mask: say(mask[Math.floor(cursor.y) * side + Math.floor(cursor.x)] ? 'inside' : 'outside'),
          })}
      </output>
      <div className={styles.tools}>
        <Segmented
          label={say('tool')}
          hideLabel
          value={erase ? 1 : 0}
          options={[
            { value: 0, label: say('brush') },
            { value: 1, label: say('eraser') },
          ]}
          onChange={(value) => setErase(value === 1)}
        />
        <Button disabled={past.length === 0} onClick={() => onSheet(undone)}>
          <Undo2 aria-hidden size="1.1em" /> {say('undo')}
        </Button>
        <Button disabled={!mask.includes(1)} onClick={() => onSheet(cleared)}>
          <Eraser aria-hidden size="1.1em" /> {say('clear')}
        </Button>
        <div className={styles.width}>
          <Slider label={say('width')} value={width} min={1} max={widest} step={1} onChange={setWidth} />
        </div>
      </div>
      <p className={styles.help}>{say('keys')}</p>
    </div>
  );
}
