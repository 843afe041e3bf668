import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { download, toCsv } from '../../../../ui/download.ts';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { Slider } from '../../../../ui/Slider.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { ModelCard } from '../../../../ui/train/ModelCard.tsx';
import { Origin } from '../../../../ui/train/Origin.tsx';
import { type Pace, paces } from '../../../../ui/train/paces.ts';
import train from '../../../../ui/train/Train.module.css';
import { TrainBar } from '../../../../ui/train/TrainBar.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { SegmentationJobs } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import type { SegmentationParams } from '../../params.ts';
import { Checkerboard } from './Checkerboard.tsx';
import styles from './Compared.module.css';
import { ComparedClaim, claimed } from './ComparedClaim.tsx';
import { CutsTable } from './CutsTable.tsx';
import { flatChecks } from './claims.ts';
import { lossCurves, measureCurves } from './curves.ts';
import { Files } from './Files.tsx';
import { MovedCut } from './MovedCut.tsx';
import { bandAtEnd, boundsOf, firstMeasure, type Measure, measuresOf, partsOfMetric, seedsOf } from './measures.ts';
import { type NetFigure, NetFigures } from './NetFigures.tsx';
import { NetReadings } from './NetReadings.tsx';
import { Previews } from './Previews.tsx';
import { logRows, measuredAt } from './run.ts';
import { cutsMeasured, useAsked } from './use-asked.ts';
import { useCompared } from './use-compared.ts';

const cardQuestion = { model: 'segmentation' } as const;

/** One comparison: opens with the shipped nets, trains new ones on demand. */
export function TrainNets({ props }: { readonly props: ViewProps<SegmentationParams> }) {
  const { params, words, seed, set, setSeed } = props;
  const { task, compare, planned, rate, cut } = params;
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const { notify } = useStage();
  const [pace, setPace] = useState<Pace>('max');
  const [measure, setMeasure] = useState<Measure>(task === 'galaxies' ? 'meanIou' : firstMeasure[compare]);
  const framesPerSecond = paces.find(({ id }) => id === pace)?.framesPerSecond ?? Number.POSITIVE_INFINITY;
  const compared = useCompared({ task, compare }, { seed, planned, rate }, framesPerSecond);
  const { run, step, pinned, nets, settings, running, left } = compared;
  const { answer: card, error: cardError } = useAnswer<SegmentationJobs, 'card'>('segmentation', 'card', cardQuestion);
  const { preview, measured, cuts, young } = useAsked(params, compared);
  const name = useCallback((net: NetName) => say(`nets.${compare}.${net}`), [say, compare]);
  const names = useMemo(() => nets.map(name), [nets, name]);

  const trained = run.rows.length > 0;
  const row = run.rows.findLast((one) => one.step <= step) ?? null;
  const seen = trained ? measuredAt(run, step) : null;
  const half = compare === 'loss' ? cutsMeasured.indexOf(0.5) : 0;
  const asked = measured.answer && !measured.stale ? measured.answer.reached.map((own) => own[half]) : [];
  const known = asked.flatMap((one) => (one ? [one] : []));
  const shipped = !trained && known.length === nets.length ? known : null;
  const reached = trained ? (seen?.reached ?? null) : shipped;
  const before = pinned ? measuredAt(pinned.run, trained ? step : Number.POSITIVE_INFINITY) : null;
  const figures = nets.map(
    (net, i): NetFigure => ({
      net,
      name: name(net),
      says: say(`says.${compare}.${net}`),
      reached: reached?.[i] ?? null,
      band: bandAtEnd(card, net, measure),
      pinned: before?.reached[i] ?? null,
      parameters: card?.nets.find((one) => one.name === net)?.parameters ?? null,
      loss: row?.losses[i] ?? null,
    }),
  );
  const losses = useMemo(() => lossCurves(run, pinned?.run ?? null, nets, name), [run, pinned, nets, name]);
  const curves = useMemo(
    () => measureCurves(run, pinned?.run ?? null, card, nets, measure, name),
    [run, pinned, card, nets, measure, name],
  );
  const setUp = rate === claimed.rate && planned >= claimed.planned;
  const origin = trained
    ? say('origin.trained', { ...settings, step: seen?.step ?? 0 })
    : say('origin.shipped', { steps: card?.steps ?? '–', seed: card?.shipped.seed ?? '–' });
  const transport = {
    ...compared,
    // Once the plan is done the learning rate is zero: nothing more would be learned
    start: (steps: number) =>
      compared.run.task !== '' && left === 0 && !compared.outdated
        ? notify(say('planDone', { planned }), 'info')
        : compared.start(Math.min(steps, left)),
  };
  const untrained = flatChecks(young.find((one) => one.step === 0)?.answer?.nets ?? null);
  const mark = compared.back ? step : null;
  const bounds = boundsOf(measure);
  const setCut = (wanted: number) =>
    set({ cut: Math.min(0.95, Math.max(0.05, Math.round(20 * wanted) / 20)) }, { merge: 'knob:cut' });

  return (
    <div className={train.room}>
      <TrainBar
        training={transport}
        empty={!trained}
        pinned={pinned !== null}
        burst={planned}
        pace={pace}
        onPace={setPace}
        owner={{
          madeWith: say('pinLabel', { ...settings }),
          onItsSettings: () => {
            set({ planned: settings.planned as SegmentationParams['planned'], rate: settings.rate });
            setSeed(settings.seed);
          },
        }}
        onCsv={() =>
          download(
            new Blob([toCsv(logRows(run, nets))], { type: 'text/csv;charset=utf-8' }),
            `stride-segmentation-${task}-${compare}.csv`,
          )
        }
        onPin={() => compared.pin(pinned ? null : say('pinLabel', { ...settings }))}
      >
        <Files compared={compared} words={words} />
      </TrainBar>
      <div className={train.stage}>
        <div className={train.main}>
          <EngineTrouble of={[preview, measured, cuts]} training={compared.error} />
          <div className={styles.head}>
            <Origin shipped={trained ? null : preview}>{origin}</Origin>
            <div className={styles.measure}>
              <Select
                label={say('measure')}
                hideLabel
                value={measure}
                options={measuresOf(task).map((value) => ({ value, label: say(`measures.${value}.long`) }))}
                onChange={(value) => setMeasure(value as Measure)}
              />
            </div>
          </div>
          <NetFigures
            steps={card?.steps ?? settings.planned}
            seeds={card ? seedsOf(card, nets) : 5}
            awaited={!card && !cardError}
            figures={figures}
            measure={measure}
            stale={reached === null && trained}
            words={words}
          />
          {task === 'cells' && compare === 'upsampling' && <Checkerboard young={young} names={names} words={words} />}
          <div className={styles.evidence}>
            <Previews
              task={task}
              answer={preview.answer}
              names={names}
              stale={preview.stale && !running}
              words={words}
            />
            <div className={styles.plots}>
              <LossPlot
                title={say(`measures.${measure}.name`)}
                curves={curves}
                mark={mark}
                onPick={compared.show}
                {...(bounds ? { bounds } : {})}
              />
              {trained ? (
                <LossPlot title={say('plot.loss')} curves={losses} mark={mark} onPick={compared.show} logAtFirst />
              ) : (
                <p className={train.help}>
                  {card
                    ? say('plot.band', { seeds: seedsOf(card, nets), steps: card.steps })
                    : sayTrain(cardError ? 'shipped.cardFailed' : 'card.loading')}
                </p>
              )}
              {pinned && <p className={train.help}>{say('pale', { label: pinned.label })}</p>}
            </div>
          </div>
          {row && (
            <NetReadings
              compared={compared}
              row={row}
              measured={seen?.step ?? null}
              figures={figures}
              measure={measure}
              words={words}
            />
          )}
        </div>
        <div className={train.side}>
          <ComparedClaim
            comparison={{ task, compare }}
            nets={nets}
            run={trained ? { measured: seen, settings } : null}
            shipped={shipped}
            failed={preview.error !== null || measured.error !== null}
            card={card}
            untrained={untrained}
            words={words}
            onSetUp={setUp ? null : () => set({ ...claimed })}
          />
          {compare === 'skips' && (
            <CutsTable
              answer={cuts.answer}
              without={reached?.[1] ?? null}
              stale={cuts.stale || running}
              from={
                trained
                  ? say('claim.from.run', { ...settings, step: seen?.step ?? 0 })
                  : say('claim.from.shipped', { seed: card?.shipped.seed ?? '–', steps: card?.steps ?? '–' })
              }
              words={words}
            />
          )}
          {task === 'cells' && compare === 'loss' && (
            <>
              <MovedCut
                cuts={cutsMeasured}
                answer={measured.answer}
                names={names}
                cut={cut}
                onCut={setCut}
                stale={measured.stale || running}
                words={words}
              />
              <KnobList props={props} names={['cut']} />
            </>
          )}
          <KnobList props={props} names={['planned', 'rate']} />
          <Slider label={sayTrain('seed')} value={seed} min={0} max={99} step={1} onChange={setSeed} />
          <ModelCard
            card={{ answer: card, error: cardError }}
            metricName={(metric) => {
              const parts = partsOfMetric(metric);
              return parts ? `${say(`all.${parts.net}`)}: ${say(`measures.${parts.measure}.name`)}` : metric;
            }}
          />
        </div>
      </div>
    </div>
  );
}
