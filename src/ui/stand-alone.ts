export const svgNamespace = 'http://www.w3.org/2000/svg';

/** What a figure's look depends on; everything else of an SVG is in its attributes. */
const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'color',
  'display',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'paint-order',
  'vector-effect',
  'image-rendering',
  'transform',
] as const;

/** Of these, what counts as a style and not as an attribute of the drawing. */
const styleOnly: readonly string[] = ['paint-order', 'vector-effect', 'transform', 'font-variant-numeric'];

/** Attributes that speak to the page, not to a reader of the file. */
const dropped = /^(class|style|tabindex|on.+|data-(?!value$).+)$/;

export const typeface = '"Inter Variable", Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/**
 * A drawing as a file of its own: computed styles written into it, no classes, no scripts, no HTML inside, nothing loaded from
 * anywhere. `background` is painted behind (a figure in dark colours needs its dark page).
 */
export function standAlone(svg: SVGSVGElement, background: string | null): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const sources = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [i, source] of sources.entries()) {
    const target = copies[i];
    if (!target) continue;
    const computed = getComputedStyle(source);
    const looks: [string, string][] = [];
    for (const property of inlined) {
      const value = computed.getPropertyValue(property);
      if (value && value !== 'normal' && !(property === 'transform' && value === 'none')) looks.push([property, value]);
    }
    for (const { name } of [...target.attributes]) if (dropped.test(name)) target.removeAttribute(name);
    for (const [property, value] of looks)
      if (styleOnly.includes(property)) target.style.setProperty(property, value);
      else target.setAttribute(property, property === 'font-family' ? typeface : value);
  }
  for (const foreign of copy.querySelectorAll('foreignObject, script, image[href^="http"]')) foreign.remove();
  for (const hidden of copy.querySelectorAll('[display="none"]')) hidden.remove();

  const box = svg.viewBox.baseVal;
  const { width, height } = box && box.width > 0 ? box : svg.getBoundingClientRect();
  copy.setAttribute('xmlns', svgNamespace);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (background) {
    const ground = document.createElementNS(svgNamespace, 'rect');
    const place = box && box.width > 0 ? { x: box.x, y: box.y } : { x: 0, y: 0 };
    for (const [name, value] of Object.entries({ ...place, width, height, fill: background }))
      ground.setAttribute(name, String(value));
    copy.prepend(ground);
  }
  return copy;
}
