/** A tree of short texts; placeholders are written `{name}`. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The same tree with every leaf widened to `string`: the shape another language must fill. */
export type Translation<W extends Words> = {
  readonly [K in keyof W]: W[K] extends string ? string : W[K] extends Words ? Translation<W[K]> : never;
};

export type Language = 'en' | 'es';

/** A text to be said later, in whatever language is on: a key path into the panel's words and what fills its placeholders. */
export interface Message {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Sentences said after it. */
  readonly then?: readonly Message[];
}

/** Fills `{name}` placeholders; an unknown name is left standing so that a missing value is seen, not hidden. */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** Looks up a key path such as `captions.window`; returns the path itself where there is no text. */
export function lookUp(words: Words, path: string): string {
  let here: string | Words | undefined = words;
  for (const key of path.split('.')) {
    if (here === undefined || typeof here === 'string') return path;
    here = here[key];
  }
  return typeof here === 'string' ? here : path;
}

/** Says a message in the given words, and what follows it. */
export function say(words: Words, message: Message): string {
  const sentence = fill(lookUp(words, message.key), message.values);
  return [sentence, ...(message.then ?? []).map((next) => say(words, next))].join(' ');
}

/** Every key path of a tree with its text: what tests compare between languages. */
export function leaves(words: Words, prefix = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}
