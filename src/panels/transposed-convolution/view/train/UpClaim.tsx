import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { ClaimBox } from '../../../../ui/train/ClaimBox.tsx';
import { atEnd, atStart, type Half, thresholds } from './claim.ts';
import { figure } from './GridTable.tsx';
import { methods, shippedSteps } from './methods.ts';

export interface Measured {
  /** Flat shares, one a method. */
  readonly shares: readonly number[];
  /** Whose: many random nets, the shipped ones, or this run at a step. */
  readonly of: string;
}

/** US-B, its two halves measured on these nets; what misses its threshold is named with its figure. */
export function UpClaim({
  start,
  end,
  words,
}: {
  readonly start: Measured | null;
  readonly end: Measured | null;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const told = (which: 'start' | 'end', measured: Measured | null, judge: (shares: readonly number[]) => Half) => {
    if (!measured) return { half: null, text: say(`claim.${which}.open`, { steps: shippedSteps }) };
    const found = judge(measured.shares);
    const figures = found.misses
      .map((i) => `${say(`methods.${methods[i]}`)} ${short(measured.shares[i] ?? 0, 2)}`)
      .join(', ');
    return {
      half: found,
      text: say(`claim.${which}.${found.holds ? 'holds' : 'misses'}`, {
        of: measured.of,
        figures,
        all: measured.shares.map((share) => figure(share)).join(', '),
      }),
    };
  };
  const first = told('start', start, atStart);
  const last = told('end', end, atEnd);
  const failed = [first, last].some(({ half }) => half && !half.holds);
  const state = failed ? 'failed' : first.half && last.half ? 'passed' : 'open';
  return (
    <ClaimBox says={say('claim.says', { ...thresholds })} state={state} verdict={`${first.text} ${last.text}`}>
      {failed && <p>{say('claim.why')}</p>}
    </ClaimBox>
  );
}
