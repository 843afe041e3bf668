/** The style of typeset formulas alone, for prose whose formulas were typeset when the page was built. */
export const loadFormulaStyle = (): Promise<unknown> => import('katex/dist/katex.min.css');
