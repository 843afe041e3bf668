import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import play from '../../../../ui/play/Play.module.css';
import styles from './Meter.module.css';

/** A share between 0 and 1 as number and bar, and what it means. */
export function Meter({
  name,
  share,
  says,
  stale = false,
}: {
  readonly name: string;
  readonly share: number;
  readonly says: string;
  readonly stale?: boolean;
}) {
  return (
    <section className={classes(styles.meter, stale && play.dim)} aria-label={name}>
      <p className={styles.name}>{name}</p>
      <p className={styles.number} data-value={share}>
        {percent(share)}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <div style={{ inlineSize: `${100 * Math.min(1, share)}%` }} />
      </div>
      <p className={styles.says} aria-live="polite">
        {says}
      </p>
    </section>
  );
}

/** A share in per cent, as few digits as tell the truth. */
export const percent = (share: number): string =>
  share > 0 && share < 5e-4 ? '< 0.05 %' : `${short(Number((100 * share).toFixed(share < 0.1 ? 1 : 0)))} %`;
