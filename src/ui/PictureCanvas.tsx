import { useEffect, useRef } from 'react';
import type { Picture } from '../math/picture.ts';

export interface PictureCanvasProps {
  readonly bitmap?: ImageBitmap | null | undefined;
  readonly picture?: Picture | null | undefined;
  readonly width: number;
  readonly height: number;
  readonly className?: string | undefined;
}

/** A picture drawn, nothing more: hidden from screen readers, so whoever shows it names it. */
export function PictureCanvas({ bitmap, picture, width, height, className }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return;
    if (surface.width !== width || surface.height !== height) {
      surface.width = width;
      surface.height = height;
    }
    // a bitmap that was closed since has no size; what was drawn of it stays
    if (bitmap && bitmap.width > 0) context.drawImage(bitmap, 0, 0, width, height);
    else if (picture) drawPicture(context, picture, width, height);
    else if (!bitmap) context.clearRect(0, 0, width, height);
  }, [bitmap, picture, width, height]);
  return <canvas ref={canvas} className={className} aria-hidden="true" />;
}

function drawPicture(context: CanvasRenderingContext2D, picture: Picture, width: number, height: number): void {
  const image = new ImageData(picture.data, picture.width, picture.height);
  if (picture.width === width && picture.height === height) {
    context.putImageData(image, 0, 0);
    return;
  }
  const own = document.createElement('canvas');
  own.width = picture.width;
  own.height = picture.height;
  own.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = width < picture.width;
  context.drawImage(own, 0, 0, width, height);
}
