import { useDeferredValue, useMemo, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import play from '../../../../ui/play/Play.module.css';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { SegmentationJobs, SegmentQuestion } from '../../jobs.ts';
import { sideOfTask } from '../../nets.ts';
import { fairCut, judged } from '../../scores.ts';
import { LookKey } from './LookKey.tsx';
import type { LensProps } from './lens.ts';
import { MaskPainter } from './MaskPainter.tsx';
import { percent } from './numbers.ts';
import styles from './Overlap.module.css';
import { Overlap } from './Overlap.tsx';
import { greysOf } from './paint-mask.ts';
import { ScoreList } from './ScoreList.tsx';
import { skipsAsked, useKnown, weightsAsked } from './samples.ts';
import { blank, type Sheet } from './strokes.ts';
import { useCut } from './use-cut.ts';

/** What was painted on each picture, kept while the page is open: looking at another lens loses nothing. */
const sheets = new Map<string, Sheet>();

/** A mask by hand on a held-out picture, scored while it grows; then the network and the classical way on the same picture. */
export function PaintLens({ props }: LensProps) {
  const { params, words } = props;
  const { task, sample, cut } = params;
  const say = sayIn(words, 'play');
  const colours = useColours();
  const side = sideOfTask[task];
  const [which, setWhich] = useState<0 | 1>(0);
  const map = task === 'galaxies' ? which : 0;
  const key = `${task} ${sample} ${map}`;
  const [, setTurn] = useState(0);
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const open = revealed.has(key);
  const known = useKnown(task, sample, side);
  const truth = known?.truth[map] ?? null;
  const greys = useMemo(() => (known ? greysOf(known.image) : null), [known]);
  const untouched = useMemo(() => blank(side), [side]);
  const sheet = sheets.get(key) ?? untouched;
  const onSheet = (change: (sheet: Sheet) => Sheet) => {
    sheets.set(key, change(sheets.get(key) ?? untouched));
    setTurn((turn) => turn + 1);
  };
  // Scores may come a frame later than the brush
  const painted = useDeferredValue(sheet.mask);
  const mine = useMemo(
    () => (truth && painted.length === truth.labels.length ? judged(painted, truth, side, task) : null),
    [painted, truth, side, task],
  );
  const question: SegmentQuestion = {
    weights: weightsAsked(params),
    source: { kind: 'generated', index: sample - 1, side },
    skips: skipsAsked(params),
    cut: fairCut,
    colours,
  };
  const result = useAnswer<SegmentationJobs, 'segment'>('segmentation', 'segment', open ? question : null);
  const waiting = useWaiting(result);
  const { answer } = result;
  useClosing(answer ? [answer.picture, ...answer.probabilities] : null);
  const shown = useCut(answer, result.question, cut);
  const theirs = open && !result.stale && shown?.side === side ? shown : null;
  const empty = !sheet.mask.includes(1);
  const rival = theirs?.masks[map]?.scores;
  return (
    <div className={play.lens}>
      <div className={styles.head}>
        <KnobList props={props} names={['task', 'sample']} />
        {task === 'galaxies' && (
          <Segmented
            label={say('paint.which')}
            value={which}
            options={[
              { value: 0, label: say('map.central') },
              { value: 1, label: say('map.companion') },
            ]}
            onChange={setWhich}
          />
        )}
      </div>
      <div className={styles.stage}>
        {greys ? (
          <MaskPainter
            key={key}
            label={say(task === 'cells' ? 'paint.cells' : `paint.galaxies.${map === 0 ? 'central' : 'companion'}`)}
            side={side}
            greys={greys}
            sheet={sheet}
            onSheet={onSheet}
            words={words}
          />
        ) : (
          <p className={play.settings}>{say('paint.drawing')}</p>
        )}
        <div className={play.main}>
          {!open && (
            <section className={styles.live} aria-label={say('paint.score')}>
              <h3>{say('paint.score')}</h3>
              {empty ? <p className={play.sentence}>{say('paint.start')}</p> : null}
              {mine && !empty && <ScoreList scores={mine.scores} stale={false} words={words} />}
              <Button look="primary" onClick={() => setRevealed((now) => new Set(now).add(key))}>
                {say('paint.answer')}
              </Button>
            </section>
          )}
          {open && truth && greys && mine && (
            <>
              <p className={play.sentence}>{say('overlap.says')}</p>
              <div className={styles.sides}>
                <Overlap name={say('paint.you')} mask={mine} truth={truth} greys={greys} side={side} words={words} />
                {theirs?.masks[map] && (
                  <Overlap
                    name={say('network')}
                    mask={theirs.masks[map]}
                    truth={truth}
                    greys={greys}
                    side={side}
                    ours
                    words={words}
                  />
                )}
                {theirs?.classical[map] && (
                  <Overlap
                    name={say('classical')}
                    mask={theirs.classical[map]}
                    truth={truth}
                    greys={greys}
                    side={side}
                    words={words}
                  />
                )}
                {!theirs && <p className={play.settings}>{waiting}</p>}
              </div>
              <EngineTrouble of={[result]} />
              <LookKey look="error" truth task={task} words={words} />
              {rival && mine.scores && (
                <p className={play.sentence} aria-live="polite">
                  {say(mine.scores.meanIou >= rival.meanIou ? 'paint.ahead' : 'paint.behind', {
                    you: percent(mine.scores.meanIou),
                    net: percent(rival.meanIou),
                  })}
                </p>
              )}
              <div className={styles.head}>
                <KnobList props={props} names={['net', 'cut']} />
                <Button onClick={() => setRevealed((now) => new Set([...now].filter((one) => one !== key)))}>
                  {say('paint.hide')}
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
