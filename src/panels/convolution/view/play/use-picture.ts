import { useEffect, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import type { PictureSource } from '../../jobs.ts';

/** The picture behind a source, in its colours; generated ones are drawn when first wanted. Null until then. */
export function usePicture(source: PictureSource): Picture | null {
  const [drawn, setDrawn] = useState<{ key: string; picture: Picture } | null>(null);
  const key = source.kind === 'generated' ? `${source.name} ${source.seed} ${source.side}` : '';
  useEffect(() => {
    if (source.kind !== 'generated') return;
    let wanted = true;
    void import('../../../../data/pictures.ts').then(({ drawPicture, isPictureName }) => {
      if (wanted && isPictureName(source.name))
        setDrawn({ key, picture: drawPicture(source.name, source.seed, source.side) });
    });
    return () => {
      wanted = false;
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of a generated source
  }, [key]);
  if (source.kind === 'own') return source.picture;
  return drawn?.key === key ? drawn.picture : null;
}
