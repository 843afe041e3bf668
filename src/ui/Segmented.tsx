import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './Segmented.module.css';

export interface SegmentedOption<T extends string | number> {
  readonly value: T;
  readonly label: ReactNode;
  readonly title?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentedProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SegmentedOption<T>[];
  readonly onChange: (value: T) => void;
  /** The label is told to screen readers but not drawn. */
  readonly hideLabel?: boolean | undefined;
  readonly help?: string | undefined;
}

/** A few exclusive choices side by side: a group of native radio buttons, so arrow keys move the choice. */
export function Segmented<T extends string | number>(props: SegmentedProps<T>) {
  const group = useId();
  return (
    <fieldset className={styles.group} title={props.help}>
      <legend className={props.hideLabel ? 'visually-hidden' : styles.legend}>{props.label}</legend>
      <div className={styles.track}>
        {props.options.map((option) => (
          <label
            key={option.value}
            title={option.title}
            className={classes(styles.option, option.disabled && styles.disabled)}
          >
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === props.value}
              disabled={option.disabled}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
