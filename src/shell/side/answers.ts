/** Judging what a visitor answered. The right answer is computed from the knobs the question is asked under. */
import type { KnobValues } from '../../pattern/knobs.ts';
import type { Question, Room, Scene } from '../../pattern/panel.ts';

/** The knobs a question is asked under: its own over the defaults, or those on the page. */
export function askedUnder(room: Room<KnobValues>, question: Question<KnobValues>, now: KnobValues): KnobValues {
  return question.params ? room.knobs.settle({ ...question.params } as KnobValues) : now;
}

export type Verdict =
  | { readonly right: true; readonly shownBy: Partial<Scene<KnobValues>> | null }
  | { readonly right: false; readonly refutedBy: Partial<Scene<KnobValues>> | null };

/** Whether an answer (an option, or a typed number) is right, and which state shows why. `percent`: it was typed as so many of a hundred. */
export function judge(
  question: Question<KnobValues>,
  params: KnobValues,
  answer: string | number,
  percent = false,
): Verdict {
  const { answer: expected } = question;
  // Where percent are asked for, 50 % is 50; elsewhere it is 0.5.
  const meant = typeof answer === 'number' ? (percent ? [answer, 100 * answer] : [answer]) : [];
  const right =
    expected.kind === 'number'
      ? meant.some((one) => Math.abs(one - expected.value(params)) <= (expected.tolerance ?? 1e-9))
      : String(answer) === expected.value(params);
  if (right) return { right, shownBy: question.shownBy ?? null };
  const refutedBy = expected.kind === 'choice' ? (expected.refutedBy?.[String(answer)] ?? null) : null;
  return { right, refutedBy: refutedBy ?? (expected.kind === 'number' ? (question.shownBy ?? null) : null) };
}
