import { standAlone, svgNamespace, typeface } from './stand-alone.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const make = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

/** The share of a picture that a wipe in front of it leaves visible, from the left. */
function visibleShare(element: Element): number {
  const clipped = element.closest<HTMLElement>('[style*="clip-path"]');
  const hidden = /inset\(0(?:px|%)? ([\d.]+)%/.exec(clipped?.style.clipPath ?? '')?.[1];
  return hidden === undefined ? 1 : 1 - Number(hidden) / 100;
}

const margin = 12;
const headingSize = 14;

/**
 * A whole region of figures as one drawing: pictures (canvases in `[data-picture]`) with their headings and what is drawn over them,
 * and every drawing, each where it stands on the page. Null where there is nothing to draw.
 */
export function drawRegion(region: Element, background: string): SVGSVGElement | null {
  const parts: SVGElement[] = [];
  const boxes: Box[] = [];
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const place = (element: SVGElement, box: Box, share = 1) => {
    const width = box.width * share;
    const frame = make('svg', { x: box.x, y: box.y, width, height: box.height, viewBox: `0 0 ${width} ${box.height}` });
    frame.append(element);
    parts.push(frame);
    boxes.push({ ...box, width });
  };

  for (const canvas of region.querySelectorAll<HTMLCanvasElement>('[data-picture] canvas')) {
    const box = boxOf(canvas);
    if (box.width === 0 || canvas.width === 0) continue;
    const share = visibleShare(canvas);
    place(
      make('image', {
        href: canvas.toDataURL('image/png'),
        width: box.width,
        height: box.height,
        preserveAspectRatio: 'none',
        style: 'image-rendering:pixelated',
      }),
      box,
      share,
    );
    const holder = canvas.closest('[data-picture]');
    const heading = holder?.querySelector('figcaption') ? holder.getAttribute('data-picture') : null;
    if (heading && share === 1) {
      const text = make('text', {
        x: box.x,
        y: box.y - 8,
        'font-family': typeface,
        'font-size': headingSize,
        'font-weight': 600,
        fill: getComputedStyle(canvas).color,
      });
      text.textContent = heading;
      parts.push(text);
      boxes.push({ x: box.x, y: box.y - 8 - headingSize, width: 1, height: headingSize });
    }
  }
  for (const drawing of region.querySelectorAll<SVGSVGElement>(
    'svg[data-figure], [data-picture] svg:not(:empty), svg.recharts-surface',
  )) {
    const box = boxOf(drawing);
    if (box.width === 0 || box.height === 0) continue;
    const inner = standAlone(drawing, null);
    inner.setAttribute('width', String(box.width));
    inner.setAttribute('height', String(box.height));
    place(inner, box, visibleShare(drawing));
  }
  if (boxes.length === 0) return null;

  const left = Math.min(...boxes.map((box) => box.x)) - margin;
  const top = Math.min(...boxes.map((box) => box.y)) - margin;
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + margin - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + margin - top;
  const whole = make('svg', {
    xmlns: svgNamespace,
    width: Math.round(width),
    height: Math.round(height),
    viewBox: `${left} ${top} ${width} ${height}`,
  }) as SVGSVGElement;
  whole.append(make('rect', { x: left, y: top, width, height, fill: background }), ...parts);
  return whole;
}
