import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { ClaimBox } from '../../../../ui/train/ClaimBox.tsx';
import type { ConvolutionParams } from '../../params.ts';
import { targetSide } from '../../target.ts';
import { at, emptyRun, type Run } from './run.ts';
import type { FilterTraining } from './use-filter-training.ts';

/** CV-C: after so many steps under these settings no weight is farther off than `error`. */
export const claim = {
  steps: 100,
  error: 1e-2,
  settings: { picture: 'texture', target: 'sobel-x', optimizer: 'sgd', rate: 0.9, noise: 0 },
} as const;

export type ClaimState = 'elsewhere' | 'measuredElsewhere' | 'waiting' | 'passed' | 'failed';

/** Whether the knobs are those that the claim is about. */
export const insideClaim = (params: ConvolutionParams): boolean =>
  targetSide(params) === 3 &&
  params.picture === claim.settings.picture &&
  params.target === claim.settings.target &&
  params.optimizer === claim.settings.optimizer &&
  Math.abs(params.rate - claim.settings.rate) < 1e-9 &&
  params.noise === claim.settings.noise;

/** What a run says about CV-C. A run that was made with several optimizers or rates says nothing. */
export function claimState(run: Run, inside: boolean): ClaimState {
  const steady = run.checkpoints.every(
    ({ optimizer, rate }) => optimizer === claim.settings.optimizer && Math.abs(rate - claim.settings.rate) < 1e-9,
  );
  const hundredth = at(run, claim.steps);
  const reached = hundredth !== null && hundredth.state.step >= claim.steps;
  if (!inside || !steady) return reached ? 'measuredElsewhere' : 'elsewhere';
  if (!reached) return 'waiting';
  return hundredth.largestError < claim.error ? 'passed' : 'failed';
}

/** The lecture's claim, measured on this run. */
export function FilterClaim({
  training,
  params,
  words,
  onSetUp,
}: {
  readonly training: FilterTraining;
  readonly params: ConvolutionParams;
  readonly words: Words;
  readonly onSetUp: () => void;
}) {
  const say = sayIn(words, 'train');
  const { run, outdated } = training;
  const inside = insideClaim(params);
  const state = claimState(outdated ? emptyRun : run, inside);
  return (
    <ClaimBox
      says={say('claim.says')}
      state={state === 'passed' || state === 'failed' ? state : 'open'}
      verdict={say(`claim.${state}`, { error: short(at(run, claim.steps)?.largestError ?? 0, 2) })}
      onSetUp={inside ? undefined : onSetUp}
    />
  );
}
