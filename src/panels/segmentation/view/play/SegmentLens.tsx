import { Fragment, useEffect, useMemo } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { inMilliseconds } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { PictureView } from '../../../../ui/PictureView.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { greyPicture } from '../../../../ui/play/MapView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { SegmentationJobs, SegmentQuestion } from '../../jobs.ts';
import { taskOf } from '../../nets.ts';
import { fairCut } from '../../scores.ts';
import { Flatters } from './Flatters.tsx';
import { LookKey } from './LookKey.tsx';
import type { LensProps } from './lens.ts';
import styles from './Masks.module.css';
import { MaskView } from './MaskView.tsx';
import { awaitedScores, ScoreList } from './ScoreList.tsx';
import { skipsAsked, sourceAsked, weightsAsked } from './samples.ts';
import { useCut } from './use-cut.ts';
import { Verdict } from './Verdict.tsx';

/** One picture: the truth where it is known, the network's answer, and what threshold and watershed make of it, each with its scores. */
export function SegmentLens({ props, source, onReady }: LensProps) {
  const { params, words } = props;
  const { label, cut } = params;
  const say = sayIn(words, 'play');
  const colours = useColours();
  const question: SegmentQuestion = {
    weights: weightsAsked(params),
    source: sourceAsked(params, source),
    skips: skipsAsked(params),
    cut: fairCut,
    colours,
  };
  const cutting = question.skips.includes(0) && params.net === 'unet';
  const result = useAnswer<SegmentationJobs, 'segment'>('segmentation', 'segment', question);
  const waiting = useWaiting(result);
  const whole = useAnswer<SegmentationJobs, 'segment'>(
    'segmentation',
    'segment',
    cutting && source.source.kind === 'generated' ? { ...question, skips: [1, 1, 1] } : null,
  );
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer, question: made, stale } = result;
  useClosing(answer ? [answer.picture, ...answer.probabilities] : null);
  useClosing(whole.answer ? [whole.answer.picture, ...whole.answer.probabilities] : null);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const shown = useCut(answer, made, cut);
  const before = useCut(cutting && !whole.stale ? whole.answer : null, whole.question, cut);
  const side = answer?.side ?? question.source.side;
  const task = made ? taskOf(made.weights.net) : params.task;
  const awaited = source.source.kind === 'generated' && !result.error ? awaitedScores(task === 'cells') : null;
  const maps = task === 'galaxies' ? (['central', 'companion'] as const) : ([null] as const);
  const greys = shown?.greys;
  const input = useMemo(() => (greys ? greyPicture(greys, side, side) : null), [greys, side]);
  const named = (name: string, map: string | null) => (map ? `${say(name)}, ${say(`map.${map}`)}` : say(name));
  return (
    <div className={play.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={play.stage}>
        <div className={play.main}>
          <EngineTrouble of={[result, whole]} />
          <DropArea intake={source.intake}>
            <div className={styles.tiles}>
              <div className={styles.tile}>
                <PictureView
                  picture={input}
                  values={answer?.picture.values}
                  width={side}
                  height={side}
                  label={say('picture')}
                  note={answer && `${side}×${side}`}
                  role="input"
                  stale={dim}
                  pixelated
                  reading={false}
                />
                <p className={play.settings} data-stale={stale || undefined}>
                  {made && answer
                    ? say('settings', {
                        net: sayIn(words, 'train')(`all.${made.weights.net}`),
                        time: inMilliseconds(answer.milliseconds),
                      })
                    : waiting}
                </p>
              </div>
              {maps.map((map, i) => (
                <Fragment key={map ?? 'cells'}>
                  {map && i > 0 && <div className={styles.gap} />}
                  <div className={styles.tile}>
                    {shown?.truth || !shown ? (
                      <MaskView
                        label={named('truth', map)}
                        role="input"
                        side={side}
                        greys={greys ?? []}
                        mask={shown?.truth?.[i] ?? null}
                        truth={shown?.truth?.[i] ?? null}
                        look={label === 'soft' || label === 'error' ? 'labels' : label}
                        stale={dim}
                      />
                    ) : (
                      <p className={play.settings}>{say('noTruth')}</p>
                    )}
                  </div>
                  <div className={styles.tile}>
                    <MaskView
                      label={named('network', map)}
                      role="output"
                      side={side}
                      greys={greys ?? []}
                      mask={shown?.masks[i] ?? null}
                      truth={shown?.truth?.[i] ?? null}
                      probabilities={shown?.probabilities[i] ?? null}
                      look={label}
                      stale={dim}
                    />
                    <ScoreList
                      scores={shown ? (shown.masks[i]?.scores ?? null) : awaited}
                      before={before?.masks[i]?.scores ?? null}
                      ours
                      stale={dim}
                      words={words}
                    />
                  </div>
                  <div className={styles.tile}>
                    <MaskView
                      label={named('classical', map)}
                      role="kernel"
                      side={side}
                      greys={greys ?? []}
                      mask={shown?.classical[i] ?? null}
                      truth={shown?.truth?.[i] ?? null}
                      look={label === 'soft' ? 'labels' : label}
                      stale={dim}
                    />
                    <ScoreList
                      scores={shown ? (shown.classical[i]?.scores ?? null) : awaited}
                      stale={dim}
                      words={words}
                    />
                  </div>
                </Fragment>
              ))}
            </div>
          </DropArea>
          <div className={play.under}>
            {label === 'soft' && <Legend kind="magnitude" low={0} high={1} label={say('probability')} />}
            <LookKey look={label} truth={Boolean(shown?.truth)} task={task} words={words} />
          </div>
          {shown && <Verdict shown={shown} before={before} task={task} words={words} />}
          <Flatters words={words} />
        </div>
        <div className={play.side}>
          <KnobList
            props={props}
            names={[
              'task',
              ...(source.source.kind === 'generated' ? (['sample'] as const) : []),
              ...(task === 'galaxies' && source.source.kind === 'generated' ? [] : (['resolution'] as const)),
              'label',
              'cut',
              'net',
              'loss',
              'upsampling',
            ]}
          />
          {params.net === 'unet' && (
            <section className={styles.copies} aria-label={say('copies.title')}>
              <h3>{say('copies.title')}</h3>
              <p className={play.caption}>{say('copies.says')}</p>
              <KnobList props={props} names={['skip1', 'skip2', 'skip3']} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
