/** The typeface of the page, to be taken along in a saved drawing: whoever opens it may not have it. */
import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { svgNamespace } from './stand-alone.ts';

/** What the page calls it, which is the first name in a saved drawing, too. */
const family = 'Inter Variable';

const inPart = 0x8000;

/** Bytes as base64, in parts that fit the arguments of one call. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += inPart) text += String.fromCharCode(...bytes.subarray(at, at + inPart));
  return btoa(text);
}

async function read(): Promise<string> {
  const answer = await fetch(fontUrl);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return base64(new Uint8Array(await answer.arrayBuffer()));
}

let font: Promise<string> | null = null;

/** The typeface's file as base64, read once; asked for again where it did not arrive. */
function fontBytes(): Promise<string> {
  font ??= read().catch((error: unknown) => {
    font = null;
    throw error;
  });
  return font;
}

/** Puts the typeface into a drawing that has text. Rejects where its file did not arrive. */
export async function takeFontAlong(drawing: SVGSVGElement): Promise<void> {
  if (!drawing.querySelector('text')) return;
  const style = document.createElementNS(svgNamespace, 'style');
  style.textContent = `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${await fontBytes()}) format("woff2")}`;
  drawing.prepend(style);
}
