import { Check, Minus, TriangleAlert } from 'lucide-react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import styles from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import type { ShiftAnswer, ShiftQuestion } from '../../jobs.ts';
import shift from './Shift.module.css';

/** CV-A and CV-B call two maps equal below this share of their range: what single precision leaves. */
const equalBelow = 1e-5;

export type Verdict = 'still' | 'equal' | 'broken' | 'unequal';

/**
 * What the measurement says. still: nothing was moved. equal: both orders agree. broken: the stride does not divide the shift, and
 * they differ, as they should. unequal: they differ though they should agree.
 */
export function verdictOf(answer: ShiftAnswer, question: ShiftQuestion): Verdict {
  if (question.shiftX === 0 && question.shiftY === 0) return 'still';
  if (answer.largest <= equalBelow * Math.max(answer.range, Number.MIN_VALUE)) return 'equal';
  return answer.divides ? 'unequal' : 'broken';
}

const marks = { still: Minus, equal: Check, broken: TriangleAlert, unequal: TriangleAlert };

/** The difference meter: the largest difference as number and bar, and what it means. */
export function ShiftVerdict({
  answer,
  question,
  stale,
  waiting,
  words,
}: {
  readonly answer: ShiftAnswer | null;
  readonly question: ShiftQuestion | null;
  readonly stale: boolean;
  /** What stands here until there is an answer. */
  readonly waiting: string;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  if (!answer || !question) return <p className={styles.settings}>{waiting}</p>;
  const verdict = verdictOf(answer, question);
  const Mark = marks[verdict];
  const share = answer.range > 0 ? answer.largest / answer.range : 0;
  const good = verdict === 'equal' || verdict === 'still';
  return (
    <section
      className={classes(shift.verdict, good ? shift.good : shift.bad, stale && styles.dim)}
      aria-label={say('shift.meter')}
    >
      <p className={shift.meterName}>max | f(T x) − T f(x) |</p>
      <p className={shift.meterNumber} data-value={answer.largest}>
        {short(answer.largest, 3)}
      </p>
      <div className={shift.meter} aria-hidden="true">
        <div style={{ inlineSize: `${100 * Math.min(1, share)}%` }} />
      </div>
      <p className={shift.meterShare}>
        {say('shift.share', { percent: short(100 * share, 3), range: short(answer.range, 3) })}
      </p>
      <p className={shift.meterSays} aria-live="polite">
        <Mark aria-hidden size="1.2em" />
        <span>{say(`shift.verdict.${verdict}`, { stride: question.layer.stride })}</span>
      </p>
    </section>
  );
}
