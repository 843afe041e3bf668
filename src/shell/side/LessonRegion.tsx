import { Suspense, use } from 'react';
import type { Plate } from '../../pattern/panel.ts';
import { loadLesson } from '../load-panel.ts';
import { useShell } from '../shell.ts';
import { GlossaryTerm } from './GlossaryTerm.tsx';
import styles from './LessonRegion.module.css';

const components = { Term: GlossaryTerm };

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
