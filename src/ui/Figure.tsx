import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import styles from './Figure.module.css';

export interface FigureProps {
  /** Names the figure for export: `data-figure`. */
  readonly name: string;
  /** The accessible name. */
  readonly title: string;
  /** The drawing's own size; it is scaled to the box and centred. */
  readonly width: number;
  readonly height: number;
  /**
   * The box in pixels, where it is known. A drawing that takes its size from the page is laid out anew, every text of it,
   * whenever something beside it changes.
   */
  readonly box?: { readonly width: number; readonly height: number } | undefined;
  readonly children: ReactNode;
}

interface FigureTools {
  /** The HTML layer over the drawing, for text fields. */
  readonly overlay: HTMLElement | null;
  /** Shows a short text at an element of the drawing; null takes it away. */
  readonly tell: (tip: { text: string; at: Element } | null) => void;
}

const FigureContext = createContext<FigureTools>({ overlay: null, tell: () => {} });

export const useFigure = (): FigureTools => useContext(FigureContext);

/** The figure on the page, for export. */
export const figureElement = (): SVGSVGElement | null => document.querySelector<SVGSVGElement>('svg[data-figure]');

interface Tip {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly below: boolean;
}

/** One drawing that fills its box, with a layer over it for text fields and tips. */
export function Figure({ name, title, width, height, box, children }: FigureProps) {
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const tools = useMemo<FigureTools>(
    () => ({
      overlay,
      tell: (next) => {
        if (!next || !overlay) return setTip(null);
        const box = overlay.getBoundingClientRect();
        const cell = next.at.getBoundingClientRect();
        const below = cell.top - box.top < 48;
        const middle = cell.left + cell.width / 2 - box.left;
        // the tip's largest half width, 9rem
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        const half = Math.min(9 * rem, box.width / 2);
        setTip({
          text: next.text,
          left: Math.min(Math.max(middle, half), box.width - half),
          top: below ? cell.bottom - box.top + 6 : cell.top - box.top - 6,
          below,
        });
      },
    }),
    [overlay],
  );
  return (
    <FigureContext.Provider value={tools}>
      <div className={styles.figure}>
        <svg
          className={styles.drawing}
          style={box && { inlineSize: box.width, blockSize: box.height }}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="xMidYMid meet"
          role="group"
          aria-label={title}
          data-figure={name}
        >
          {children}
        </svg>
        <div ref={setOverlay} className={styles.overlay}>
          {tip && (
            <div
              className={styles.tip}
              data-below={tip.below || undefined}
              style={{ left: tip.left, top: tip.top }}
              aria-hidden="true"
            >
              {tip.text}
            </div>
          )}
        </div>
      </div>
    </FigureContext.Provider>
  );
}
