/** The room a figure has: it grows with the page, is never squeezed until nobody can read it, and tells its colours below. */
import { type ReactNode, useMemo } from 'react';
import { Legend } from '../Legend.tsx';
import { useStage } from '../stage.ts';
import styles from './FigureBox.module.css';
import { useShortAndWide } from './short-and-wide.ts';
import { type BoxSize, useBox } from './use-box.ts';

export interface LegendRow {
  readonly label: string;
  /** Half-width of a signed map, or the largest magnitude. */
  readonly range: number;
  readonly kind?: 'signed' | 'magnitude';
}

export interface FigureBoxProps {
  /** The height in pixels below which the page scrolls instead; asked again when the width changes. Keep its identity while it says the same. */
  readonly wanted: (box: BoxSize) => number;
  readonly legends: readonly LegendRow[];
  /** Stands beside the figure on wide screens, above it on narrow ones. */
  readonly aside?: ((narrow: boolean) => ReactNode) | undefined;
  readonly children: (box: BoxSize) => ReactNode;
}

const NARROW = 640;
const TALLEST = 1.5;

export function FigureBox({ wanted, legends, aside, children }: FigureBoxProps) {
  const { present, embed } = useStage();
  const [ref, box] = useBox();
  const fitted = useShortAndWide() || present || embed;
  const height = useMemo(() => (fitted ? 0 : wanted(box)), [wanted, box, fitted]);
  const viewport = typeof innerHeight === 'number' ? innerHeight : 800;
  const narrow = box.width < NARROW;
  const minimum = narrow ? height : Math.min(height, viewport * TALLEST);
  return (
    <div className={styles.stack}>
      <div className={styles.box}>
        {!embed && aside?.(narrow)}
        <div className={styles.main} style={{ minBlockSize: minimum }}>
          <div ref={ref}>{children(box)}</div>
        </div>
      </div>
      {!embed && legends.length > 0 && (
        <div className={styles.key}>
          {legends.map(({ label, range, kind = 'signed' }) => (
            <Legend key={label} kind={kind} low={kind === 'signed' ? -range : 0} high={range} label={label} />
          ))}
        </div>
      )}
    </div>
  );
}
