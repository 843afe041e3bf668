/** The mechanism on numbers small enough to check by hand. */
import { useCallback, useMemo } from 'react';
import { type CellName, cellId, type ViewProps } from '../../../../pattern/panel.ts';
import { lookUp, say } from '../../../../pattern/words.ts';
import { Formula } from '../../../../ui/Formula.tsx';
import { HighlightProvider, useHighlight } from '../../../../ui/highlight.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { StepLayout } from '../../../../ui/StepLayout.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { KnobBar } from '../../../../ui/step/KnobBar.tsx';
import { PredictBar } from '../../../../ui/step/PredictBar.tsx';
import type { Prediction } from '../../../../ui/step/use-prediction.ts';
import { useStable } from '../../../../ui/step/use-stable.ts';
import { ViewBar } from '../../../../ui/step/ViewBar.tsx';
import { Transport } from '../../../../ui/Transport.tsx';
import { withInputCell, withKernelCell } from '../../edits.ts';
import type { UpFrame } from '../../frames.ts';
import type { TransposedParams } from '../../params.ts';
import { steps } from '../../steps.ts';
import { Crumbs } from './Crumbs.tsx';
import styles from './figure.module.css';
import { groupsOf } from './knob-groups.ts';
import { linkedTo } from './links.ts';
import { stillModel, type Tell } from './model.ts';
import { SizeLine } from './SizeLine.tsx';
import { StepFigure } from './StepFigure.tsx';
import type { StepScene } from './scene.ts';
import { useCellPrediction } from './use-cell-prediction.ts';
import { entered, visited } from './visits.ts';

type Params = TransposedParams;
type Props = ViewProps<Params>;

/** The texts of this view. */
function useTell(words: Props['words']): Tell {
  return useCallback((key, values) => say(words, { key: `step.${key}`, ...(values && { values }) }), [words]);
}

export function Step(props: Props) {
  const params = useStable(props.params);
  const tell = useTell(props.words);
  const { playing, setPlaying } = useStage();
  const stop = useCallback(() => setPlaying(false), [setPlaying]);
  const prediction = useCellPrediction(params, { on: props.predict, k: props.k, go: props.go, stop, playing });
  const { frame } = prediction;
  const linked = useMemo(() => linkedTo(params, frame), [params, frame]);
  return (
    <HighlightProvider linked={linked}>
      <StepScreen {...props} params={params} tell={tell} prediction={prediction} />
    </HighlightProvider>
  );
}

interface ScreenProps extends Props {
  readonly tell: Tell;
  readonly prediction: Prediction<UpFrame>;
}

/** The cell whose number is asked, and how it is asked. */
function askOf(
  params: Params,
  frame: UpFrame,
): { readonly key: string; readonly row: number; readonly column: number } {
  if (frame.walk !== 'stamp') return { key: '', row: frame.row, column: frame.column };
  return { key: 'Stamp', row: frame.focus.row - params.pad, column: frame.focus.column - params.pad };
}

function StepScreen(props: ScreenProps) {
  const { params, knobs, words, k, set, go, tell, prediction } = props;
  const stage = useStage();
  const { point } = useHighlight();
  const { frame, asking } = prediction;
  const model = useMemo(() => stillModel(params), [params]);
  const zoomTo = (zoom: Params['zoom']) => set({ zoom });

  const scene: StepScene = useMemo(() => {
    const follow = (edit: ReturnType<typeof visited>) => {
      if (!edit) return;
      if (edit.patch) set(edit.patch, edit.k === undefined ? {} : { k: edit.k });
      else if (edit.k !== undefined) go(edit.k);
    };
    return {
      params,
      frame,
      model,
      tell,
      predict: props.predict,
      asking,
      right: prediction.verdict?.kind === 'right',
      editInput: (row, column, value) => set(withInputCell(params, row, column, value)),
      editKernel: (row, column, value) => set(withKernelCell(params, row, column, value)),
      answer: prediction.answerNumber,
      point: (cell: CellName | null) => point(cell && cellId(cell)),
      visit: (cell) => follow(visited(params, frame, cell)),
      enter: (cell) => {
        follow(entered(params, frame, cell));
      },
    };
  }, [params, frame, model, tell, props.predict, asking, prediction.verdict, prediction.answerNumber, set, go, point]);

  const zooms = params.view !== 'round-trip';
  const { predict: withheld, setPredict } = props;
  const predict = useMemo(() => (zooms ? { on: withheld, set: setPredict } : null), [zooms, withheld, setPredict]);
  const groups = useMemo(() => groupsOf(params, tell), [params, tell]);
  const ask = askOf(params, frame);
  const viewText = (part: string) => lookUp(words, `knobs.view.${part}`);
  const head = (
    <>
      <div className={styles.where}>
        {!stage.embed && zooms && (
          <Crumbs params={params} place={`(${frame.row}, ${frame.column})`} tell={tell} onZoom={zoomTo} />
        )}
        <SizeLine params={params} tell={tell} />
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
                disabled: !knobs.allowed('view', params).includes(view),
              }))}
              onChange={(view) => set({ view }, { k: 0 })}
            />
          )}
        </ViewBar>
      )}
    </>
  );
  return (
    <StepLayout
      depth={`${params.view} ${params.zoom}`}
      knobs={<KnobBar params={params} knobs={knobs} words={words} set={set} groups={groups} />}
      head={head}
      extra={
        zooms && props.predict ? (
          <PredictBar
            prediction={prediction}
            ask={tell(`predict.ask${ask.key}`, { row: ask.row, column: ask.column })}
            wrong={(typed) => tell(`predict.wrong${ask.key}`, { typed })}
          />
        ) : undefined
      }
      figure={<StepFigure scene={scene} onBack={() => zoomTo('whole')} />}
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
