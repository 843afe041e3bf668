/** Which panels there are: every door plate that the bundler finds. A new folder is a new panel, nothing is listed by hand. */
import type { Plate } from '../pattern/panel.ts';

const found = import.meta.glob<{ default: Plate }>('../panels/*/index.ts', { eager: true });

/** Door plates of finished panels, in lecture order. */
export const plates: readonly Plate[] = Object.values(found)
  .map((module) => module.default)
  .sort((a, b) => a.order - b.order);

export const plateOf = (id: string | null): Plate | null => plates.find((plate) => plate.id === id) ?? null;

/** The open panels just before and after this one in the lecture. */
export function neighbours(id: string): { before: Plate | null; after: Plate | null } {
  const here = plates.findIndex((plate) => plate.id === id);
  return { before: plates[here - 1] ?? null, after: (here < 0 ? undefined : plates[here + 1]) ?? null };
}
