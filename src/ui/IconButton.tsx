import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly large?: boolean | undefined;
}

/** A square button that shows only a picture; its name is told to screen readers and on hover. */
export function IconButton({ label, icon, large, className, title, ...rest }: IconButtonProps) {
  return (
    <Button
      aria-label={label}
      title={title ?? label}
      className={classes(styles.icon, large && styles.large, className)}
      {...rest}
    >
      {icon}
    </Button>
  );
}
