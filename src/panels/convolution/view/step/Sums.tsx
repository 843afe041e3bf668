/** The running sum, laid out: each channel's sum, the bias, the value. */
import { short, signed } from '../../../../ui/number.ts';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import styles from './figure.module.css';
import type { Tell } from './model.ts';

interface SumsProps {
  readonly frame: ConvolutionFrame;
  readonly box: Box;
  readonly em: number;
  readonly asking: boolean;
  readonly tell: Tell;
}

/** The type size of the sum: that of headings, larger with large cells. */
export const sumType = (layout: Arranged, em: number): number => Math.max(em, Math.min(layout.cell * 0.34, em * 1.6));

/** Where the value stands. */
export const resultBox = (box: Box, type: number): Box => ({
  x: box.x,
  y: box.y + box.height - type * 2,
  width: box.width,
  height: type * 1.5,
});

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
  const result = resultBox(box, em);
  const base = result.y + em * 1.1;
  const right = box.x + box.width;
  return (
    <g className={styles.sums} fontSize={em}>
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
      <line x1={box.x} x2={right} y1={result.y - em * 0.15} y2={result.y - em * 0.15} className={styles.rule} />
      <text x={box.x} y={base}>
        {tell('sums.value')}
        <tspan dy="0.25em" fontSize="0.75em">{`${frame.row},${frame.column}`}</tspan>
      </text>
      <text x={right} y={base} className={`${styles.figure} ${styles.result}`}>
        {known ? short(frame.value) : asking ? '?' : '…'}
      </text>
    </g>
  );
}
