import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readTyped, type Typed } from '../typed-number.ts';

export interface Prediction<F> {
  /** The number of this step's cell is still to be told. */
  readonly asking: boolean;
  /** The frame to show: one that does not give the number away while it is to be told. */
  readonly frame: F;
  readonly verdict: Verdict | null;
  /** Takes what was typed, and tells how it was read. */
  readonly answer: (text: string) => Typed;
  readonly answerNumber: (value: number) => void;
  readonly reveal: () => void;
}

export type Verdict =
  | { readonly kind: 'right'; readonly value: number }
  | { readonly kind: 'wrong'; readonly typed: number; readonly tries: number };

const REPLAY = 1100;

/** Whole numbers must be hit; of others, the digits that one would write down. */
export const isRight = (typed: number, value: number): boolean =>
  Math.abs(typed - value) <= (Number.isInteger(value) ? 1e-9 : Math.max(0.005, 0.005 * Math.abs(value)));

export interface PredictionOptions<F> {
  readonly on: boolean;
  /** The settings: with other settings every cell is asked again. */
  readonly of: object;
  /** Which cell this step makes. */
  readonly cell: string;
  readonly value: number;
  /** The frame of this step. */
  readonly real: F;
  /** How far the step is in making its cell, and the last phase that does not give the number away. */
  readonly reached: number;
  readonly safe: number;
  /** The frame of this cell at a phase from 0 to `safe`. */
  readonly frameAt: (phase: number) => F;
  /** Goes to the frame in which the cell has its value. */
  readonly settle: () => void;
  /** Stops the walk where a number is to be told. */
  readonly stop: () => void;
  readonly playing: boolean;
}

/** Withholds the number of the cell at hand until it is typed; a wrong one replays how the cell is made. */
export function usePrediction<F>(options: PredictionOptions<F>): Prediction<F> {
  const { on, of, cell, value, real, reached, safe, frameAt, settle: goToValue, stop, playing } = options;
  const [settled, setSettled] = useState<{ of: object; cells: ReadonlySet<string> }>({ of, cells: new Set() });
  const known = settled.of === of ? settled.cells : null;
  const [verdict, setVerdict] = useState<{ cell: string; of: object; what: Verdict } | null>(null);
  const [replay, setReplay] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const asking = on && !known?.has(cell);
  const shown = replay ?? Math.min(reached, safe);
  const frame = useMemo(() => (asking ? frameAt(shown) : real), [asking, real, frameAt, shown]);

  useEffect(() => {
    void cell;
    void of;
    setReplay(null);
    return () => clearTimeout(timer.current);
  }, [cell, of]);

  useEffect(() => {
    if (asking && playing && reached > safe) stop();
  }, [asking, playing, reached, safe, stop]);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    setReplay(null);
    setSettled((old) => ({ of, cells: new Set(old.of === of ? [...old.cells, cell] : [cell]) }));
    goToValue();
  }, [of, cell, goToValue]);

  const answerNumber = useCallback(
    (typed: number) => {
      if (isRight(typed, value)) {
        setVerdict({ cell, of, what: { kind: 'right', value } });
        settle();
        return;
      }
      setVerdict((old) => {
        const tries = old?.cell === cell && old.of === of && old.what.kind === 'wrong' ? old.what.tries + 1 : 1;
        return { cell, of, what: { kind: 'wrong', typed, tries } };
      });
      clearTimeout(timer.current);
      setReplay(0);
      timer.current = setTimeout(() => setReplay(safe), REPLAY);
    },
    [cell, of, value, safe, settle],
  );

  return {
    asking,
    frame,
    verdict: on && verdict?.cell === cell && verdict.of === of ? verdict.what : null,
    answerNumber,
    answer: (text) => {
      const typed = readTyped(text);
      if (typed.value !== undefined) answerNumber(typed.value);
      return typed;
    },
    reveal: settle,
  };
}
