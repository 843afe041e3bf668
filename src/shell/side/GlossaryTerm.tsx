import type { ReactNode } from 'react';
import { Term } from '../../ui/Term.tsx';
import { useShell } from '../shell.ts';
import { glossary } from './glossary.ts';

interface GlossaryTermProps {
  /** The glossary's id of the word, where the text itself is inflected or another word. */
  readonly of?: string;
  /** An explanation of its own instead of the glossary's. */
  readonly explain?: string;
  readonly children?: ReactNode;
}

/** A word of a lesson, explained on hover and focus: `<Term>stride</Term>`, `<Term of="stride">strides</Term>`. */
export function GlossaryTerm({ of, explain, children }: GlossaryTermProps) {
  const { language } = useShell();
  const name = of ?? (typeof children === 'string' ? children.toLowerCase() : '');
  const text = explain ?? glossary[language][name];
  return text ? <Term explain={text}>{children}</Term> : children;
}
