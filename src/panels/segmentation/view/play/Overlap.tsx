import { useMemo } from 'react';
import { counts } from '../../../../math/segmentation-metrics.ts';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { exactly } from '../../../../ui/number.ts';
import { PictureView } from '../../../../ui/PictureView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Mask } from '../../jobs.ts';
import type { Truth } from '../../scores.ts';
import { counted, percent } from './numbers.ts';
import styles from './Overlap.module.css';
import { css, errorPicture, fateColours } from './paint-mask.ts';
import { ScoreList } from './ScoreList.tsx';

/** A mask on the truth: what both have, what either has alone, and IoU as the one counted against all of it. */
export function Overlap({
  name,
  mask,
  truth,
  greys,
  side,
  ours = false,
  stale = false,
  words,
}: {
  readonly name: string;
  readonly mask: Mask;
  readonly truth: Truth;
  readonly greys: ArrayLike<number>;
  readonly side: number;
  readonly ours?: boolean;
  readonly stale?: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play.overlap');
  const picture = useMemo(
    () => errorPicture(greys, side, mask.labels, truth.labels),
    [greys, side, mask.labels, truth.labels],
  );
  const { tp, fp, fn } = useMemo(() => counts(mask.labels, truth.labels), [mask.labels, truth.labels]);
  const union = tp + fp + fn;
  return (
    <div className={classes(styles.overlap, stale && play.dim)}>
      <PictureView
        picture={picture}
        width={side}
        height={side}
        label={name}
        role={ours ? 'output' : 'kernel'}
        pixelated
      />
      <div className={styles.union} aria-hidden="true">
        {(
          [
            ['fn', fn],
            ['tp', tp],
            ['fp', fp],
          ] as const
        ).map(([fate, pixels]) => (
          <span key={fate} data-fate={fate} style={{ flexGrow: pixels, backgroundColor: css(fateColours[fate]) }} />
        ))}
      </div>
      <p className={styles.sum} data-value={exactly(tp / union)}>
        <span className={styles.fraction}>
          <span>
            {say('both')} <b>{counted(tp)}</b>
          </span>
          <span>
            {say('either')} <b>{counted(union)}</b>
          </span>
        </span>
        <span className={styles.equals}>
          IoU = <b>{percent(tp / union)}</b>
        </span>
      </p>
      <ScoreList scores={mask.scores} ours={ours} stale={stale} words={words} />
    </div>
  );
}
