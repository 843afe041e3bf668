/** Writing formulas with KaTeX: comes with it. */
import katex from 'katex';
import { withArguments } from '../pattern/operators.ts';

const trusted = new Set(['\\htmlData', '\\htmlClass']);

/** The smallest a formula is written, relative to the text around it. */
const SMALLEST = 0.7;

/** By how much of its type size a slanted letter may lean out of a formula's box. */
const LEANING = 0.3;

/** Writes a formula smaller that is taller or wider than the place it stands in; tells whether it is too wide even so. */
export function fitIn(formula: HTMLElement): boolean {
  formula.style.fontSize = '';
  const place = formula.parentElement?.clientHeight ?? 0;
  const height = formula.offsetHeight;
  const leaning = LEANING * (Number.parseFloat(getComputedStyle(formula).fontSize) || 0);
  const tooWide = () => formula.scrollWidth > formula.clientWidth + leaning;
  const share = Math.min(
    place > 0 && height > place ? place / height : 1,
    tooWide() ? formula.clientWidth / formula.scrollWidth : 1,
  );
  if (share < 1) formula.style.fontSize = `${Math.max(share, SMALLEST)}em`;
  return tooWide();
}

/**
 * Writes a formula and calls `fitted` when it has its size. What it needs after that is done in tasks of their own: the fit with the frame
 * that shows it, when the page is laid out anyway; then the MathML, which only screen readers meet and which costs as much layout as what
 * is seen. Returns what calls these off.
 */
export function typeset(
  tex: string,
  displayMode: boolean,
  formula: HTMLElement,
  fitted: (tooWide: boolean) => void,
): () => void {
  katex.render(withArguments(tex), formula, {
    displayMode,
    throwOnError: false,
    strict: false,
    trust: ({ command }) => trusted.has(command),
  });
  const spoken = [...formula.querySelectorAll('.katex-mathml')].map((part) => [part.parentElement, part] as const);
  for (const [, part] of spoken) part.remove();
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    fitted(fitIn(formula));
    timer = setTimeout(() => {
      for (const [place, part] of spoken) place?.prepend(part);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
