import { useEffect, useRef } from 'react';
import type { PaintedMap } from '../../pattern/painted-map.ts';

/**
 * Gives the memory of pictures back once newer ones are drawn (waiting for the collector lets live video pile up hundreds).
 * A moment's delay lets every view that still draws the old ones finish.
 */
export function useClosing(maps: readonly (PaintedMap | null | undefined)[] | null): void {
  const current = useRef<ReadonlySet<ImageBitmap>>(new Set());
  useEffect(() => {
    const now = new Set(maps?.flatMap((map) => (map ? [map.bitmap] : [])) ?? []);
    const old = [...current.current].filter((bitmap) => !now.has(bitmap));
    current.current = now;
    if (old.length === 0) return;
    setTimeout(() => {
      for (const bitmap of old) if (!current.current.has(bitmap)) bitmap.close();
    }, 1000);
  }, [maps]);
}
