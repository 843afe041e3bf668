import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { download, toCsv } from '../../../../ui/download.ts';
import { Knob } from '../../../../ui/Knob.tsx';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { short } from '../../../../ui/number.ts';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { Slider } from '../../../../ui/Slider.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { ModelCard } from '../../../../ui/train/ModelCard.tsx';
import { Origin } from '../../../../ui/train/Origin.tsx';
import { type Pace, paces } from '../../../../ui/train/paces.ts';
import { Readings } from '../../../../ui/train/Readings.tsx';
import styles from '../../../../ui/train/Train.module.css';
import { TrainBar } from '../../../../ui/train/TrainBar.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import { type ClassifyQuestion, type PoolingJobs, type Racer, racers } from '../../jobs.ts';
import type { PoolingParams } from '../../params.ts';
import { percent } from '../play/names.ts';
import { Asked, ExampleChooser } from './Asked.tsx';
import { RaceClaims } from './RaceClaims.tsx';
import { RaceFiles } from './RaceFiles.tsx';
import { type RacerFigures, Racers } from './Racers.tsx';
import { cardFor, claim, shapesClaim } from './race-claims.ts';
import { lossCurves, shiftCurves } from './race-curves.ts';
import { curveAt, measuredAt, raceLog, shareAt } from './race-run.ts';
import { type Example, useExamples } from './use-examples.ts';
import { useRace } from './use-race.ts';

/** Steps that one press of Start runs on: what the shipped nets were trained for. */
const burst = { shapes: 300, digits: 600 } as const;
const cardQuestion = { model: 'pooling' } as const;
/** Of the card's figures, those that are told. */
const told = ['accuracy', 'right2', 'right4', 'right8', 'diagonal4'];
const firstShown = { shapes: 4, digits: 3 } as const;

/** Three nets learn pictures in place; the slider moves the pictures. Opens with the shipped nets. */
export function TrainRace({ props }: { readonly props: ViewProps<PoolingParams> }) {
  const { params, knobs, words, seed, set, setSeed } = props;
  const { task, testShift, rate } = params;
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const [pace, setPace] = useState<Pace>('max');
  const [own, setOwn] = useState<Example | null>(null);
  const [chosen, setChosen] = useState<number>(firstShown[task]);
  const nets: readonly Racer[] = racers[task];
  const framesPerSecond = paces.find(({ id }) => id === pace)?.framesPerSecond ?? Number.POSITIVE_INFINITY;
  const race = useRace(task, seed, rate, framesPerSecond);
  const { run, step, pinned } = race;
  const asked = useAnswer<PoolingJobs, 'card'>('pooling', 'card', cardQuestion);
  const card = useMemo(() => asked.answer && cardFor(asked.answer, task, nets, told), [asked.answer, task, nets]);
  const examples = useExamples(task, seed);
  const example = own ?? examples[chosen] ?? null;
  const weights = useMemo(() => race.nets?.map((net) => net.weights) ?? null, [race.nets]);
  const question: ClassifyQuestion | null = example && {
    task,
    weights,
    picture: example,
    right: testShift,
    down: 0,
    noise: own ? null : seed,
  };
  const result = useAnswer<PoolingJobs, 'classify'>('pooling', 'classify', question);
  const trained = run.rows.length > 0;
  const name = useCallback((net: Racer) => say(`nets.${net}.name`), [say]);
  const losses = useMemo(() => lossCurves(run, pinned?.run ?? null, nets, name), [run, pinned, nets, name]);
  const shifts = useMemo(() => shiftCurves(run, step, card, nets, name), [run, step, card, nets, name]);
  const row = run.rows.findLast((one) => one.step <= step) ?? null;
  const measured = trained ? measuredAt(run, step) : null;
  const figures = nets.map((net, i): RacerFigures => {
    const shipped = card?.nets.find((one) => one.name === net);
    const curve = curveAt(run, net, step);
    const at = shipped?.curve.shifts.indexOf(testShift) ?? -1;
    const shippedCurve = shipped && { shifts: shipped.curve.shifts, shares: shipped.curve.mean };
    return {
      net,
      moved: trained ? shareAt(curve, testShift) : shareAt(shippedCurve, testShift),
      inPlace: trained ? (curve?.accuracy ?? null) : shareAt(shippedCurve, 0),
      spread: !trained && shipped ? { low: shipped.curve.low[at] ?? 0, high: shipped.curve.high[at] ?? 0 } : null,
      parameters: shipped?.parameters ?? null,
      loss: row?.losses[i] ?? null,
    };
  });
  const move = (right: number) =>
    set({ testShift: Math.min(8, Math.max(-8, Math.round(right))) }, { merge: 'knob:testShift' });
  const claimShift = task === 'shapes' ? shapesClaim.shift : claim.shift;

  return (
    <div className={styles.room}>
      <TrainBar
        training={race}
        empty={!trained}
        pinned={pinned !== null}
        burst={burst[task]}
        pace={pace}
        onPace={setPace}
        owner={{
          madeWith: say('seedLabel', { seed: run.task }),
          onItsSettings: () => {
            set({ rate: run.settings?.rate ?? rate });
            setSeed(Number(run.task));
          },
        }}
        onCsv={() =>
          download(
            new Blob([toCsv(raceLog(run, nets, testShift))], { type: 'text/csv;charset=utf-8' }),
            `stride-pooling-${task}.csv`,
          )
        }
        onPin={() => race.pin(pinned ? null : say('seedLabel', { seed: run.task }))}
      >
        <RaceFiles task={task} race={race} words={words} />
      </TrainBar>
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[result]} training={race.error} />
          <Origin shipped={trained ? null : asked}>
            {say(trained ? 'origin.trained' : 'origin.shipped', {
              step: measured ?? 0,
              seed: run.task,
              seeds: card?.seeds.length ?? 0,
            })}
          </Origin>
          <Racers figures={figures} awaited={!trained && !card && !asked.error} shift={testShift} words={words} />
          <Knob name="testShift" knobs={knobs} params={params} words={words} onChange={set} />
          <LossPlot
            title={say('plot.shift')}
            curves={shifts}
            bounds={[0, 1]}
            xLabel={say('plot.along')}
            mark={testShift}
            onPick={move}
          />
          {trained && (
            <>
              <Readings
                sentence={
                  row
                    ? say('spoken', {
                        step: row.step,
                        measured: measured ?? '–',
                        shares: figures
                          .map(({ net, moved }) => `${name(net)} ${moved === null ? '–' : percent(moved)}`)
                          .join(', '),
                      })
                    : ''
                }
                rows={[
                  { name: say('readings.step'), value: row ? String(row.step) : '–' },
                  {
                    name: say('readings.speed'),
                    value: race.running && race.stepsPerSecond > 0 ? short(race.stepsPerSecond, 2) : '–',
                  },
                ]}
              />
              <LossPlot
                title={say('plot.loss')}
                curves={losses}
                mark={race.back ? step : null}
                onPick={race.show}
                logAtFirst
              />
              {pinned && <p className={styles.help}>{say('pale', { label: pinned.label })}</p>}
            </>
          )}
        </div>
        <div className={styles.side}>
          <RaceClaims
            task={task}
            race={race}
            card={card}
            cardError={asked.error}
            words={words}
            onSetUp={testShift === claimShift ? null : () => set({ testShift: claimShift })}
          />
          <ExampleChooser
            task={task}
            examples={examples}
            chosen={own ? null : chosen}
            onChoose={(i) => {
              setOwn(null);
              setChosen(i);
            }}
            onDraw={setOwn}
            words={words}
          />
          <Asked
            task={task}
            answer={result.answer}
            truth={own ? null : chosen}
            shift={testShift}
            onShift={move}
            stale={result.stale && !race.running}
            words={words}
          />
          <Knob name="rate" knobs={knobs} params={params} words={words} onChange={set} />
          <Slider label={sayTrain('seed')} value={seed} min={0} max={99} step={1} onChange={setSeed} />
          <ModelCard
            card={{ answer: card, error: asked.error }}
            metricName={(metric) => {
              const [net = '', key = ''] = metric.split('.');
              return `${say(`nets.${net}.name`)}: ${say(`metrics.${key}`)}`;
            }}
          />
        </div>
      </div>
    </div>
  );
}
