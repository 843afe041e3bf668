/** What the visitor likes, kept in this browser: language, theme, and whether single keys are shortcuts. */
import type { Language } from '../pattern/words.ts';
import type { Theme } from '../ui/stage.ts';
import { languages, themes } from './address.ts';
import { openStore, type StoreOptions } from './store.ts';

export interface Preferences {
  readonly language: Language | null;
  /** null: as the system says. */
  readonly theme: Theme | null;
  /** WCAG 2.1.4: shortcuts of one character can be switched off. */
  readonly singleKeys: boolean;
}

export const noPreferences: Preferences = { language: null, theme: null, singleKeys: true };

/** A stored value as preferences, or null if it is anything else. */
export function checkPreferences(value: unknown): Preferences | null {
  if (typeof value !== 'object' || value === null) return null;
  const { language, theme, singleKeys } = value as Readonly<Record<string, unknown>>;
  const languageIsFine = language === null || languages.some((known) => known === language);
  const themeIsFine = theme === null || themes.some((known) => known === theme);
  return languageIsFine && themeIsFine && typeof singleKeys === 'boolean' ? (value as Preferences) : null;
}

/** The first of the browser's languages that the page speaks. */
export function browserLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known) return known;
  }
  return 'en';
}

export const openPreferences = (keeper?: NonNullable<StoreOptions<Preferences>['keeper']>) =>
  openStore<Preferences>({
    name: 'stride.preferences',
    empty: noPreferences,
    check: checkPreferences,
    ...(keeper ? { keeper } : {}),
  });
