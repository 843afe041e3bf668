/** The methods as the comparison shows them: one grid each. */
import { knobs, type Method } from '../../params.ts';

export const methods = knobs.table.method?.kind === 'choice' ? (knobs.table.method.options as readonly Method[]) : [];

const prefix = 'By ';

/** The grid of a method that is not the one at hand. */
export const methodGrid = (method: Method): string => `${prefix}${method}`;

export const methodOfGrid = (grid: string): Method | null =>
  methods.find((method) => methodGrid(method) === grid) ?? null;
