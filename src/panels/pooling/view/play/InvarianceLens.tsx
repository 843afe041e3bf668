import { useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Legend } from '../../../../ui/Legend.tsx';
import { inMilliseconds, short } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { DragSurface } from '../../../../ui/play/DragSurface.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { GreyLegend } from '../../../../ui/play/GreyLegend.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { MapView } from '../../../../ui/play/MapView.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { sideOf } from '../../../../ui/play/sources.ts';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { useSource } from '../../../../ui/play/use-source.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { type ClaimQuestion, downs, type InvarianceQuestion, type PoolingJobs } from '../../jobs.ts';
import { downOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import { claimSeeds, invarianceVerdict } from './claims.ts';
import invariance from './Invariance.module.css';
import { changeAt, invarianceOf } from './invariance-verdict.ts';
import { Measured } from './Measured.tsx';
import { kindName, percent, windowName } from './names.ts';
import { PairsTable } from './PairsTable.tsx';
import { SweepPlot } from './SweepPlot.tsx';

const reach = 8;
const clamp = (n: number) => Math.min(Math.max(Math.round(n), -reach), reach);
const home = { shiftX: 0, shiftY: 0, angle: 0, scale: 1 } as const;

/** "Invariant to shift, rotation and scale": moved a little, then measured. */
export function InvarianceLens({ props }: { readonly props: ViewProps<PoolingParams> }) {
  const { params, words, set } = props;
  const { hidden } = useStage();
  const say = sayIn(words, 'play');
  const [ready, setReady] = useState(true);
  const [claim, setClaim] = useState<ClaimQuestion | null>(null);
  const colours = useColours();
  const source = useSource(props, shelf, params.resolution, ready);
  const { shiftX, shiftY, angle, scale, map } = params;
  const kind = downOf(params.kind);
  const question: InvarianceQuestion = {
    source: source.source,
    map,
    kind,
    move: { right: shiftX, down: shiftY, angle, scale },
    colours,
  };
  const result = useAnswer<PoolingJobs, 'invariance'>('pooling', 'invariance', question);
  const waiting = useWaiting(result);
  if (ready !== !result.stale) setReady(!result.stale);
  const { answer, question: made, stale } = result;
  const measured = useAnswer<PoolingJobs, 'invarianceClaim'>('pooling', 'invarianceClaim', claim);
  useClosing(answer ? [answer.moved, ...answer.pairs.flatMap((pair) => [pair.still, pair.moved])] : null);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const move = (x: number, y: number) => set({ shiftX: clamp(x), shiftY: clamp(y) }, { merge: 'shift' });
  const at = { shift: shiftX >= 0 ? shiftX : null, angle: angle >= 0 ? angle : null, scale }[params.sweep];
  const told = (m: InvarianceQuestion['move']) =>
    say('invariance.moved', { x: m.right, y: m.down, angle: m.angle, scale: short(m.scale, 3) });
  const range = answer?.pairs[0]?.still.paint;
  const verdict = measured.answer && invarianceVerdict(measured.answer);
  const state = answer && made && invarianceOf(answer.changes, made.kind, 8);
  return (
    <div className={styles.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <EngineTrouble of={[result]} />
      <div className={invariance.stage}>
        <div className={invariance.mover}>
          <DropArea intake={source.intake}>
            <DragSurface
              knob="shiftX"
              label={say('invariance.drag')}
              x={shiftX}
              y={shiftY}
              side={sideOf(source.source)}
              onMove={move}
              sentence={told(question.move)}
            >
              <MapView
                map={answer?.moved}
                label={say('invariance.picture')}
                note={`T: (${short(shiftX)}, ${short(shiftY)})`}
                look="grey"
                role="input"
                still
                legend={false}
                stale={dim}
              />
            </DragSurface>
          </DropArea>
          <div className={invariance.moves}>
            <Button onClick={() => move(shiftX + 1, shiftY)}>{say('invariance.one')}</Button>
            <Button onClick={() => set({ angle: Math.min(15, angle + 5) })}>{say('invariance.turn')}</Button>
            <Button onClick={() => set({ scale: 1.1 })}>{say('invariance.larger')}</Button>
            <Button onClick={() => set(home)} disabled={!shiftX && !shiftY && !angle && scale === 1}>
              {say('invariance.back')}
            </Button>
          </div>
          <div className={invariance.knobs}>
            <KnobList props={props} names={['shiftX', 'shiftY', 'angle', 'scale']} />
          </div>
        </div>
        <div className={styles.main}>
          <div className={styles.under}>
            {!hidden.has('kind') && (
              <Segmented
                label={say('invariance.kind')}
                hideLabel
                value={kind}
                options={downs.map((one) => ({ value: one, label: kindName(words, one) }))}
                onChange={(next) => set({ kind: next })}
              />
            )}
            {!hidden.has('map') && (
              <Segmented
                label={say('invariance.map')}
                hideLabel
                value={map}
                options={(['sobel', 'brightness'] as const).map((one) => ({
                  value: one,
                  label: optionText(words, 'map', one),
                }))}
                onChange={(next) => set({ map: next })}
              />
            )}
            {range &&
              (made?.map === 'brightness' ? <GreyLegend /> : <Legend kind="magnitude" low={0} high={range.high} />)}
          </div>
          {answer && made && <PairsTable answer={answer} kind={made.kind} map={made.map} stale={dim} words={words} />}
          <p className={styles.settings} data-stale={stale || undefined}>
            {made && answer
              ? say('invariance.settings', {
                  move: told(made.move),
                  size: `${answer.moved.height}×${answer.moved.width}`,
                  map: optionText(words, 'map', made.map),
                  time: inMilliseconds(answer.milliseconds),
                })
              : waiting}
          </p>
          {answer && made && state && (
            <p
              className={invariance.verdict}
              data-still={state === 'still' || state === 'held' || undefined}
              aria-live="polite"
            >
              {say(`invariance.verdict.${state}`, {
                kind: kindName(words, made.kind),
                without: percent(changeAt(answer.changes, made.kind, 1) ?? 0),
                small: percent(changeAt(answer.changes, made.kind, 2) ?? 0),
                large: percent(changeAt(answer.changes, made.kind, 8) ?? 0),
                global: percent(
                  changeAt(answer.changes, made.kind, 'global') ?? changeAt(answer.changes, 'max', 'global') ?? 0,
                ),
              })}
            </p>
          )}
          <div className={styles.below}>
            <SweepPlot props={props} question={{ source: source.source, map, kind, by: params.sweep }} at={at} />
            <Measured
              words={words}
              claim="invarianceClaim"
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
                  rows: [
                    ...verdict.max.map(({ window, spread }) => ({
                      name:
                        window === 1 ? windowName(words, 1) : `${kindName(words, 'max')} ${windowName(words, window)}`,
                      spread,
                    })),
                    { name: `${kindName(words, 'subsample')} ${windowName(words, 2)}`, spread: verdict.subsample },
                  ],
                }
              }
            />
          </div>
        </div>
      </div>
    </div>
  );
}
