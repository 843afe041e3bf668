import { Check, CircleDashed, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import styles from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

export interface ClaimBoxProps {
  /** What the lecture says, in one sentence. */
  readonly says: ReactNode;
  /** open: not measured, or not under the claim's settings. */
  readonly state: 'open' | 'passed' | 'failed';
  /** What the measurement says. */
  readonly verdict: ReactNode;
  /** Puts the knobs where the claim is about; left out where they are. */
  readonly onSetUp?: (() => void) | undefined;
  readonly children?: ReactNode;
}

const marks = { open: CircleDashed, passed: Check, failed: X };

/** A claim of the lecture, measured here. */
export function ClaimBox({ says, state, verdict, onSetUp, children }: ClaimBoxProps) {
  const say = useTrainWords();
  const Mark = marks[state];
  return (
    <section
      className={classes(styles.claim, state === 'passed' && styles.passed, state === 'failed' && styles.failed)}
      aria-label={say('claim.title')}
    >
      <h3>{say('claim.title')}</h3>
      <p>{says}</p>
      <p className={styles.claimState} aria-live="polite">
        <Mark aria-hidden size="1.2em" />
        <span>{verdict}</span>
      </p>
      {children}
      {onSetUp && (
        <Button onClick={onSetUp} className={styles.setUp}>
          {say('claim.setUp')}
        </Button>
      )}
    </section>
  );
}
