/** Moving about inside the page: real links that a plain click follows without loading the page anew. */
import type { MouseEvent } from 'react';

/** Goes to another query of this page, as a new entry of the browser's history. */
function goTo(search: string): void {
  history.pushState(null, '', `${location.pathname}${search}`);
  window.scrollTo({ top: 0 });
}

/** For onClick of a link with a query as href: clicks that ask for a new tab or window are left to the browser. */
export function followHere(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  goTo(event.currentTarget.search || '?');
}

/** For onClick of a link to a part of this page: goes there with the focus, and leaves the browser's history alone. */
export function jumpTo(event: MouseEvent, id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  event.preventDefault();
  part.scrollIntoView({ block: 'start' });
  part.focus({ preventScroll: true });
}
