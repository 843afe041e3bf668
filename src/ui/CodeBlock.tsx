import { Check, Copy } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CodeBlock.module.css';
import { type CodeLanguage, codePieces } from './highlight-code.ts';
import { useStage } from './stage.ts';
import { useMediaWords } from './use-media-words.ts';

export interface CodeBlockProps {
  readonly code: string;
  readonly language: CodeLanguage;
  /** Accessible name of the scrolling text. */
  readonly label: string;
}

/** A program to read and copy. */
export function CodeBlock({ code, language, label }: CodeBlockProps) {
  const words = useMediaWords();
  const { notify } = useStage();
  const [copied, setCopied] = useState(false);
  const pieces = useMemo(() => codePieces(code, language), [code, language]);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    const written = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setCopied(true),
      () => notify(words('code.failed'), 'warning'),
    );
  };
  return (
    <div className={styles.block}>
      <pre className={styles.pre} tabIndex={0} role="region" aria-label={label}>
        <code>
          {pieces.map(({ kind, text }, i) =>
            kind === 'plain' ? (
              text
            ) : (
              <span key={i} className={styles[kind]}>
                {text}
              </span>
            ),
          )}
        </code>
      </pre>
      <Button className={styles.copy} onClick={copy}>
        {copied ? <Check aria-hidden size="1.1em" /> : <Copy aria-hidden size="1.1em" />}
        <span aria-live="polite">{words(copied ? 'code.copied' : 'code.copy')}</span>
      </Button>
    </div>
  );
}
