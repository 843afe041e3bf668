import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readNumber } from '../../../../ui/number.ts';
import type { ConvolutionParams } from '../../params.ts';
import { type ConvolutionFrame, frameOf, phases, steps } from '../../steps.ts';

export interface Prediction {
  /** The number of this step's output cell is still to be told. */
  readonly asking: boolean;
  /** The frame to show: at most the products while the number is to be told. */
  readonly frame: ConvolutionFrame;
  readonly verdict: Verdict | null;
  /** Takes what was typed; false if it is no number. */
  readonly answer: (text: string) => boolean;
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

interface Options {
  readonly on: boolean;
  readonly params: ConvolutionParams;
  readonly k: number;
  readonly go: (k: number) => void;
  readonly stop: () => void;
  readonly playing: boolean;
}

/** Withholds the number of the cell at hand until it is typed; a wrong one replays how the cell is made. */
export function usePrediction({ on, params, k, go, stop, playing }: Options): Prediction {
  const real = useMemo(() => steps.step(params, k), [params, k]);
  const cell = `${real.filter}:${real.row},${real.column}`;
  const [settled, setSettled] = useState<{ of: ConvolutionParams; cells: ReadonlySet<string> }>({
    of: params,
    cells: new Set(),
  });
  const known = settled.of === params ? settled.cells : null;
  const [verdict, setVerdict] = useState<{ cell: string; of: ConvolutionParams; what: Verdict } | null>(null);
  const [replay, setReplay] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const asking = on && !known?.has(cell);
  const reached = phases.indexOf(real.phase);
  const shown = replay ?? Math.min(reached, 1);
  const frame = useMemo(() => {
    if (!asking) return real;
    const full = { ...params, detail: 'full' as const };
    return steps.step(full, frameOf(full, real.filter, real.row, real.column, phases[shown] ?? 'products'));
  }, [asking, real, params, shown]);

  useEffect(() => {
    setReplay(null);
    return () => clearTimeout(timer.current);
  }, [cell, params]);

  useEffect(() => {
    if (asking && playing && reached >= 2) stop();
  }, [asking, playing, reached, stop]);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    setReplay(null);
    setSettled((old) => ({ of: params, cells: new Set(old.of === params ? [...old.cells, cell] : [cell]) }));
    go(frameOf(params, real.filter, real.row, real.column, 'place'));
  }, [params, cell, go, real.filter, real.row, real.column]);

  const answerNumber = useCallback(
    (typed: number) => {
      if (isRight(typed, real.value)) {
        setVerdict({ cell, of: params, what: { kind: 'right', value: real.value } });
        settle();
        return;
      }
      setVerdict((old) => {
        const tries = old?.cell === cell && old.of === params && old.what.kind === 'wrong' ? old.what.tries + 1 : 1;
        return { cell, of: params, what: { kind: 'wrong', typed, tries } };
      });
      clearTimeout(timer.current);
      setReplay(0);
      timer.current = setTimeout(() => setReplay(1), REPLAY);
    },
    [cell, params, real.value, settle],
  );

  return {
    asking,
    frame,
    verdict: on && verdict?.cell === cell && verdict.of === params ? verdict.what : null,
    answerNumber,
    answer: (text) => {
      const typed = readNumber(text);
      if (typed === null) return false;
      answerNumber(typed);
      return true;
    },
    reveal: settle,
  };
}
