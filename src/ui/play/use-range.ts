import { useState } from 'react';
import type { PaintedMap } from '../../pattern/painted-map.ts';
import { tellingRange } from './paint-signed.ts';

/**
 * The half-width of the colours for the next question: found on the first answer to `key`, kept as long as that stays, so
 * that colours mean the same from frame to frame. Null: not known yet, take the largest magnitude.
 */
export function useRange(key: string, answered: string | null, map: PaintedMap | null | undefined): number | null {
  const [known, setKnown] = useState<{ key: string; range: number } | null>(null);
  if (map && answered === key && known?.key !== key) {
    const range = tellingRange(map.values);
    setKnown({ key, range: range > 0 ? range : 1 });
  }
  return known?.key === key ? known.range : null;
}
