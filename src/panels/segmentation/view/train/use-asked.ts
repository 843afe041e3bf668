import { useEffect } from 'react';
import { checkpointAt } from '../../../../engine/client-run.ts';
import { type Answered, useAnswer } from '../../../../engine/use-answer.ts';
import type {
  CutsAnswer,
  LogitsAnswer,
  LogitsQuestion,
  MeasureAnswer,
  MeasureQuestion,
  NetWeights,
  PreviewAnswer,
  PreviewQuestion,
  SegmentationJobs,
} from '../../jobs.ts';
import type { SegmentationParams } from '../../params.ts';
import { toldSteps } from './run.ts';
import type { Compared } from './use-compared.ts';
import { rememberYoung } from './young.ts';

const panel = 'segmentation';
/** Held-out pictures that are shown. */
const pictures = 3;
/** Which of them is shown as scores. */
const flatBeside = 0;
const half: readonly number[] = [0.5];
/** Where object F1 is measured for the curve against the cut. */
export const cutsMeasured: readonly number[] = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

export interface Asked {
  readonly preview: Answered<PreviewQuestion, PreviewAnswer>;
  /** Of the nets on show; at one half, or over all cuts where losses are compared. */
  readonly measured: Answered<MeasureQuestion, MeasureAnswer>;
  readonly cuts: Answered<NetWeights, CutsAnswer>;
  /** The nets' scores at the told steps: the first from the seed's first weights, the others from the run. */
  readonly young: readonly { readonly step: number; readonly answer: LogitsAnswer | null }[];
}

/** Everything that is asked about the nets on show. What takes seconds waits while a training runs. */
export function useAsked(
  { task, compare, cut }: Pick<SegmentationParams, 'task' | 'compare' | 'cut'>,
  compared: Compared,
): Asked {
  const { weights, running, run, nets, settings } = compared;
  const preview = useAnswer<SegmentationJobs, 'preview'>(panel, 'preview', { nets: weights, pictures, cut });
  const ready = !running && preview.answer !== null;
  const losses = task === 'cells' && compare === 'loss';
  const measured = useAnswer<SegmentationJobs, 'measure'>(
    panel,
    'measure',
    ready ? { nets: weights, cuts: losses ? cutsMeasured : half } : null,
  );
  const cuts = useAnswer<SegmentationJobs, 'cuts'>(
    panel,
    'cuts',
    ready && compare === 'skips' && measured.answer ? (weights[0] ?? null) : null,
  );

  const ways = task === 'cells' && compare === 'upsampling';
  const first = nets.map((net): NetWeights => ({ net, from: { kind: 'first', seed: settings.seed } }));
  const at = (step: number): LogitsQuestion | null => {
    if (!ways || preview.answer === null) return null;
    if (step === 0) return { nets: first, picture: flatBeside };
    const state = checkpointAt(run, step);
    if (state?.step !== step) return null;
    return {
      nets: nets.flatMap((net, i): NetWeights[] => {
        const own = state.nets[i];
        return own ? [{ net, from: { kind: 'given', weights: own.weights } }] : [];
      }),
      picture: flatBeside,
    };
  };
  const [none, ten, twenty, forty] = toldSteps;
  const questions = [at(none), at(ten), at(twenty), at(forty)] as const;
  const found = [
    useAnswer<SegmentationJobs, 'logits'>(panel, 'logits', questions[0]),
    useAnswer<SegmentationJobs, 'logits'>(panel, 'logits', questions[1]),
    useAnswer<SegmentationJobs, 'logits'>(panel, 'logits', questions[2]),
    useAnswer<SegmentationJobs, 'logits'>(panel, 'logits', questions[3]),
  ];
  // An answer to a question that is no longer asked is another run's; one that is stale is shown, but not remembered
  const asked = found.map((one, i) => (questions[i] ? one : null));
  const [, atTen, atTwenty, atForty] = asked.map((one) => (one?.stale ? null : one?.answer));
  const { task: runTask } = run;
  useEffect(() => {
    for (const [step, answer] of [
      [ten, atTen],
      [twenty, atTwenty],
      [forty, atForty],
    ] as const)
      if (answer) rememberYoung(runTask, { step, answer });
  }, [runTask, ten, twenty, forty, atTen, atTwenty, atForty]);
  // Of a run that is taken up again the checkpoints of these steps are gone, their scores are not
  const young = toldSteps.map((step, i) => ({
    step,
    answer: asked[i]?.answer ?? compared.young.find((one) => one.step === step)?.answer ?? null,
  }));
  return { preview, measured, cuts, young };
}
