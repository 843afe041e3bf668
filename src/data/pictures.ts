/** The built-in pictures by name. Seeded and drawn by formula: nothing is downloaded, and a link shows the same picture everywhere. */
import type { Picture } from '../math/picture.ts';
import type { PictureName } from './picture-names.ts';
import { ball } from './pictures/ball.ts';
import { checkerboard } from './pictures/checkerboard.ts';
import { face } from './pictures/face.ts';
import { house } from './pictures/house.ts';
import { night } from './pictures/night.ts';
import { stillLife } from './pictures/still-life.ts';
import { text } from './pictures/text.ts';
import { texture } from './pictures/texture.ts';

type Painter = (seed: number, side: number) => Picture;

const painters: Readonly<Record<PictureName, Painter>> = {
  'still-life': stillLife,
  face,
  house,
  ball,
  texture,
  checkerboard,
  night,
  text,
};

export const isPictureName = (name: string): name is PictureName => Object.hasOwn(painters, name);

/**
 * Draws a built-in picture of side×side pixels (32–256 are looked at; larger works). The same name, seed and side give the
 * same bytes. Throws on a side that is not a positive integer.
 */
export function drawPicture(name: PictureName, seed: number, side: number): Picture {
  if (!Number.isInteger(side) || side < 1) throw new RangeError(`no picture has side ${side}`);
  return painters[name](seed, side);
}
