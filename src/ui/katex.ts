/** KaTeX, loaded when the first formula is shown; its style comes with it. */
import { useEffect, useState } from 'react';

type Katex = typeof import('./typeset.ts');

let loaded: Katex | null = null;
let loading: Promise<Katex> | null = null;

function load(): Promise<Katex> {
  loading ??= Promise.all([import('./typeset.ts'), import('katex/dist/katex.min.css')]).then(
    ([module]) => {
      loaded = module;
      return loaded;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** KaTeX, or null until it is there (or if it cannot be loaded). */
export function useKatex(): Katex | null {
  const [katex, setKatex] = useState<Katex | null>(() => loaded);
  useEffect(() => {
    if (katex) return;
    let here = true;
    load().then(
      (found) => here && setKatex(() => found),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [katex]);
  return katex;
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/\\html(?:Class|Data)\{(?:[^{}]|\{,\})*\}/g, ''],
  [/\\(?:mathrm|text|mathbf|operatorname)\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:cdot|times)\s*/g, '·'],
  [/\\sum\s*/g, 'Σ'],
  [/\\infty\s*/g, '∞'],
  [/\\(?:dots|cdots|ldots)\s*/g, '…'],
  [/\\l?floor\s*/g, '⌊'],
  [/\\rfloor\s*/g, '⌋'],
  [/\\(?:quad|qquad|,|;|:|!|\s)/g, ' '],
  [/\\[a-zA-Z]+\s*/g, ''],
  [/[{}\\&]/g, ''],
  [/\s+/g, ' '],
];

/** KaTeX source as plain text, near enough to be read until the real thing is there. */
export const plainFormula = (tex: string): string =>
  signs.reduce((text, [pattern, sign]) => text.replace(pattern, sign), tex).trim();
