import { Formula } from '../../../../ui/Formula.tsx';
import { sizeFormula } from '../../formula.ts';
import type { TransposedParams } from '../../params.ts';
import styles from './figure.module.css';
import type { Tell } from './model.ts';

/** The size formula with the numbers of the knobs in it, always in sight. */
export const SizeLine = ({ params, tell }: { readonly params: TransposedParams; readonly tell: Tell }) => (
  <div className={styles.size} role="group" aria-label={tell('size')}>
    <Formula tex={sizeFormula(params)} />
  </div>
);
