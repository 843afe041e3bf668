import type { Picture } from '../../math/picture.ts';

/** The built-in pictures as a page sees them: names at once, each drawn when it is first wanted. */
export interface Shelf {
  readonly names: readonly string[];
  readonly draw: (name: string, seed: number, side: number) => Promise<Picture>;
}
