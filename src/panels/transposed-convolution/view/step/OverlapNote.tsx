import { overlapOf } from '../../../../math/overlap.ts';
import { axesOf } from '../../layer.ts';
import styles from './figure.module.css';
import type { StepScene } from './scene.ts';

/** What the counts of stamps come to, away from the border. */
export function OverlapNote({ params, tell }: Pick<StepScene, 'params' | 'tell'>) {
  const { least, most, interior } = overlapOf(axesOf(params));
  const key = interior === null ? 'none' : least === most ? 'even' : 'uneven';
  return <p className={styles.note}>{tell(`overlap.${key}`, { least, most })}</p>;
}
