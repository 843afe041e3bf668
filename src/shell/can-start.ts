/** Whether the page has what it cannot do without. Where it has not, nothing is drawn, and the static page says what is missing (index.html). */

const ours = new URL('.', location.href).href;

/** A style sheet that did not come has no rules, or none that may be read. */
function hasRules(link: HTMLLinkElement): boolean {
  try {
    return (link.sheet?.cssRules.length ?? 0) > 0;
  } catch {
    return false;
  }
}

/** Its style sheets, or the page would be a heap of words; and an origin, without which a browser gives it no thread, no storage and no address. */
export const canStart = (): boolean =>
  window.origin !== 'null' &&
  getComputedStyle(document.documentElement).getPropertyValue('--page') !== '' &&
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
    .filter(({ href }) => href.startsWith(ours))
    .every(hasRules);
