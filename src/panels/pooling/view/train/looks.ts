import type { Curve } from '../../../../ui/curve.ts';

/** The three nets differ by colour and by the pattern of their lines; first, second and third of a task look alike in both. */
const looks: readonly Pick<Curve, 'role' | 'dash'>[] = [
  { role: 'input', dash: '10 4' },
  { role: 'kernel', dash: '3 3' },
  { role: 'output' },
];

export const lookOf = (i: number): Pick<Curve, 'role' | 'dash'> => looks[i] ?? { role: 'error' };
