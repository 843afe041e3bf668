import styles from './PatternChip.module.css';
import { grain, inked, inkOver, type Pattern, type Rgb } from './pixel-patterns.ts';

const across = 2 * grain;

/** A piece of a painted picture for its legend: the colour and the pattern with which a pixel of this meaning is drawn. */
export function PatternChip({ colour, pattern }: { readonly colour: Rgb; readonly pattern: Pattern }) {
  const marks: string[] = [];
  for (let row = 0; row < across; row++)
    for (let column = 0; column < across; column++)
      if (inked(pattern, row, column)) marks.push(`M${column} ${row}h1v1h-1z`);
  return (
    <svg className={styles.chip} viewBox={`0 0 ${across} ${across}`} aria-hidden="true" data-pattern={pattern}>
      <rect width={across} height={across} fill={`rgb(${colour.join(' ')})`} />
      <path d={marks.join('')} fill={`rgb(${inkOver(colour).join(' ')})`} shapeRendering="crispEdges" />
    </svg>
  );
}
