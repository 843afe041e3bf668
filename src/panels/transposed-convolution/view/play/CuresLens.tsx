import { useEffect, useMemo } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { inMilliseconds, short } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import play from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { ClaimBox } from '../../../../ui/train/ClaimBox.tsx';
import { type CuresQuestion, untrainedNets as nets, type SpreadQuestion, type TransposedJobs } from '../../jobs.ts';
import { CureTable } from './CureTable.tsx';
import type { LensProps } from './lens.ts';
import { type Spread, spreadVerdict, summary, thresholds } from './spread.ts';

/** The two cures on untrained decoders: an even overlap removes what is built in, only resizing starts clean (US-B). */
export function CuresLens({ props, source, onReady }: LensProps) {
  const { params, words, seed, setSeed } = props;
  const say = sayIn(words, 'play');
  const { signed } = useColours();
  const question: CuresQuestion = { source: source.source, side: params.resolution, seed, colours: { signed } };
  const result = useAnswer<TransposedJobs, 'cures'>('transposed-convolution', 'cures', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer, question: made, stale } = result;
  const sample: SpreadQuestion = { seed, nets };
  // Only when the pictures are there: the many nets take longer
  const many = useAnswer<TransposedJobs, 'spread'>('transposed-convolution', 'spread', answer ? sample : null);
  const shown = useMemo(
    () =>
      answer
        ? [answer.small, ...answer.cures.flatMap(({ equal, random, picture }) => [equal.map, random.map, picture])]
        : null,
    [answer],
  );
  useClosing(shown);
  const spreads = useMemo<readonly Spread[] | null>(() => many.answer?.methods.map(summary) ?? null, [many.answer]);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const verdict = spreads && !many.stale ? spreadVerdict(spreads) : 'open';
  return (
    <div className={play.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={play.stage}>
        <div className={play.main}>
          <EngineTrouble of={[result, many]} />
          <DropArea intake={source.intake}>
            <CureTable answer={answer} spreads={spreads} stale={dim} spreadStale={many.stale} words={words} />
          </DropArea>
          <p className={play.settings} data-stale={stale || undefined}>
            {made && answer
              ? [
                  say('cures.made', { from: answer.small.width, to: made.side }),
                  say('settings.seed', { seed: made.seed }),
                  inMilliseconds(answer.milliseconds),
                  ...(many.answer
                    ? [say('cures.many', { nets, seconds: short(many.answer.milliseconds / 1000, 2) })]
                    : []),
                ].join(' · ')
              : waiting}
          </p>
        </div>
        <div className={play.side}>
          <ClaimBox
            says={say('cures.claim', { ...thresholds, nets })}
            state={verdict}
            verdict={
              spreads && verdict !== 'open'
                ? say(`cures.${verdict}`, {
                    lowest: short(Math.min(...spreads.filter((s) => s.transposed).map((s) => s.mean)), 2),
                    highest: short(Math.max(...spreads.filter((s) => !s.transposed).map((s) => s.mean)), 2),
                    nets,
                  })
                : say('cures.measuring', { nets })
            }
          />
          <p className={play.sentence}>{say('cures.reach')}</p>
          <Button onClick={() => setSeed((seed + 1) % 100)}>{say('cures.roll', { seed })}</Button>
          <KnobList props={props} names={['resolution']} />
        </div>
      </div>
    </div>
  );
}
