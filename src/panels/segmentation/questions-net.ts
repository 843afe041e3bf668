/** What is asked about sizes, channels and copies. */
import { originalUnet } from '../../math/unet-parameters.ts';
import { validSizes } from '../../math/unet-sizes.ts';
import type { Question } from '../../pattern/panel.ts';
import {
  fittingOf,
  heaviestPart,
  layersToSee,
  lossOfFinest,
  mismatchOf,
  pointsTo,
  seenByNet,
  stageOf,
} from './evidence.ts';
import type { SegmentationParams } from './params.ts';
import { netAt, playing, sizesAt } from './scenes.ts';

type Params = SegmentationParams;

const original: Partial<Params> = { side: 572, levels: 4, padding: 'valid', width: 64 };
const padded: Partial<Params> = { side: 64, levels: 3, padding: 'same', width: 12 };

/** The name of the largest of several numbers. */
const largest = <T extends string>(numbers: Readonly<Record<T, number>>, names: readonly T[]): T =>
  names.reduce((a, b) => (numbers[b] > numbers[a] ? b : a));

export const onSizes: readonly Question<Params>[] = [
  {
    id: 'size',
    params: sizesAt('last', original).params,
    answer: {
      kind: 'choice',
      options: ['572', '388', '536', '556'],
      value: () => String(validSizes(572, 4).output),
      refutedBy: {
        '572': sizesAt({ operation: 'convolution', level: 0 }, original),
        '536': sizesAt({ operation: 'upsample', level: 3 }, original),
        '556': sizesAt({ operation: 'upsample', level: 0 }, original),
      },
    },
    shownBy: sizesAt('last', original),
  },
  {
    id: 'size-now',
    values: ({ side, levels, padding }) => ({ side, levels, lost: padding === 'valid' ? 2 : 0 }),
    answer: {
      kind: 'number',
      value: ({ side, levels, padding }) => validSizes(side, levels, padding).output ?? 0,
      tolerance: 0,
    },
  },
  {
    id: 'fits',
    answer: {
      kind: 'choice',
      options: ['512', '570', '572', '576'],
      value: () => String(fittingOf([512, 570, 572, 576], 4, 'valid')),
      refutedBy: {
        '512': sizesAt('last', { ...original, side: 512 }),
        '570': sizesAt('last', { ...original, side: 570 }),
        '576': sizesAt('last', { ...original, side: 576 }),
      },
    },
    shownBy: sizesAt('fits', original),
  },
  {
    id: 'padded',
    answer: {
      kind: 'choice',
      options: ['572', '100', '60', '64'],
      value: () => String(fittingOf([572, 100, 60, 64], 3, 'same')),
      refutedBy: {
        '572': sizesAt('last', { ...padded, side: 572 }),
        '100': sizesAt('last', { ...padded, side: 100 }),
        '60': sizesAt('last', { ...padded, side: 60 }),
      },
    },
    shownBy: sizesAt('last', padded),
  },
  {
    id: 'crop',
    params: sizesAt('last', original).params,
    answer: {
      kind: 'number',
      value: () => validSizes(572, 4).skips.find(({ level }) => level === 0)?.cut ?? 0,
      tolerance: 0,
    },
    shownBy: sizesAt({ operation: 'upsample', level: 0 }, original),
  },
  {
    id: 'head',
    answer: { kind: 'number', value: () => originalUnet().head, tolerance: 0 },
    shownBy: sizesAt('parameters', original),
  },
  {
    id: 'heaviest',
    answer: {
      kind: 'choice',
      options: ['encoder', 'centre', 'decoder', 'head'],
      value: heaviestPart,
      refutedBy: {
        encoder: sizesAt('parameters', original),
        decoder: sizesAt('parameters', original),
        head: sizesAt('parameters', original),
      },
    },
    shownBy: sizesAt('parameters', original),
  },
];

export const onCopies: readonly Question<Params>[] = [
  {
    id: 'detail',
    answer: {
      kind: 'choice',
      options: ['bottom', 'early', 'upsampling'],
      value: () => {
        const blocks = pointsTo();
        return largest({ bottom: -blocks.bottom, early: -blocks.early, upsampling: -blocks.upsampling }, [
          'bottom',
          'early',
          'upsampling',
        ]);
      },
      refutedBy: { bottom: netAt('centre_b'), upsampling: netAt('up0') },
    },
    shownBy: netAt('keep0'),
  },
  {
    id: 'deeper',
    answer: {
      kind: 'choice',
      options: ['sharper', 'coarser', 'same'],
      value: () => {
        const bottomOf = (levels: number) => {
          const { steps } = validSizes(64, levels, 'same');
          return steps.find(({ level }) => level === levels)?.side ?? 0;
        };
        return bottomOf(4) < bottomOf(3) ? 'coarser' : bottomOf(4) > bottomOf(3) ? 'sharper' : 'same';
      },
      refutedBy: {
        sharper: netAt('centre_b'),
        same: sizesAt({ operation: 'pool', level: 4 }, { ...padded, levels: 4 }),
      },
    },
    shownBy: sizesAt({ operation: 'pool', level: 4 }, { ...padded, levels: 4 }),
  },
  {
    id: 'channels',
    answer: { kind: 'number', value: () => stageOf('dec1a').channelsIn, tolerance: 0 },
    shownBy: netAt('skip1'),
  },
  {
    id: 'residual',
    answer: {
      kind: 'choice',
      options: ['add', 'concatenate', 'multiply'],
      value: () => (stageOf('skip0').channelsOut === 2 * stageOf('up0').channelsOut ? 'concatenate' : 'add'),
      refutedBy: { add: netAt('skip0'), multiply: netAt('skip0') },
    },
    shownBy: netAt('skip0'),
  },
  {
    id: 'mismatch',
    answer: {
      kind: 'choice',
      options: ['runs', 'side', 'channels'],
      value: () => (mismatchOf([16, 32, 48])?.includes('channels') ? 'channels' : 'runs'),
      refutedBy: { runs: netAt('skip1'), side: sizesAt('last', { ...padded, levels: 2, width: 16 }) },
    },
    shownBy: netAt('skip1'),
  },
  {
    id: 'finest',
    params: playing().params,
    answer: {
      kind: 'choice',
      options: ['accuracy', 'area', 'boundary'],
      value: () => largest(lossOfFinest(), ['accuracy', 'area', 'boundary']),
      refutedBy: {
        accuracy: playing({ skip1: 'cut', label: 'error' }),
        area: playing({ skip1: 'cut', label: 'error' }),
      },
    },
    shownBy: playing({ skip1: 'cut', label: 'error' }),
  },
  {
    id: 'field',
    answer: {
      kind: 'choice',
      options: ['17', '8', '68', '3'],
      value: () => String(stageOf('centre_b').field),
      refutedBy: {
        '17': playing({ lens: 'wrong-ways', depth: 8 }),
        '8': netAt('pool2'),
        '3': netAt('enc0a'),
      },
    },
    shownBy: netAt('centre_b'),
  },
  {
    id: 'stack',
    values: () => {
      const layers = layersToSee(seenByNet);
      return { field: seenByNet, layers, fewer: layers - 1, less: 2 * layers - 1, seen: 2 * layers + 1 };
    },
    answer: { kind: 'number', value: () => layersToSee(seenByNet), tolerance: 0 },
    shownBy: playing({ lens: 'wrong-ways', depth: layersToSee(seenByNet) }),
  },
];
