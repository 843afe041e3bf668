import { Check, Minus, TriangleAlert } from 'lucide-react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import { MapView } from '../../../../ui/play/MapView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Seen } from '../../jobs.ts';
import styles from './Aliasing.module.css';
import { type Fate, fateOf } from './aliasing-verdict.ts';
import { percent } from './names.ts';

const marks: Readonly<Record<Fate, typeof Check>> = {
  kept: Check,
  gone: Minus,
  some: TriangleAlert,
  false: TriangleAlert,
};

/** One picture with its spectrum, and what of it is false; `picture` is null for the picture itself. */
export function AliasingWay({
  name,
  seen,
  picture,
  peaked,
  limit,
  stale,
  words,
}: {
  readonly name: string;
  readonly seen: Seen;
  readonly picture: Seen | null;
  /** Whether one wave stands out, so that it can be followed. */
  readonly peaked: boolean;
  /** Cycles that the pooled map can carry. */
  readonly limit: number;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const { map, spectrum, peak, contrast } = seen;
  const middle = spectrum.width / 2;
  const fate = picture && fateOf(seen);
  const Mark = fate && marks[fate];
  const places = [1, -1].map((sign) => [middle + sign * peak.across + 0.5, middle + sign * peak.down + 0.5] as const);
  return (
    <li className={styles.way}>
      <MapView
        map={map}
        label={name}
        note={`${map.height}×${map.width}`}
        look="grey"
        role={picture ? 'output' : 'input'}
        legend={false}
        stale={stale}
        reading={false}
      />
      <MapView
        map={spectrum}
        label={say('aliasing.spectrumOf', { name })}
        heading={say('aliasing.spectrum')}
        look="magnitude"
        role="gradient"
        legend={false}
        stale={stale}
        reading={false}
        overlay={
          <>
            {peaked &&
              peak.cycles > 0 &&
              places.map(([x, y]) => (
                <circle key={x + y} cx={x} cy={y} r={spectrum.width / 36} className={styles.peak} />
              ))}
            <rect
              x={middle - limit + 0.5}
              y={middle - limit + 0.5}
              width={2 * limit}
              height={2 * limit}
              className={styles.limit}
            />
          </>
        }
      />
      <div className={classes(styles.reading, stale && play.dim)}>
        {picture ? (
          <span className={styles.cycles} data-value={seen.falseShare}>
            {say('aliasing.false', { share: percent(seen.falseShare) })}
          </span>
        ) : (
          peaked && <span className={styles.cycles}>{say('aliasing.cycles', { cycles: short(peak.cycles, 3) })}</span>
        )}
        {picture && peaked && (
          <span>
            {peak.cycles > 0
              ? say('aliasing.becomes', { from: short(picture.peak.cycles, 3), to: short(peak.cycles, 3) })
              : say('aliasing.flat')}
          </span>
        )}
        <span>
          {picture
            ? say('aliasing.contrast', { contrast: percent(contrast, 2), mean: short(seen.mean, 2) })
            : say('aliasing.mean', { mean: short(seen.mean, 2) })}
        </span>
        {fate && Mark && (
          <span className={classes(styles.fate, styles[fate])}>
            <Mark aria-hidden size="1.1em" />
            {say(`aliasing.fate.${fate}`)}
          </span>
        )}
      </div>
    </li>
  );
}
