// @vitest-environment jsdom
/** What is said of an answer that is typed: one clear thing at a time, in both languages. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineKnobs, integer, type KnobValues } from '../../src/pattern/knobs.ts';
import type { Question, Room } from '../../src/pattern/panel.ts';
import { QuestionCard } from '../../src/shell/side/QuestionCard.tsx';
import type { PanelControl } from '../../src/shell/use-panel.ts';

afterEach(cleanup);

const knobs = defineKnobs({ size: integer({ min: 1, max: 9, default: 3 }) });
const question: Question<KnobValues> = {
  id: 'share',
  answer: { kind: 'number', value: (p) => 1 / Number(p.size) },
};
const words = { questions: { share: { ask: 'What share?', because: 'One of three.' } } };

function verdictOn(text: string): string {
  render(
    <QuestionCard
      question={question}
      place="Question 1 of 1"
      room={{ knobs } as unknown as Room<KnobValues>}
      words={words}
      control={{ params: knobs.defaults, show: () => {} } as unknown as PanelControl}
      onAnswer={() => {}}
    />,
  );
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  const said = document.querySelector('[aria-live=polite]')?.textContent ?? '';
  cleanup();
  return said;
}

describe('an answer that is typed', () => {
  it.each([
    ['1/3', 'Right. One of three.'],
    ['2/6', 'Right. One of three.'],
    ['0,5', '0,5 is not the answer. Work it out on the figure, then try again.'],
    ['−2', '−2 is not the answer. Work it out on the figure, then try again.'],
    ['', 'Type a number first, such as 12, 0.5 or 1/3.'],
    ['∞', '“∞” is infinite, and a finite number is asked for.'],
    ['1/0', '“1/0” divides by zero, which gives no number.'],
    ['a third', '“a third” is not a number. Numbers look like 12, −0.5, 1/3 or 1e-3.'],
  ])('%j: %s', (text, said) => expect(verdictOn(text)).toBe(said));
});
