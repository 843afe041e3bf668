import { short } from '../../../../ui/number.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { probabilitiesOf } from '../../net-formula.ts';
import { mapOf, type PocketPass } from '../../pocket-pass.ts';
import { stageNamed } from '../../pocket-plan.ts';
import styles from './net.module.css';
import { netMapBox } from './number-layout.ts';
import type { Tell } from './scene.ts';

interface ClassBarsProps {
  readonly pass: PocketPass;
  readonly row: number;
  readonly column: number;
  readonly box: BoxSize;
  readonly tell: Tell;
  /** The probabilities are to be told. */
  readonly hidden: boolean;
  /** The larger one is chosen. */
  readonly labels: boolean;
}

const names = ['background', 'cell'] as const;

/** Where the map of the net, below it the bars, and beside (or, on narrow screens, below) them the value stand. */
export function barsPlace(box: BoxSize) {
  const { width: room, height, em } = box;
  const narrow = room < 640;
  const width = narrow ? room * 0.5 : Math.min(room * 0.4, em * 36);
  const left = narrow ? em * 6.8 : Math.max((room - width - em * 24) / 2, 0) + em * 8;
  const map = netMapBox(box);
  const bars = em * (narrow ? 16.5 : 7.4);
  const down = Math.max(0, (height - map.y - map.height - em * 3 - bars) / 2.2);
  const top = map.y + map.height + em * 3 + down;
  const output = narrow ? { x: left, y: top + em * 11 } : { x: left + width + em * 9, y: top + em * 1.9 };
  return { left, top, width, output, map: { ...map, y: map.y + down } };
}

/** Two scores, and the two probabilities that softmax makes of them. */
export function ClassBars({ pass, row, column, box, tell, hidden, labels }: ClassBarsProps) {
  const { em } = box;
  const scores = mapOf(pass, stageNamed('head').index);
  const p = probabilitiesOf(pass, row, column);
  const { left, top, width } = barsPlace(box);
  const best = p[1] > p[0] ? 1 : 0;
  return (
    <g className={styles.bars}>
      {names.map((name, k) => {
        const y = top + k * em * 5;
        const z = scores.data[(row * scores.columns + column) * 2 + k] ?? 0;
        const value = p[k as 0 | 1];
        const open = hidden && !labels;
        return (
          <g key={name} data-best={(labels && !hidden && k === best) || undefined} data-class={name}>
            <text x={left - em * 0.8} y={y + em * 1.2} className={styles.barName}>
              {tell(`classes.${name}`)}
            </text>
            <text x={left - em * 0.8} y={y + em * 2.5} className={styles.barScore}>
              z = {short(z)}
            </text>
            <rect x={left} y={y} width={width} height={em * 2.4} className={styles.barRoom} />
            {!open && (
              <rect x={left} y={y} width={Math.max(width * value, 1)} height={em * 2.4} className={styles.bar} />
            )}
            <text x={left + width + em * 0.6} y={y + em * 1.2} dy="0.35em" className={styles.barValue}>
              {open ? '?' : short(value)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
