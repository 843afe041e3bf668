import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useEngineStatus } from '../engine/use-answer.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Notices.module.css';
import { type Posted, useShell } from './shell.ts';

// Without a network it may not arrive; the page goes on without it
const EngineSilence = lazy(() => import('./EngineSilence.tsx').catch(() => ({ default: () => null })));

interface NoticesProps {
  readonly posted: readonly Posted[];
  readonly dismiss: (id: number) => void;
}

/** Short sentences about what just happened, announced politely and never in the way of the figure's centre. */
export function Notices({ posted, dismiss }: NoticesProps) {
  const { say } = useShell();
  const { silent } = useEngineStatus();
  return (
    <section className={styles.notices} aria-label={say('notices.label')} aria-live="polite">
      {silent && (
        // it says what is so, and goes when it is so no more
        <div className={styles.notice} data-kind="warning">
          <Suspense fallback={null}>
            <EngineSilence />
          </Suspense>
        </div>
      )}
      {posted.map(({ id, text, kind, action }) => (
        <div key={id} className={styles.notice} data-kind={kind}>
          <p>{text}</p>
          {action && (
            <Button
              look="primary"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton
            look="quiet"
            label={say('notices.dismiss')}
            icon={<X size={16} aria-hidden="true" />}
            onClick={() => dismiss(id)}
          />
        </div>
      ))}
    </section>
  );
}
