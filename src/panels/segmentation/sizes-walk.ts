/** The size calculator: a picture's side through a U-Net, operation by operation (SG1–SG3). */
import { originalUnet } from '../../math/unet-parameters.ts';
import { fittingSizes, type SizeStep, validSizes } from '../../math/unet-sizes.ts';
import { colour } from '../../pattern/formula.ts';
import type { Message } from '../../pattern/words.ts';
import { grouped, short } from './captions.ts';
import type { SizeFrame, Withheld } from './frames.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;
type Statement = Omit<SizeFrame, 'lights' | 'formula' | 'caption'>;

export const sizesOf = ({ side, levels, padding }: Params) => validSizes(side, levels, padding);

/** Every side on the way, the nearest inputs that fit, the parameters. */
export const sizeCount = (params: Params): number => sizesOf(params).steps.length + 2;

/** Channels of each level, the bottom last. */
export const widthsOf = ({ width, levels }: Params): number[] =>
  Array.from({ length: levels + 1 }, (_, level) => width * 2 ** level);

/** Of the original's kind: doubled channels a level, transposed 2×2 on the way up, one channel in, two classes out. */
export const parametersOf = (params: Params) => originalUnet(widthsOf(params));

const largestSide = 2048;

/** The nearest inputs that fit, below (or this one itself) and above. */
export function nearestFits({ side, levels, padding }: Params) {
  const apart = 2 ** levels;
  const fits = fittingSizes(levels, padding, 1, Math.min(side + 8 * apart + 4 * apart, largestSide + 512));
  const below = fits.filter((fit) => fit.side <= side).at(-1) ?? null;
  const above = fits.find((fit) => fit.side > side) ?? null;
  return { below, above, apart };
}

const operationTex = (operation: SizeStep['operation'], from: string, lost: number): string =>
  ({
    input: '',
    convolution: lost === 0 ? from : `${from}-${lost}`,
    pool: `${from}/2`,
    upsample: `2\\cdot ${from}`,
  })[operation];

function formulaOf(params: Params, frame: Statement): string {
  const { phase, told, step, skip, value, withheld } = frame;
  if (phase === 'fits') {
    const { below, above, apart } = nearestFits(params);
    const one = (fit: typeof below) => (fit ? `${fit.side}\\to ${fit.output}` : '');
    return `${[one(below), one(above)].filter(Boolean).join(',\\quad ')}\\qquad 2^{${params.levels}}=${apart}`;
  }
  if (phase === 'parameters') {
    const { encoder, centre, decoder, head, total } = parametersOf(params);
    const tex = (n: number) => grouped(n).replaceAll('\u202f', '\\,');
    return `${[encoder, centre, decoder, head].map(tex).join('+')}=${colour('output', tex(total))}`;
  }
  const before = sizesOf(params).steps[told - 2];
  const result = colour(step.whole ? 'output' : 'error', withheld ? '{?}' : String(value));
  if (!before) return `n=${result}`;
  const sum = operationTex(step.operation, colour('input', String(before.side)), params.padding === 'valid' ? 2 : 0);
  const crop =
    skip && !withheld && skip.cut !== 0
      ? `\\qquad ${skip.side}-2\\cdot ${colour('kernel', String(skip.cut))}=${skip.cropped}`
      : '';
  return `${sum}=${result}${crop}`;
}

function captionOf(params: Params, frame: Statement): Message {
  const { phase, told, step, skip, value, withheld } = frame;
  const { padding, levels, width } = params;
  if (phase === 'fits') {
    const { below, above, apart } = nearestFits(params);
    const fits = sizesOf(params).fits;
    const values = { side: params.side, apart, below: below?.side ?? 0, above: above?.side ?? 0, levels };
    if (fits) return { key: above ? 'captions.sizes.fits' : 'captions.sizes.fitsLast', values };
    return {
      key: below && above ? 'captions.sizes.nearest' : above ? 'captions.sizes.above' : 'captions.sizes.below',
      values,
    };
  }
  if (phase === 'parameters') {
    const { total, head } = parametersOf(params);
    return {
      key: 'captions.sizes.parameters',
      values: { total: grouped(total), head, width, deepest: width * 2 ** levels },
    };
  }
  const before = sizesOf(params).steps[told - 2];
  const values = {
    side: short(value),
    before: before?.side ?? 0,
    level: step.level + 1,
    bottom: levels,
    cut: skip?.cut ?? 0,
    skip: skip?.side ?? 0,
  };
  const where = step.level === levels ? 'Bottom' : '';
  if (withheld) return { key: `captions.sizes.ask.${step.operation}`, values };
  if (!step.whole)
    return { key: step.operation === 'pool' ? 'captions.sizes.broken' : 'captions.sizes.usedUp', values };
  if (step.operation === 'convolution')
    return { key: `captions.sizes.${padding === 'valid' ? 'convolution' : 'padded'}${where}`, values };
  if (step.operation === 'upsample')
    return { key: skip && skip.cut > 0 ? 'captions.sizes.crop' : 'captions.sizes.upsample', values };
  return { key: `captions.sizes.${step.operation}`, values };
}

export function sizeStep(params: Params, k: number, withheld: Withheld = null): SizeFrame {
  const { steps, skips, output } = sizesOf(params);
  const told = Math.min(k + 1, steps.length);
  const phase: SizeFrame['phase'] = k < steps.length ? 'size' : k === steps.length ? 'fits' : 'parameters';
  const step = steps[told - 1] ?? { operation: 'input', level: 0, side: params.side, whole: true };
  const skip =
    phase === 'size' && step.operation === 'upsample' ? skips.find(({ level }) => level === step.level) : null;
  const value =
    phase === 'size'
      ? step.side
      : phase === 'fits'
        ? (output ?? nearestFits(params).below?.side ?? 0)
        : parametersOf(params).total;
  const frame: Statement = { walk: 'sizes', phase, told, step, skip: skip ?? null, value, withheld };
  return { ...frame, lights: [], formula: formulaOf(params, frame), caption: captionOf(params, frame) };
}
