import { short } from '../../../../ui/number.ts';
import type { Making } from '../../pocket-number.ts';
import type { PocketStage } from '../../pocket-plan.ts';
import styles from './net.module.css';
import type { NumberLayout } from './number-layout.ts';
import type { Tell } from './scene.ts';

interface TotalProps {
  readonly stage: PocketStage;
  readonly making: Making;
  readonly layout: NumberLayout;
  readonly em: number;
  readonly tell: Tell;
  /** The products and their sums may be seen. */
  readonly shown: boolean;
  readonly known: boolean;
  readonly bars: boolean;
}

/** How the parts are put together: sums, bias, ReLU, or what else makes the value. */
export function Total({ stage, making, layout, em, tell, shown, known, bars }: TotalProps) {
  if (bars) return null;
  const { x, y } = layout.total;
  const sums = making.readings.reduce((total, one) => total + one.sum, 0);
  const lines: [text: string, value: string][] = [];
  if (stage.kind === 'convolution' || stage.kind === 'scores') {
    lines.push([tell('number.sum', { n: making.readings.length }), shown && known ? short(sums) : '…']);
    lines.push([tell('number.bias'), short(making.bias)]);
    lines.push([tell('number.before'), known ? short(making.sum) : '…']);
    if (stage.kind === 'convolution') lines.push([tell('number.relu'), known ? short(making.value) : '…']);
  } else if (stage.kind === 'up')
    lines.push([tell('number.sum', { n: making.readings[0]?.terms.length ?? 0 }), known ? short(making.value) : '…']);
  else lines.push([tell(`number.by.${stage.kind}`), '']);
  return (
    <g className={styles.total}>
      {lines.map(([text, value], i) => (
        <g key={text}>
          <text x={x} y={y + (i + 1) * em * 1.65}>
            {text}
          </text>
          <text x={x + em * 13.8} y={y + (i + 1) * em * 1.65} className={styles.figure}>
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}
