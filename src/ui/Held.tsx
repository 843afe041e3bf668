import type { ReactNode } from 'react';
import styles from './Held.module.css';

export interface HeldProps {
  /** A text about as long as the one that is awaited; null once nothing is. */
  readonly like: string | null;
  /** What is shown meanwhile, and what came. */
  readonly children?: ReactNode;
}

/** Keeps the place of a text that is still awaited, so that what follows does not move when it comes. */
export function Held({ like, children }: HeldProps) {
  if (like === null) return children;
  return (
    <span className={styles.held} data-like={like}>
      <span>{children}</span>
    </span>
  );
}

/** A number as wide as most are, for the texts that keep a place. */
export const likelyShare = 0.888;
