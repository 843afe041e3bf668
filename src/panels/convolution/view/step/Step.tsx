/** The mechanism on numbers small enough to check by hand. */
import { useCallback, useMemo } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { cellId } from '../../../../pattern/panel.ts';
import { say } from '../../../../pattern/words.ts';
import { Formula } from '../../../../ui/Formula.tsx';
import { HighlightProvider, useHighlight } from '../../../../ui/highlight.ts';
import { Knob } from '../../../../ui/Knob.tsx';
import { short } from '../../../../ui/number.ts';
import { StepLayout } from '../../../../ui/StepLayout.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { KnobBar } from '../../../../ui/step/KnobBar.tsx';
import { PredictBar } from '../../../../ui/step/PredictBar.tsx';
import type { Prediction } from '../../../../ui/step/use-prediction.ts';
import { useStable } from '../../../../ui/step/use-stable.ts';
import { ViewBar } from '../../../../ui/step/ViewBar.tsx';
import { Transport } from '../../../../ui/Transport.tsx';
import { withBias, withInputCell, withKernelCell } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import { type ConvolutionFrame, frameOf, steps } from '../../steps.ts';
import { Counting } from './Counting.tsx';
import { Crumbs, zooms } from './Crumbs.tsx';
import { countingCaption } from './counting-caption.ts';
import { GridsView } from './GridsView.tsx';
import { groupsOf } from './knob-groups.ts';
import { linkedTo } from './links.ts';
import { MatrixView } from './MatrixView.tsx';
import { matrixCaption, matrixLinks, matrixModel } from './matrix-model.ts';
import { stillModel, type Tell } from './model.ts';
import type { StepScene } from './scene.ts';
import { useCellPrediction } from './use-cell-prediction.ts';

type Props = ViewProps<ConvolutionParams>;

/** The texts of this view. */
function useTell(words: Props['words']): Tell {
  return useCallback((key, values) => say(words, { key: `step.${key}`, ...(values && { values }) }), [words]);
}

export function Step(props: Props) {
  const params = useStable(props.params);
  const tell = useTell(props.words);
  const { playing, setPlaying } = useStage();
  const stop = useCallback(() => setPlaying(false), [setPlaying]);
  const prediction = useCellPrediction(params, {
    on: props.predict && params.view === 'grids',
    k: props.k,
    go: props.go,
    stop,
    playing,
  });
  const { frame } = prediction;
  const linked = useMemo(
    () =>
      params.view === 'matrix'
        ? matrixLinks(params, frame, matrixModel(params, frame.filter))
        : linkedTo(params, frame),
    [params, frame],
  );
  return (
    <HighlightProvider linked={linked}>
      <StepScreen {...props} params={params} tell={tell} prediction={prediction} />
    </HighlightProvider>
  );
}

interface ScreenProps extends Props {
  readonly tell: Tell;
  readonly prediction: Prediction<ConvolutionFrame>;
}

function StepScreen(props: ScreenProps) {
  const { params, words, k, set, go, tell, prediction } = props;
  const stage = useStage();
  const { point } = useHighlight();
  const { frame, asking } = prediction;
  const model = useMemo(() => stillModel(params, tell), [params, tell]);
  const place = `(${frame.row}, ${frame.column})`;
  const zoomTo = (zoom: ConvolutionParams['zoom'], at?: number) => set({ zoom }, at === undefined ? {} : { k: at });
  const frameAt = (filter: number, row: number, column: number) => frameOf(params, filter, row, column, frame.phase);

  const scene: StepScene = {
    params,
    frame,
    model,
    tell,
    predict: props.predict,
    asking,
    right: prediction.verdict?.kind === 'right',
    editInput: (channel, row, column, value) => set(withInputCell(params, channel, row, column, value)),
    editKernel: (filter, channel, row, column, value) =>
      set(withKernelCell(params, filter, channel, row, column, value, { row: frame.row, column: frame.column })),
    editBias: (filter, value) => set(withBias(params, filter, value)),
    answer: prediction.answerNumber,
    point: (cell) => point(cell && cellId(cell)),
    visit: (filter, row, column) => go(frameAt(filter, row, column)),
    enter: (filter, row, column) => {
      zoomTo(zooms[Math.min(zooms.indexOf(params.zoom) + 1, 2)] ?? 'number', frameAt(filter, row, column));
    },
  };

  const isGrids = params.view === 'grids';
  const { predict: withheld, setPredict } = props;
  const predict = useMemo(() => (isGrids ? { on: withheld, set: setPredict } : null), [isGrids, withheld, setPredict]);
  const groups = useMemo(() => groupsOf(tell), [tell]);
  const caption =
    params.view === 'counting'
      ? countingCaption(params, tell)
      : params.view === 'matrix'
        ? matrixCaption(params, frame, tell)
        : say(words, frame.caption);
  const cell = { row: frame.row, column: frame.column, filter: frame.filter + 1, bias: short(frame.bias) };
  const head = (
    <>
      {isGrids && !stage.embed && (
        <Crumbs
          params={params}
          filter={frame.filter}
          place={place}
          tell={tell}
          onZoom={(zoom) => zoomTo(zoom)}
          onFilter={(filter) => go(frameAt(filter, frame.row, frame.column))}
        />
      )}
      {!stage.embed && !stage.present && (
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
        isGrids && props.predict ? (
          <PredictBar
            prediction={prediction}
            ask={tell(params.filters > 1 ? 'predict.askOfFilter' : 'predict.ask', cell)}
            wrong={(typed) => tell(frame.bias === 0 ? 'predict.wrong' : 'predict.wrongBias', { typed, ...cell })}
          />
        ) : undefined
      }
      figure={
        params.view === 'counting' ? (
          <Counting params={params} tell={tell} />
        ) : params.view === 'matrix' ? (
          <MatrixView scene={scene} />
        ) : (
          <GridsView scene={scene} onBack={() => zoomTo('whole')} />
        )
      }
      formula={params.view === 'counting' ? undefined : <Formula tex={frame.formula} walkable />}
      caption={caption}
      transport={
        params.view === 'counting' ? undefined : (
          <Transport
            count={steps.count(params)}
            k={k}
            go={go}
            playing={stage.playing}
            setPlaying={stage.setPlaying}
            speed={stage.speed}
            setSpeed={stage.setSpeed}
          />
        )
      }
    />
  );
}
