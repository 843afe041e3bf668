/** The parts of a panel, each loaded once and remembered; one that failed stays failed until someone tries again. */
import type { ComponentType } from 'react';
import type { KnobValues } from '../pattern/knobs.ts';
import type { Beside, Mode, Plate, Room, ViewProps } from '../pattern/panel.ts';
import type { Language, Words } from '../pattern/words.ts';
import { loadFormulaStyle } from '../ui/formula-style.ts';

const loading = new Map<string, Promise<unknown>>();
const failed = new Set<string>();

/** A part of the page that arrived without what was wanted of it: its file was cut short, or another one came. */
class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/** Loads something once, by name. */
export function once<T>(name: string, load: () => Promise<T | undefined>): Promise<T> {
  const known = loading.get(name);
  if (known) return known as Promise<T>;
  const promise = load().then((part) => {
    if (part === undefined) throw new PartMissing(name);
    return part;
  });
  loading.set(name, promise);
  // Not forgotten at once: React asks again on every drawing, and would load without end.
  promise.catch(() => failed.add(name));
  return promise;
}

/** Lets the parts that failed be asked for again. */
export function forgetFailures(): void {
  for (const name of failed) loading.delete(name);
  failed.clear();
}

export const loadRoom = (plate: Plate): Promise<Room<KnobValues>> =>
  once(`${plate.id}/room`, async () => (await plate.room()).room);

export const loadBeside = (plate: Plate): Promise<Beside<KnobValues>> =>
  once(`${plate.id}/beside`, async () => (await plate.beside()).beside);

export const loadView = (plate: Plate): Promise<ComponentType<ViewProps<KnobValues>>> =>
  once(`${plate.id}/view`, async () => (await plate.view()).default as ComponentType<ViewProps<KnobValues>>);

export const loadWords = (plate: Plate, language: Language): Promise<Words> =>
  once(`${plate.id}/words/${language}`, async () => (await plate.words[language]()).words);

/** Every short text of the panel. */
export const loadAllWords = (plate: Plate, language: Language): Promise<Words> =>
  once(`${plate.id}/all-words/${language}`, async () => {
    const [first, more] = await Promise.all([loadWords(plate, language), plate.moreWords[language]()]);
    return { ...first, ...more.words };
  });

/** The short texts that a mode shows. */
export const loadWordsOf = (plate: Plate, language: Language, mode: Mode): Promise<Words> =>
  mode === 'step' ? loadWords(plate, language) : loadAllWords(plate, language);

export type Lesson = ComponentType<{ readonly components?: Readonly<Record<string, unknown>> }>;

export const loadLesson = (plate: Plate, language: Language): Promise<Lesson> =>
  once(`${plate.id}/lesson/${language}`, async () => {
    // Formulas of the prose were typeset when the page was built; only their style is needed here.
    const [lesson] = await Promise.all([plate.lesson[language](), loadFormulaStyle()]);
    return lesson.default as Lesson;
  });

/** The lesson, or null where it did not come: its own place then says so. */
export const loadLessonOrNull = (plate: Plate, language: Language): Promise<Lesson | null> =>
  once(`${plate.id}/lesson-or-null/${language}`, () => loadLesson(plate, language).catch(() => null));

/** Starts on everything that the panel's first picture needs, all at once. */
export function preloadPanel(plate: Plate, language: Language): void {
  for (const part of [loadRoom(plate), loadView(plate), loadWords(plate, language)]) part.catch(() => {});
}

/** Whether an error is a part of the page that did not arrive, as each browser words it. */
export function isLoadFailure(error: unknown): boolean {
  return (
    error instanceof PartMissing ||
    // a file that was cut short, or a page that the host sends in place of one it does not have
    error instanceof SyntaxError ||
    (error instanceof Error &&
      /dynamically imported module|importing a module script failed|failed to load module|unable to preload|loading chunk|MIME type/i.test(
        error.message,
      ))
  );
}
