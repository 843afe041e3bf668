/** The links that Share makes, as pure functions of the address. */
import type { Mode } from '../../pattern/panel.ts';
import { type Query, searchWith } from '../address.ts';

/** An absolute link to a query of this page. */
export function linkTo(base: string, search: string): string {
  const url = new URL(base);
  url.search = search === '?' ? '' : search;
  url.hash = '';
  return url.href;
}

/** What is on show as a link; `fixed` adds what the visitor's own settings would otherwise decide. */
export function sharedSearch(query: Query, hide: readonly string[], fixed: Query): string {
  const bare = { ...query, present: null, embed: null, speaker: null, session: null, lang: null, theme: null };
  return searchWith('', { ...bare, hide: hide.length > 0 ? hide.join(',') : null, ...fixed });
}

/** What of the state on show no link can carry: it names a sentence of the shell's words under `share.stays.`. */
export type StaysBehind = 'picture' | 'camera' | 'painting' | 'training';

export function staysBehind(mode: Mode, params: Readonly<Record<string, unknown>>): readonly StaysBehind[] {
  return [
    ...(params.picture === 'own' ? (['picture'] as const) : []),
    ...(params.picture === 'camera' ? (['camera'] as const) : []),
    ...(mode === 'play' && params.lens === 'paint' ? (['painting'] as const) : []),
    ...(mode === 'train' ? (['training'] as const) : []),
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML that embeds a link: the figure and its transport only. */
export function snippetFor(base: string, search: string, title: string): string {
  const link = linkTo(base, searchWith(search, { embed: '1', present: null }));
  return `<iframe src="${escaped(link)}" title="${escaped(title)}" width="960" height="640" style="border:0;max-width:100%" allow="fullscreen" loading="lazy"></iframe>`;
}
