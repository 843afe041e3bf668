import { useEffect, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { inMilliseconds } from '../../../../ui/number.ts';
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
import { sayIn } from '../../../../ui/say-in.ts';
import type { InsideQuestion, SegmentationJobs } from '../../jobs.ts';
import styles from './Inside.module.css';
import type { LensProps } from './lens.ts';
import { StageStrip } from './StageStrip.tsx';
import { skipsAsked, sourceAsked, weightsAsked } from './samples.ts';
import { Tiles } from './Tiles.tsx';

const skipKnobs = ['skip1', 'skip2', 'skip3'] as const;

/** What goes on inside: every map of one stage of the trained net, on the picture at hand. */
export function InsideLens({ props, source, onReady }: LensProps) {
  const { params, words, set } = props;
  const say = sayIn(words, 'play.inside');
  const colours = useColours();
  const [chosen, setChosen] = useState(0);
  const skips = skipsAsked(params);
  const question: InsideQuestion = {
    weights: weightsAsked(params),
    source: sourceAsked(params, source),
    skips,
    stage: params.stage,
    colours,
  };
  const result = useAnswer<SegmentationJobs, 'inside'>('segmentation', 'inside', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer, stale } = result;
  useClosing(answer ? [answer.picture, ...answer.maps] : null);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const stage = answer?.stages[answer.stage];
  const map = answer?.maps[Math.min(chosen, answer.maps.length - 1)];
  const signed = (map?.paint.low ?? 0) < 0;
  const copied = stage?.kind === 'concatenate' && stage.level < skips.length;
  const cut = copied && skips[stage.level] === 0;
  return (
    <div className={play.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <EngineTrouble of={[result]} />
      {answer && (
        <StageStrip
          stages={answer.stages}
          stage={Math.min(params.stage, answer.stages.length - 1)}
          onStage={(next) => {
            setChosen(0);
            set({ stage: next }, { merge: 'stage' });
          }}
          kept={skips.map((factor) => factor === 1)}
          onKept={(level, kept) => {
            const name = skipKnobs[level];
            if (name) set({ [name]: kept ? 'keep' : 'cut' });
          }}
          words={words}
        />
      )}
      <div className={play.stage}>
        <div className={play.main}>
          {answer && stage ? (
            <>
              <div className={styles.head}>
                <h3>{say(`kind.${stage.kind}`)}</h3>
                <p className={play.settings} data-stale={stale || undefined}>
                  {say('settings', {
                    channels: stage.channels,
                    side: stage.side,
                    level: stage.level + 1,
                    time: inMilliseconds(answer.milliseconds),
                  })}
                </p>
                {map && <Legend kind={signed ? 'signed' : 'magnitude'} low={map.paint.low} high={map.paint.high} />}
              </div>
              <p className={play.sentence}>{say(cut ? 'says.cut' : `says.${stage.kind}`)}</p>
              <DropArea intake={source.intake}>
                <Tiles
                  maps={answer.maps}
                  chosen={Math.min(chosen, answer.maps.length - 1)}
                  onChoose={setChosen}
                  copies={copied ? answer.maps.length / 2 : null}
                  cut={cut}
                  stale={dim}
                  words={words}
                />
              </DropArea>
            </>
          ) : (
            <p className={play.settings}>{waiting}</p>
          )}
        </div>
        <div className={play.side}>
          <MapView
            map={map}
            label={say('one', { map: Math.min(chosen, (answer?.maps.length ?? 1) - 1) })}
            note={stage && `${stage.side}×${stage.side}`}
            look={signed ? 'signed' : 'magnitude'}
            role="output"
            legend={false}
            stale={dim}
          />
          <MapView
            map={answer?.picture}
            label={say('picture')}
            look="stretched"
            role="input"
            legend={false}
            stale={dim}
            reading={false}
          />
          <KnobList props={props} names={['task', 'sample', 'net', 'loss', 'upsampling']} />
        </div>
      </div>
    </div>
  );
}
