import { useMemo, useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import type { Curve } from '../../../../ui/curve.ts';
import { download, toCsv } from '../../../../ui/download.ts';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { MapView } from '../../../../ui/play/MapView.tsx';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { sourceKey } from '../../../../ui/play/sources.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useSource } from '../../../../ui/play/use-source.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { type Pace, paces } from '../../../../ui/train/paces.ts';
import styles from '../../../../ui/train/Train.module.css';
import { TrainBar } from '../../../../ui/train/TrainBar.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { ConvolutionParams } from '../../params.ts';
import { targetKernel, targetSide } from '../../target.ts';
import { claim, FilterClaim } from './FilterClaim.tsx';
import { FilterKnobs } from './FilterKnobs.tsx';
import { FilterReadings } from './FilterReadings.tsx';
import { filterOwner } from './filter-owner.ts';
import { KernelGrids } from './KernelGrids.tsx';
import { lastOf, logRows } from './run.ts';
import { type FilterTask, useFilterTraining } from './use-filter-training.ts';

/** Enough pixels to settle nine weights, few enough to step fast everywhere (claim CV-C is stated for 48×48). */
const trainingSide = 48;
/** Steps that one press of Start runs on. */
const burst = 300;

/** "Guess my filter": a kernel learns to imitate a hidden one. */
export function TrainFilter({ props }: { readonly props: ViewProps<ConvolutionParams> }) {
  const { params, words, seed } = props;
  const { present, embed } = useStage();
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const { signed } = useColours();
  const [pace, setPace] = useState<Pace>('20');
  const [secret, setSecret] = useState(false);
  const source = useSource(props, shelf, trainingSide, true);
  const task: FilterTask = {
    source: source.source,
    target: targetKernel(params),
    kernelSize: targetSide(params),
    optimizer: params.optimizer,
    rate: params.rate,
    noise: params.noise,
    seed,
    start: params.start,
    colours: { signed },
  };
  const framesPerSecond = paces.find(({ id }) => id === pace)?.framesPerSecond ?? Number.POSITIVE_INFINITY;
  const training = useFilterTraining(task, framesPerSecond);
  const { run, shown, pinned, pictures } = training;
  useClosing(pictures ? [pictures.target, pictures.prediction, pictures.residual] : null);
  const newest = lastOf(run);
  const label = newest
    ? say('plot.settings', { optimizer: optionText(words, 'optimizer', newest.optimizer), rate: newest.rate })
    : '';

  const curves = useMemo<Curve[]>(() => {
    const points = (of: typeof run) => of.checkpoints.map((c) => ({ x: c.state.step, y: c.loss }));
    return [
      ...(pinned
        ? [
            {
              id: 'pinned',
              label: sayTrain('pinned', { label: pinned.label }),
              points: points(pinned.run),
              role: 'kernel' as const,
              dashed: true,
            },
          ]
        : []),
      { id: 'loss', label: say('plot.loss'), points: points(run), role: 'error' },
    ];
  }, [run, pinned, say, sayTrain]);

  const dim = training.outdated;
  return (
    <div className={styles.room}>
      <TrainBar
        training={training}
        empty={run.checkpoints.length === 0}
        pinned={pinned !== null}
        burst={burst}
        pace={pace}
        onPace={setPace}
        owner={filterOwner(props, run, sourceKey(source.source))}
        onCsv={() =>
          download(
            new Blob([toCsv(logRows(run))], { type: 'text/csv;charset=utf-8' }),
            'stride-convolution-training.csv',
          )
        }
        onPin={() => training.pin(pinned ? null : label)}
      />
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[training.opening]} training={training.error} />
          {shown?.diverged && (
            <p className={styles.diverged} role="alert">
              {say(shown.optimizer === 'sgd' ? 'diverged.sgd' : 'diverged.other', {
                rate: shown.rate,
                step: shown.state.step,
              })}
            </p>
          )}
          <KernelGrids props={props} shown={shown} secret={secret} dim={dim} />
          <FilterReadings training={training} words={words} />
          <LossPlot
            title={say('plot.title')}
            curves={curves}
            mark={training.back && shown ? shown.state.step : null}
            onPick={training.show}
            logAtFirst
          />
          <DropArea intake={source.intake}>
            <div className={styles.pictures}>
              <MapView
                map={pictures?.target}
                label={say('pictures.target')}
                note="y"
                role="input"
                stale={dim || training.back}
              />
              <MapView
                map={pictures?.prediction}
                label={say('pictures.prediction')}
                note="ŷ = w ∗ x"
                role="output"
                stale={dim || training.back}
              />
              <MapView
                map={pictures?.residual}
                label={say('pictures.residual')}
                note="ŷ − y"
                role="error"
                stale={dim || training.back}
              />
            </div>
          </DropArea>
        </div>
        <div className={styles.side}>
          <FilterClaim
            training={training}
            params={params}
            words={words}
            onSetUp={() => props.set({ ...claim.settings, kernelSize: 3 })}
          />
          <FilterKnobs
            props={props}
            learningRate={shown?.learningRate ?? null}
            inverseCurvature={shown?.inverseCurvature ?? null}
            secret={secret}
            onSecret={setSecret}
          />
        </div>
      </div>
      {!present && !embed && (
        <section className={styles.data} aria-label={say('data.title')}>
          <h3>{say('data.title')}</h3>
          <p>{say('data.help', { side: trainingSide })}</p>
          <SourceBar props={props} source={source} framesPerSecond={null} />
        </section>
      )}
    </div>
  );
}
