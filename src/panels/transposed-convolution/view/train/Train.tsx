import { useId, useMemo, useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { classes } from '../../../../ui/classes.ts';
import { download, toCsv } from '../../../../ui/download.ts';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { short } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useSource } from '../../../../ui/play/use-source.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { Slider } from '../../../../ui/Slider.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { ModelCard } from '../../../../ui/train/ModelCard.tsx';
import { Origin } from '../../../../ui/train/Origin.tsx';
import { type Pace, paces } from '../../../../ui/train/paces.ts';
import styles from '../../../../ui/train/Train.module.css';
import { TrainBar } from '../../../../ui/train/TrainBar.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { Nets, TransposedJobs, UpAnswer, UpQuestion } from '../../jobs.ts';
import type { TransposedParams } from '../../params.ts';
import { partsOfMetric } from './card.ts';
import { curvesOf, type Pick } from './curves.ts';
import { ExportModel } from './ExportModel.tsx';
import { type Column, columnSteps, figure, GridTable } from './GridTable.tsx';
import { type Measure, measures, methods, shippedSteps } from './methods.ts';
import { Previews } from './Previews.tsx';
import upStyles from './Up.module.css';
import { UpClaim } from './UpClaim.tsx';
import { UpReadings } from './UpReadings.tsx';
import { gridsAt, gridsExactlyAt, logRows } from './up-run.ts';
import { useUpTraining } from './use-up-training.ts';

const panel = 'transposed-convolution';
const cardQuestion = { model: 'upsampling' } as const;
const shipped: Nets = { kind: 'shipped' };
/** Untrained nets a method that the first half of the claim is about. */
const randomNets = 60;
const side = 32;
/** Held-out textures that may be looked at. */
const textures = [0, 1, 2, 3] as const;

const mapsOf = (answer: UpAnswer | null) =>
  answer ? [answer.input, answer.truth, ...answer.methods.flatMap((one) => [one.answer, one.flat])] : [];

/** Learn to double the resolution, twice: five ways up side by side from the same seed (US-B). */
export default function Train(props: ViewProps<TransposedParams>) {
  const { params, words, seed, set, setSeed } = props;
  const { embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const { signed } = useColours();
  const [pace, setPace] = useState<Pace>('max');
  const [measure, setMeasure] = useState<Measure>('flatResponse');
  const [chosen, setChosen] = useState<number>(0);
  const source = useSource(props, shelf, side, true);
  const framesPerSecond = paces.find(({ id }) => id === pace)?.framesPerSecond ?? Number.POSITIVE_INFINITY;
  const training = useUpTraining(seed, params.rate, framesPerSecond);
  const { run, pinned, step, nets } = training;
  const trained = run.rows.length > 0;
  const runRate = run.settings?.rate ?? params.rate;
  const runLabel = say('plot.seed', { seed: run.task, rate: short(runRate, 2) });
  // A run that was made with another seed began with that seed's weights
  const firstSeed = trained ? Number(run.task) : seed;
  const first: Nets = { kind: 'first', seed: firstSeed };
  const picture = chosen < 0 ? source.source : chosen;
  const asked = (of: Nets): UpQuestion => ({ nets: of, picture, colours: { signed } });
  const card = useAnswer<TransposedJobs, 'card'>(panel, 'card', cardQuestion);
  const untrained = useAnswer<TransposedJobs, 'up'>(panel, 'up', asked(first));
  const now = useAnswer<TransposedJobs, 'up'>(panel, 'up', asked(nets));
  const measuredFirst = useAnswer<TransposedJobs, 'measure'>(
    panel,
    'measure',
    untrained.answer ? { nets: first } : null,
  );
  const measuredShipped = useAnswer<TransposedJobs, 'measure'>(panel, 'measure', now.answer ? { nets: shipped } : null);
  // Last, since the thread answers in the order of asking and nobody waits for it
  const many = useAnswer<TransposedJobs, 'spread'>(
    panel,
    'spread',
    measuredFirst.answer ? { seed: 1, nets: randomNets } : null,
  );
  useClosing(useMemo(() => [...mapsOf(untrained.answer), ...mapsOf(now.answer)], [untrained.answer, now.answer]));

  const firstGrids = gridsExactlyAt(run, 0) ?? (measuredFirst.stale ? null : (measuredFirst.answer?.grids ?? null));
  const runEnd = gridsAt(run, Number.POSITIVE_INFINITY);
  const ended = runEnd !== null && runEnd.step >= shippedSteps ? runEnd : null;
  const endGrids = ended?.grids ?? (trained ? null : (measuredShipped.answer?.grids ?? null));
  const nowGrids = trained ? (gridsAt(run, step)?.grids ?? null) : (measuredShipped.answer?.grids ?? null);
  const ofEnd = ended ? say('of.run', { step: ended.step }) : say('of.shipped', { steps: shippedSteps });
  const nowName = trained
    ? say('of.run', { step: now.stale ? step : (gridsAt(run, step)?.step ?? step) })
    : say('of.shipped', { steps: shippedSteps });
  const columns: Column[] = columnSteps.map((at) => ({
    step: at,
    grids: at === null ? endGrids : at === 0 ? firstGrids : gridsExactlyAt(run, at),
    heading: at === null ? ofEnd : say('table.step', { step: at }),
  }));

  const pinnedLabel = pinned ? sayTrain('pinned', { label: pinned.label }) : '';
  const { losses, grids } = useMemo(() => {
    const drawn = (pick: Pick) =>
      curvesOf(run, pinned && { run: pinned.run, label: pinnedLabel }, params.compare, pick, (method) =>
        say(`short.${method}`),
      );
    return {
      losses: drawn((row, i) => row.losses[i] ?? null),
      grids: drawn((row, i) => row.grids?.[i]?.[measure] ?? null),
    };
  }, [run, pinned, pinnedLabel, params.compare, measure, say]);

  const focusAt = methods.indexOf(params.compare);
  const [before, after] = [firstGrids?.[focusAt]?.flatResponse, nowGrids?.[focusAt]?.flatResponse];
  return (
    <section className={styles.train} aria-labelledby={heading} data-figure-region>
      <header className={classes(styles.head, upStyles.head)}>
        <h2 id={heading} className="visually-hidden">
          {say('title')}
        </h2>
        {!present && !embed && <p className={styles.lead}>{say('lead')}</p>}
      </header>
      <div className={styles.room}>
        <TrainBar
          training={training}
          empty={!trained}
          pinned={pinned !== null}
          burst={shippedSteps}
          pace={pace}
          onPace={setPace}
          owner={{
            madeWith: runLabel,
            onItsSettings: () => {
              set({ rate: runRate });
              setSeed(Number(run.task));
            },
          }}
          onCsv={() =>
            download(
              new Blob([toCsv(logRows(run))], { type: 'text/csv;charset=utf-8' }),
              'stride-upsampling-training.csv',
            )
          }
          onPin={() => training.pin(pinned ? null : runLabel)}
        >
          <ExportModel training={training} method={params.compare} words={words} />
        </TrainBar>
        <div className={styles.stage}>
          <div className={styles.main}>
            <EngineTrouble of={[now, untrained, measuredShipped, measuredFirst, many]} training={training.error} />
            <Origin shipped={trained ? null : now}>
              {say(trained ? 'origin.trained' : 'origin.shipped', { seed: firstSeed, step, steps: shippedSteps })}
            </Origin>
            <div className={upStyles.choice}>
              <Segmented
                label={say('previews.choose')}
                value={chosen}
                options={[
                  ...textures.map((n) => ({
                    value: n as number,
                    label: String(n + 1),
                    title: say('previews.texture', { n: n + 1 }),
                  })),
                  { value: -1, label: say('previews.picture') },
                ]}
                onChange={setChosen}
              />
            </div>
            {chosen < 0 && <SourceBar props={props} source={source} framesPerSecond={null} />}
            <DropArea intake={source.intake}>
              <Previews
                first={untrained.answer}
                now={now.answer}
                stale={now.stale && !training.running}
                nowName={nowName}
                focus={params.compare}
                onFocus={(compare) => set({ compare })}
                words={words}
              />
            </DropArea>
            {before !== undefined && after !== undefined && (
              <p className={upStyles.away}>
                {say(`away.${before < 1e-3 ? 'never' : after < 0.5 * before ? 'mostly' : 'still'}`, {
                  method: say(`methods.${params.compare}`),
                  before: figure(before),
                  after: figure(after),
                  now: nowName,
                })}
              </p>
            )}
            <UpReadings training={training} focus={params.compare} words={words} />
            <div className={upStyles.measure}>
              <Select
                label={say('measure.label')}
                value={measure}
                options={measures.map((value) => ({ value, label: say(`measure.${value}`) }))}
                onChange={(value) => setMeasure(value as Measure)}
              />
            </div>
            <GridTable
              columns={columns}
              measure={measure}
              card={card.answer}
              cardError={card.error}
              focus={params.compare}
              words={words}
            />
            <div className={styles.plots}>
              <LossPlot
                title={say('plot.loss')}
                curves={losses}
                mark={training.back ? step : null}
                onPick={training.show}
                logAtFirst
              />
              <LossPlot
                title={say(`plot.${measure}`)}
                curves={grids}
                mark={training.back ? step : null}
                onPick={training.show}
                logAtFirst
              />
            </div>
          </div>
          <div className={styles.side}>
            <UpClaim
              start={
                many.answer && {
                  shares: many.answer.methods.map(({ shares }) => shares.reduce((a, b) => a + b, 0) / shares.length),
                  of: say('of.many', { nets: randomNets }),
                }
              }
              end={endGrids && { shares: endGrids.map(({ flatShare }) => flatShare), of: ofEnd }}
              words={words}
            />
            <KnobList props={props} names={['compare', 'rate']} />
            <Slider label={sayTrain('seed')} value={seed} min={0} max={99} step={1} onChange={setSeed} />
            <ModelCard
              card={card}
              metricName={(name) => {
                const parts = partsOfMetric(name);
                return parts
                  ? say('card.metric', {
                      method: say(`methods.${parts.method}`),
                      measure: say(`measure.${parts.measure}`),
                      step: shippedSteps,
                    })
                  : name;
              }}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
