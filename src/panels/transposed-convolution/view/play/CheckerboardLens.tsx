import { useEffect } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { inMilliseconds, short } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { MapView } from '../../../../ui/play/MapView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { CheckerboardQuestion, TransposedJobs } from '../../jobs.ts';
import styles from './Checkerboard.module.css';
import { gridFrequencies, placeOf } from './frequencies.ts';
import type { LensProps } from './lens.ts';
import { Meter, percent } from './Meter.tsx';
import { Pattern } from './Pattern.tsx';
import { gridVerdict } from './verdicts.ts';

/** A picture made small and painted large again: the grid that the stamps leave, in the picture and in its spectrum. */
export function CheckerboardLens({ props, source, onReady }: LensProps) {
  const { params, words, seed, setSeed } = props;
  const { kernelSize, stride, weights, resolution } = params;
  const say = sayIn(words, 'play');
  const colours = useColours();
  const question: CheckerboardQuestion = {
    source: source.source,
    side: resolution,
    kernelSize,
    stride,
    weights,
    seed,
    colours,
  };
  const result = useAnswer<TransposedJobs, 'checkerboard'>('transposed-convolution', 'checkerboard', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer, question: made, stale } = result;
  useClosing(answer ? [answer.original, answer.small, answer.result, answer.difference, answer.spectrum] : null);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const period = made?.stride ?? stride;
  return (
    <div className={play.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={styles.stage}>
        <div className={play.main}>
          <EngineTrouble of={[result]} />
          <DropArea intake={source.intake}>
            <div className={play.square}>
              <MapView
                map={answer?.original}
                label={say('checkerboard.original')}
                note={answer && `${answer.original.width}×${answer.original.width}`}
                look="grey"
                role="input"
                stale={dim}
              />
              <MapView
                map={answer?.result}
                label={say('checkerboard.result')}
                note={answer && say('checkerboard.from', { side: answer.small.width })}
                look="stretched"
                role="output"
                stale={dim}
              />
              <MapView
                map={answer?.difference}
                label={say('checkerboard.difference')}
                note={answer && say('checkerboard.error', { error: short(answer.error, 2) })}
                role="error"
                stale={dim}
              />
              <MapView
                map={answer?.spectrum}
                label={say('checkerboard.spectrum')}
                note="log₁₀"
                look="magnitude"
                role="gradient"
                stale={dim}
                overlay={answer && <GridMarks side={answer.spectrum.width} stride={period} />}
              />
            </div>
          </DropArea>
          <p className={play.settings} data-stale={stale || undefined}>
            {made && answer
              ? [
                  `${made.kernelSize}×${made.kernelSize}`,
                  say('settings.stride', { stride: made.stride }),
                  optionText(words, 'weights', made.weights),
                  ...(made.weights === 'random' ? [say('settings.seed', { seed: made.seed })] : []),
                  `${answer.small.width}×${answer.small.width} → ${made.side}×${made.side}`,
                  inMilliseconds(answer.milliseconds),
                ].join(' · ')
              : waiting}
          </p>
        </div>
        <div className={play.side}>
          {answer && made ? (
            <Meter
              name={say('checkerboard.share', { stride: made.stride })}
              share={answer.share}
              stale={dim}
              says={`${say(`checkerboard.verdict.${gridVerdict(made, answer.share)}`, { kernelSize: made.kernelSize, stride: made.stride })} ${say('checkerboard.own', { share: percent(answer.originalShare) })}`}
            />
          ) : (
            <p className={play.settings}>{waiting}</p>
          )}
          <KnobList props={props} names={['kernelSize', 'stride', 'weights', 'resolution']} />
          {weights === 'random' && (
            <Button onClick={() => setSeed((seed + 1) % 100)}>{say('checkerboard.roll', { seed })}</Button>
          )}
          {answer && made && (
            <div className={styles.patterns}>
              <Pattern
                name="Kernel"
                title={say('checkerboard.kernel')}
                values={answer.kernel}
                side={made.kernelSize}
                role="kernel"
                stale={dim}
              />
              {made.stride > 1 && (
                <Pattern
                  name="Output phases"
                  title={say('checkerboard.phases')}
                  values={answer.phases}
                  side={made.stride}
                  role="output"
                  stale={dim}
                />
              )}
            </div>
          )}
          <p className={play.caption}>{say('checkerboard.reading')}</p>
        </div>
      </div>
    </div>
  );
}

/** Rings around the frequencies of the grid: a bright spot in one is the checkerboard. */
function GridMarks({ side, stride }: { readonly side: number; readonly stride: number }) {
  return (
    <g className={styles.marks}>
      {gridFrequencies(stride).map(([down, across]) => (
        <g key={`${down},${across}`} transform={`translate(${placeOf(across, side)} ${placeOf(down, side)})`}>
          <circle className={styles.halo} r={side / 22} />
          <circle className={styles.ring} r={side / 22} />
        </g>
      ))}
    </g>
  );
}
