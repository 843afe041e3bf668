import { figureElement } from './Figure.tsx';
import { takeFontAlong } from './figure-font.ts';
import { drawRegion } from './figure-region.ts';
import { standAlone } from './stand-alone.ts';

const surface = () => getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || '#fff';

/** A view with several pictures marks the part that belongs together. */
const regionElement = () => document.querySelector('[data-figure-region]');

/** What is exported now: the marked region, else the figure on the page. Throws if there is none. */
function current(): SVGSVGElement {
  const region = regionElement();
  const whole = region && drawRegion(region, surface());
  if (whole) return whole;
  const figure = figureElement();
  if (!figure) throw new Error('no figure');
  return standAlone(figure, surface());
}

/**
 * The figure on show as a drawing of its own, with its typeface; `withoutFont` is told where that did not arrive, and the
 * drawing then names it only. Rejects if there is no figure.
 */
export async function figureNow(withoutFont: () => void): Promise<SVGSVGElement> {
  const drawing = current();
  try {
    await takeFontAlong(drawing);
  } catch {
    withoutFont();
  }
  return drawing;
}

/** A drawing as an SVG file. */
export const figureToSvg = (drawing: SVGSVGElement): Blob =>
  new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`], {
    type: 'image/svg+xml',
  });

/** A drawing as a PNG, `scale` pixels to one unit of it (at most 8192 a side). */
export async function figureToPng(drawing: SVGSVGElement, scale = 3): Promise<Blob> {
  const natural = [Number(drawing.getAttribute('width')), Number(drawing.getAttribute('height'))] as const;
  const factor = Math.min(scale, 8192 / Math.max(...natural));
  const [width, height] = natural.map((length) => Math.max(1, Math.round(length * factor))) as [number, number];
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** True while there is a figure that can be exported. */
export const canExportFigure = (): boolean => regionElement() !== null || figureElement() !== null;
