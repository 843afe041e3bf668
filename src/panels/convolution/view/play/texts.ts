import { fill, lookUp, type Words } from '../../../../pattern/words.ts';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The panel's texts under `root`, with placeholders filled. */
export const sayIn =
  (words: Words, root: string): Say =>
  (key, values) =>
    fill(lookUp(words, `${root}.${key}`), values);

/** The name of an option of a knob, in the panel's words. */
export const optionText = (words: Words, knob: string, option: string | number): string => {
  const path = `knobs.${knob}.options.${option}`;
  const text = lookUp(words, path);
  return text === path ? String(option) : text;
};
