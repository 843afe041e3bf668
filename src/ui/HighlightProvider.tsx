/** What is pointed at, shared by every grid and formula of a figure. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export interface Highlight {
  /** The id (`cellId`) of the cell under the pointer or the focus. */
  readonly pointed: string | null;
  /** The pointed cell and everything linked to it. */
  readonly lit: ReadonlySet<string>;
  readonly point: (id: string | null) => void;
}

const nothing: ReadonlySet<string> = new Set();

const HighlightContext = createContext<Highlight>({ pointed: null, lit: nothing, point: () => {} });

export interface HighlightProviderProps {
  /** The ids linked to a pointed one; default: none. Keep its identity between renders. */
  readonly linked?: ((id: string) => Iterable<string>) | undefined;
  readonly children: ReactNode;
}

export function HighlightProvider({ linked, children }: HighlightProviderProps) {
  const [pointed, point] = useState<string | null>(null);
  const value = useMemo<Highlight>(
    () => ({
      pointed,
      point,
      lit: pointed === null ? nothing : new Set([pointed, ...(linked?.(pointed) ?? [])]),
    }),
    [pointed, linked],
  );
  return <HighlightContext.Provider value={value}>{children}</HighlightContext.Provider>;
}

export const useHighlight = (): Highlight => useContext(HighlightContext);
