import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { short } from '../../../../ui/number.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import type { Tell } from './model.ts';
import styles from './PredictBar.module.css';
import type { Prediction } from './use-predict.ts';

interface PredictBarProps {
  readonly prediction: Prediction;
  readonly frame: ConvolutionFrame;
  readonly filters: number;
  readonly tell: Tell;
}

/** Asks for the number of the cell at hand, and says whether it was right. */
export function PredictBar({ prediction, frame, filters, tell }: PredictBarProps) {
  const id = useId();
  const { notify } = useStage();
  const [text, setText] = useState('');
  const { verdict, asking } = prediction;
  const values = { row: frame.row, column: frame.column, filter: frame.filter + 1, bias: short(frame.bias) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (prediction.answer(text)) setText('');
    else notify(tell('predict.notANumber', { text }), 'warning');
  };
  const said =
    verdict?.kind === 'right'
      ? tell('predict.right', { value: short(verdict.value) })
      : verdict
        ? tell(frame.bias === 0 ? 'predict.wrong' : 'predict.wrongBias', { typed: short(verdict.typed), ...values })
        : '';
  return (
    <div className={styles.bar}>
      {asking && (
        <form className={styles.form} onSubmit={submit}>
          <label htmlFor={id}>{tell(filters > 1 ? 'predict.askOfFilter' : 'predict.ask', values)}</label>
          <input
            id={id}
            type="text"
            inputMode="text"
            autoComplete="off"
            size={6}
            title={tell('predict.field')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" look="primary">
            {tell('predict.check')}
          </Button>
          <Button look="quiet" onClick={prediction.reveal}>
            {tell('predict.reveal')}
          </Button>
        </form>
      )}
      <p role="status" className={styles.verdict} data-verdict={verdict?.kind}>
        {said}
      </p>
    </div>
  );
}
