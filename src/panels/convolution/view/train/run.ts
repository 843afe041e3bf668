import type { RunKind } from '../../../../engine/client-run.ts';
import { runVersion } from '../../../../engine/client-stored-run.ts';
import { sourceKey } from '../../../../ui/play/sources.ts';
import type { LearnFilterFrame, LearnFilterQuestion, LearnFilterState } from '../../jobs.ts';

type Optimizer = LearnFilterQuestion['optimizer'];

/** One checkpoint: what a training step knew, and what the optimizer was set to. */
export interface Checkpoint {
  readonly state: LearnFilterState;
  readonly loss: number;
  readonly gradient: readonly number[];
  readonly largestError: number;
  readonly learningRate: number;
  readonly inverseCurvature: number;
  readonly diverged: boolean;
  readonly optimizer: Optimizer;
  readonly rate: number;
}

/** A run: the task it is about (another task, another run) and every checkpoint so far, by step. */
export interface Run {
  readonly task: string;
  readonly checkpoints: readonly Checkpoint[];
}

export const emptyRun: Run = { task: '', checkpoints: [] };

/** What makes two runs comparable step by step: everything but the way of descending. */
export const taskOf = (q: Omit<LearnFilterQuestion, 'from' | 'steps' | 'colours' | 'optimizer' | 'rate'>): string =>
  JSON.stringify([sourceKey(q.source), q.target, q.kernelSize, q.noise, q.seed, q.start]);

/** A filter's task as it was written; null where it is none. */
export function readTask(task: string): {
  readonly source: string;
  readonly target: readonly number[];
  readonly kernelSize: number;
  readonly noise: number;
  readonly seed: number;
  readonly start: LearnFilterQuestion['start'];
} | null {
  try {
    const [source, target, kernelSize, noise, seed, start] = JSON.parse(task);
    return { source, target, kernelSize, noise, seed, start };
  } catch {
    return null;
  }
}

/** Room for this many checkpoints; from then on every second old one is let go. */
export const checkpointLimit = 4000;

/** The run with what came, in order; a step that is there already is replaced, and what came after it is forgotten. */
export function extended(run: Run, task: string, news: readonly Checkpoint[]): Run {
  const first = news[0];
  if (!first) return run;
  const kept = run.task === task ? until(run, first.state.step - 1).checkpoints : [];
  let checkpoints = [...kept, ...news];
  if (checkpoints.length > checkpointLimit) {
    const old = checkpoints.length - checkpointLimit / 4;
    checkpoints = checkpoints.filter((_, i) => i >= old || i % 2 === 0);
  }
  return { task, checkpoints };
}

/** The run up to and including a step. */
const until = (run: Run, step: number): Run => ({
  task: run.task,
  checkpoints: run.checkpoints.filter(({ state }) => state.step <= step),
});

/** The checkpoint at a step, or the last before it. */
export function at(run: Run, step: number): Checkpoint | null {
  let low = 0;
  let high = run.checkpoints.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((run.checkpoints[middle]?.state.step ?? 0) <= step) low = middle + 1;
    else high = middle - 1;
  }
  return run.checkpoints[high] ?? null;
}

export const lastOf = (run: Run): Checkpoint | null => run.checkpoints.at(-1) ?? null;

/** Where to go on from: another optimizer starts with empty moments. */
export function stateFor(checkpoint: Checkpoint, optimizer: Optimizer): LearnFilterState {
  return checkpoint.optimizer === optimizer ? checkpoint.state : { ...checkpoint.state, first: [], second: [] };
}

export const checkpointOf = (frame: LearnFilterFrame, optimizer: Optimizer, rate: number): Checkpoint => ({
  state: frame.state,
  loss: frame.loss,
  gradient: frame.gradient,
  largestError: frame.largestError,
  learningRate: frame.learningRate,
  inverseCurvature: frame.inverseCurvature,
  diverged: frame.diverged,
  optimizer,
  rate,
});

/** The log as a table: one row a checkpoint. */
export function logRows(run: Run): (string | number)[][] {
  const count = run.checkpoints[0]?.state.kernel.length ?? 0;
  const weights = Array.from({ length: count }, (_, i) => `w${i}`);
  return [
    ['step', 'loss', 'largest_error', 'optimizer', 'learning_rate', ...weights],
    ...run.checkpoints.map((c) => [
      c.state.step,
      c.loss,
      c.largestError,
      c.optimizer,
      c.learningRate,
      ...c.state.kernel,
    ]),
  ];
}

const isSound = ({ loss, largestError, gradient, state }: Checkpoint): boolean =>
  [loss, largestError, ...gradient, ...state.kernel].every((value) => Math.abs(value) < 1e9);

/** What is written of a run: all of its checkpoints, which are small, but none whose numbers have left every bound. */
export function storedFilterRun({ task, checkpoints }: Run): unknown {
  const sound = checkpoints.filter(isSound);
  return sound.length > 0 ? { version: runVersion, task, checkpoints: sound } : null;
}

/** How a run of the filter grows and is taken up again: every step is a checkpoint, one that diverged is none. */
export const filterRun: RunKind<LearnFilterQuestion, LearnFilterFrame, Run> = {
  begun: (task) => ({ task, checkpoints: [] }),
  taskOf: (run) => run.task,
  lastStep: (run) => lastOf(run)?.state.step ?? 0,
  isEmpty: (run) => run.checkpoints.length === 0,
  stepOf: ({ state }) => state.step,
  extended: (run, { optimizer, rate }, news) =>
    extended(
      run,
      run.task,
      news.map((frame) => checkpointOf(frame, optimizer, rate)),
    ),
  upTo: until,
  checkpoint: (run, step) => {
    const found = at(run, step);
    return found && !found.diverged ? found.state.step : null;
  },
  goingOn: (question, run, from, steps) => {
    const checkpoint = from === null ? null : at(run, from);
    return { ...question, from: checkpoint && stateFor(checkpoint, question.optimizer), steps };
  },
  // Every step that is known has its checkpoint
  joined: (run) => run,
  // Nothing lies between two checkpoints
  again: () => null,
};
