import { useThrottled } from '../use-throttled.ts';
import styles from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

export interface Reading {
  readonly name: string;
  readonly value: string;
  /** The same figure of the pinned run. */
  readonly pinned?: string | null | undefined;
}

export interface ReadingsProps {
  readonly rows: readonly Reading[];
  /** How it goes, for those who listen. */
  readonly sentence: string;
}

/** A screen reader hears how it goes every few seconds, not every step. */
const spokenEvery = 4000;

/** The numbers of the step on show, large. */
export function Readings({ rows, sentence }: ReadingsProps) {
  const say = useTrainWords();
  const spoken = useThrottled(sentence, spokenEvery);
  return (
    <>
      <dl className={styles.readings}>
        {rows.map(({ name, value, pinned }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {pinned != null && <small>{say('pinnedValue', { value: pinned })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
