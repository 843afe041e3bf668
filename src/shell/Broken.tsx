import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './Broken.module.css';
import { isLoadFailure } from './load-panel.ts';
import { reloadAnew } from './reload.ts';

interface BrokenProps {
  readonly say: (key: string) => string;
  readonly error: unknown;
  /** Words under `broken.`: title and text for what broke. */
  readonly title: string;
  readonly text: string;
  readonly retry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** What stands where something broke: a sentence, and ways on. */
export function Broken({ say, error, title, text, retry, children }: BrokenProps) {
  const missing = isLoadFailure(error);
  return (
    <div className={styles.broken} role="alert">
      <h2>{missing ? say('broken.missing') : title}</h2>
      <p>{missing ? say('broken.missingText') : text}</p>
      <div className={styles.ways}>
        {retry && !missing && (
          <Button look="primary" onClick={retry}>
            {say('broken.retry')}
          </Button>
        )}
        <Button look={missing ? 'primary' : 'plain'} onClick={reloadAnew}>
          {say('broken.reload')}
        </Button>
        {children}
      </div>
      {!missing && (
        <details>
          <summary>{say('broken.details')}</summary>
          <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
        </details>
      )}
    </div>
  );
}
