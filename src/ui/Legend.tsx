import { diverging, sequential } from './colour.ts';
import styles from './Legend.module.css';
import { short } from './number.ts';
import { useStage } from './stage.ts';

export interface LegendProps {
  readonly kind: 'signed' | 'magnitude';
  /** What the two ends of the colours stand for. */
  readonly low: number;
  readonly high: number;
  readonly label?: string | undefined;
}

const STOPS = 16;

/** What the colours mean, with numbers. A signed legend marks its zero. */
export function Legend({ kind, low, high, label }: LegendProps) {
  const { theme } = useStage();
  const map = kind === 'signed' ? diverging(theme) : sequential(theme);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const colourAt = (t: number) => {
    if (kind === 'magnitude') return map(t);
    return map(largest > 0 ? (low + t * (high - low)) / largest : 0);
  };
  const stops = Array.from({ length: STOPS + 1 }, (_, i) => colourAt(i / STOPS));
  const zero = kind === 'signed' && low < 0 && high > 0 ? -low / (high - low) : null;
  return (
    <span className={styles.legend}>
      {label && <span className={styles.label}>{label}</span>}
      <span>{short(low, 3)}</span>
      <span className={styles.bar} style={{ backgroundImage: `linear-gradient(to right, ${stops.join(', ')})` }}>
        {zero !== null && <span className={styles.negative} style={{ inlineSize: `${zero * 100}%` }} />}
        {zero !== null && <span className={styles.zero} style={{ insetInlineStart: `${zero * 100}%` }} />}
      </span>
      <span>{short(high, 3)}</span>
    </span>
  );
}
