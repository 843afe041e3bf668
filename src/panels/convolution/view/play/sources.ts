import type { Picture } from '../../../../math/picture.ts';
import { resample } from '../../../../ui/intake/resample.ts';
import type { PictureSource } from '../../jobs.ts';
import type { ConvolutionParams } from '../../params.ts';

export const generatedPictures = [
  'still-life',
  'face',
  'house',
  'ball',
  'texture',
  'checkerboard',
  'night',
  'text',
] as const;
export type GeneratedPicture = (typeof generatedPictures)[number];

/** What a link may ask for and this device does not have (yet). */
export type Missing = 'own' | 'camera' | null;

export interface ChosenSource {
  readonly source: PictureSource;
  readonly missing: Missing;
}

/** The picture to compute on, at `side` pixels; the first generated one stands in for a picture this device does not have. */
export function sourceOf(
  picture: ConvolutionParams['picture'],
  seed: number,
  side: number,
  own: Picture | null,
  frame: Picture | null,
): ChosenSource {
  const mine = picture === 'camera' ? frame : picture === 'own' ? own : null;
  if (mine) return { source: { kind: 'own', picture: mine.width > side ? resample(mine, side) : mine }, missing: null };
  const missing: Missing = picture === 'own' || picture === 'camera' ? picture : null;
  return { source: { kind: 'generated', name: missing ? 'still-life' : picture, seed, side }, missing };
}

/** Side of the picture a source gives. */
export const sideOf = (source: PictureSource): number =>
  source.kind === 'generated' ? source.side : source.picture.width;
