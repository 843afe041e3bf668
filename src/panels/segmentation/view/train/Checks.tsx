import { Check as Mark, X } from 'lucide-react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import styles from './Checks.module.css';
import type { Check } from './claims.ts';

const told = (values: Check['values']) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number.isFinite(value) ? short(value, 3) : '–']),
  );

/** Each statement of a claim with its numbers, and whether it holds. */
export function Checks({ checks, words }: { readonly checks: readonly Check[]; readonly words: Words }) {
  const say = sayIn(words, 'train');
  return (
    <ul className={styles.checks}>
      {checks.map(({ name, holds, values }) => (
        <li key={name} className={classes(holds ? styles.holds : styles.fails)}>
          {holds ? (
            <Mark size="1.1em" aria-label={say('claim.holds')} />
          ) : (
            <X size="1.1em" aria-label={say('claim.fails')} />
          )}
          <span>{say(`claim.checks.${name}`, told(values))}</span>
        </li>
      ))}
    </ul>
  );
}
