import { useMemo, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import type { Curve } from '../../../../ui/curve.ts';
import { download, toCsv } from '../../../../ui/download.ts';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { Slider } from '../../../../ui/Slider.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { ModelCard } from '../../../../ui/train/ModelCard.tsx';
import { Origin } from '../../../../ui/train/Origin.tsx';
import { type Pace, paces } from '../../../../ui/train/paces.ts';
import styles from '../../../../ui/train/Train.module.css';
import { TrainBar } from '../../../../ui/train/TrainBar.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { ClassifyQuestion, ConvolutionJobs } from '../../jobs.ts';
import type { ConvolutionParams } from '../../params.ts';
import { DigitChooser } from './DigitChooser.tsx';
import { DigitReadings } from './DigitReadings.tsx';
import { FilterMaps } from './FilterMaps.tsx';
import { ModelFiles } from './ModelFiles.tsx';
import { Probabilities } from './Probabilities.tsx';
import { type Digit, useExamples } from './use-digit.ts';
import { useDigitsTraining } from './use-digits-training.ts';

const burst = 300;
/** The knob `rate` is 0.9 at Adam's 3e-3, the curriculum's rate for this classifier. */
const rateUnit = 300;
const firstShown = 3;
const cardQuestion = { model: 'digits' } as const;

/** The first layer of a classifier: shipped weights to look through at once, and training from scratch. */
export function TrainDigits({ props }: { readonly props: ViewProps<ConvolutionParams> }) {
  const { params, words, seed, set, setSeed } = props;
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const { signed } = useColours();
  const [pace, setPace] = useState<Pace>('max');
  const [own, setOwn] = useState<Digit | null>(null);
  const [chosen, setChosen] = useState(firstShown);
  const examples = useExamples(seed);
  const rate = Number((params.rate / rateUnit).toPrecision(3));
  const framesPerSecond = paces.find(({ id }) => id === pace)?.framesPerSecond ?? Number.POSITIVE_INFINITY;
  const training = useDigitsTraining(seed, rate, framesPerSecond);
  const { run, weights, pinned } = training;
  const digit = own ?? examples[chosen] ?? null;
  const question: ClassifyQuestion | null = digit ? { weights, digit, colours: { signed } } : null;
  const card = useAnswer<ConvolutionJobs, 'card'>('convolution', 'card', cardQuestion);
  const result = useAnswer<ConvolutionJobs, 'classify'>('convolution', 'classify', question);
  useClosing(result.answer?.maps ?? null);
  const kernels = training.kernels ?? result.answer?.kernels ?? null;

  const { loss, accuracy } = useMemo(() => {
    const lossOf = (rows: typeof run.rows) => rows.map(({ step, loss: y }) => ({ x: step, y }));
    const accuracyOf = (rows: typeof run.rows) =>
      rows.flatMap(({ step, accuracy: y }) => (y === null ? [] : [{ x: step, y }]));
    const pair = (of: typeof lossOf, label: string, role: Curve['role']): Curve[] => [
      ...(pinned
        ? [
            {
              id: 'pinned',
              label: sayTrain('pinned', { label: pinned.label }),
              points: of(pinned.run.rows),
              role: 'kernel' as const,
              dashed: true,
            },
          ]
        : []),
      { id: 'run', label, points: of(run.rows), role },
    ];
    return {
      loss: pair(lossOf, say('plot.crossEntropy'), 'error'),
      accuracy: pair(accuracyOf, say('plot.accuracy'), 'output'),
    };
  }, [run, pinned, say, sayTrain]);

  const csv = () =>
    download(
      new Blob([toCsv([['step', 'loss', 'held_out_accuracy'], ...run.rows.map((r) => [r.step, r.loss, r.accuracy])])], {
        type: 'text/csv;charset=utf-8',
      }),
      'stride-digits-training.csv',
    );

  return (
    <div className={styles.room}>
      <TrainBar
        training={training}
        empty={run.rows.length === 0}
        pinned={pinned !== null}
        burst={burst}
        pace={pace}
        onPace={setPace}
        owner={{
          madeWith: say('plot.seed', { seed: run.task }),
          onItsSettings: () => {
            set({ rate: (run.settings?.rate ?? rate) * rateUnit });
            setSeed(Number(run.task));
          },
        }}
        onCsv={csv}
        onPin={() => training.pin(pinned ? null : say('plot.seed', { seed: run.task }))}
      >
        <ModelFiles training={training} words={words} />
      </TrainBar>
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[result]} training={training.error} />
          <Origin shipped={training.origin === 'shipped' ? result : null}>
            {say(`origin.${training.origin}`, { step: training.step, seed: run.task })}
          </Origin>
          <FilterMaps
            kernels={kernels}
            answer={result.answer}
            stale={result.stale && !training.running}
            words={words}
          />
          <DigitReadings training={training} words={words} />
          <div className={styles.plots}>
            <LossPlot
              title={say('plot.digitsLoss')}
              curves={loss}
              mark={training.back ? training.step : null}
              onPick={training.show}
            />
            <LossPlot title={say('plot.digitsAccuracy')} curves={accuracy} bounds={[0, 1]} />
          </div>
        </div>
        <div className={styles.side}>
          <DigitChooser
            examples={examples}
            chosen={own ? null : chosen}
            onChoose={(digitClass) => {
              setOwn(null);
              setChosen(digitClass);
            }}
            onDraw={setOwn}
            words={words}
          />
          <Probabilities values={result.answer?.probabilities ?? null} stale={result.stale} words={words} />
          <Slider
            label={say('digitsRate')}
            help={say('digitsRateHelp')}
            value={rate}
            min={1e-4}
            max={0.0125}
            step="any"
            logarithmic
            onChange={(next) => set({ rate: next * rateUnit }, { merge: 'knob:rate' })}
          />
          <Slider label={sayTrain('seed')} value={seed} min={0} max={99} step={1} onChange={setSeed} />
          <ModelCard card={card} metricName={(name) => say(`card.metrics.${name}`)} />
        </div>
      </div>
    </div>
  );
}
