/** Predict, then check. Every answer is worked out from the maths; wrong options are what people really believe. */
import { convolutional, locallyConnected } from '../../math/costs.ts';
import { fieldOf } from '../../math/receptive-field.ts';
import { usesAlong } from '../../math/uses.ts';
import { at, type Volume } from '../../math/volume.ts';
import { explicitAxis, padsOf } from '../../math/window.ts';
import type { Question } from '../../pattern/panel.ts';
import {
  examplesTeachTheKernel,
  layer,
  onePixelMove,
  reachOfOneByOne,
  state,
  turnedWeightsCompensate,
} from './evidence.ts';
import { columnsOf, geometryOf, outputOf } from './layer.ts';
import type { ConvolutionParams } from './params.ts';
import { twoChannels } from './scenes.ts';
import { frameOf } from './steps.ts';

type Params = ConvolutionParams;
type Numbers = Readonly<Record<string, string | number>>;

const shape = (v: Volume): string => `${v.rows}x${v.columns}`;
const square = (channels: number, side: number) => ({ rows: side, columns: side, channels });

const deckBox = layer({ kernelSize: 2 });
const turnedDeck = layer({ kernel: 'deck-a', flip: 1 });
const darkCorner = layer({
  size: 4,
  kernel: 'blur',
  padding: 'zero',
  input: new Array(16).fill(9).join('_'),
});
const strided = layer({ stride: 2, kernel: 'sobel-x' });
const handChannels = layer(twoChannels);
const colour = layer({ channels: 3 });
const small = layer({ size: 5 });
const firstParameters = (): number => convolutional(square(3, 32), { kernel: 3, padding: 'same' }, 64).parameters;

/** The parameters of the layer as the knobs stand. */
function parametersNow(params: Params): number {
  const input = { rows: params.size, columns: columnsOf(params), channels: params.channels };
  const { kernelSize: kernel, stride, dilation, padding } = params;
  const count = params.sharing === 'free' ? locallyConnected : convolutional;
  return count(input, { kernel, stride, dilation, padding }, params.filters).parameters;
}

function sizesNow(params: Params): Numbers {
  const { vertical, horizontal } = geometryOf(params);
  const { size: n, kernel: k, stride: s, dilation: d, before, after } = vertical;
  return { n, k, s, d, before, after, columns: horizontal.size };
}

export const questions: readonly Question<Params>[] = [
  {
    id: 'size',
    params: deckBox,
    answer: {
      kind: 'choice',
      options: ['9x10', '10x11', '8x9', '5x5'],
      value: () => shape(outputOf(state(deckBox))),
      refutedBy: {
        '10x11': { params: layer({ ...deckBox, padding: 'zero' }) },
        '8x9': { params: layer({ kernelSize: 3 }) },
        '5x5': { params: layer({ ...deckBox, stride: 2 }) },
      },
    },
    shownBy: {
      params: layer({ ...deckBox, detail: 'fast' }),
      k: frameOf(state({ ...deckBox, detail: 'fast' }), 0, 8, 9),
    },
  },
  {
    id: 'size-now',
    values: sizesNow,
    answer: { kind: 'number', value: (params) => geometryOf(params).vertical.output, tolerance: 0 },
  },
  {
    id: 'odd',
    answer: {
      kind: 'choice',
      options: ['centre', 'faster', 'required'],
      value: () => {
        const even = (k: number) => padsOf('zero', 8, k)[0] === padsOf('zero', 8, k)[1];
        return [3, 5, 7].every(even) && ![2, 4, 6].some(even) ? 'centre' : 'required';
      },
      refutedBy: {
        faster: { params: layer({ kernelSize: 4, view: 'counting' }) },
        required: { params: layer({ kernelSize: 4, padding: 'zero' }) },
      },
    },
    shownBy: { params: layer({ kernelSize: 4, padding: 'zero' }) },
  },
  {
    id: 'missing',
    params: layer({ size: 8, kernelSize: 5, padding: 'zero' }),
    answer: { kind: 'number', value: () => padsOf('zero', 8, 5)[0], tolerance: 0 },
    shownBy: { params: layer({ size: 8, kernelSize: 5, padding: 'zero' }) },
  },
  {
    id: 'ways-out',
    params: layer({ size: 8, kernelSize: 5 }),
    answer: { kind: 'number', value: () => 8 - explicitAxis(8, 5).output, tolerance: 0 },
    shownBy: { params: layer({ size: 8, kernelSize: 5, padding: 'periodic' }) },
  },
  {
    id: 'even-same',
    answer: {
      kind: 'choice',
      options: ['1-2', '2-2', '1-1', '2-1'],
      value: () => padsOf('same', 8, 4).join('-'),
      refutedBy: Object.fromEntries(
        ['2-2', '1-1', '2-1'].map((option) => [option, { params: layer({ size: 8, kernelSize: 4, padding: 'same' }) }]),
      ),
    },
    shownBy: { params: layer({ size: 8, kernelSize: 4, padding: 'same' }) },
  },
  {
    id: 'same-stride',
    answer: {
      kind: 'choice',
      options: ['end', 'both', 'start'],
      value: () => {
        const [before, after] = padsOf('same', 8, 3, 2);
        return before === after ? 'both' : before < after ? 'end' : 'start';
      },
      refutedBy: {
        both: { params: layer({ size: 8, stride: 2, padding: 'zero' }) },
        start: { params: layer({ size: 8, stride: 2, padding: 'same' }) },
      },
    },
    shownBy: { params: layer({ size: 8, stride: 2, padding: 'same' }) },
  },
  {
    id: 'parameters',
    answer: {
      kind: 'choice',
      options: ['block', 'flat', 'picture'],
      value: () =>
        firstParameters() === 9 * 3 * 64 + 64 ? 'block' : firstParameters() === 9 * 64 + 64 ? 'flat' : 'picture',
      refutedBy: {
        flat: { params: layer({ channels: 3, filters: 4, view: 'counting' }) },
        picture: { params: layer({ size: 12, view: 'counting' }) },
      },
    },
    values: () => ({ parameters: firstParameters(), weights: firstParameters() - 64 }),
    shownBy: { params: layer({ channels: 3, filters: 4, view: 'counting' }) },
  },
  {
    id: 'parameters-now',
    values: (params) => ({ ...sizesNow(params), channels: params.channels, filters: params.filters }),
    answer: { kind: 'number', value: parametersNow, tolerance: 0 },
    shownBy: { params: { view: 'counting' } },
  },
  {
    id: 'maps',
    params: colour,
    answer: { kind: 'number', value: () => outputOf(state({ channels: 3 })).channels, tolerance: 0 },
    shownBy: { params: colour },
  },
  {
    id: 'channels-by-hand',
    params: handChannels,
    answer: { kind: 'number', value: () => at(outputOf(state(twoChannels)), 0, 0), tolerance: 1e-6 },
    shownBy: { params: handChannels, k: 2 },
  },
  {
    id: 'flip-fixed',
    params: turnedDeck,
    answer: { kind: 'number', value: () => at(outputOf(state(turnedDeck)), 0, 0), tolerance: 0 },
    shownBy: { params: turnedDeck, k: 1 },
  },
  {
    id: 'flip-learned',
    answer: {
      kind: 'choice',
      options: ['same', 'worse', 'better'],
      value: () => (turnedWeightsCompensate(state({ kernel: 'deck-a' })) ? 'same' : 'worse'),
      refutedBy: {
        worse: { mode: 'train', params: layer({ flip: 1, task: 'filter' }) },
        better: { mode: 'train', params: layer({ flip: 1, task: 'filter' }) },
      },
    },
    shownBy: { mode: 'train', params: layer({ task: 'filter', flip: 1 }) },
  },
  {
    id: 'corners',
    answer: {
      kind: 'choice',
      options: ['corners', 'edges', 'all'],
      value: () => {
        const [edge = 0, , middle = 0] = usesAlong(explicitAxis(5, 3));
        return edge * edge < edge * middle ? 'corners' : 'all';
      },
      refutedBy: { edges: { params: small }, all: { params: small } },
    },
    values: () => {
      const [edge = 0, , middle = 0] = usesAlong(explicitAxis(5, 3));
      return { corner: edge * edge, edge: edge * middle, middle: middle * middle };
    },
    shownBy: { params: small },
  },
  {
    id: 'dark-corner',
    params: darkCorner,
    answer: { kind: 'number', value: () => at(outputOf(state(darkCorner)), 0, 0), tolerance: 1e-6 },
    shownBy: { params: darkCorner, k: 1 },
  },
  {
    id: 'equivariant',
    answer: {
      kind: 'choice',
      options: ['moves', 'stays', 'changes'],
      value: () => onePixelMove(state({ kernel: 'sobel-x' })),
      refutedBy: {
        stays: { mode: 'play', params: layer({ lens: 'shift', kernel: 'sobel-x', shiftX: 8, shiftY: 0 }) },
        changes: { mode: 'play', params: layer({ lens: 'shift', kernel: 'sobel-x', shiftX: 1, shiftY: 0 }) },
      },
    },
    shownBy: { mode: 'play', params: layer({ lens: 'shift', kernel: 'sobel-x', shiftX: 8, shiftY: 0 }) },
  },
  {
    id: 'stride-shift',
    params: strided,
    answer: {
      kind: 'choice',
      options: ['changes', 'half', 'stays', 'moves'],
      value: () => onePixelMove(state(strided)),
      refutedBy: Object.fromEntries(
        ['half', 'stays', 'moves'].map((option) => [
          option,
          { mode: 'play', params: layer({ ...strided, lens: 'shift', shiftX: 1, shiftY: 0 }) },
        ]),
      ),
    },
    shownBy: { mode: 'play', params: layer({ ...strided, lens: 'shift', shiftX: 1, shiftY: 0 }) },
  },
  {
    id: 'free',
    answer: {
      kind: 'choice',
      options: ['9', '90000', '100000000'],
      value: () => String(locallyConnected(square(1, 100), { kernel: 3, padding: 'same' }, 1).weights),
      refutedBy: {
        '9': { params: layer({ sharing: 'free', view: 'counting' }) },
        '100000000': { params: layer({ sharing: 'free', view: 'counting' }) },
      },
    },
    shownBy: { params: layer({ size: 6, sharing: 'free', kernel: 'sobel-x' }) },
  },
  {
    id: 'one-by-one',
    answer: {
      kind: 'choice',
      options: ['mixes', 'nothing', 'shrinks'],
      value: () => {
        const reach = reachOfOneByOne();
        return reach.channels && !reach.neighbours ? 'mixes' : 'shrinks';
      },
      refutedBy: {
        nothing: { params: layer({ kernelSize: 1, channels: 2, size: 3, input: 'channels', kernel: '1_-1' }) },
        shrinks: { params: layer({ kernelSize: 1, channels: 2, size: 3, input: 'channels', kernel: '1_-1' }) },
      },
    },
    shownBy: { params: layer({ kernelSize: 1, channels: 2, size: 3, input: 'channels', kernel: '1_-1' }), k: 1 },
  },
  {
    id: 'three-layers',
    answer: { kind: 'number', value: () => fieldOf([{ kernel: 3 }, { kernel: 3 }, { kernel: 3 }]), tolerance: 0 },
    shownBy: { mode: 'play', params: layer({ lens: 'depth', depth: 3 }) },
  },
  {
    id: 'designed',
    answer: {
      kind: 'choice',
      options: ['learned', 'designed', 'listed'],
      value: () => (examplesTeachTheKernel() ? 'learned' : 'designed'),
      refutedBy: {
        designed: { mode: 'train', params: layer({ task: 'filter' }) },
        listed: { mode: 'train', params: layer({ task: 'digits' }) },
      },
    },
    shownBy: { mode: 'train', params: layer({ task: 'digits' }) },
  },
];
