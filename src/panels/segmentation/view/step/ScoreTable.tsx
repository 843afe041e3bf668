import { exactly, short } from '../../../../ui/number.ts';
import { type MetricFrame, scores, verdicts } from '../../frames.ts';
import { metricFrameOf } from '../../metrics-walk.ts';
import { scoreOf, tallyOf, verdictsOf } from '../../scoring.ts';
import styles from './others.module.css';
import type { StepScene } from './scene.ts';

/** The tally so far, and every score that has been told. */
export function ScoreTable({ scene }: { readonly scene: StepScene<MetricFrame> }) {
  const { params, frame, tell, asking } = scene;
  const start = frame.phase === 'masks';
  const at = (scores as readonly string[]).indexOf(frame.phase);
  const whole = tallyOf(verdictsOf(params));
  return (
    <div className={styles.scores}>
      <dl className={styles.tally}>
        {verdicts.map((verdict) => (
          <div
            key={verdict}
            data-class={verdict}
            data-now={(frame.phase === 'cell' && !asking && frame.verdict === verdict) || undefined}
          >
            <dt>
              <i aria-hidden="true" />
              {tell(`classes.${verdict}`)}
            </dt>
            <dd data-count={verdict} data-value={start ? undefined : frame.tally[verdict]}>
              {start ? '…' : frame.tally[verdict]}
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles.tally}>
        {scores.map((score, i) => {
          const known = at > i || (at === i && !asking);
          const value = scoreOf(score, whole);
          return (
            <div key={score} data-now={score === frame.phase || undefined}>
              <dt>
                <button type="button" onClick={() => scene.go(metricFrameOf(params, score))}>
                  {tell(`scores.${score}`)}
                </button>
              </dt>
              <dd data-score={score} data-value={known ? exactly(value) : undefined}>
                {known ? (Number.isNaN(value) ? '—' : short(value)) : '…'}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
