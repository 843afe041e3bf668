import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import styles from '../../../../ui/train/Train.module.css';
import digits from './Digits.module.css';

/** What the classifier makes of the digit: ten shares that sum to one. */
export function Probabilities({
  values,
  stale,
  words,
}: {
  readonly values: ArrayLike<number> | null;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const shares = Array.from({ length: 10 }, (_, i) => values?.[i] ?? 0);
  const best = values ? shares.indexOf(Math.max(...shares)) : -1;
  return (
    <section aria-label={say('probabilities.title')} className={classes(digits.probabilities, stale && styles.dim)}>
      <h3>{say('probabilities.title')}</h3>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say('probabilities.digit')}</th>
            <th scope="col">{say('probabilities.share')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share, i) => (
            <tr key={i} className={i === best ? digits.best : undefined}>
              <th scope="row">{i}</th>
              <td data-value={share}>
                <span className={digits.track}>
                  <span className={digits.share} style={{ inlineSize: `${100 * share}%` }} />
                </span>
                <span className={digits.percent}>{values ? percent(share) : ''}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percent = (share: number): string =>
  share > 0.9995 ? '100 %' : share < 0.0005 ? '0 %' : `${(100 * share).toFixed(1)} %`;
