import { verdicts } from '../../frames.ts';
import styles from './net.module.css';
import type { Tell } from './scene.ts';
import type { Look } from './sheets.ts';

const labels = ['background', 'cell'] as const;

/** What the colours of labels and verdicts mean; a note for maps that have each stage's own scale. */
export function ClassKey({ kind, tell }: { readonly kind: Look['kind']; readonly tell: Tell }) {
  const entries = kind === 'verdicts' ? verdicts : kind === 'labels' ? labels : [];
  return (
    <p className={styles.classes}>
      {entries.map((entry) => (
        <span key={entry}>
          <i data-class={entry} aria-hidden="true" />
          {tell(`classes.${entry}`)}
        </span>
      ))}
      {entries.length === 0 && tell(kind === 'grey' ? 'net.grey' : 'net.ownScale')}
    </p>
  );
}
