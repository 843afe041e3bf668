import { useMemo } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { sequential } from '../../../../ui/colour.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { Legend } from '../../../../ui/Legend.tsx';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { OverlapMap } from '../../jobs.ts';
import styles from './Overlap.module.css';

/** Side of the drawing of the map, and height of the profile below it, in the drawing's own units. */
const side = 520;
const profile = 96;
const margin = { left: 6, top: 26 };

/** The counts of one pair, every cell of them, and below it the same along one axis. */
export function OverlapFigure({
  map,
  stale,
  words,
}: {
  readonly map: OverlapMap | null;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const { theme } = useStage();
  const colour = useMemo(() => sequential(theme), [theme]);
  if (!map) return <div className={styles.waiting} />;
  const { width: count, values } = map.counts;
  const cell = side / count;
  const [first, last] = map.interior;
  const most = Math.max(map.most, 1);
  const tallest = Math.max(...map.along, 1);
  const cells = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) => ({ value: Math.round(values[row * count + column] ?? 0) })),
  );
  const bottom = margin.top + side + 34 + profile;
  return (
    <div className={classes(styles.figure, stale && play.dim)}>
      <Figure
        name="overlap"
        title={say('overlap.figure', { kernelSize: map.kernelSize, stride: map.stride })}
        width={side + 2 * margin.left}
        height={bottom + 22}
      >
        <NumberGrid
          name="Output"
          label="Output"
          heading={say('overlap.heading')}
          x={margin.left}
          y={margin.top}
          cell={cell}
          role="none"
          cells={cells}
          range={most}
          paint={({ row, column }) => colour((values[row * count + column] ?? 0) / most)}
        />
        <rect
          className={styles.interior}
          x={margin.left + first * cell}
          y={margin.top + first * cell}
          width={(last - first + 1) * cell}
          height={(last - first + 1) * cell}
        />
        <text className={styles.profileTitle} x={margin.left} y={margin.top + side + 22}>
          {say('overlap.along')}
        </text>
        <g>
          {map.along.map((value, i) => {
            const height = (profile * 0.72 * value) / tallest;
            const inside = i >= first && i <= last;
            return (
              <g key={i} className={inside ? undefined : styles.outside}>
                <rect
                  className={styles.bar}
                  x={margin.left + i * cell + cell * 0.14}
                  y={bottom - height}
                  width={cell * 0.72}
                  height={Math.max(height, 0.75)}
                />
                <text className={styles.barText} x={margin.left + (i + 0.5) * cell} y={bottom - height - 5}>
                  {short(Math.round(value))}
                </text>
              </g>
            );
          })}
          <line className={styles.base} x1={margin.left} x2={margin.left + side} y1={bottom} y2={bottom} />
        </g>
      </Figure>
      <Legend kind="magnitude" low={0} high={most} label={say('overlap.legend')} />
    </div>
  );
}
