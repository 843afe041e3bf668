import { short } from '../number.ts';
import styles from './GreyLegend.module.css';

/** What black and white stand for: in a picture's brightness 0 and 1. */
export function GreyLegend({ low = 0, high = 1 }: { readonly low?: number; readonly high?: number }) {
  return (
    <span className={styles.greyLegend}>
      <span>{short(low, 2)}</span>
      <span className={styles.greyBar} />
      <span>{short(high, 2)}</span>
    </span>
  );
}
