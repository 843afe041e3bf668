import type { Volume } from '../../../../math/volume.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import { verdicts } from '../../frames.ts';
import styles from './net.module.css';

/** Wrong pixels carry a stroke, so that they are told apart without colour: a plus for what is too much, a minus for what is missing. */
export function ErrorMarks({ map, box }: { readonly map: Volume; readonly box: Box }) {
  const cell = box.width / map.columns;
  const arm = cell * 0.28;
  const marks: string[] = [];
  map.data.forEach((code, i) => {
    const verdict = verdicts[code];
    if (verdict !== 'fp' && verdict !== 'fn') return;
    const x = box.x + ((i % map.columns) + 0.5) * cell;
    const y = box.y + (Math.floor(i / map.columns) + 0.5) * cell;
    marks.push(`M${(x - arm).toFixed(1)} ${y.toFixed(1)}h${(2 * arm).toFixed(1)}`);
    if (verdict === 'fp') marks.push(`M${x.toFixed(1)} ${(y - arm).toFixed(1)}v${(2 * arm).toFixed(1)}`);
  });
  return <path d={marks.join('')} className={styles.errors} aria-hidden="true" />;
}
