/** Which nets the code builds: what the view on show computes in its mode, by the same tables that the page reads. */
import type { Mode } from '../../pattern/panel.ts';
import { billedSide } from './bills.ts';
import { centre, largeWeights, stepWeights, unetParameters, widths } from './net-figures.ts';
import { comparedNets, type NetName, netName, sideOfTask, taskOf } from './nets.ts';
import { type SegmentationParams, stepSide } from './params.ts';
import { pocketShape } from './pocket.ts';

type Params = SegmentationParams;
type Way = Params['upsampling'];

/** The stack that stays at full size. */
export const stack = { depth: 8, width: 16 } as const;
/** The ridge of the weight map while the panel's nets learn. */
export const learnedRidge = { w0: 10, sigma: 2.5, form: 'paper', balance: 'on' } as const;

export interface NetCode {
  readonly name: string;
  readonly kind: 'unet' | 'stack';
  readonly side: number;
  readonly widths: readonly number[];
  readonly centre: number;
  /** Layers of a stack. */
  readonly depth: number;
  readonly skips: boolean;
  readonly way: Way;
  /** Levels whose skip is cut, from 0. */
  readonly cut: readonly number[];
  readonly weighted: boolean;
  /** Each map its own yes or no (two galaxies), rather than one class a pixel. */
  readonly sigmoid: boolean;
  /** Batch normalisations folded into kernels and biases, as the page runs the small net. */
  readonly folded: boolean;
  readonly parameters: number;
}

/** What one net is called in a comment. */
const titleOf = ({ kind, skips, depth }: NetCode): string => {
  if (kind === 'stack') return `${depth} convolutions that never leave full size`;
  return skips ? 'the large U-Net of Play and Train' : 'the large U-Net without its skip connections';
};

const cutOf = ({ skip1, skip2, skip3 }: Params): number[] =>
  [skip1, skip2, skip3].flatMap((skip, level) => (skip === 'cut' ? [level] : []));

/** Convolutions without bias, two numbers a channel of their normalisation, and the 1×1 layer. */
const stackParameters = (depth: number): number => {
  const { width } = stack;
  return 9 * width + (depth - 1) * 9 * width * width + depth * 2 * width + 2 * width + 2;
};

/** The small net of Step. */
const small = (params: Params): NetCode => ({
  name: 'small',
  kind: 'unet',
  side: stepSide,
  ...pocketShape,
  depth: 0,
  skips: true,
  way: 'bilinear',
  cut: cutOf(params),
  weighted: true,
  sigmoid: false,
  folded: true,
  parameters: stepWeights,
});

/** A net that ships, by its name. */
function shipped(name: NetName, side: number = sideOfTask[taskOf(name)]): NetCode {
  const skips = !name.includes('no-skip');
  const way: Way = name.endsWith('nearest') ? 'nearest' : name.endsWith('transposed') ? 'transposed' : 'bilinear';
  const full = name === 'cells-full-resolution';
  return {
    name,
    kind: full ? 'stack' : 'unet',
    side,
    widths,
    centre,
    depth: full ? stack.depth : 0,
    skips: !full && skips,
    way,
    cut: [],
    weighted: name.endsWith('weighted'),
    sigmoid: taskOf(name) === 'galaxies',
    folded: false,
    parameters: full ? stackParameters(stack.depth) : unetParameters(skips, way),
  };
}

/** Play's net: as the knobs name it, on pictures of the side on show, with the skips that are cut. */
function played(params: Params): NetCode {
  const ownSide = params.lens === 'paint' || (params.task === 'galaxies' && params.picture === 'generated');
  const net = shipped(netName(params), ownSide ? sideOfTask[params.task] : params.resolution);
  return { ...net, cut: net.kind === 'unet' && net.skips ? cutOf(params) : [] };
}

/** The U-Net and the stack whose costs are compared. */
const billed = ({ depth }: Params): NetCode[] => [
  shipped('cells-unet-plain', billedSide),
  { ...shipped('cells-full-resolution', billedSide), depth, parameters: stackParameters(depth) },
];

/** The nets that the code of this mode and view builds; none where the view shows no net of its own. */
export function netCodes(params: Params, mode: Mode): readonly NetCode[] {
  if (mode === 'train') return comparedNets(params).map((name) => shipped(name));
  if (mode === 'play') return params.lens === 'wrong-ways' ? billed(params) : [played(params)];
  return params.view === 'net' ? [small(params)] : [];
}

/** In what the nets of one piece of code differ. */
export type Varies = 'skips' | 'way' | null;
export function variesIn(nets: readonly NetCode[]): Varies {
  const [first] = nets;
  const unets = nets.filter(({ kind }) => kind === 'unet');
  if (unets.some(({ skips }) => skips !== first?.skips)) return 'skips';
  return unets.some(({ way }) => way !== first?.way) ? 'way' : null;
}

/** What the code says first: which net this is. */
export function introOf(params: Params, mode: Mode): string[] {
  const nets = netCodes(params, mode);
  const counted = nets.map((net) => `${titleOf(net)}: ${net.parameters} parameters`);
  const [first] = nets;
  if (!first) return [];
  if (mode === 'step')
    return [`the small U-Net of Step: ${stepWeights} weights; Play and Train use the large one, ${largeWeights}`];
  const other = `Step runs a small U-Net, ${stepWeights} weights`;
  if (mode === 'play') return params.lens === 'wrong-ways' ? counted : [...counted, other];
  return [`the nets that learn side by side: ${nets.map(({ name }) => name).join(', ')}`, other];
}
