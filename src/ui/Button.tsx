import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** primary: the one thing to do here; quiet: no border until pointed at. */
  readonly look?: 'plain' | 'primary' | 'quiet' | undefined;
  /** Shown as held down, and told to screen readers. */
  readonly pressed?: boolean | undefined;
}

export function Button({ look = 'plain', pressed, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} aria-pressed={pressed} className={classes(styles.button, styles[look], className)} {...rest} />
  );
}
