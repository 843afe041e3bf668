/** What an SVG drawing holds that a page does not take in: nothing in a picture is run or fetched, and no page is drawn inside one. */

export interface SvgContents {
  /** It is XML that can be read. */
  readonly wellFormed: boolean;
  /** A piece of a page within it (`foreignObject`): browsers do not give such a drawing's pixels back. */
  readonly foreign: boolean;
  /** Scripts, or pictures and styles of other places: left out. */
  readonly leftOut: boolean;
}

const link = 'http://www.w3.org/1999/xlink';

export function svgContents(text: string): SvgContents {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...drawing.getElementsByTagName('*')];
  const named = (...names: string[]) => all.filter(({ localName }) => names.includes(localName));
  const elsewhere = (address: string | null) => address !== null && !/^\s*(#|data:)/i.test(address);
  const fetched = named('image', 'use', 'feImage').some((one) =>
    elsewhere(one.getAttribute('href') ?? one.getAttributeNS(link, 'href')),
  );
  const scripted =
    named('script').length > 0 || all.some((one) => [...one.attributes].some(({ name }) => /^on/i.test(name)));
  return {
    wellFormed: named('parsererror').length === 0,
    foreign: named('foreignObject').length > 0,
    leftOut: fetched || scripted,
  };
}
