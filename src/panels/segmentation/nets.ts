/** Which nets there are: those that ship, and those that a comparison trains side by side. */
import type { SegmentationParams } from './params.ts';

/** Weights of these lie in public/models/segmentation/. */
export const shippedNets = [
  'cells-unet-plain',
  'cells-unet-weighted',
  'cells-unet-nearest',
  'cells-unet-transposed',
  'cells-no-skip-plain',
  'cells-no-skip-weighted',
  'cells-full-resolution',
  'galaxies-unet',
  'galaxies-no-skip',
] as const;
export type NetName = (typeof shippedNets)[number];

type Choice = Pick<SegmentationParams, 'task' | 'net' | 'loss' | 'upsampling'>;

/** The net that the knobs name; every legal combination ships. */
export function netName({ task, net, loss, upsampling }: Choice): NetName {
  if (task === 'galaxies') return net === 'no-skip' ? 'galaxies-no-skip' : 'galaxies-unet';
  if (net === 'full-resolution') return 'cells-full-resolution';
  if (net === 'no-skip') return loss === 'weighted' ? 'cells-no-skip-weighted' : 'cells-no-skip-plain';
  if (loss === 'weighted') return 'cells-unet-weighted';
  return upsampling === 'bilinear' ? 'cells-unet-plain' : `cells-unet-${upsampling}`;
}

/** The nets that learn side by side, the one that the lecture argues for first. */
export function comparedNets({ task, compare }: Pick<SegmentationParams, 'task' | 'compare'>): readonly NetName[] {
  if (task === 'galaxies') return ['galaxies-unet', 'galaxies-no-skip'];
  if (compare === 'loss') return ['cells-unet-weighted', 'cells-unet-plain'];
  if (compare === 'upsampling') return ['cells-unet-plain', 'cells-unet-nearest', 'cells-unet-transposed'];
  return ['cells-unet-plain', 'cells-no-skip-plain'];
}

export const taskOf = (name: NetName): SegmentationParams['task'] =>
  name.startsWith('galaxies') ? 'galaxies' : 'cells';
/** Side of the pictures that a task's nets are trained on. */
export const sideOfTask = { cells: 64, galaxies: 48 } as const;
