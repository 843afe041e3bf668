/** The running sum, laid out: each channel's sum, the bias, the value. */
import { short, signed } from '../../../../ui/number.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import styles from './figure.module.css';
import type { Tell } from './model.ts';
import type { Box } from './pack.ts';

interface SumsProps {
  readonly frame: ConvolutionFrame;
  readonly box: Box;
  readonly em: number;
  readonly asking: boolean;
  readonly tell: Tell;
}

export function Sums({ frame, box, em, asking, tell }: SumsProps) {
  const line = em * 1.55;
  const known = !asking && (frame.phase === 'sum' || frame.phase === 'place');
  const several = frame.channelSums.length > 1;
  const lines = [
    ...frame.channelSums.map((sum, c) => ({
      label: several ? tell('sums.channel', { n: c + 1 }) : tell('sums.products'),
      value: c === 0 ? short(sum) : signed(sum),
      look: styles.figure,
    })),
    { label: tell('sums.bias'), value: short(frame.bias), look: `${styles.figure} ${styles.bias}` },
  ];
  const bottom = box.y + em * 0.9 + lines.length * line;
  const right = box.x + box.width;
  return (
    <g className={styles.sums}>
      {lines.map((one, i) => (
        <g key={one.label}>
          <text x={box.x} y={box.y + em + i * line}>
            {one.label}
          </text>
          <text x={right} y={box.y + em + i * line} className={one.look}>
            {known || one.label === tell('sums.bias') ? one.value : '…'}
          </text>
        </g>
      ))}
      <line x1={box.x} x2={right} y1={bottom - line * 0.72} y2={bottom - line * 0.72} className={styles.rule} />
      <text x={box.x} y={bottom + line * 0.12}>
        {tell('sums.value')}
        <tspan dy="0.25em" fontSize="0.75em">{`${frame.row},${frame.column}`}</tspan>
      </text>
      <text x={right} y={bottom + line * 0.12} className={`${styles.figure} ${styles.result}`}>
        {known ? short(frame.value) : asking ? '?' : '…'}
      </text>
    </g>
  );
}
