import { useCallback, useState } from 'react';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
  /** Type size of headings in pixels: `--t-small`. */
  readonly em: number;
}

const SMALL_TYPE = 0.8125;

const measured = (element: HTMLElement): BoxSize => {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { width: element.clientWidth, height: element.clientHeight, em: root * SMALL_TYPE };
};

/** The size of an element, followed. Until it is known, that of a laptop's figure. */
export function useBox(): [ref: (element: HTMLElement | null) => (() => void) | undefined, size: BoxSize] {
  const [size, setSize] = useState<BoxSize>({ width: 960, height: 480, em: 13 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    const follow = () =>
      setSize((old) => {
        const now = measured(element);
        const same = Math.abs(now.width - old.width) < 1 && Math.abs(now.height - old.height) < 1 && now.em === old.em;
        return same || now.width === 0 ? old : now;
      });
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
