/** The running sum, laid out: what is added, and the value it makes. */
import { short } from '../../../../ui/number.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import styles from './figure.module.css';

interface SumsProps {
  readonly box: Box;
  /** Type size. */
  readonly type: number;
  readonly label: string;
  /** What is added, as text; null while it is not known. */
  readonly addends: string | null;
  readonly place: string;
  /** null while it is not known. */
  readonly value: number | null;
  readonly asking: boolean;
}

/** Where the value stands. */
export const resultBox = (box: Box, type: number): Box => ({
  x: box.x,
  y: box.y + box.height - type * 2,
  width: box.width,
  height: type * 1.5,
});

export function Sums({ box, type, label, addends, place, value, asking }: SumsProps) {
  const result = resultBox(box, type);
  const right = box.x + box.width;
  return (
    <g className={styles.sums} fontSize={type} aria-hidden="true">
      <text x={box.x} y={box.y + type * 1.4}>
        {label}
      </text>
      <text x={right} y={box.y + type * 1.4} className={styles.figure}>
        {addends ?? '…'}
      </text>
      <line x1={box.x} x2={right} y1={result.y - type * 0.15} y2={result.y - type * 0.15} className={styles.rule} />
      <text x={box.x} y={result.y + type * 1.1}>
        {'= y'}
        <tspan dy="0.25em" fontSize="0.75em">
          {place}
        </tspan>
      </text>
      <text x={right} y={result.y + type * 1.1} className={`${styles.figure} ${styles.result}`}>
        {value !== null && !asking ? short(value) : asking ? '?' : '…'}
      </text>
    </g>
  );
}
