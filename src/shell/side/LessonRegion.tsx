import { Suspense, use } from 'react';
import type { Plate } from '../../pattern/panel.ts';
import { loadLesson } from '../load-panel.ts';
import { useShell } from '../shell.ts';
import { GlossaryTerm } from './GlossaryTerm.tsx';
import styles from './LessonRegion.module.css';

// The region has the h2; what the prose calls a second-level heading is a third-level one here.
const components = { Term: GlossaryTerm, h1: 'h3', h2: 'h3', h3: 'h4' };

function Prose({ plate }: { readonly plate: Plate }) {
  const { language } = useShell();
  const Lesson = use(loadLesson(plate, language));
  return (
    <div className={styles.lesson}>
      <Lesson components={components} />
    </div>
  );
}

/** The short prose of the panel, with its formulas. */
export function LessonRegion({ plate }: { readonly plate: Plate }) {
  const { say } = useShell();
  return (
    <Suspense fallback={<p className={styles.loading}>{say('lesson.loading')}</p>}>
      <Prose plate={plate} />
    </Suspense>
  );
}
