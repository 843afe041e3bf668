/** The compared nets learn side by side; what each reached on held-out pictures travels with the step it was measured at. */
import type { Sent } from '../../../engine/contract.ts';
import { watchedEvery } from '../../../models/breathe.ts';
import { learnSegmentation } from '../../../models/learn-segmentation.ts';
import { type SegmentationNet, segmentationNets } from '../../../models/segmentation-nets.ts';
import type { LearnFrame, LearnQuestion, LearnState, NetState, Reached } from '../jobs.ts';
import { type NetName, taskOf } from '../nets.ts';
import { reachedOf } from './held-out.ts';

/** A look every so many steps: on a processor it costs as much as two or three steps. */
const every = 20;
/** Where ways up are compared one more look, since the checkerboard fades within the first steps. */
const early = 10;

const described = (name: NetName): SegmentationNet => ({ name, ...segmentationNets[name] });
const buffersOf = (nets: readonly NetState[]): ArrayBuffer[] =>
  nets.flatMap(({ weights, first, second }) => [weights.buffer, first.buffer, second.buffer]);

/** Where the training is halted for a look and gone on from, which changes nothing of what is learned; the end last. */
function haltsOf({ nets, from, steps }: LearnQuestion): number[] {
  const start = from?.step ?? 0;
  const end = start + steps;
  const ways = nets.some((net) => net.endsWith('transposed'));
  return [...(ways && start < early && early < end ? [early] : []), end];
}

export async function* learn(signal: AbortSignal, question: LearnQuestion): AsyncGenerator<Sent<LearnFrame>, void> {
  const { seed, rate, planned } = question;
  const [first] = question.nets;
  if (!first) throw new RangeError('no nets to be trained');
  const halts = haltsOf(question);
  const end = halts.at(-1);
  let from: LearnState | null = question.from;
  let told = -1;
  for (const halt of halts) {
    const task = {
      data: taskOf(first),
      nets: question.nets.map(described),
      seed,
      rate,
      planned,
      from,
      every,
      shown: 0,
      stateEvery: watchedEvery,
    };
    let reached: Reached[] = [];
    for await (const frame of learnSegmentation(signal, { ...task, steps: halt - (from?.step ?? 0) })) {
      if (frame.kind === 'look') {
        reached.push(reachedOf(frame.metrics));
        continue;
      }
      const { step, losses, stepsPerSecond, state } = frame;
      const measured = reached.length > 0 ? reached : null;
      reached = [];
      // Where a training is gone on from, its last step comes again
      if (step <= told) continue;
      told = step;
      const goesOn = step === halt && halt !== end;
      if (goesOn) from = state;
      yield {
        value: { step, losses, stepsPerSecond, state, reached: measured },
        transfer: state && !goesOn ? buffersOf(state.nets) : [],
      };
    }
  }
}
