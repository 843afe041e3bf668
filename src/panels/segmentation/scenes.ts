/** The lecture script: saved states, in the order of the lecture. What to say stands in the words. */
import type { SizeStep } from '../../math/unet-sizes.ts';
import type { Scene } from '../../pattern/panel.ts';
import { layersToSee, seenByNet, state } from './evidence.ts';
import { type MetricFrame, type WeightPhase, weightPhases } from './frames.ts';
import { metricFrameOf } from './metrics-walk.ts';
import type { SegmentationParams } from './params.ts';
import { stageNamed } from './pocket-plan.ts';
import { sizesOf } from './sizes-walk.ts';

type Params = SegmentationParams;
type Some = Partial<Params>;
type State = Omit<Scene<Params>, 'id'>;

/** These knobs as they are with this patch: a state that brings its own settings, whatever stood before. */
function settled(names: readonly (keyof Params)[], patch: Some): Some {
  const whole = state(patch);
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

/** The small net of Step at the stage of that name. */
export function netAt(stage: string, patch: Some = {}): State {
  const names = ['view', 'zoom', 'sample', 'row', 'column', 'channel', 'skip1', 'skip2', 'skip3'] as const;
  return { mode: 'step', params: settled(names, { ...patch, view: 'net' }), k: stageNamed(stage).index };
}

/** Two masks, counted up to that phase. */
export function metricsAt(phase: MetricFrame['phase'], patch: Some = {}): State {
  const names = ['view', 'maskSize', 'prediction', 'truth'] as const;
  const params = settled(names, { ...patch, view: 'metrics' });
  return { mode: 'step', params, k: metricFrameOf(state(params), phase) };
}

/** The weight map of a picture at that phase, in a gap. */
export function weightsAt(phase: WeightPhase, patch: Some = {}): State {
  const names = ['view', 'sample', 'row', 'column', 'w0', 'sigma', 'form', 'balance'] as const;
  const params = settled(names, { ...patch, view: 'weights' });
  return { mode: 'step', params, k: weightPhases.indexOf(phase) };
}

/** The size calculator: at an operation on a level, where it stops or comes to its end, at the sides that fit, or at the parameters. */
export function sizesAt(
  where: { operation: SizeStep['operation']; level: number } | 'last' | 'fits' | 'parameters',
  patch: Some = {},
): State {
  const names = ['view', 'side', 'levels', 'padding', 'width'] as const;
  const params = settled(names, { ...patch, view: 'sizes' });
  const { steps } = sizesOf(state(params));
  if (where === 'fits') return { mode: 'step', params, k: steps.length };
  if (where === 'parameters') return { mode: 'step', params, k: steps.length + 1 };
  const found =
    where === 'last'
      ? -1
      : steps.findIndex(({ operation, level }) => operation === where.operation && level === where.level);
  return { mode: 'step', params, k: found < 0 ? steps.length - 1 : found };
}

/** A picture through a shipped net. */
export function playing(patch: Some = {}): State {
  const net = ['task', 'net', 'loss', 'upsampling', 'sample', 'skip1', 'skip2', 'skip3'] as const;
  const shown = ['lens', 'picture', 'resolution', 'cut', 'label'] as const;
  const more = (['stage', 'depth'] as const).filter((name) => name in patch);
  return { mode: 'play', params: settled([...net, ...shown, ...more], patch) };
}

/** Nets that learn side by side. */
export function training(compare: Params['compare'], task: Params['task'] = 'cells'): State {
  return { mode: 'train', params: settled(['task', 'compare', 'planned', 'rate'], { task, compare }) };
}

/** One pixel in twenty is foreground, and the answer is "background" (SG6). */
export const nothingFound: Some = { maskSize: 10, prediction: 'all-background', truth: 'few' };
/** Scores that differ by one, 1 / (1 + 1/e): the cut that was tried against the weight map. */
const movedCut = 0.73;

export const scenes: readonly Scene<Params>[] = [
  { id: 'errors', ...playing({ label: 'error' }) },
  { id: 'accuracy', ...metricsAt('accuracy', nothingFound) },
  { id: 'metrics', ...metricsAt('iou') },
  { id: 'sizes', ...sizesAt('last') },
  { id: 'sizes-fail', ...sizesAt('last', { side: 570 }) },
  { id: 'bottom', ...netAt('centre_b') },
  { id: 'shelf', ...netAt('keep0') },
  { id: 'join', ...netAt('skip0') },
  { id: 'scores', ...netAt('softmax') },
  { id: 'cut-skip', ...playing({ skip1: 'cut', label: 'error' }) },
  { id: 'without-skips', ...playing({ net: 'no-skip', label: 'error' }) },
  { id: 'train-skips', ...training('skips') },
  { id: 'grown-together', ...playing() },
  { id: 'weight-map', ...weightsAt('d1') },
  { id: 'weight-forms', ...weightsAt('ridge', { form: 'deck', sigma: 5 }) },
  { id: 'weighted', ...playing({ loss: 'weighted' }) },
  { id: 'moved-cut', ...playing({ cut: movedCut }) },
  { id: 'train-loss', ...training('loss') },
  { id: 'wrong-ways', ...playing({ lens: 'wrong-ways', depth: layersToSee(seenByNet) }) },
  { id: 'full-size', ...playing({ net: 'full-resolution', label: 'error' }) },
  { id: 'galaxies', ...playing({ task: 'galaxies', label: 'labels' }) },
  { id: 'paint', ...playing({ lens: 'paint' }) },
];
