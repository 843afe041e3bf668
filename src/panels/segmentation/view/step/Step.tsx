/** The mechanism on numbers small enough to check by hand: a small trained U-Net, the weight map, scores, sizes. */
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { type CellName, cellId, type ViewProps } from '../../../../pattern/panel.ts';
import { lookUp, say } from '../../../../pattern/words.ts';
import { Formula } from '../../../../ui/Formula.tsx';
import { HighlightProvider, useHighlight } from '../../../../ui/highlight.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { StepLayout } from '../../../../ui/StepLayout.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { KnobBar } from '../../../../ui/step/KnobBar.tsx';
import { PredictBar } from '../../../../ui/step/PredictBar.tsx';
import { useStable } from '../../../../ui/step/use-stable.ts';
import { ViewBar } from '../../../../ui/step/ViewBar.tsx';
import { Transport } from '../../../../ui/Transport.tsx';
import type { MetricFrame, NetFrame, SegmentationFrame, SizeFrame, WeightFrame } from '../../frames.ts';
import type { SegmentationParams } from '../../params.ts';
import { steps } from '../../steps.ts';
import { Crumbs } from './Crumbs.tsx';
import { CutNote } from './CutNote.tsx';
import { groupsOf } from './knob-groups.ts';
import { NetView } from './NetView.tsx';
import styles from './net.module.css';
import type { StepScene, Tell } from './scene.ts';
import { useStepPrediction } from './use-step-prediction.ts';

const WeightsView = lazy(() => import('./WeightsView.tsx'));
const MetricsView = lazy(() => import('./MetricsView.tsx'));
const SizesView = lazy(() => import('./SizesView.tsx'));

type Params = SegmentationParams;
type Props = ViewProps<Params>;

/** The texts of this view. */
function useTell(words: Props['words']): Tell {
  return useCallback((key, values) => say(words, { key: `step.${key}`, ...(values && { values }) }), [words]);
}

export function Step(props: Props) {
  return (
    <HighlightProvider>
      <StepScreen {...props} />
    </HighlightProvider>
  );
}

/** What the field for a prediction is labelled with. */
function askedFor(frame: SegmentationFrame): string {
  if (frame.walk === 'metrics') return `predict.${frame.phase}`;
  return `predict.${frame.walk}`;
}

function StepScreen(props: Props) {
  const { knobs, words, k, set, go } = props;
  const params = useStable(props.params);
  const tell = useTell(words);
  const stage = useStage();
  const { setPlaying } = stage;
  const stop = useCallback(() => setPlaying(false), [setPlaying]);
  const prediction = useStepPrediction(params, { on: props.predict, k, go, stop, playing: stage.playing });
  const { frame, asking, verdict, answerNumber, reveal } = prediction;
  const { point } = useHighlight();
  const scene: StepScene = useMemo(
    () => ({
      params,
      frame,
      tell,
      asking,
      verdict: verdict?.kind ?? null,
      answer: answerNumber,
      reveal,
      set,
      go,
      point: (cell: CellName | null) => point(cell && cellId(cell)),
    }),
    [params, frame, tell, asking, verdict, answerNumber, reveal, set, go, point],
  );
  const { predict: withheld, setPredict } = props;
  const askable = params.view !== 'net' || params.zoom === 'number';
  const predict = useMemo(() => (askable ? { on: withheld, set: setPredict } : null), [askable, withheld, setPredict]);
  const groups = useMemo(() => groupsOf(params, tell), [params, tell]);
  const viewText = (part: string) => lookUp(words, `knobs.view.${part}`);
  const place = frame.walk === 'sizes' ? {} : { row: frame.row, column: frame.column };
  const head = (
    <>
      <div className={styles.where}>
        {!stage.embed && frame.walk === 'net' && (
          <Crumbs zoom={params.zoom} frame={frame} tell={tell} onZoom={(zoom) => set({ zoom })} />
        )}
        {frame.walk === 'net' && <CutNote params={params} tell={tell} />}
      </div>
      {!stage.embed && !stage.present && (
        <ViewBar label={tell('groups.view')} history={props.history} predict={predict}>
          {!stage.hidden.has('view') && (
            <Segmented
              label={viewText('label')}
              help={viewText('help')}
              hideLabel
              value={params.view}
              options={(knobs.table.view?.kind === 'choice' ? knobs.table.view.options : []).map((view) => ({
                value: view as Params['view'],
                label: viewText(`options.${view}`),
              }))}
              onChange={(view) => set({ view }, { k: 0 })}
            />
          )}
        </ViewBar>
      )}
    </>
  );
  // A verdict is chosen in the figure, not typed
  const typed = !(frame.walk === 'metrics' && frame.phase === 'cell');
  return (
    <StepLayout
      depth={`${params.view} ${params.zoom}`}
      knobs={<KnobBar params={params} knobs={knobs} words={words} set={set} groups={groups} />}
      head={head}
      extra={
        props.predict && askable && typed ? (
          <PredictBar
            prediction={prediction}
            ask={tell(askedFor(frame), place)}
            wrong={(number) => tell('predict.wrong', { typed: number })}
          />
        ) : undefined
      }
      figure={<StepFigure scene={scene} />}
      formula={<Formula tex={frame.formula} walkable />}
      caption={say(words, frame.caption)}
      transport={
        <Transport
          count={steps.count(params)}
          k={k}
          go={go}
          playing={stage.playing}
          setPlaying={stage.setPlaying}
          speed={stage.speed}
          setSpeed={stage.setSpeed}
        />
      }
    />
  );
}

/** The figure of the walk at hand; all but the first are loaded when they are wanted. */
function StepFigure({ scene }: { readonly scene: StepScene }) {
  switch (scene.frame.walk) {
    case 'net':
      return <NetView scene={scene as StepScene<NetFrame>} />;
    case 'weights':
      return (
        <Suspense fallback={null}>
          <WeightsView scene={scene as StepScene<WeightFrame>} />
        </Suspense>
      );
    case 'metrics':
      return (
        <Suspense fallback={null}>
          <MetricsView scene={scene as StepScene<MetricFrame>} />
        </Suspense>
      );
    case 'sizes':
      return (
        <Suspense fallback={null}>
          <SizesView scene={scene as StepScene<SizeFrame>} />
        </Suspense>
      );
  }
}
