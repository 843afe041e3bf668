/** Sentences for what decoding changed, in the visitor's language and the panel's own names. */
import { lookUp, type Words } from '../pattern/words.ts';
import type { Change } from './changes.ts';
import type { Say } from './words.ts';

const spelledOut = 3;

/** A text of a word tree, or null where there is none. */
function textAt(words: Words, path: string): string | null {
  const text = lookUp(words, path);
  return text === path ? null : text;
}

function sayOne(say: Say, words: Words, change: Change): string {
  const { name, asked, used, why, had, needs } = change;
  const ownName = `changes.names.${name}`;
  const shellName = say(ownName);
  const option = (value: string) => textAt(words, `knobs.${name}.options.${value}`) ?? value;
  return say(`changes.${why}`, {
    name: shellName === ownName ? (textAt(words, `knobs.${name}.label`) ?? name) : shellName,
    asked: why === 'unknown' ? asked : option(asked),
    used: used === '' ? say('changes.standard') : option(used),
    ...(had === undefined ? {} : { had }),
    ...(needs === undefined
      ? {}
      : { needs: needs.map(String).reduce((a, b) => (a === '' ? b : say('changes.or', { a, b })), '') }),
  });
}

/** All changes as one text, the first few in full; empty where there are none. */
export function sayChanges(say: Say, words: Words, changes: readonly Change[]): string {
  const sentences = changes.slice(0, spelledOut).map((change) => sayOne(say, words, change));
  const more = changes.length - sentences.length;
  return [...sentences, ...(more > 0 ? [say('changes.more', { n: more })] : [])].join(' ');
}
