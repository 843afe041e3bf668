/** The mechanism on numbers small enough to check by hand. */
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { cellId } from '../../../../pattern/panel.ts';
import { say } from '../../../../pattern/words.ts';
import { Formula } from '../../../../ui/Formula.tsx';
import { HighlightProvider, useHighlight } from '../../../../ui/highlight.ts';
import { Knob } from '../../../../ui/Knob.tsx';
import { StepLayout } from '../../../../ui/StepLayout.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { KnobBar } from '../../../../ui/step/KnobBar.tsx';
import { PredictBar } from '../../../../ui/step/PredictBar.tsx';
import type { Prediction } from '../../../../ui/step/use-prediction.ts';
import { useStable } from '../../../../ui/step/use-stable.ts';
import { ViewBar } from '../../../../ui/step/ViewBar.tsx';
import { Transport } from '../../../../ui/Transport.tsx';
import { withInputCell, withUpstreamCell } from '../../edits.ts';
import { passOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import { frameOf, type PoolingFrame, steps } from '../../steps.ts';
import { CompareView } from './CompareView.tsx';
import { Crumbs } from './Crumbs.tsx';
import { compareCaption, compareFormula } from './compare-model.ts';
import { GridsView } from './GridsView.tsx';
import { groupsOf } from './knob-groups.ts';
import { LostView } from './LostView.tsx';
import { linkedTo } from './links.ts';
import { stillModel, type Tell } from './model.ts';
import type { StepScene } from './scene.ts';
import { useCellPrediction } from './use-cell-prediction.ts';

// wanted only by those who look for them: the page that opens a window does not carry them
const StackView = lazy(() => import('./StackView.tsx'));

type Props = ViewProps<PoolingParams>;

/** The texts of this view. */
function useTell(words: Props['words']): Tell {
  return useCallback((key, values) => say(words, { key: `step.${key}`, ...(values && { values }) }), [words]);
}

/** Whether numbers can be withheld here: those of the way forward. */
const asksFor = (params: PoolingParams): boolean => params.view === 'one' && passOf(params) === 'forward';

export function Step(props: Props) {
  const params = useStable(props.params);
  const tell = useTell(props.words);
  const { playing, setPlaying } = useStage();
  const stop = useCallback(() => setPlaying(false), [setPlaying]);
  const prediction = useCellPrediction(params, {
    on: props.predict && asksFor(params),
    k: props.k,
    go: props.go,
    stop,
    playing,
  });
  const linked = useMemo(() => linkedTo(params), [params]);
  return (
    <HighlightProvider linked={linked}>
      <StepScreen {...props} params={params} tell={tell} prediction={prediction} />
    </HighlightProvider>
  );
}

interface ScreenProps extends Props {
  readonly tell: Tell;
  readonly prediction: Prediction<PoolingFrame>;
}

function StepScreen(props: ScreenProps) {
  const { params, words, k, set, go, tell, prediction } = props;
  const stage = useStage();
  const { point } = useHighlight();
  const { frame, asking } = prediction;
  const { view } = params;
  const model = useMemo(() => stillModel(params, tell), [params, tell]);
  const place = `(${frame.row}, ${frame.column})`;
  const zoomTo = (zoom: PoolingParams['zoom'], at?: number) => set({ zoom }, at === undefined ? {} : { k: at });
  const frameAt = (channel: number, row: number, column: number) => frameOf(params, channel, row, column, frame.phase);

  const canAsk = asksFor(params);
  const scene: StepScene = {
    params,
    frame,
    model,
    tell,
    predict: props.predict && canAsk,
    asking,
    right: prediction.verdict?.kind === 'right',
    editInput: (channel, row, column, value) => set(withInputCell(params, channel, row, column, value)),
    editUpstream: (channel, row, column, value) => set(withUpstreamCell(params, channel, row, column, value)),
    answer: prediction.answerNumber,
    point: (cell) => point(cell && cellId(cell)),
    visit: (channel, row, column) => go(frameAt(channel, row, column)),
    enter: (channel, row, column) => {
      zoomTo('number', frameAt(channel, row, column));
    },
  };

  const { predict: withheld, setPredict } = props;
  const predict = useMemo(() => (canAsk ? { on: withheld, set: setPredict } : null), [canAsk, withheld, setPredict]);
  const groups = useMemo(() => groupsOf(params, tell), [params, tell]);
  const cell = { row: frame.row, column: frame.column, channel: frame.channel + 1 };
  const head = (
    <>
      {view === 'one' && (
        <Crumbs
          params={params}
          channel={frame.channel}
          place={place}
          tell={tell}
          onZoom={(zoom) => zoomTo(zoom)}
          onChannel={(channel) => go(frameAt(channel, frame.row, frame.column))}
        />
      )}
      {!stage.present && (
        <ViewBar label={tell('groups.view')} history={props.history} predict={predict}>
          <Knob name="view" knobs={props.knobs} params={params} words={words} onChange={set} hideLabel />
        </ViewBar>
      )}
    </>
  );
  return (
    <StepLayout
      depth={`${params.view} ${params.zoom}`}
      knobs={<KnobBar params={params} knobs={props.knobs} words={words} set={set} groups={groups} />}
      head={stage.embed ? undefined : head}
      extra={
        canAsk && props.predict ? (
          <PredictBar
            prediction={prediction}
            ask={tell(params.channels > 1 ? 'predict.askOfChannel' : 'predict.ask', cell)}
            wrong={(typed) => tell(`predict.wrong.${frame.operation}`, { typed })}
          />
        ) : undefined
      }
      figure={
        view === 'compare' ? (
          <CompareView scene={scene} />
        ) : view === 'lost' ? (
          <LostView scene={scene} seed={props.seed} setSeed={props.setSeed} />
        ) : view === 'stack' ? (
          <Suspense fallback={null}>
            <StackView scene={scene} words={words} seed={props.seed} ownPicture={props.ownPicture} />
          </Suspense>
        ) : (
          <GridsView scene={scene} onBack={() => zoomTo('whole')} />
        )
      }
      formula={<Formula tex={view === 'compare' ? compareFormula(params, frame) : frame.formula} walkable />}
      caption={view === 'compare' ? compareCaption(params, frame, tell) : say(words, frame.caption)}
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
