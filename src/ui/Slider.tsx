import { useEffect, useId, useState } from 'react';
import { fewDigits, short } from './number.ts';
import styles from './Slider.module.css';
import { useStage } from './stage.ts';
import { readTyped } from './typed-number.ts';
import { useUiWords } from './use-ui-words.ts';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number | 'any';
  readonly onChange: (value: number) => void;
  /** Travel by ratio instead of by difference; needs min > 0. */
  readonly logarithmic?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
}

const TRAVEL = 200;

/** A range and, beside it, the number itself to be typed. Both change the same value. */
export function Slider(props: SliderProps) {
  const id = useId();
  const { value, min, max, step, logarithmic, onChange } = props;
  const say = useUiWords();
  const { notify } = useStage();
  const [draft, setDraft] = useState<string | null>(null);
  // A value that changes from elsewhere wins over a half-typed one.
  useEffect(() => setDraft(null), [value]);

  const continuous = step === 'any';
  const place = !continuous
    ? value
    : logarithmic
      ? (TRAVEL * Math.log(value / min)) / Math.log(max / min)
      : (TRAVEL * (value - min)) / (max - min);
  const fromPlace = (travelled: number) => {
    if (!continuous) return travelled;
    const t = travelled / TRAVEL;
    return Number((logarithmic ? min * (max / min) ** t : min + t * (max - min)).toPrecision(3));
  };
  const commit = () => {
    const typed = draft === null ? null : readTyped(draft);
    setDraft(null);
    if (typed === null || typed.problem === 'empty') return;
    if (typed.value === undefined) {
      const kept = say('typed.keeps', { old: short(value) });
      notify(`${say(`typed.${typed.problem}`, { text: draft?.trim() ?? '' })} ${kept}`, 'warning');
      return;
    }
    const legal = Math.min(Math.max(continuous ? typed.value : Math.round(typed.value), min), max);
    if (legal !== typed.value) {
      const range = { text: draft?.trim() ?? '', used: short(legal), min: short(min), max: short(max) };
      notify(say(continuous ? 'typed.brought' : 'typed.broughtWhole', range), 'warning');
    }
    if (legal !== value) onChange(legal);
  };

  return (
    <div className={styles.slider} title={props.help}>
      <div className={styles.head}>
        <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : styles.label}>
          {props.label}
        </label>
        <input
          type="text"
          inputMode="decimal"
          className={styles.number}
          aria-label={props.label}
          value={draft ?? fewDigits(value)}
          data-wide={continuous || undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            else if (event.key === 'Escape') setDraft(null);
            else if (!continuous && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
              event.preventDefault();
              const next = Math.min(Math.max(value + (event.key === 'ArrowUp' ? 1 : -1), min), max);
              if (next !== value) onChange(next);
            }
          }}
        />
        {props.unit && <span className={styles.unit}>{props.unit}</span>}
      </div>
      <input
        type="range"
        id={id}
        min={continuous ? 0 : min}
        max={continuous ? TRAVEL : max}
        step={continuous ? 1 : step}
        value={place}
        aria-valuetext={`${fewDigits(value)}${props.unit ? ` ${props.unit}` : ''}`}
        disabled={min >= max}
        onChange={(event) => onChange(fromPlace(Number(event.target.value)))}
      />
    </div>
  );
}
