/** The running account, laid out: what is found, divided, added; then the value. */
import type { Box } from '../../../../ui/step/pack.ts';
import type { PoolingParams } from '../../params.ts';
import type { PoolingFrame } from '../../steps.ts';
import { accountOf, isSettled } from './account.ts';
import styles from './figure.module.css';
import type { Tell } from './model.ts';

interface SumsProps {
  readonly params: PoolingParams;
  readonly frame: PoolingFrame;
  readonly box: Box;
  readonly em: number;
  readonly asking: boolean;
  readonly tell: Tell;
}

/** Where the value stands. */
export const resultBox = (box: Box, type: number): Box => ({
  x: box.x,
  y: box.y + box.height - type * 2,
  width: box.width,
  height: type * 1.5,
});

export function Sums({ params, frame, box, em, asking, tell }: SumsProps) {
  const line = em * 1.55;
  const known = !asking && isSettled(frame);
  const { lines, result } = accountOf(params, frame, tell);
  const last = resultBox(box, em);
  const base = last.y + em * 1.1;
  const right = box.x + box.width;
  return (
    <g className={styles.sums} fontSize={em} aria-hidden="true">
      {lines.map((one, i) => (
        <g key={one.label}>
          <text x={box.x} y={box.y + em + i * line}>
            {one.label}
          </text>
          <text x={right} y={box.y + em + i * line} className={styles.figure} data-role={one.role}>
            {known || one.given || one.value === '' ? one.value : '…'}
          </text>
        </g>
      ))}
      <line x1={box.x} x2={right} y1={last.y - em * 0.15} y2={last.y - em * 0.15} className={styles.rule} />
      <text x={box.x} y={base}>
        {result.label}
      </text>
      <text x={right} y={base} className={`${styles.figure} ${styles.result}`} data-role={result.role}>
        {known ? result.value : asking ? '?' : '…'}
      </text>
    </g>
  );
}
