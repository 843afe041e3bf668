import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { inMilliseconds, short } from '../../../../ui/number.ts';
import { troubleText, useAskAgain } from '../../../../ui/play/trouble.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { ClaimBox } from '../../../../ui/train/ClaimBox.tsx';
import { useMediaWords } from '../../../../ui/use-media-words.ts';
import type { Spread } from './claims.ts';
import styles from './Measured.module.css';

export interface MeasuredProps {
  readonly words: Words;
  /** Words under `play.<claim>`: says, open, passed, failed, caption. */
  readonly claim: 'invarianceClaim' | 'lossClaim';
  readonly running: boolean;
  readonly onMeasure: () => void;
  readonly error: Error | null;
  readonly result: {
    readonly passed: boolean;
    readonly seeds: number;
    readonly pictures: number;
    readonly milliseconds: number;
    readonly rows: readonly { readonly name: string; readonly spread: Spread }[];
  } | null;
}

/** A claim that is measured at the press of a button, with what it found over the seeds. */
export function Measured({ words, claim, running, onMeasure, result, error }: MeasuredProps) {
  const say = sayIn(words, 'play');
  const state = result ? (result.passed ? 'passed' : 'failed') : 'open';
  const sayMedia = useMediaWords();
  const askAgain = useAskAgain();
  const verdict = error
    ? `${say('claimFailed')} ${troubleText(sayMedia, error)}`
    : say(`${claim}.${running ? 'running' : state}`);
  return (
    <ClaimBox says={say(`${claim}.says`)} state={state} verdict={verdict}>
      {result && (
        <table className={styles.figures}>
          <caption>
            {say(`${claim}.caption`, {
              pictures: result.pictures,
              seeds: result.seeds,
              time: inMilliseconds(result.milliseconds),
            })}
          </caption>
          <tbody>
            {result.rows.map(({ name, spread }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-value={spread.mean}>{short(spread.mean, 3)}</td>
                <td>{say('range', { low: short(spread.low, 3), high: short(spread.high, 3) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!result && (
        <Button className={styles.measure} onClick={error ? askAgain : onMeasure} disabled={running}>
          {say('measure')}
        </Button>
      )}
    </ClaimBox>
  );
}
