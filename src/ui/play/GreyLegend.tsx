import styles from './GreyLegend.module.css';

/** Black is 0, white is 1: what the brightness of a picture means. */
export function GreyLegend() {
  return (
    <span className={styles.greyLegend}>
      <span>0</span>
      <span className={styles.greyBar} />
      <span>1</span>
    </span>
  );
}
