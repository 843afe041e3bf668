import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useShell } from '../shell.ts';
import styles from './ShareDialog.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly action: string;
  readonly hideLabel?: boolean;
}

/** A text to take away; where copying is forbidden it is selected, to be copied by hand. */
export function CopyField({ label, text, action, hideLabel = false }: CopyFieldProps) {
  const { say } = useShell();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      field.current?.select();
      setOutcome('failed');
    }
  };
  return (
    <div>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.copy}>
        <input ref={field} id={id} readOnly value={text} onFocus={(event) => event.target.select()} />
        <Button look="primary" onClick={() => void copy()}>
          {outcome === 'copied' ? <Check size="1.1em" aria-hidden="true" /> : <Copy size="1.1em" aria-hidden="true" />}
          {outcome === 'copied' ? say('share.copied') : action}
        </Button>
      </div>
      <p role="status" className={outcome === 'failed' ? styles.help : 'visually-hidden'}>
        {outcome === 'failed' ? say('share.copyFailed') : outcome === 'copied' ? say('share.copied') : ''}
      </p>
    </div>
  );
}
