import type { Picture, PictureSource } from '../../math/picture.ts';
import { resample } from '../intake/resample.ts';

/** What a link may ask for and this device does not have (yet). */
export type Missing = 'own' | 'camera' | null;

export interface ChosenSource {
  readonly source: PictureSource;
  readonly missing: Missing;
}

/** The picture to compute on, at `side` pixels; `standIn` is drawn for a picture this device does not have. */
export function sourceOf(
  picture: string,
  seed: number,
  side: number,
  own: Picture | null,
  frame: Picture | null,
  standIn: string,
): ChosenSource {
  const mine = picture === 'camera' ? frame : picture === 'own' ? own : null;
  if (mine) return { source: { kind: 'own', picture: shrunk(mine, side) }, missing: null };
  const missing: Missing = picture === 'own' || picture === 'camera' ? picture : null;
  return { source: { kind: 'generated', name: missing ? standIn : picture, seed, side }, missing };
}

const shrunken = new WeakMap<Picture, Map<number, Picture>>();

/** The picture at `side` at most; the same object for the same picture, so that nobody asks twice. */
export function shrunk(picture: Picture, side: number): Picture {
  if (picture.width <= side) return picture;
  const sizes = shrunken.get(picture) ?? new Map<number, Picture>();
  const known = sizes.get(side) ?? resample(picture, side);
  shrunken.set(picture, sizes.set(side, known));
  return known;
}

/** Side of the picture a source gives. */
export const sideOf = (source: PictureSource): number =>
  source.kind === 'generated' ? source.side : source.picture.width;

const ownKeys = new WeakMap<Picture, string>();

/** Of what is seen, not of the object: a run that is kept must know its picture again on another day. FNV-1a, twice. */
function keyOf({ width, height, data }: Picture): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < data.length; i++) {
    a = Math.imul(a ^ (data[i] as number), 0x01000193);
    b = Math.imul(b + (data[i] as number), 0x85ebca6b) ^ (b >>> 13);
  }
  return `${width}×${height} ${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** A short name for a source: equal for equal pictures. */
export function sourceKey(source: PictureSource): string {
  if (source.kind === 'generated') return `${source.name} ${source.seed} ${source.side}`;
  const known = ownKeys.get(source.picture) ?? keyOf(source.picture);
  ownKeys.set(source.picture, known);
  return `own ${known}`;
}
