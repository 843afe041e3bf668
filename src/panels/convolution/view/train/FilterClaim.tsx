import { Check, CircleDashed, X } from 'lucide-react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import type { ConvolutionParams } from '../../params.ts';
import { sayIn } from '../play/texts.ts';
import { at, type Run } from './run.ts';
import styles from './Train.module.css';
import type { FilterTraining } from './use-filter-training.ts';

/** CV-C: after so many steps of gradient descent at 0.9/λmax no weight is farther off than this. */
export const claim = { steps: 100, rate: 0.9, error: 1e-2 } as const;

export type ClaimState = 'elsewhere' | 'waiting' | 'passed' | 'failed';

/** Whether a run bears CV-C out. Other optimizers, rates and noisy targets are outside of what it says. */
export function claimState(run: Run, noise: number): ClaimState {
  const seen = run.checkpoints;
  const inside =
    noise === 0 && seen.every(({ optimizer, rate }) => optimizer === 'sgd' && Math.abs(rate - claim.rate) < 1e-9);
  if (seen.length > 0 && !inside) return 'elsewhere';
  const hundredth = at(run, claim.steps);
  if (!hundredth || hundredth.state.step < claim.steps) return 'waiting';
  return hundredth.largestError < claim.error ? 'passed' : 'failed';
}

const marks = { elsewhere: CircleDashed, waiting: CircleDashed, passed: Check, failed: X };

/** The lecture's claim, measured on this run. */
export function FilterClaim({
  training,
  params,
  words,
}: {
  readonly training: FilterTraining;
  readonly params: ConvolutionParams;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const { run, outdated } = training;
  const state =
    params.optimizer !== 'sgd' || Math.abs(params.rate - claim.rate) > 1e-9 || params.noise > 0
      ? 'elsewhere'
      : outdated
        ? 'waiting'
        : claimState(run, params.noise);
  const measured = at(run, claim.steps);
  const Mark = marks[state];
  return (
    <section
      className={classes(styles.claim, state === 'passed' && styles.passed, state === 'failed' && styles.failed)}
      aria-label={say('claim.title')}
    >
      <h3>{say('claim.title')}</h3>
      <p>{say('claim.says')}</p>
      <p className={styles.claimState} aria-live="polite">
        <Mark aria-hidden size="1.2em" />
        <span>{say(`claim.${state}`, { error: short(measured?.largestError ?? 0, 2) })}</span>
      </p>
    </section>
  );
}
