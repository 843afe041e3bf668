import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { exactly } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { CutsAnswer, Reached } from '../../jobs.ts';
import { Checks } from './Checks.tsx';
import styles from './Compared.module.css';
import { cutChecks } from './claims.ts';
import { figure, type Measure } from './measures.ts';

/** Nothing cut, then the copies from the finest to the coarsest, as the thread answers. */
const rows = ['none', 'finest', 'middle', 'coarsest'] as const;
const columns: readonly Measure[] = ['meanIou', 'boundaryIou'];

/** SG-B: each copy of the trained U-Net cut in turn, without training again; below it the net that was trained without. */
export function CutsTable({
  answer,
  without,
  stale,
  from,
  words,
}: {
  readonly answer: CutsAnswer | null;
  readonly without: Reached | null;
  readonly stale: boolean;
  /** Which net was cut. */
  readonly from: string;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  return (
    <section className={classes(styles.cuts, stale && styles.dim)} aria-label={say('cuts.title')}>
      <h3>{say('cuts.title')}</h3>
      <p className={styles.detail}>{say('cuts.says', { from })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('cuts.copy')}</th>
            {columns.map((measure) => (
              <th key={measure} scope="col">
                {say(`measures.${measure}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{say(`cuts.${row}`)}</th>
              {columns.map((measure) => (
                <td key={measure} data-value={exactly(answer?.reached[i]?.[measure])}>
                  {figure(measure, answer?.reached[i]?.[measure])}
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.apart}>
            <th scope="row">{say('cuts.without')}</th>
            {columns.map((measure) => (
              <td key={measure}>{figure(measure, without?.[measure])}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {answer && <Checks checks={cutChecks(answer.reached, without)} words={words} />}
    </section>
  );
}
