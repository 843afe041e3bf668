import { useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { inMilliseconds, short } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { useSource } from '../../../../ui/play/use-source.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { AliasingQuestion, PoolingJobs } from '../../jobs.ts';
import type { PoolingParams } from '../../params.ts';
import aliasing from './Aliasing.module.css';
import { AliasingWay } from './AliasingWay.tsx';
import { kindName } from './names.ts';

/** Waves too fine for the coarser grid: gone, kept, or turned into others that were never there. */
export function AliasingLens({ props }: { readonly props: ViewProps<PoolingParams> }) {
  const { params, words, set } = props;
  const say = sayIn(words, 'play');
  const [ready, setReady] = useState(true);
  const { sequential } = useColours();
  // Who chooses a picture wants to see it, not the wave
  const choosing = {
    ...props,
    set: (patch: { readonly picture: PoolingParams['picture'] }, options?: { merge?: string }) =>
      set({ ...patch, pattern: 'picture' }, options),
  };
  const source = useSource(choosing, shelf, params.resolution, ready);
  // No picture is chosen as long as a wave is on show
  const bar = {
    ...choosing,
    params: { picture: params.pattern === 'picture' ? params.picture : 'none' },
    set: (patch: { readonly picture: string }, options?: { merge?: string }) =>
      choosing.set({ picture: patch.picture as PoolingParams['picture'] }, options),
  };
  const { pattern, factor, frequency, angle } = params;
  const question: AliasingQuestion = {
    source: source.source,
    pattern,
    side: params.resolution,
    cycles: frequency,
    angle: pattern === 'stripes' ? angle : 0,
    factor,
    colours: { sequential },
  };
  const result = useAnswer<PoolingJobs, 'aliasing'>('pooling', 'aliasing', question);
  const waiting = useWaiting(result);
  if (ready !== !result.stale) setReady(!result.stale);
  const { answer, question: made, stale } = result;
  const seen = answer && [answer.picture, ...answer.ways];
  useClosing(seen?.flatMap((one) => [one.map, one.spectrum]) ?? null);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const paint = answer?.picture.spectrum.paint;
  const cycles = made?.cycles ?? frequency;
  const peaked = made?.pattern === 'stripes' || made?.pattern === 'checkerboard';
  const sentence =
    !answer || !made
      ? null
      : made.pattern === 'picture' || made.pattern === 'zone-plate'
        ? made.pattern
        : cycles > answer.limit
          ? 'beyond'
          : 'within';
  return (
    <div className={styles.lens}>
      <SourceBar props={bar} source={source} framesPerSecond={framesPerSecond} />
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[result]} />
          <DropArea intake={source.intake}>
            {answer && (
              <ol className={aliasing.ways}>
                <AliasingWay
                  name={say('picture')}
                  seen={answer.picture}
                  picture={null}
                  peaked={peaked}
                  limit={answer.limit}
                  stale={dim}
                  words={words}
                />
                {answer.ways.map((way) => (
                  <AliasingWay
                    key={way.down}
                    name={kindName(words, way.down)}
                    seen={way}
                    picture={answer.picture}
                    peaked={peaked}
                    limit={answer.limit}
                    stale={dim}
                    words={words}
                  />
                ))}
              </ol>
            )}
          </DropArea>
          <div className={styles.under}>
            {paint && <Legend kind="magnitude" low={paint.low} high={paint.high} label={say('aliasing.decibels')} />}
            <span className={aliasing.mark}>
              <svg width="26" height="14" aria-hidden="true">
                <rect x="1" y="1" width="24" height="12" className={aliasing.limit} />
              </svg>
              {say('aliasing.limit', { limit: answer?.limit ?? '–', factor })}
            </span>
          </div>
          <p className={styles.settings}>{say('aliasing.falseHelp')}</p>
          <p className={styles.settings} data-stale={stale || undefined}>
            {made && answer
              ? say('aliasing.settings', {
                  pattern: optionText(words, 'pattern', made.pattern),
                  size: `${answer.picture.map.height}×${answer.picture.map.width}`,
                  factor: made.factor,
                  time: inMilliseconds(answer.milliseconds),
                })
              : waiting}
          </p>
        </div>
        <div className={styles.side}>
          <KnobList
            props={props}
            names={[
              'pattern',
              ...(pattern === 'picture' ? [] : (['frequency'] as const)),
              ...(pattern === 'stripes' ? (['angle'] as const) : []),
              'factor',
              'resolution',
            ]}
          />
          {answer && made && sentence && (
            <p className={styles.sentence} aria-live="polite">
              {say(`aliasing.sentence.${sentence}`, {
                cycles,
                limit: answer.limit,
                samples: 2 * answer.limit,
                false: short(answer.ways.find(({ down }) => down === 'subsample')?.peak.cycles ?? 0, 3),
              })}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
