import { Check as Mark, X } from 'lucide-react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { Held } from '../../../../ui/Held.tsx';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import styles from './Checks.module.css';
import type { Check } from './claims.ts';

const told = (values: Check['values']) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number.isFinite(value) ? short(value, 3) : '–']),
  );

/** Each statement of a claim with its numbers, and whether it holds. */
export function Checks({
  checks,
  awaited = false,
  words,
}: {
  readonly checks: readonly Check[];
  /** Not measured yet: the statements with likely figures only keep the place. */
  readonly awaited?: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  if (awaited)
    return (
      <ul className={styles.checks} aria-hidden="true">
        {checks.map(({ name, values }) => (
          <li key={name}>
            <svg width="1.1em" height="1.1em" aria-hidden="true" />
            <Held like={say(`claim.checks.${name}`, told(values))} />
          </li>
        ))}
      </ul>
    );
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
