import type { Picture } from '../../math/picture.ts';

/** Pictures smaller than this a side teach nothing and are refused. */
export const smallestSide = 8;
/** Pictures shorter than this a side are enlarged pixel by pixel, so that every kernel fits. */
export const enlargedBelow = 64;

/** What the decoder found: the square picture and the size it was cut from. */
export interface DecodedPixels {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
}

/** The side the intake gives a picture whose shorter side is this long. */
export const sideFor = (shorter: number, limit: number): number =>
  shorter >= enlargedBelow ? Math.min(shorter, limit) : Math.min(limit, shorter * Math.ceil(enlargedBelow / shorter));

type Surface = OffscreenCanvas | HTMLCanvasElement;
export type MakeSurface = (side: number) => Surface;

const offscreen: MakeSurface = (side) => new OffscreenCanvas(side, side);

/** Draws the centred square of something drawable (on white, as transparent pixels have no brightness). */
export function squareOf(
  source: CanvasImageSource,
  width: number,
  height: number,
  limit: number,
  make: MakeSurface,
  { mirrored = false, side = sideFor(Math.min(width, height), limit), quality = 'high' as ImageSmoothingQuality } = {},
): Picture {
  const crop = Math.min(width, height);
  const surface = make(side);
  const context = surface.getContext('2d', { willReadFrequently: true }) as
    | OffscreenCanvasRenderingContext2D
    | CanvasRenderingContext2D
    | null;
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingEnabled = crop > side;
  context.imageSmoothingQuality = quality;
  context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? side : 0, 0);
  context.drawImage(source, (width - crop) / 2, (height - crop) / 2, crop, crop, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  return { width: side, height: side, data };
}

/**
 * Decodes a raster file with the browser's own decoder into the centred square of at most `limit` pixels a side.
 * Large pictures are shrunk by the decoder itself, so no canvas of their size is ever made. Rejects if it cannot decode.
 */
export async function decodePixels(file: Blob, limit: number, shrinkTo: number | null): Promise<DecodedPixels> {
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    ...(shrinkTo === null ? {} : { resizeWidth: shrinkTo, resizeQuality: 'medium' as const }),
  });
  try {
    const { width, height } = bitmap;
    return { picture: squareOf(bitmap, width, height, limit, offscreen), width, height };
  } finally {
    bitmap.close();
  }
}
