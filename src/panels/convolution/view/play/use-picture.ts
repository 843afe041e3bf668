import { useEffect, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import type { PictureSource } from '../../jobs.ts';

/** The picture behind a source, in its colours; generated ones are drawn when first wanted. Null until then. */
export function usePicture(source: PictureSource): Picture | null {
  const [drawn, setDrawn] = useState<{ key: string; picture: Picture } | null>(null);
  const { name, seed, side } = source.kind === 'generated' ? source : { name: '', seed: 0, side: 0 };
  const key = `${name} ${seed} ${side}`;
  useEffect(() => {
    if (name === '') return;
    let wanted = true;
    void import('../../../../data/pictures.ts').then(({ drawPicture, isPictureName }) => {
      if (wanted && isPictureName(name)) setDrawn({ key, picture: drawPicture(name, seed, side) });
    });
    return () => {
      wanted = false;
    };
  }, [name, seed, side, key]);
  if (source.kind === 'own') return source.picture;
  return drawn?.key === key ? drawn.picture : null;
}
