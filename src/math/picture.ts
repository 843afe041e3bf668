import { type Volume, volume } from './volume.ts';

/** A picture as bytes: width × height × RGBA, sRGB, row by row. Structurally the same as ImageData. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Grey values 0..1 as a one-channel volume: Rec. 709 weights on the sRGB bytes (no linearisation; the panels say "brightness"). */
export function brightness(picture: Picture): Volume {
  const out = volume(picture.height, picture.width, 1);
  const { data } = picture;
  for (let i = 0; i < out.data.length; i++)
    out.data[i] =
      (0.2126 * (data[4 * i] ?? 0) + 0.7152 * (data[4 * i + 1] ?? 0) + 0.0722 * (data[4 * i + 2] ?? 0)) / 255;
  return out;
}

/** Where a picture to compute on comes from: drawn by name from a seed, or brought by the person (at most 256×256 when it gets here). */
export type PictureSource =
  | { readonly kind: 'generated'; readonly name: string; readonly seed: number; readonly side: number }
  | { readonly kind: 'own'; readonly picture: Picture };
