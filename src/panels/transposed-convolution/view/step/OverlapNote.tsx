import { overlapOf } from '../../../../math/overlap.ts';
import { axesOf } from '../../layer.ts';
import styles from './figure.module.css';
import type { StepScene } from './scene.ts';

/** What the counts of stamps come to, away from the border. */
export function OverlapNote({ params, tell }: Pick<StepScene, 'params' | 'tell'>) {
  const axes = axesOf(params);
  const { least, most, interior, everyPhase } = overlapOf(axes);
  const key = interior === null ? 'none' : least !== most ? 'uneven' : everyPhase ? 'even' : 'few';
  const cells = interior === null ? 0 : interior.vertical[1] - interior.vertical[0] + 1;
  return <p className={styles.note}>{tell(`overlap.${key}`, { least, most, cells, stride: params.stride })}</p>;
}
