import { useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { inMilliseconds } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { GreyLegend } from '../../../../ui/play/GreyLegend.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { useSource } from '../../../../ui/play/use-source.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { ClaimQuestion, PoolingJobs, PyramidQuestion } from '../../jobs.ts';
import type { PoolingParams } from '../../params.ts';
import { claimSeeds, lossVerdict } from './claims.ts';
import { LossTable } from './LossTable.tsx';
import { Measured } from './Measured.tsx';
import { kindName } from './names.ts';
import pyramid from './Pyramid.module.css';
import { PyramidRow } from './PyramidRow.tsx';

/** A picture down through several poolings and up again, with each method. */
export function PyramidLens({ props }: { readonly props: ViewProps<PoolingParams> }) {
  const { params, words } = props;
  const say = sayIn(words, 'play');
  const [ready, setReady] = useState(true);
  const [claim, setClaim] = useState<ClaimQuestion | null>(null);
  const { signed } = useColours();
  const source = useSource(props, shelf, params.resolution, ready);
  const question: PyramidQuestion = {
    source: source.source,
    factor: params.factor,
    levels: params.levels,
    up: params.up,
    colours: { signed },
  };
  const result = useAnswer<PoolingJobs, 'pyramid'>('pooling', 'pyramid', question);
  const waiting = useWaiting(result);
  if (ready !== !result.stale) setReady(!result.stale);
  const { answer, question: made, stale } = result;
  const measured = useAnswer<PoolingJobs, 'lossClaim'>('pooling', 'lossClaim', claim);
  useClosing(
    answer ? [answer.input, ...answer.ways.flatMap((way) => [...way.maps, ...way.back, way.difference])] : null,
  );
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const range = answer?.ways[0]?.difference.paint;
  const verdict = measured.answer && lossVerdict(measured.answer);
  return (
    <div className={styles.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[result]} />
          <DropArea intake={source.intake}>
            <ol className={pyramid.ways}>
              {answer?.ways.map((way) => (
                <PyramidRow key={way.down} way={way} input={answer.input} stale={dim} words={words} />
              ))}
            </ol>
          </DropArea>
          {range && (
            <div className={styles.under}>
              <GreyLegend />
              <Legend kind="signed" low={range.low} high={range.high} label={say('pyramid.difference')} />
            </div>
          )}
          {/* What waits and what was computed are two sentences: the first goes, and does not move below the pictures. */}
          <p key={answer ? 'made' : 'awaited'} className={styles.settings} data-stale={stale || undefined}>
            {made && answer
              ? say('pyramid.settings', {
                  size: `${answer.input.height}×${answer.input.width}`,
                  factor: made.factor,
                  levels: answer.levels,
                  up: optionText(words, 'up', made.up),
                  time: inMilliseconds(answer.milliseconds),
                })
              : waiting}
          </p>
          {made && answer && answer.levels < made.levels && (
            <p className={styles.sentence}>{say('pyramid.shallow', { levels: answer.levels })}</p>
          )}
        </div>
        <div className={styles.side}>
          <KnobList props={props} names={['factor', 'levels', 'up', 'resolution']} />
          {(answer || !result.error) && (
            <LossTable answer={answer} up={made?.up ?? params.up} stale={dim} words={words} />
          )}
          <Measured
            words={words}
            claim="lossClaim"
            running={claim !== null && measured.answer === null && measured.error === null}
            onMeasure={() => setClaim({ seeds: claimSeeds })}
            error={measured.error}
            result={
              measured.answer &&
              verdict && {
                passed: verdict.passed,
                seeds: measured.answer.runs.length,
                pictures: measured.answer.pictures,
                milliseconds: measured.answer.milliseconds,
                rows: verdict.losses.map(({ down, spread }) => ({ name: kindName(words, down), spread })),
              }
            }
          />
        </div>
      </div>
    </div>
  );
}
