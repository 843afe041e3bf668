import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plate } from '../src/pattern/panel.ts';
import { type Language, leaves, type Words } from '../src/pattern/words.ts';
import { core, later } from '../src/shell/map/curriculum.ts';
import { glossary } from '../src/shell/side/glossary.ts';
import { words as shellEn } from '../src/shell/words/en.ts';
import { words as shellEs } from '../src/shell/words/es.ts';
import { words as uiEn } from '../src/ui/words/en.ts';
import { words as uiEs } from '../src/ui/words/es.ts';
import { words as mediaEn } from '../src/ui/words/media-en.ts';
import { words as mediaEs } from '../src/ui/words/media-es.ts';
import { words as trainEn } from '../src/ui/words/train-en.ts';
import { words as trainEs } from '../src/ui/words/train-es.ts';
import { allWords } from './all-words.ts';

/** A text that a person reads, without its placeholders, and where it stands. */
export interface Prose {
  readonly where: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '..');

/** A lesson as it is read: without marks, formulas, code, and the titles of the works that it names. */
export function lessonText(panel: string, language: Language): string {
  return readFileSync(join(root, 'src/panels', panel, 'lesson', `${language}.mdx`), 'utf8')
    .replace(/\*\*(Sources|Fuentes)\.\*\*.*/s, '')
    .replace(/\$\$.*?\$\$|\$[^$\n]*\$|`[^`\n]*`/gs, '…')
    .replace(/<[^>]*>|\*/g, '');
}

/** Every panel, by the name of its folder. */
export const panels = readdirSync(join(root, 'src/panels')).sort();

const listed = (where: string, words: Words): Prose[] =>
  leaves(words).map(([key, text]) => ({ where: `${where} ${key}`, text: text.replace(/\{\w+\}/g, '…') }));

async function ofPanel(plate: Plate, language: Language): Promise<Prose[]> {
  const paragraphs = lessonText(plate.id, language).split(/\n\s*\n/);
  return [
    { where: `${plate.id} title`, text: plate.title[language] },
    ...listed(plate.id, await allWords(plate, language)),
    ...paragraphs.map((text, i) => ({ where: `${plate.id} lesson, paragraph ${i + 1}`, text })),
  ];
}

function ofShell(language: Language): Prose[] {
  const [shell, ui, media, train] =
    language === 'en' ? [shellEn, uiEn, mediaEn, trainEn] : [shellEs, uiEs, mediaEs, trainEs];
  return [
    ...listed('shell', shell),
    ...listed('ui', ui),
    ...listed('media', media),
    ...listed('train', train),
    ...Object.entries(glossary[language]).map(([term, text]) => ({ where: `glossary ${term}`, text })),
    ...[...core, ...later].map(({ id, title }) => ({ where: `map ${id}`, text: title[language] })),
    ...core.map(({ id, tagline }) => ({ where: `map ${id}`, text: tagline[language] })),
  ];
}

/** Every text of the page in a language, of all panels and of what stands around them; English has the README, too. */
export async function allProse(plates: readonly Plate[], language: Language): Promise<Prose[]> {
  const files = language === 'en' ? ['README.md', 'index.html'] : [];
  return [
    ...(await Promise.all(plates.map((plate) => ofPanel(plate, language)))).flat(),
    ...ofShell(language),
    ...files.map((where) => ({ where, text: readFileSync(join(root, where), 'utf8').replace(/`[^`\n]*`/g, '…') })),
  ];
}
