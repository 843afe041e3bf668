import { useEffect, useRef } from 'react';
import type { Picture } from '../math/picture.ts';
import { diverging } from './colour.ts';
import { channelsOf } from './contrast.ts';
import { fineness, signHatch } from './sign-hatch.ts';
import { useStage } from './stage.ts';

export interface PictureCanvasProps {
  readonly bitmap?: ImageBitmap | null | undefined;
  readonly picture?: Picture | null | undefined;
  readonly width: number;
  readonly height: number;
  readonly className?: string | undefined;
  /** Numbers drawn in signed colours: those below zero are hatched. `range` has the full colour. */
  readonly signed?: Signed | null | undefined;
}

export interface Signed {
  readonly values: ArrayLike<number>;
  readonly range: number;
}

/** A picture drawn, nothing more: hidden from screen readers, so whoever shows it names it. */
export function PictureCanvas({ bitmap, picture, width: across, height: down, className, signed }: PictureCanvasProps) {
  const { theme } = useStage();
  const by = signed ? fineness(across) : 1;
  const [width, height] = [across * by, down * by];
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
    context.imageSmoothingEnabled = !signed;
    if (bitmap && bitmap.width > 0) context.drawImage(bitmap, 0, 0, width, height);
    else if (picture) drawPicture(context, picture, width, height);
    else if (!bitmap) context.clearRect(0, 0, width, height);
    if (signed && signed.values.length === across * down && (picture || (bitmap && bitmap.width > 0)))
      drawPicture(
        context,
        signHatch(signed.values, across, down, signed.range, channelsOf(diverging(theme)(0))),
        width,
        height,
        true,
      );
  }, [bitmap, picture, across, down, width, height, signed, theme]);
  return <canvas ref={canvas} className={className} aria-hidden="true" />;
}

function drawPicture(
  context: CanvasRenderingContext2D,
  picture: Picture,
  width: number,
  height: number,
  over = false,
): void {
  const image = new ImageData(picture.data, picture.width, picture.height);
  if (!over && picture.width === width && picture.height === height) {
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
