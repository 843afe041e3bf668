import { type FormEvent, useId, useState } from 'react';
import type { KnobValues } from '../../pattern/knobs.ts';
import type { Question, Room, Scene } from '../../pattern/panel.ts';
import { fill, lookUp, type Words } from '../../pattern/words.ts';
import { Button } from '../../ui/Button.tsx';
import { readTyped } from '../../ui/typed-number.ts';
import { useUiWords } from '../../ui/use-ui-words.ts';
import { useShell } from '../shell.ts';
import type { PanelControl } from '../use-panel.ts';
import { askedUnder, judge, type Verdict } from './answers.ts';
import { Prose } from './Prose.tsx';
import styles from './Questions.module.css';

interface QuestionCardProps {
  readonly question: Question<KnobValues>;
  readonly place: string;
  readonly room: Room<KnobValues>;
  readonly words: Words;
  readonly control: PanelControl;
  readonly onAnswer: (right: boolean) => void;
}

interface Judged {
  /** The option, or what was typed. */
  readonly given: string;
  readonly verdict: Verdict;
  /** What the answer was judged under: a later change of the knobs must not turn a right answer into a wrong one. */
  readonly params: KnobValues;
}

/** One question: commit to an answer, then see it proved or refuted. */
export function QuestionCard({ question, place, room, words, control, onAnswer }: QuestionCardProps) {
  const { say } = useShell();
  const sayUi = useUiWords();
  const id = useId();
  const [given, setGiven] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);

  const params = judged?.params ?? askedUnder(room, question, control.params);
  const values = question.values?.(params);
  const text = (key: string) => fill(lookUp(words, `questions.${question.id}.${key}`), values);
  const has = (key: string) => {
    const path = `questions.${question.id}.${key}`;
    return lookUp(words, path) !== path;
  };
  const show = (state: Partial<Scene<KnobValues>>) => control.show(state, { base: params });

  const check = (event: FormEvent) => {
    event.preventDefault();
    const isNumber = question.answer.kind === 'number';
    const typed = isNumber ? readTyped(given) : null;
    if (given.trim() === '') {
      setComplaint(say(isNumber ? 'questions.number' : 'questions.choose'));
      return;
    }
    if (typed?.problem) {
      setComplaint(sayUi(`typed.${typed.problem}`, { text: given.trim() }));
      return;
    }
    const under = askedUnder(room, question, control.params);
    const verdict = judge(question, under, typed?.value ?? given, typed?.percent);
    setComplaint(null);
    setJudged({ given, verdict, params: under });
    onAnswer(verdict.right);
  };
  const choose = (value: string) => {
    setGiven(value);
    setComplaint(null);
    setJudged(null);
  };

  return (
    <form className={styles.card} onSubmit={check} noValidate>
      <fieldset className={styles.question} aria-describedby={`${id}-verdict`}>
        <legend>
          <span className={styles.small}>{place}</span>
          <span className={styles.ask}>
            <Prose text={text('ask')} />
          </span>
        </legend>
        {question.answer.kind === 'choice' ? (
          question.answer.options.map((option) => (
            <label
              key={option}
              className={styles.option}
              data-verdict={judged?.given === option ? String(judged.verdict.right) : undefined}
            >
              <input type="radio" name={id} value={option} checked={given === option} onChange={() => choose(option)} />
              <span>
                <Prose text={text(`options.${option}`)} />
              </span>
            </label>
          ))
        ) : (
          <label className={styles.number}>
            <span className="visually-hidden">{say('questions.yours')}</span>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={given}
              aria-invalid={complaint !== null}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
        )}
      </fieldset>
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {say('questions.check')}
        </Button>
        {question.params && (
          <Button look="quiet" onClick={() => control.show({ mode: 'step', k: 0 }, { base: params })}>
            {say('questions.prepare')}
          </Button>
        )}
      </div>
      <div id={`${id}-verdict`} className={styles.verdict} aria-live="polite">
        {complaint && <p>{complaint}</p>}
        {judged?.verdict.right && (
          <div className={styles.right}>
            <p>
              <strong>{say('questions.right')}</strong> <Prose text={text('because')} />
            </p>
            {judged.verdict.shownBy && (
              <ShowButton label={say('questions.show')} state={judged.verdict.shownBy} show={show} />
            )}
          </div>
        )}
        {judged?.verdict.right === false && (
          <div className={styles.wrong}>
            <p>
              {question.answer.kind === 'number' ? (
                <>
                  <strong>{say('questions.off', { value: judged.given.trim() })}</strong> {say('questions.again')}
                </>
              ) : (
                <>
                  <strong>{say('questions.wrong')}</strong>{' '}
                  {has(`refutes.${judged.given}`) && <Prose text={text(`refutes.${judged.given}`)} />}
                </>
              )}
            </p>
            {judged.verdict.refutedBy && (
              <ShowButton label={say('questions.showWhy')} state={judged.verdict.refutedBy} show={show} />
            )}
          </div>
        )}
      </div>
    </form>
  );
}

interface ShowButtonProps {
  readonly label: string;
  readonly state: Partial<Scene<KnobValues>>;
  readonly show: (state: Partial<Scene<KnobValues>>) => void;
}

const ShowButton = ({ label, state, show }: ShowButtonProps) => <Button onClick={() => show(state)}>{label}</Button>;
