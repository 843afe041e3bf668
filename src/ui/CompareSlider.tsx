import { ChevronsLeftRight } from 'lucide-react';
import { type PointerEvent, type ReactNode, useRef } from 'react';
import styles from './CompareSlider.module.css';
import { classes } from './classes.ts';
import { useMediaWords } from './use-media-words.ts';

export interface CompareSliderProps {
  /** Two views of the same size and shape. */
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** Share of the width that shows `before`, 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** Before and after, one over the other, parted by a line that is dragged or moved by arrow keys. */
export function CompareSlider({ before, after, beforeLabel, afterLabel, share, onShare }: CompareSliderProps) {
  const words = useMediaWords();
  const box = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect();
    if (!area || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onShare(Math.round(100 * Math.min(Math.max((event.clientX - area.left) / area.width, 0), 1)) / 100);
  };
  const percent = Math.round(100 * share);
  return (
    <div ref={box} className={styles.compare}>
      <div className={styles.layer}>{after}</div>
      <div
        className={classes(styles.layer, styles.top)}
        style={{ clipPath: `inset(0 ${100 - percent}% 0 0)`, pointerEvents: 'none' }}
      >
        {before}
      </div>
      {percent > 18 && <span className={classes(styles.tag, styles.before)}>{beforeLabel}</span>}
      {percent < 82 && <span className={classes(styles.tag, styles.after)}>{afterLabel}</span>}
      <input
        type="range"
        className={classes('visually-hidden', styles.input)}
        min={0}
        max={100}
        value={percent}
        aria-label={words('compare.handle', { before: beforeLabel, after: afterLabel })}
        aria-valuetext={words('compare.share', { percent, before: beforeLabel, after: afterLabel })}
        onChange={(event) => onShare(Number(event.target.value) / 100)}
      />
      <div
        className={styles.line}
        style={{ insetInlineStart: `${percent}%` }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <span className={styles.grip}>
          <ChevronsLeftRight aria-hidden size="1.1em" />
        </span>
      </div>
    </div>
  );
}
