import { type KeyboardEvent, type SyntheticEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { classes } from './classes.ts';
import styles from './Formula.module.css';
import { useHighlight } from './highlight.ts';
import { plainFormula, useKatex } from './katex.ts';

export interface FormulaProps {
  /** KaTeX source. Parts marked with `mark` (pattern/formula) link to the figure's cells. */
  readonly tex: string;
  /** What stands there until KaTeX is loaded; default: the source as plain text. */
  readonly label?: string | undefined;
  /** On a line of its own and in display size; inline formulas may break between terms. */
  readonly display?: boolean | undefined;
  /** Lets the arrow keys walk through the marked numbers. */
  readonly walkable?: boolean | undefined;
}

/** A formula whose numbers light what they stand for, and are lit with it. */
export function Formula({ tex, label, display = false, walkable = false }: FormulaProps) {
  const katex = useKatex();
  const box = useRef<HTMLSpanElement>(null);
  const { pointed, lit, point } = useHighlight();
  const [wide, setWide] = useState(false);

  useLayoutEffect(() => {
    const formula = box.current;
    if (!katex || !formula) return;
    return katex.typeset(tex, display, formula, (tooWide) => flushSync(() => setWide(tooWide)));
  }, [katex, tex, display]);

  useEffect(() => {
    const formula = box.current;
    const place = formula?.parentElement;
    if (!katex || !formula || !place || typeof ResizeObserver === 'undefined') return;
    let width = place.clientWidth;
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setWide(katex.fitIn(formula)));
    };
    const observer = new ResizeObserver(() => {
      if (place.clientWidth === width) return;
      width = place.clientWidth;
      again();
    });
    observer.observe(place);
    // The letters of KaTeX come after the first formula, and are wider than those in their place.
    document.fonts?.addEventListener('loadingdone', again);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.fonts?.removeEventListener('loadingdone', again);
    };
  }, [katex]);

  useLayoutEffect(() => {
    for (const part of box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? []) {
      const id = part.dataset.cell ?? '';
      part.classList.toggle('lit', lit.has(id));
      part.classList.toggle('pointed', id === pointed);
    }
  }, [katex, tex, lit, pointed]);

  const pointAt = (event: SyntheticEvent) => {
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    point(part?.dataset.cell ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !walkable) return;
    const parts = [...(box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const ids = parts.map((part) => part.dataset.cell);
    if (ids.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const here = ids.indexOf(pointed ?? undefined);
    const next = here < 0 ? (by > 0 ? 0 : ids.length - 1) : (here + by + ids.length) % ids.length;
    point(ids[next] ?? null);
    parts[next]?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };

  return (
    <span
      ref={box}
      className={classes(styles.formula, (display || wide) && styles.display)}
      onPointerOver={pointAt}
      onPointerDown={pointAt}
      onPointerLeave={() => point(null)}
      {...((wide || walkable) && { role: 'group', tabIndex: 0 })}
      {...(walkable && { onKeyDown, onBlur: () => point(null) })}
    >
      {katex ? null : (label ?? plainFormula(tex))}
    </span>
  );
}
