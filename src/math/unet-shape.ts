/**
 * A U-Net without its weights: every stage with its size, cost and receptive field. Blocks as in the recipes and one lecture's code:
 * [3×3 convolution, batch norm, ReLU] twice, w_l → w_l on the way down, w_last → centre → w_last at the bottom,
 * [upsampled, skip] → w_l → w_{l−1} on the way up, so that the upsampled map always has as many channels as the skip beside it.
 */

import { convolutional, sizeOf } from './costs.ts';
import type { Span } from './receptive-field.ts';
import type { Grid } from './resample.ts';

export type Upsampling = 'bilinear' | 'nearest' | 'transposed';
export const upsamplings: readonly Upsampling[] = ['bilinear', 'nearest', 'transposed'];

export interface UnetPlan {
  /** Side of the square picture; a multiple of 2^levels. */
  readonly side: number;
  readonly inChannels: number;
  readonly classes: number;
  /** Channels of each level, finest first. */
  readonly widths: readonly number[];
  readonly centre: number;
  /** Whether the level's maps are laid beside the upsampled ones, finest first. */
  readonly skips: readonly boolean[];
  readonly upsampling: Upsampling;
  /** Where bilinear interpolation looks; only the receptive field depends on it. Missing: half-pixel. */
  readonly grid?: Exclude<Grid, 'align-corners'>;
}

export interface UnetStage {
  /** enc0a, pool0, centre_b, up0, skip0, dec0a, head … */
  readonly name: string;
  readonly kind: 'input' | 'convolution' | 'pool' | 'upsample' | 'concatenate' | 'head';
  /** 0 is the finest; the centre has the number of levels. */
  readonly level: number;
  readonly side: number;
  readonly channelsIn: number;
  readonly channelsOut: number;
  /** A convolution has no bias but the two numbers a channel of its batch norm; transposed convolution and head have biases. */
  readonly parameters: number;
  /** Of convolutions for one picture forward; interpolating is not counted. */
  readonly multiplyAdds: number;
  /** Float32 bytes of the output for one picture. */
  readonly bytes: number;
  /**
   * Side of the patch of the input that a unit can see, borders left aside. After upsampling it differs from unit to unit, with the unit's
   * place on the coarsest grid; this is the largest. `sightOf` says which pixels one unit sees.
   */
  readonly field: number;
}

/** What a span of units reads of the stage below. */
type Reads = (units: Span) => Span;

const around: Reads = ({ first, last }) => ({ first: first - 1, last: last + 1 });
const itself: Reads = (units) => units;
const halved: Reads = ({ first, last }) => ({ first: 2 * first, last: 2 * last + 1 });
const copied: Reads = ({ first, last }) => ({ first: Math.floor(first / 2), last: Math.floor(last / 2) });
const betweenCorners: Reads = ({ first, last }) => ({ first: Math.floor(first / 2), last: Math.ceil(last / 2) });
const betweenCentres: Reads = ({ first, last }) => ({
  first: Math.floor((first - 1) / 2),
  last: Math.floor((last + 1) / 2),
});

const upReads = ({ upsampling, grid = 'half-pixel' }: UnetPlan): Reads => {
  if (upsampling !== 'bilinear') return copied;
  return grid === 'corner' ? betweenCorners : betweenCentres;
};

/** Down to the input, by every way. */
type Sight = (units: Span) => Span;

/** The widest view of the units of a level: they repeat with the period of the coarsest grid. */
function widest(sight: Sight, period: number): number {
  let field = 0;
  for (let unit = 0; unit < period; unit++) {
    const { first, last } = sight({ first: unit, last: unit });
    field = Math.max(field, last - first + 1);
  }
  return field;
}

/** A map on the way. */
interface Place {
  readonly side: number;
  readonly channels: number;
  readonly sight: Sight;
}

/** Throws if widths and skips differ in number or the side cannot be halved so often. */
function checked({ side, widths, skips }: UnetPlan): void {
  if (widths.length === 0 || widths.length !== skips.length)
    throw new Error(`${widths.length} widths and ${skips.length} skips`);
  if (side < 1 || side % 2 ** widths.length !== 0)
    throw new Error(`a side of ${side} cannot be halved ${widths.length} times`);
}

interface SeeingStage {
  readonly stage: UnetStage;
  readonly sight: Sight;
}

function seeingStages(plan: UnetPlan): SeeingStage[] {
  checked(plan);
  const { widths, centre, classes, inChannels } = plan;
  const levels = widths.length;
  const period = 2 ** levels;
  const stages: SeeingStage[] = [];
  let level = 0;

  const put = (
    name: string,
    kind: UnetStage['kind'],
    from: number,
    to: Place,
    { parameters = 0, multiplyAdds = 0 } = {},
  ): Place => {
    const { side, channels, sight } = to;
    const bytes = 4 * sizeOf({ rows: side, columns: side, channels });
    const costs = { channelsIn: from, channelsOut: channels, parameters, multiplyAdds, bytes };
    stages.push({ stage: { name, kind, level, side, ...costs, field: widest(sight, period) }, sight });
    return to;
  };
  const convolve = (name: string, from: Place, channels: number): Place => {
    const shape = { rows: from.side, columns: from.side, channels: from.channels };
    const { weights, multiplyAdds } = convolutional(shape, { kernel: 3, padding: 'same' }, channels);
    const to = { side: from.side, channels, sight: (units: Span) => from.sight(around(units)) };
    return put(name, 'convolution', from.channels, to, { parameters: weights + 2 * channels, multiplyAdds });
  };
  const block = (name: string, from: Place, first: number, second: number): Place =>
    convolve(`${name}b`, convolve(`${name}a`, from, first), second);
  const pool = (name: string, from: Place): Place =>
    put(name, 'pool', from.channels, { ...from, side: from.side / 2, sight: (units) => from.sight(halved(units)) });
  const upsample = (name: string, from: Place): Place => {
    const weights = 4 * from.channels ** 2;
    const costs =
      plan.upsampling === 'transposed'
        ? { parameters: weights + from.channels, multiplyAdds: weights * from.side ** 2 }
        : {};
    const to = { ...from, side: 2 * from.side, sight: (units: Span) => from.sight(upReads(plan)(units)) };
    return put(name, 'upsample', from.channels, to, costs);
  };
  const beside = (name: string, up: Place, skip: Place): Place => {
    const channels = up.channels + skip.channels;
    const sight = (units: Span): Span => {
      const [a, b] = [up.sight(units), skip.sight(units)];
      return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
    };
    return put(name, 'concatenate', channels, { side: up.side, channels, sight });
  };

  let now = put('input', 'input', inChannels, { side: plan.side, channels: inChannels, sight: itself });
  const shelf: Place[] = [];
  for (; level < levels; level++) {
    const width = widths[level] as number;
    now = block(`enc${level}`, now, width, width);
    shelf.push(now);
    now = pool(`pool${level}`, now);
  }
  now = block('centre_', now, centre, widths[levels - 1] as number);
  for (level = levels - 1; level >= 0; level--) {
    now = upsample(`up${level}`, now);
    if (plan.skips[level]) now = beside(`skip${level}`, now, shelf[level] as Place);
    now = block(`dec${level}`, now, widths[level] as number, widths[Math.max(level - 1, 0)] as number);
  }
  level = 0;
  const shape = { rows: now.side, columns: now.side, channels: now.channels };
  const { parameters, multiplyAdds } = convolutional(shape, { kernel: 1 }, classes);
  put('head', 'head', now.channels, { ...now, channels: classes }, { parameters, multiplyAdds });
  return stages;
}

/** Every stage in the order in which it runs. Throws on a plan that does not fit its side. */
export const unetStages = (plan: UnetPlan): UnetStage[] => seeingStages(plan).map(({ stage }) => stage);

/** Which rows (or columns) of the input the unit of this stage sees; may reach outside. Throws if there is no such stage. */
export function sightOf(plan: UnetPlan, name: string, unit: number): Span {
  const found = seeingStages(plan).find(({ stage }) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found.sight({ first: unit, last: unit });
}

export interface UnetTotals {
  readonly parameters: number;
  readonly multiplyAdds: number;
  /** Of what the blocks' convolutions put out. */
  readonly bytes: number;
  /** Of the scores that see most. */
  readonly field: number;
}

export function unetTotals(stages: readonly UnetStage[]): UnetTotals {
  const sum = (pick: (stage: UnetStage) => number, of = stages) => of.reduce((total, stage) => total + pick(stage), 0);
  return {
    parameters: sum((stage) => stage.parameters),
    multiplyAdds: sum((stage) => stage.multiplyAdds),
    bytes: sum(
      (stage) => stage.bytes,
      stages.filter(({ kind }) => kind === 'convolution'),
    ),
    field: stages.at(-1)?.field ?? 1,
  };
}
