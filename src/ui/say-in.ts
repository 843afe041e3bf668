import { fill, lookUp, type Words } from '../pattern/words.ts';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const speakers = new WeakMap<Words, Map<string, Say>>();

/** The panel's texts under `root`, with placeholders filled; the same function for the same words. */
export function sayIn(words: Words, root: string): Say {
  const known = speakers.get(words) ?? new Map<string, Say>();
  speakers.set(words, known);
  const say = known.get(root) ?? ((key, values) => fill(lookUp(words, `${root}.${key}`), values));
  known.set(root, say);
  return say;
}

/** The name of an option of a knob, in the panel's words. */
export const optionText = (words: Words, knob: string, option: string | number): string => {
  const path = `knobs.${knob}.options.${option}`;
  const text = lookUp(words, path);
  return text === path ? String(option) : text;
};
