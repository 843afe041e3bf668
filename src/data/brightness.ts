/** Pictures as numbers, kept while the same picture is asked about again: a slider asks thirty times a second. */
import { brightness, type Picture, type PictureSource } from '../math/picture.ts';
import { type Volume, volume } from '../math/volume.ts';
import { drawPicture, isPictureName } from './pictures.ts';

const drawn = new Map<string, Volume>();
const remembered = 4;

/** Brightness 0..1 of a source. Throws on a picture nobody knows how to draw, or one without pixels. */
export function brightnessOf(source: PictureSource): Volume {
  if (source.kind === 'own') return brightness(checked(source.picture));
  const { name, seed, side } = source;
  if (!isPictureName(name)) throw new Error(`no picture is called ${name}`);
  const key = `${name} ${seed} ${side}`;
  const known = drawn.get(key) ?? brightness(drawPicture(name, seed, side));
  drawn.delete(key);
  drawn.set(key, known);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= remembered) break;
    drawn.delete(oldest);
  }
  return known;
}

function checked(picture: Picture): Picture {
  const { width, height, data } = picture;
  if (width < 1 || height < 1 || data.length !== 4 * width * height)
    throw new Error(`a ${width}×${height} picture needs ${4 * width * height} bytes, got ${data.length}`);
  return picture;
}

/** Makes sure a kernel has something to land on: a picture smaller than `side` is continued by its edge. */
export function atLeast(x: Volume, side: number): Volume {
  if (x.rows >= side && x.columns >= side) return x;
  const out = volume(Math.max(x.rows, side), Math.max(x.columns, side), 1);
  for (let i = 0; i < out.rows; i++)
    for (let j = 0; j < out.columns; j++)
      out.data[i * out.columns + j] = x.data[Math.min(i, x.rows - 1) * x.columns + Math.min(j, x.columns - 1)] ?? 0;
  return out;
}
