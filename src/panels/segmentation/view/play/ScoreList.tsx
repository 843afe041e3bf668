import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { exactly } from '../../../../ui/number.ts';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Scores } from '../../jobs.ts';
import styles from './Masks.module.css';
import { percent, share } from './numbers.ts';

const metrics = ['accuracy', 'meanIou', 'iou', 'boundaryIou', 'objectF1'] as const;

/** The rows of scores that are on the way, so that what follows keeps its place. */
export function awaitedScores(counted: boolean): Scores {
  const n = Number.NaN;
  const shares = { accuracy: n, meanIou: n, iou: n, dice: n, boundaryIou: n };
  return { ...shares, objectF1: counted ? n : null, objects: counted ? n : null, trueObjects: counted ? n : null };
}

/** What a mask scores: each figure with a bar, and how far it is from `before` (what it was with every copy kept). */
export function ScoreList({
  scores,
  before = null,
  ours = false,
  stale,
  words,
}: {
  readonly scores: Scores | null;
  readonly before?: Scores | null;
  /** The network's, in the colour of outputs. */
  readonly ours?: boolean;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play.scores');
  if (!scores) return null;
  const { objects, trueObjects } = scores;
  return (
    <dl className={classes(styles.scores, stale && play.dim)}>
      {metrics.map((name) => {
        const value = scores[name];
        if (value === null) return null;
        const old = before?.[name] ?? Number.NaN;
        const change = value - old;
        return (
          <div key={name} className={styles.score}>
            <dt>{say(name)}</dt>
            <dd data-value={exactly(value)} data-score={name}>
              {percent(value)}
              {Math.abs(change) >= 5e-4 && (
                <small className={change < 0 ? styles.fall : styles.rise}> {share(change)}</small>
              )}
            </dd>
            <div className={styles.bar} data-net={ours || undefined} aria-hidden="true">
              <div style={{ inlineSize: `${100 * (Number.isNaN(value) ? 0 : value)}%` }} />
            </div>
          </div>
        );
      })}
      {objects !== null && trueObjects !== null && (
        <div className={styles.score}>
          <dt>{say('objects')}</dt>
          <dd data-value={exactly(objects)} data-score="objects">
            {Number.isNaN(objects) ? (
              '–'
            ) : (
              <>
                {objects} <small>{say('of', { all: trueObjects })}</small>
              </>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
