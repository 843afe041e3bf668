import { useEffect, useState } from 'react';
import type { Picture } from '../../math/picture.ts';
import type { Shelf } from './shelf.ts';
import { useLatePart } from './trouble.ts';

const thumbnailSide = 64;

/** The generated pictures, small; made one at a time between frames, as the page must not stop for them. */
export function useThumbnails(shelf: Shelf, seed: number): Readonly<Record<string, Picture>> {
  const [thumbnails, setThumbnails] = useState<Readonly<Record<string, Picture>>>({});
  const tellMissing = useLatePart();
  useEffect(() => {
    let wanted = true;
    const drawAll = async () => {
      for (const name of shelf.names) {
        await new Promise((resolve) => setTimeout(resolve, 16));
        if (!wanted) return;
        const picture = await shelf.draw(name, seed, thumbnailSide);
        setThumbnails((known) => ({ ...known, [name]: picture }));
      }
    };
    drawAll().catch((error: unknown) => {
      if (wanted) tellMissing(error);
    });
    return () => {
      wanted = false;
    };
  }, [shelf, seed, tellMissing]);
  return thumbnails;
}
