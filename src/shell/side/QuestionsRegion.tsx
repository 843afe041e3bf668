import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { answered, noPanelProgress, rightAnswers } from '../progress.ts';
import { progressStore, useShell, useStore } from '../shell.ts';
import { QuestionCard } from './QuestionCard.tsx';
import styles from './Questions.module.css';
import type { SideProps } from './side-props.ts';

/** Predict, then check: one question at a time, with a dot for each that remembers how it went. */
export function QuestionsRegion({ plate, room, beside, words, control }: SideProps) {
  const { say } = useShell();
  const progress = useStore(progressStore).panels[plate.id] ?? noPanelProgress;
  const { questions } = beside;
  const [index, setIndex] = useState(() => {
    const open = questions.findIndex((question) => progress.answers[question.id] !== true);
    return Math.max(0, open);
  });
  const count = questions.length;
  const question = questions[index];
  if (!question) return null;
  const nameOf = (id: string, n: number) => {
    const right = progress.answers[id];
    return say(`questions.${right === undefined ? 'open' : right ? 'answeredRight' : 'answeredWrong'}`, { n });
  };
  return (
    <>
      <p className={styles.intro}>{say('questions.intro')}</p>
      <div className={styles.place}>
        <IconButton
          look="quiet"
          label={say('questions.previous')}
          icon={<ArrowLeft size="1.1em" aria-hidden="true" />}
          disabled={index === 0}
          onClick={() => setIndex(index - 1)}
        />
        <ol className={styles.dots}>
          {questions.map(({ id }, i) => (
            <li key={id}>
              <button
                type="button"
                className={styles.dot}
                data-right={progress.answers[id]}
                aria-label={nameOf(id, i + 1)}
                aria-current={i === index ? 'true' : undefined}
                onClick={() => setIndex(i)}
              >
                {progress.answers[id] ? '✓' : i + 1}
              </button>
            </li>
          ))}
        </ol>
        <IconButton
          look="quiet"
          label={say('questions.next')}
          icon={<ArrowRight size="1.1em" aria-hidden="true" />}
          disabled={index === count - 1}
          onClick={() => setIndex(index + 1)}
        />
      </div>
      <QuestionCard
        key={question.id}
        question={question}
        place={say('questions.place', { n: index + 1, count })}
        room={room}
        words={words}
        control={control}
        onAnswer={(right) => progressStore.set(answered(progressStore.get(), plate.id, question.id, right))}
      />
      <p className={styles.done}>{say('questions.done', { right: rightAnswers(progress), count })}</p>
    </>
  );
}
