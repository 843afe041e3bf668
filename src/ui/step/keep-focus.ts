/**
 * Keeps the focus where it was when a figure is exchanged for another one: after a zoom, another view or another step.
 * What had it is gone then, and the browser would drop it; the same cell of the new figure gets it, or what comes nearest.
 */

/** What is remembered of the element that had the focus. */
interface Held {
  readonly element: Element;
  /** `grid:row,column`, where it was a cell. */
  readonly cell: string | null;
  readonly label: string | null;
}

const stops = '[tabindex="0"], a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)';

const heldBy = (element: Element): Held => ({
  element,
  cell: cellOf(element),
  label: element.closest('[aria-label]')?.getAttribute('aria-label') ?? null,
});

const first = (elements: Iterable<Element>, wanted: (element: Element) => boolean): Element | undefined => {
  for (const element of elements) if (wanted(element)) return element;
  return undefined;
};

/** What in the new figure stands for what had the focus: the same cell, its grid, what bears its name, the first stop. */
function equivalent(figure: Element, { cell, label }: Held): Element | undefined {
  const cells = [...figure.querySelectorAll('[data-cell]')];
  const grid = cell?.slice(0, cell.lastIndexOf(':') + 1);
  const ofGrid = (element: Element) =>
    grid !== undefined && element.getAttribute('data-cell')?.startsWith(grid) === true;
  const all = [...figure.querySelectorAll(stops)];
  return (
    first(cells, (element) => element.getAttribute('data-cell') === cell && element.hasAttribute('tabindex')) ??
    first(all, ofGrid) ??
    first(all, (element) => element.closest('[aria-label]')?.getAttribute('aria-label') === label) ??
    first(all, (element) => element.closest('[data-role="output"]') !== null) ??
    all[0]
  );
}

const isFocusable = (element: Element): element is SVGElement | HTMLElement => 'focus' in element;

const cellOf = (element: Element) => element.closest('[data-cell]')?.getAttribute('data-cell') ?? null;

/**
 * Watches a figure, whose `data-depth` says which figure it is; tells how to stop. Until the new figure has something to
 * focus, as while its code is on its way, it waits.
 */
export function keepFocus(figure: HTMLElement): () => void {
  let held: Held | null = null;

  const onFocusIn = (event: FocusEvent) => {
    held = event.target instanceof Element && figure.contains(event.target) ? heldBy(event.target) : null;
  };
  const onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget !== null) return;
    const left = held;
    // Some browsers say so of an element that is being taken away, too; then it is not in the page a moment later.
    queueMicrotask(() => {
      if (held === left && left?.element.isConnected && document.activeElement !== left.element) held = null;
    });
  };
  const onPointerDown = () => {
    if (held && !held.element.isConnected) held = null;
  };
  /** What is entered is what the cell is called now: a step may have given it another name since it got the focus. */
  const onEnter = (event: Event) => {
    if (held && event.target === held.element) held = heldBy(held.element);
  };
  const restore = (changes: readonly MutationRecord[]) => {
    if (!held) return;
    const { element, cell } = held;
    const exchanged = changes.some(({ type }) => type === 'attributes');
    // The element may be drawn on as another cell of the new figure.
    const stands = element.isConnected && !(exchanged && cell !== null && cellOf(element) !== cell);
    if (stands) return;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && activeElement !== element) {
      held = null;
      return;
    }
    const next = equivalent(figure, held);
    if (next && isFocusable(next)) next.focus();
  };

  const observer = new MutationObserver(restore);
  observer.observe(figure, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-depth'] });
  document.addEventListener('focusin', onFocusIn);
  figure.addEventListener('focusout', onFocusOut);
  figure.addEventListener('keydown', onEnter, true);
  figure.addEventListener('dblclick', onEnter, true);
  document.addEventListener('pointerdown', onPointerDown, true);
  if (document.activeElement && figure.contains(document.activeElement)) held = heldBy(document.activeElement);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    figure.removeEventListener('focusout', onFocusOut);
    figure.removeEventListener('keydown', onEnter, true);
    figure.removeEventListener('dblclick', onEnter, true);
    document.removeEventListener('pointerdown', onPointerDown, true);
  };
}
