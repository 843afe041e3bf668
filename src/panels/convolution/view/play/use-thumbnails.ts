import { useEffect, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import { type GeneratedPicture, generatedPictures } from './sources.ts';

const thumbnailSide = 64;

/** The generated pictures, small; made one at a time between frames, as the page must not stop for them. */
export function useThumbnails(seed: number): Partial<Record<GeneratedPicture, Picture>> {
  const [thumbnails, setThumbnails] = useState<Partial<Record<GeneratedPicture, Picture>>>({});
  useEffect(() => {
    let wanted = true;
    void import('../../../../data/pictures.ts').then(async ({ drawPicture }) => {
      for (const name of generatedPictures) {
        await new Promise((resolve) => setTimeout(resolve, 16));
        if (!wanted) return;
        const picture = drawPicture(name, seed, thumbnailSide);
        setThumbnails((known) => ({ ...known, [name]: picture }));
      }
    });
    return () => {
      wanted = false;
    };
  }, [seed]);
  return thumbnails;
}
