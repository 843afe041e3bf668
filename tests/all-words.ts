import type { Plate } from '../src/pattern/panel.ts';
import type { Language, Words } from '../src/pattern/words.ts';

/** Every short text of a panel; throws if a word of the first load comes again with the later ones. */
export async function allWords(plate: Plate, language: Language): Promise<Words> {
  const first = (await plate.words[language]()).words;
  const more = (await plate.moreWords[language]()).words;
  const twice = Object.keys(first).filter((key) => key in more);
  if (twice.length > 0) throw new Error(`${plate.id} says ${twice.join(', ')} twice`);
  return { ...first, ...more };
}
