/** What the page knows of WebGL and the thread does not: a browser may give it to pages only. */
import type { BackendReason } from './contract.ts';

let known: boolean | null = null;

/** Whether the page itself gets WebGL 2; tried once, and given back at once. */
function pageHasWebgl(): boolean {
  if (known === null && typeof document !== 'undefined') {
    const context = document.createElement('canvas').getContext('webgl2');
    known = Boolean(context);
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known ?? false;
}

/** The reason as it is true of this page: "no WebGL" is said only where the page has none either. */
export const reasonOnPage = (reason: BackendReason, hasWebgl: () => boolean = pageHasWebgl): BackendReason =>
  reason === 'webgl-missing' && hasWebgl() ? 'webgl-page-only' : reason;
