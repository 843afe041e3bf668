import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStage } from '../../ui/stage.ts';
import { Boundary } from '../Boundary.tsx';
import { BrokenPart } from '../BrokenPart.tsx';
import type { Lesson } from '../load-panel.ts';
import { jumpTo } from '../navigate.ts';
import { useShell } from '../shell.ts';
import { CodeRegion } from './CodeRegion.tsx';
import { EngineRegion } from './EngineRegion.tsx';
import { LessonRegion } from './LessonRegion.tsx';
import { Onward } from './Onward.tsx';
import { QuestionsRegion } from './QuestionsRegion.tsx';
import { ScenesRegion } from './ScenesRegion.tsx';
import styles from './Side.module.css';
import type { SideProps } from './side-props.ts';

const regions = ['lesson', 'questions', 'code', 'scenes', 'engine'] as const;
type RegionName = (typeof regions)[number];

/** One part beside the figure: a landmark with a heading, and a boundary of its own. */
function Region({ name, children }: { readonly name: RegionName; readonly children: ReactNode }) {
  const { say } = useShell();
  return (
    <section className={styles.region} id={name} aria-labelledby={`${name}-heading`} tabIndex={-1}>
      <h2 id={`${name}-heading`}>{say(`side.${name}`)}</h2>
      <Boundary fallback={(error, retry) => <BrokenPart error={error} retry={retry} />}>{children}</Boundary>
    </section>
  );
}

/** The part that is being read: the last one whose top has passed the upper third of the view. */
function useReading(names: readonly RegionName[]): RegionName | null {
  const [reading, setReading] = useState<RegionName | null>(names[0] ?? null);
  const visible = useRef(new Set<string>());
  const list = names.join();
  useEffect(() => {
    const parts = list.split(',') as RegionName[];
    const seen = visible.current;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const last = parts.findLast((name) => seen.has(name));
        if (last) setReading(last);
      },
      { rootMargin: '-10% 0px -70% 0px' },
    );
    for (const name of parts) {
      const region = document.getElementById(name);
      if (region) observer.observe(region);
    }
    return () => {
      observer.disconnect();
      seen.clear();
    };
  }, [list]);
  return reading;
}

interface AllProps extends SideProps {
  readonly lesson: Lesson | null;
}

/** Lesson, questions, code, scenes and engine: the same places in every panel. */
export function Side({ plate, room, beside, words, control, lesson }: AllProps) {
  const { say } = useShell();
  const { hidden } = useStage();
  const shown = regions.filter((name) => !hidden.has(name));
  const reading = useReading(shown);
  const contents: Readonly<Record<RegionName, () => ReactNode>> = {
    lesson: () => <LessonRegion plate={plate} lesson={lesson} />,
    questions: () => <QuestionsRegion plate={plate} room={room} beside={beside} words={words} control={control} />,
    code: () => <CodeRegion snippets={beside.snippets} params={control.params} mode={control.mode} />,
    scenes: () => <ScenesRegion plate={plate} room={room} beside={beside} words={words} control={control} />,
    engine: () => <EngineRegion />,
  };
  return (
    <>
      <nav className={styles.nav} aria-label={say('side.nav')}>
        {shown.map((name) => (
          <a
            key={name}
            href={`#${name}`}
            aria-current={name === reading ? 'location' : undefined}
            onClick={(event) => jumpTo(event, name)}
          >
            {say(`side.${name}`)}
          </a>
        ))}
      </nav>
      {shown.map((name) => (
        <Region key={name} name={name}>
          {contents[name]()}
        </Region>
      ))}
      <Onward id={plate.id} />
    </>
  );
}
