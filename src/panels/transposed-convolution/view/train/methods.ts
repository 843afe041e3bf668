import type { Role } from '../../../../pattern/panel.ts';
import type { Grid, UpMethod } from '../../jobs.ts';

/** The five ways up, in the order of the knob `compare` and of everything that the thread sends. */
export const methods: readonly UpMethod[] = ['transposed-2', 'transposed-3', 'transposed-4', 'nearest', 'bilinear'];

/** How each is drawn in a plot: colour and dashes. */
export const looks: Readonly<Record<UpMethod, { readonly role: Role; readonly dash?: string }>> = {
  'transposed-2': { role: 'kernel' },
  'transposed-3': { role: 'error', dash: '10 3' },
  'transposed-4': { role: 'gradient', dash: '6 3 2 3' },
  nearest: { role: 'input', dash: '3 3' },
  bilinear: { role: 'output', dash: '1.5 3' },
};

export type Measure = keyof Grid;
export const measures: readonly Measure[] = ['flatResponse', 'flatShare', 'flatEnergy', 'pictureShare', 'error'];

/** Where the grid is told: it fades fastest at the start. */
export const toldSteps = [0, 10, 20, 40] as const;

/** How many steps the shipped nets and the card's runs took. */
export const shippedSteps = 300;
