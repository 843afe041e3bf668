import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';

interface StageKeys {
  readonly group: RefObject<SVGGElement | null>;
  /** The one stage that the tab key reaches. */
  readonly tabbable: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Stages drawn as buttons (`data-stage`) in one tab stop: arrows move among them, Enter goes there. */
export function useStageKeys(order: readonly number[], now: number, go: (stage: number) => void): StageKeys {
  const [active, setActive] = useState<number | null>(null);
  const group = useRef<SVGGElement>(null);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const from = Number((event.target as Element).closest('[data-stage]')?.getAttribute('data-stage') ?? Number.NaN);
      if (Number.isNaN(from)) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        event.stopPropagation();
        go(from);
        return;
      }
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const to = order[order.indexOf(from) + by];
      if (by === 0 || to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setActive(to);
      group.current?.querySelector<SVGGElement>(`[data-stage="${to}"]`)?.focus();
    },
    [order, go],
  );
  return { group, tabbable: active !== null && order.includes(active) ? active : now, onKeyDown };
}
