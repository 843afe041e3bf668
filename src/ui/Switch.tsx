import { useId } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly hideLabel?: boolean | undefined;
  readonly help?: string | undefined;
  /** What stands beside the switch when it is on or off; default: nothing. */
  readonly onText?: string | undefined;
  readonly offText?: string | undefined;
  /** Label and switch on one line. */
  readonly inline?: boolean | undefined;
}

/** On or off: a native checkbox that looks and speaks like a switch. */
export function Switch(props: SwitchProps) {
  const id = useId();
  const state = props.on ? props.onText : props.offText;
  return (
    <div className={styles.switch} data-inline={props.inline || undefined} title={props.help}>
      <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={props.on}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {state && <span aria-hidden="true">{state}</span>}
      </div>
    </div>
  );
}
