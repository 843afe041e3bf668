/** Names that must be given once in a page, and are not. */

/**
 * What is called the same although it is not the same: cells of grids by `data-cell` (a formula's numbers only refer to them),
 * grids by their accessible name, elements by their id. Runs in a browser's page as it stands, so it uses nothing from outside.
 */
export function sameNames(page: ParentNode = document): string[] {
  const twice = (names: readonly (string | null)[]): string[] => {
    const seen = new Set<string>();
    const again = new Set<string>();
    for (const name of names) if (name) (seen.has(name) ? again : seen).add(name);
    return [...again];
  };
  const named = (selector: string, attribute: string) =>
    twice([...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)));
  return [
    ...named('[role=gridcell]', 'data-cell').map((name) => `cell ${name}`),
    ...named('[role=grid]', 'aria-label').map((name) => `grid ${name}`),
    ...named('[id]', 'id').map((name) => `id ${name}`),
  ];
}
