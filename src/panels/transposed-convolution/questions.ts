/** Predict, then check. Every answer is worked out from the maths; wrong options are what people really believe. */
import { overlapOf } from '../../math/overlap.ts';
import { sameTransposedAxis, transposedSize } from '../../math/transposed-axis.ts';
import { at } from '../../math/volume.ts';
import type { Question } from '../../pattern/panel.ts';
import {
  comesBack,
  differences,
  doublesEvenly,
  gridOnFlat,
  layer,
  metCells,
  passesInnerTest,
  state,
} from './evidence.ts';
import { axesOf, matrixOf, outputOf, sideOf } from './layer.ts';
import type { TransposedParams } from './params.ts';
import { deckMatrix, deckTrip, twoByTwo } from './scenes.ts';
import { roundFrameOf, steps, sumFrameOf } from './steps.ts';
import { sumTermsOf } from './sums.ts';

type Params = TransposedParams;

const lastOf = (patch: Partial<Params>): number => steps.count(state(patch)) - 1;
/** A state at its last frame. */
const atEnd = (patch: Partial<Params>) => ({ params: layer(patch), k: lastOf(patch) });

const deckSize: Partial<Params> = { pad: 1 };
const pairs: Partial<Params> = { ...twoByTwo };
const cropped: Partial<Params> = { ...twoByTwo, stride: 1, pad: 1 };
const uneven: Partial<Params> = { size: 4, input: 'ones', kernel: 'ones', overlay: 'overlap', detail: 'fast' };
const trip: Partial<Params> = { ...deckTrip, detail: 'fast' };
const tripAt = (phase: 'scale' | 'best' | 'inner') => ({ params: layer(trip), k: roundFrameOf(state(trip), phase) });
const gathered: Partial<Params> = { view: 'gather' };
const bilinear: Partial<Params> = { method: 'bilinear', view: 'gather' };
const unpooled: Partial<Params> = { method: 'unpool', view: 'gather', input: 'pooled', detail: 'fast' };
const copied: Partial<Params> = { kernelSize: 2, kernel: 'ones' };
const checkered: Partial<Params> = { lens: 'checkerboard', kernelSize: 4, stride: 2, pad: 1, weights: 'random' };

/** "4x16". */
function shapeOfC(patch: Partial<Params>): string {
  const { rows, columns } = matrixOf(state(patch));
  return `${rows}x${columns}`;
}

export const questions: readonly Question<Params>[] = [
  {
    id: 'size',
    params: layer(deckSize),
    answer: {
      kind: 'choice',
      options: ['3', '7', '5', '1'],
      value: () => String(sideOf(state(deckSize))),
      refutedBy: {
        '7': { params: layer(deckSize), k: lastOf(deckSize) - 1 },
        '5': { params: layer({}), k: lastOf({}) },
        '1': { params: layer({ pad: 1, stride: 1 }), k: lastOf({ pad: 1, stride: 1 }) },
      },
    },
    shownBy: atEnd(deckSize),
  },
  {
    id: 'size-now',
    values: ({ size: n, kernelSize: k, stride: s, pad: p, outputPad }) => ({ n, k, s, p, outputPad }),
    answer: {
      kind: 'number',
      value: ({ size, kernelSize, stride, pad, outputPad }) => transposedSize(size, kernelSize, stride, pad, outputPad),
      tolerance: 0,
    },
  },
  {
    id: 'paint',
    params: layer(pairs),
    answer: { kind: 'number', value: () => metCells(state(pairs)), tolerance: 0 },
    shownBy: atEnd(pairs),
  },
  {
    id: 'cut',
    params: layer(cropped),
    answer: { kind: 'number', value: () => at(outputOf(state(cropped)), 0, 0), tolerance: 0 },
    shownBy: atEnd(cropped),
  },
  {
    id: 'middle',
    params: layer({}),
    answer: { kind: 'number', value: () => at(outputOf(state({})), 2, 2), tolerance: 0 },
    shownBy: { params: layer(gathered), k: sumFrameOf(state(gathered), 2, 2, 'products') },
  },
  {
    id: 'stride',
    answer: {
      kind: 'choice',
      options: ['larger', 'smaller', 'same'],
      value: () => {
        const change = sideOf(state({ stride: 3 })) - sideOf(state({ stride: 2 }));
        return change > 0 ? 'larger' : change < 0 ? 'smaller' : 'same';
      },
      refutedBy: { smaller: atEnd({ stride: 3 }), same: atEnd({ stride: 3 }) },
    },
    shownBy: atEnd({ stride: 3 }),
  },
  {
    id: 'back',
    params: layer(trip),
    answer: {
      kind: 'choice',
      options: ['no', 'scaled', 'yes'],
      value: () => comesBack(state(trip)),
      refutedBy: { scaled: tripAt('scale'), yes: tripAt('best') },
    },
    shownBy: tripAt('best'),
  },
  {
    id: 'promise',
    answer: {
      kind: 'choice',
      options: ['products', 'content', 'nothing'],
      value: () => {
        if (comesBack(state(trip)) !== 'no') return 'content';
        return passesInnerTest(state(trip)) ? 'products' : 'nothing';
      },
      refutedBy: { content: tripAt('scale'), nothing: tripAt('inner') },
    },
    shownBy: tripAt('inner'),
  },
  {
    id: 'matrix',
    params: layer(deckMatrix),
    answer: {
      kind: 'choice',
      options: ['4x16', '16x4', '9x16', '16x16'],
      value: () => shapeOfC(deckMatrix),
      refutedBy: {
        '16x4': { params: layer(deckMatrix), k: sumFrameOf(state(deckMatrix), 0, 0, 'window') },
        '9x16': { params: layer(deckMatrix), k: 1 },
        '16x16': { params: layer({ ...deckMatrix, size: 4, pad: 1 }), k: 0 },
      },
    },
    shownBy: { params: layer(deckMatrix), k: 0 },
  },
  {
    id: 'double',
    answer: {
      kind: 'choice',
      options: ['4-2-1', '3-2-1', '4-2-0', '3-2-0'],
      value: () =>
        ['4-2-1', '3-2-1', '4-2-0', '3-2-0'].find((option) => {
          const [k = 0, s = 0, p = 0] = option.split('-').map(Number);
          return doublesEvenly(k, s, p);
        }) ?? '3-2-0',
      refutedBy: {
        '3-2-1': atEnd({ ...uneven, pad: 1 }),
        '4-2-0': atEnd({ ...uneven, kernelSize: 4 }),
        '3-2-0': atEnd(uneven),
      },
    },
    shownBy: atEnd({ ...uneven, kernelSize: 4, pad: 1 }),
  },
  {
    id: 'output-padding',
    params: layer({ pad: 1, outputPad: 1 }),
    answer: {
      kind: 'choice',
      options: ['which', 'border', 'smooth'],
      value: () => {
        // both 2n − 1 and 2n come down to n
        const down = (side: number) => Math.floor((side + 2 - 3) / 2) + 1;
        const given = transposedSize(4, 3, 2, 1);
        return given === 7 && down(7) === 4 && down(8) === 4 ? 'which' : 'border';
      },
      refutedBy: { border: atEnd({ pad: 1, outputPad: 1 }), smooth: atEnd({ ...uneven, pad: 1, outputPad: 1 }) },
    },
    shownBy: atEnd({ pad: 1, outputPad: 1 }),
  },
  {
    id: 'ratio',
    params: layer(uneven),
    answer: { kind: 'number', value: () => overlapOf(axesOf(state({ ...uneven, size: 6 }))).ratio, tolerance: 0 },
    shownBy: atEnd(uneven),
  },
  {
    id: 'clean',
    answer: {
      kind: 'choice',
      options: ['resize', 'divides', 'trained'],
      value: () => {
        const kernel = { kernel: 'random' } as const;
        const even = gridOnFlat({ ...kernel, kernelSize: 4, pad: 1 });
        const resized = gridOnFlat({ ...kernel, method: 'resize-convolution', view: 'gather' });
        return resized < 1e-9 && even > 0.1 ? 'resize' : 'divides';
      },
      refutedBy: {
        divides: { mode: 'play', params: { ...layer({ kernelSize: 4, pad: 1 }), ...checkered } },
        trained: { mode: 'train', params: { compare: 'transposed-3' } },
      },
    },
    shownBy: { mode: 'play', params: { ...layer({ kernelSize: 4, pad: 1 }), ...checkered, lens: 'cures' } },
  },
  {
    id: 'zeros',
    params: layer(gathered),
    answer: {
      kind: 'number',
      value: () => sumTermsOf(state(gathered), 1, 1).filter((term) => term.cell === null).length,
      tolerance: 0,
    },
    shownBy: { params: layer(gathered), k: sumFrameOf(state(gathered), 1, 1, 'products') },
  },
  {
    id: 'copy',
    answer: {
      kind: 'choice',
      options: ['ones', 'quarter', 'none'],
      value: () => (differences(state(copied), state({ method: 'nearest', view: 'gather' })) === 0 ? 'ones' : 'none'),
      refutedBy: { quarter: atEnd({ ...copied, kernel: 'gaussian' }), none: atEnd(copied) },
    },
    shownBy: atEnd(copied),
  },
  {
    id: 'unpool',
    params: layer(unpooled),
    answer: {
      kind: 'choice',
      options: ['winners', 'all', 'spread'],
      value: () => {
        const filled = outputOf(state(unpooled)).data.filter((value) => value !== 0).length;
        const { size, stride } = state(unpooled);
        return filled === size ** 2 ? 'winners' : filled === (size * stride) ** 2 ? 'all' : 'spread';
      },
      refutedBy: { all: atEnd(unpooled), spread: atEnd({ ...unpooled, method: 'nearest' }) },
    },
    shownBy: atEnd(unpooled),
  },
  {
    id: 'grid',
    params: layer(bilinear),
    answer: {
      kind: 'number',
      value: () => at(outputOf(state({ ...bilinear, grid: 'corner' })), 0, 1),
      tolerance: 1e-6,
    },
    shownBy: {
      params: layer({ ...bilinear, grid: 'corner' }),
      k: sumFrameOf(state({ ...bilinear, grid: 'corner' }), 0, 1, 'products'),
    },
  },
  {
    id: 'libraries',
    answer: {
      kind: 'choice',
      options: ['end', 'both', 'same'],
      value: () => {
        const tensorflow = sameTransposedAxis(8, 3, 2);
        const pytorch = axesOf(state({ size: 6, pad: 1, outputPad: 1 })).vertical;
        if (tensorflow.before === pytorch.before) return 'same';
        return tensorflow.before === 0 && tensorflow.after > 0 ? 'end' : 'both';
      },
      refutedBy: { both: atEnd({ pad: 1, outputPad: 1 }), same: atEnd({ pad: 1, outputPad: 1 }) },
    },
    shownBy: atEnd({ pad: 1, outputPad: 1 }),
  },
];
