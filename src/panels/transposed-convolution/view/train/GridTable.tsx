import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { Grid, UpMethod, UpsamplingCard } from '../../jobs.ts';
import { bandAt } from './card.ts';
import { type Measure, methods, shippedSteps, toldSteps } from './methods.ts';
import styles from './Up.module.css';

export interface Column {
  /** Null: the end. */
  readonly step: number | null;
  readonly grids: readonly Grid[] | null;
  readonly heading: string;
}

/** The columns of the table: the told steps and the end, from what this run (or the shipped nets) came to. */
export const columnSteps: readonly (number | null)[] = [...toldSteps, null];

/** One figure of every method at the told steps: here, and over the seeds of the card. */
export function GridTable({
  columns,
  measure,
  card,
  cardError,
  focus,
  words,
}: {
  readonly columns: readonly Column[];
  readonly measure: Measure;
  readonly card: UpsamplingCard | null;
  readonly cardError: Error | null;
  readonly focus: UpMethod;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('table.title')}>
      <table className={styles.grid}>
        <caption>
          {say(`table.caption.${measure}`)}
          {card && measure === 'error' && (
            <>
              {' '}
              {say('table.plain', {
                nearest: figure(card.references.nearestError),
                bilinear: figure(card.references.bilinearError),
              })}
            </>
          )}
          {card && measure === 'pictureShare' && (
            <> {say('table.truth', { share: figure(card.references.pictureShare) })}</>
          )}
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ step, heading }) => (
              <th key={step ?? 'end'} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methods.map((method, i) => (
            <tr key={method} className={classes(method === focus && styles.focus)}>
              <th scope="row">{say(`methods.${method}`)}</th>
              {columns.map(({ step, grids }) => {
                const value = grids?.[i]?.[measure] ?? null;
                const known = bandAt(card, method, measure, step ?? shippedSteps);
                return (
                  <td key={step ?? 'end'}>
                    <strong data-value={value ?? undefined}>{value === null ? '–' : figure(value)}</strong>
                    {known && (
                      <small>
                        {say('table.card', {
                          mean: figure(known.mean),
                          low: figure(known.low),
                          high: figure(known.high),
                        })}
                      </small>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        {card
          ? say('table.help', { seeds: card.seeds.length })
          : `${say('table.noCard')} ${sayTrain(cardError ? 'shipped.cardFailed' : 'card.loading')}`}
      </p>
    </div>
  );
}

/** Two digits, and nothing below a ten-thousandth. */
export const figure = (value: number): string => (Math.abs(value) < 1e-4 ? '0' : short(value, 2));
