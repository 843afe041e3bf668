/** Where a tip stands beside what it explains: wholly inside the view, below where there is room, else above. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const margin = 8;

/** Left and top of the tip, in pixels of the view. A tip that is larger than the view keeps its beginning inside. */
export function tipPlace(anchor: Anchor, tip: Extent, view: Extent): { readonly left: number; readonly top: number } {
  const clamped = (wanted: number, most: number) => Math.max(margin, Math.min(wanted, most - margin));
  const below = anchor.bottom + tip.height + margin <= view.height;
  const above = anchor.top - tip.height >= margin;
  return {
    left: clamped(anchor.left, view.width - tip.width),
    top: clamped(below || !above ? anchor.bottom : anchor.top - tip.height, view.height - tip.height),
  };
}
