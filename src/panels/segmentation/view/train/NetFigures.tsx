import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { Held, likelyShare } from '../../../../ui/Held.tsx';
import { exactly, short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Band, Reached } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import styles from './Compared.module.css';
import { figure, lookOf, type Measure } from './measures.ts';

export interface NetFigure {
  readonly net: NetName;
  readonly name: string;
  readonly says: string;
  readonly reached: Reached | null;
  readonly band: Band | null;
  /** The same figure of the pinned run. */
  readonly pinned: Reached | null;
  readonly parameters: number | null;
  readonly loss: number | null;
}

/** Keeps the place of the card's figures. */
const likely: Band = { mean: likelyShare, low: likelyShare, high: likelyShare };

/** The compared nets with what they reach on held-out pictures, large. */
export function NetFigures({
  figures,
  measure,
  steps,
  seeds,
  awaited,
  stale,
  words,
}: {
  readonly figures: readonly NetFigure[];
  readonly measure: Measure;
  /** After which the card tells its figures. */
  readonly steps: number;
  /** How many trainings they are over. */
  readonly seeds: number | string;
  /** The card is on the way. */
  readonly awaited: boolean;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const toldBand = ({ mean, low, high }: Band) =>
    say('overSeeds', {
      steps,
      seeds,
      mean: figure(measure, mean),
      low: figure(measure, low),
      high: figure(measure, high),
    });
  const toldSize = (parameters: number) =>
    say('parameters', { count: parameters.toLocaleString('en').replaceAll(',', '\u202f') });
  return (
    <ol
      className={classes(styles.figures, stale && styles.dim)}
      aria-label={say('figures', { measure: say(`measures.${measure}.name`) })}
    >
      {figures.map(({ net, name, says, reached, band, pinned, parameters, loss }, i) => {
        const { role, dash } = lookOf(i);
        const value = reached?.[measure] ?? null;
        return (
          <li key={net} className={classes(styles.figure, styles[role])}>
            <p className={styles.name}>
              <svg width="26" height="8" aria-hidden="true">
                <line x1="0" x2="26" y1="4" y2="4" stroke={`var(--${role})`} strokeWidth="3" strokeDasharray={dash} />
              </svg>
              {name}
            </p>
            <p className={styles.big} data-value={exactly(value)}>
              {figure(measure, value)}
            </p>
            <p className={styles.told}>{say(`measures.${measure}.name`)}</p>
            {pinned && (
              <p className={styles.pinned}>{say('pinnedValue', { value: figure(measure, pinned[measure]) })}</p>
            )}
            {(band || awaited) && (
              <p className={styles.detail}>
                <Held like={awaited ? toldBand(likely) : null}>{band && toldBand(band)}</Held>
              </p>
            )}
            <p className={styles.detail}>
              <Held like={awaited ? `${says} ${toldSize(888_888)}` : null}>
                {parameters === null ? says : `${says} ${toldSize(parameters)}`}
              </Held>
              {loss !== null && ` ${say('lossNow', { loss: short(loss, 3) })}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
