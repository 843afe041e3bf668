import { type FormEvent, useId, useState } from 'react';
import { Button } from '../Button.tsx';
import { short } from '../number.ts';
import { useStage } from '../stage.ts';
import { useUiWords } from '../use-ui-words.ts';
import styles from './PredictBar.module.css';
import type { Prediction } from './use-prediction.ts';

export interface PredictBarProps {
  readonly prediction: Prediction<unknown>;
  /** "Output (1, 2)?" */
  readonly ask: string;
  /** What is said of a wrong number. */
  readonly wrong: (typed: string) => string;
}

/** Asks for the number of the cell at hand, and says whether it was right. */
export function PredictBar({ prediction, ask, wrong }: PredictBarProps) {
  const id = useId();
  const say = useUiWords();
  const { notify } = useStage();
  const [text, setText] = useState('');
  const { verdict, asking } = prediction;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { problem } = prediction.answer(text);
    if (!problem) setText('');
    else if (problem !== 'empty') notify(say(`typed.${problem}`, { text: text.trim() }), 'warning');
  };
  const said =
    verdict?.kind === 'right'
      ? say('predict.right', { value: short(verdict.value) })
      : verdict
        ? wrong(short(verdict.typed))
        : '';
  return (
    <div className={styles.bar}>
      {asking && (
        <form className={styles.form} onSubmit={submit}>
          <label htmlFor={id}>{ask}</label>
          <input
            id={id}
            type="text"
            inputMode="text"
            autoComplete="off"
            size={6}
            title={say('predict.field')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" look="primary">
            {say('predict.check')}
          </Button>
          <Button look="quiet" onClick={prediction.reveal}>
            {say('predict.reveal')}
          </Button>
        </form>
      )}
      <p role="status" className={styles.verdict} data-verdict={verdict?.kind}>
        {said}
      </p>
    </div>
  );
}
