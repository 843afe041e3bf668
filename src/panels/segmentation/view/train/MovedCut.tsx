import { useMemo } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import type { Curve } from '../../../../ui/curve.ts';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { MeasureAnswer } from '../../jobs.ts';
import styles from './Compared.module.css';
import { movedThreshold } from './claims.ts';
import { figure, lookOf } from './measures.ts';

/** The companion of the weight map: object F1 of both nets against the cut on the probability, and how much of the gain a moved cut gives. */
export function MovedCut({
  cuts,
  answer,
  names,
  cut,
  onCut,
  stale,
  words,
}: {
  readonly cuts: readonly number[];
  /** Weighted, then plain. */
  readonly answer: MeasureAnswer | null;
  readonly names: readonly string[];
  readonly cut: number;
  readonly onCut: (cut: number) => void;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const curves = useMemo<Curve[]>(
    () =>
      answer?.reached.map((reached, i) => ({
        id: names[i] ?? String(i),
        label: names[i] ?? '',
        points: cuts.flatMap((x, k) => {
          const y = reached[k]?.objectF1 ?? Number.NaN;
          return Number.isNaN(y) ? [] : [{ x, y }];
        }),
        ...lookOf(i),
      })) ?? [],
    [answer, cuts, names],
  );
  const [weighted, plain] = answer?.reached ?? [];
  const moved = weighted && plain ? movedThreshold(cuts, weighted, plain) : null;
  const f1 = (value: number) => figure('objectF1', value);
  return (
    <section className={classes(styles.cut, stale && styles.dim)} aria-label={say('moved.title')}>
      <LossPlot
        title={say('moved.title')}
        curves={curves}
        bounds={[0, 1]}
        xLabel={say('moved.along')}
        mark={cut}
        onPick={onCut}
      />
      {moved && (
        <p>
          {say('moved.half', { weighted: f1(moved.weighted), plain: f1(moved.plain) })}{' '}
          {say('moved.best', {
            weighted: f1(moved.weightedBest.f1),
            weightedCut: moved.weightedBest.cut.toFixed(2),
            plain: f1(moved.plainBest.f1),
            plainCut: moved.plainBest.cut.toFixed(2),
          })}{' '}
          <strong>
            {Number.isNaN(moved.moved)
              ? say('moved.noGap')
              : say(moved.moved >= 1 ? 'moved.all' : 'moved.share', {
                  share: Math.round(100 * moved.moved),
                  rest: Math.round(100 * (1 - moved.moved)),
                })}
          </strong>{' '}
          {say('moved.mind', { pictures: answer?.pictures ?? 0 })}
        </p>
      )}
    </section>
  );
}
