import { Suspense, use } from 'react';
import type { Plate } from '../../pattern/panel.ts';
import { type Lesson, loadLesson } from '../load-panel.ts';
import { useShell } from '../shell.ts';
import { GlossaryTerm } from './GlossaryTerm.tsx';
import styles from './LessonRegion.module.css';

// The region has the h2; what the prose calls a second-level heading is a third-level one here.
const components = { Term: GlossaryTerm, h1: 'h3', h2: 'h3', h3: 'h4' };

const Prose = ({ lesson: Lesson }: { readonly lesson: Lesson }) => (
  <div className={styles.lesson}>
    <Lesson components={components} />
  </div>
);

function LateProse({ plate }: { readonly plate: Plate }) {
  const { language } = useShell();
  return <Prose lesson={use(loadLesson(plate, language))} />;
}

interface LessonRegionProps {
  readonly plate: Plate;
  /** null: it did not come and is asked for again. */
  readonly lesson: Lesson | null;
}

/** The short prose of the panel, with its formulas. */
export function LessonRegion({ plate, lesson }: LessonRegionProps) {
  const { say } = useShell();
  if (lesson) return <Prose lesson={lesson} />;
  return (
    <Suspense fallback={<p className={styles.loading}>{say('lesson.loading')}</p>}>
      <LateProse plate={plate} />
    </Suspense>
  );
}
