import { type KeyboardEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
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

/** The smallest a formula is written, relative to the text around it. */
const SMALLEST = 0.7;

/** Writes a formula smaller that is taller than the place it stands in. */
function shrink(formula: HTMLElement): void {
  formula.style.fontSize = '';
  const place = formula.parentElement?.clientHeight ?? 0;
  const height = formula.offsetHeight;
  if (place > 0 && height > place) formula.style.fontSize = `${Math.max(place / height, SMALLEST)}em`;
}

const trusted = new Set(['\\htmlData', '\\htmlClass']);

/** A formula whose numbers light what they stand for, and are lit with it. */
export function Formula({ tex, label, display = false, walkable = false }: FormulaProps) {
  const katex = useKatex();
  const box = useRef<HTMLSpanElement>(null);
  const { pointed, lit, point } = useHighlight();

  useLayoutEffect(() => {
    if (!katex || !box.current) return;
    katex.render(tex, box.current, {
      displayMode: display,
      throwOnError: false,
      strict: false,
      trust: ({ command }) => trusted.has(command),
    });
    shrink(box.current);
  }, [katex, tex, display]);

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
    const ids = [...(box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].map((part) => part.dataset.cell);
    if (ids.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const here = ids.indexOf(pointed ?? undefined);
    point(ids[here < 0 ? (by > 0 ? 0 : ids.length - 1) : (here + by + ids.length) % ids.length] ?? null);
  };

  return (
    <span
      ref={box}
      className={classes(styles.formula, display && styles.display)}
      onPointerOver={pointAt}
      onPointerDown={pointAt}
      onPointerLeave={() => point(null)}
      {...(walkable && { role: 'group', tabIndex: 0, onKeyDown, onBlur: () => point(null) })}
    >
      {katex ? null : (label ?? plainFormula(tex))}
    </span>
  );
}
