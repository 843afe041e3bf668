import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { Held, likelyShare } from '../../../../ui/Held.tsx';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Racer } from '../../jobs.ts';
import { percent } from '../play/names.ts';
import { lookOf } from './looks.ts';
import styles from './Racers.module.css';

export interface RacerFigures {
  readonly net: Racer;
  /** Share right: moved by the shift, and in place. */
  readonly moved: number | null;
  readonly inPlace: number | null;
  /** Over the seeds, where the shipped nets are on show. */
  readonly spread: { readonly low: number; readonly high: number } | null;
  readonly parameters: number | null;
  readonly loss: number | null;
}

/** The three nets with what they get right at the shift that is set, large. */
export function Racers({
  figures,
  awaited,
  shift,
  words,
}: {
  readonly figures: readonly RacerFigures[];
  /** The figures of the shipped nets are on the way. */
  readonly awaited: boolean;
  readonly shift: number;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const toldSpread = (low: number, high: number) => say('overSeeds', { low: percent(low), high: percent(high) });
  const toldNet = (net: Racer, parameters: number | null) =>
    parameters === null
      ? say(`nets.${net}.says`)
      : `${say(`nets.${net}.says`)} ${say('weights', { count: parameters.toLocaleString('en').replaceAll(',', '\u202f') })}`;
  return (
    <ol className={styles.racers} aria-label={say('racers', { shift: short(shift) })}>
      {figures.map(({ net, moved, inPlace, spread, parameters, loss }, i) => {
        const { role, dash } = lookOf(i);
        return (
          <li key={net} className={classes(styles.racer, styles[role])}>
            <p className={styles.name}>
              <svg width="26" height="8" aria-hidden="true">
                <line x1="0" x2="26" y1="4" y2="4" stroke={`var(--${role})`} strokeWidth="3" strokeDasharray={dash} />
              </svg>
              {say(`nets.${net}.name`)}
            </p>
            <p className={styles.big} data-value={moved ?? undefined}>
              {moved === null ? '–' : percent(moved)}
            </p>
            <p className={styles.told}>{say('movedBy', { shift: short(shift) })}</p>
            {(spread || awaited) && (
              <p className={styles.detail}>
                <Held like={spread ? null : toldSpread(likelyShare, likelyShare)}>
                  {spread && toldSpread(spread.low, spread.high)}
                </Held>
              </p>
            )}
            <p className={styles.told}>{say('inPlace', { share: inPlace === null ? '–' : percent(inPlace) })}</p>
            {loss !== null && <p className={styles.detail}>{say('lossNow', { loss: short(loss, 3) })}</p>}
            <p className={styles.detail}>
              <Held like={awaited ? toldNet(net, 8888) : null}>{toldNet(net, parameters)}</Held>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
