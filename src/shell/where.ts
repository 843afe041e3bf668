/** What the visitor gets before anything is known of React: language and theme, from the address, the store, the browser. */
import type { Language } from '../pattern/words.ts';
import type { Theme } from '../ui/stage.ts';
import type { Address } from './address.ts';
import { browserLanguage, openPreferences, type Preferences } from './preferences.ts';

export const preferencesStore = openPreferences();

export const languageOf = (address: Pick<Address, 'lang'>, preferences: Preferences): Language =>
  address.lang ?? preferences.language ?? browserLanguage(navigator.languages ?? [navigator.language]);

export const darkQuery = '(prefers-color-scheme: dark)';
export const contrastQuery = '(prefers-contrast: more)';

const asks = (query: string) => typeof matchMedia === 'function' && matchMedia(query).matches;

/** What a system asks for that wants more contrast, or dark pages. */
export const themeAsked = (contrast: boolean, dark: boolean): Theme =>
  contrast ? 'contrast' : dark ? 'dark' : 'light';

export const themeOf = (address: Pick<Address, 'theme'>, preferences: Preferences): Theme =>
  address.theme ?? preferences.theme ?? themeAsked(asks(contrastQuery), asks(darkQuery));

/** Tells the document, so that styles, screen readers and the browser's own parts agree. */
export function dressDocument(language: Language, theme: Theme): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = theme;
}
