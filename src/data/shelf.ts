/** The built-in pictures for a page: their names at once, the code that draws them when one is first wanted. */
import type { Picture } from '../math/picture.ts';
import { pictureNames } from './picture-names.ts';

export const shelf = {
  names: pictureNames,
  /** The picture at side×side pixels. Rejects on a name that nobody can draw. */
  draw: async (name: string, seed: number, side: number): Promise<Picture> => {
    const { drawPicture, isPictureName } = await import('./pictures.ts');
    if (!isPictureName(name)) throw new Error(`no picture is called ${name}`);
    return drawPicture(name, seed, side);
  },
} as const;
