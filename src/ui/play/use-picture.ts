import { useEffect, useState } from 'react';
import type { Picture, PictureSource } from '../../math/picture.ts';
import type { Shelf } from './shelf.ts';
import { useLatePart } from './trouble.ts';

/** The picture behind a source, in its colours; generated ones are drawn when first wanted. Null until then. */
export function usePicture(shelf: Shelf, source: PictureSource): Picture | null {
  const [drawn, setDrawn] = useState<{ key: string; picture: Picture } | null>(null);
  const tellMissing = useLatePart();
  const { name, seed, side } = source.kind === 'generated' ? source : { name: '', seed: 0, side: 0 };
  const key = `${name} ${seed} ${side}`;
  useEffect(() => {
    if (name === '') return;
    let wanted = true;
    shelf.draw(name, seed, side).then(
      (picture) => {
        if (wanted) setDrawn({ key, picture });
      },
      (error: unknown) => {
        if (wanted) tellMissing(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [shelf, name, seed, side, key, tellMissing]);
  if (source.kind === 'own') return source.picture;
  return drawn?.key === key ? drawn.picture : null;
}
