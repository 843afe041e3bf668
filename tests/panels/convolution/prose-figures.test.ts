/** Every figure in the prose on convolution is what the layer, the maths or a card gives, in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { convolutional, fullyConnected, locallyConnected } from '../../../src/math/costs.ts';
import { fieldOf } from '../../../src/math/receptive-field.ts';
import { at } from '../../../src/math/volume.ts';
import { heldOutDigits } from '../../../src/models/train-digits.ts';
import plate from '../../../src/panels/convolution/index.ts';
import { geometryOf, outputOf } from '../../../src/panels/convolution/layer.ts';
import { type ConvolutionParams, knobs } from '../../../src/panels/convolution/params.ts';
import { scenes, twoChannels } from '../../../src/panels/convolution/scenes.ts';
import { decimalsIn, languages, type Prose, proseOf } from '../../prose.ts';

const state = (patch: Partial<ConvolutionParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const scene = (id: string, patch: Partial<ConvolutionParams> = {}) =>
  state({ ...scenes.find((one) => one.id === id)?.params, ...patch });
const first = (params: ConvolutionParams): number => at(outputOf(params), 0, 0);

describe.each(languages)('in %s', (language) => {
  let prose: Prose;
  beforeAll(async () => {
    prose = await proseOf(plate, language);
  });
  const says = (key: string, ...numbers: readonly (number | string)[]) => {
    const text = key === 'lesson' ? prose.lesson : prose.text(key);
    for (const number of numbers) expect(text, key).toMatch(new RegExp(`(?<![\\d.])${number}(?![\\d]|\\.\\d)`));
  };

  it('the lecture’s kernel, flipped and not', () => {
    const [plain, flipped] = [first(scene('flip', { flip: 0 })), first(scene('flip', { flip: 1 }))];
    for (const key of ['scenes.flip.note', 'questions.flip-fixed.because']) says(key, plain, flipped);
    expect(plain).not.toBe(flipped);
  });

  it('borders by hand', () => {
    says(
      'scenes.border-by-hand.note',
      first(scene('border-by-hand')),
      first(scene('border-by-hand', { padding: 'mirror' })),
    );
    const zeros = outputOf(scene('border-by-hand'));
    const v = [4, 8, 10, 7];
    for (const [i, a] of v.entries()) for (const [j, b] of v.entries()) expect(at(zeros, i, j)).toBe(a * b);
    says('scenes.border-by-hand.note', v.join(', '));
    // "Which padding adds nothing that is not in the picture? All but the zeros": the constant picture tells
    const flat = { size: 6, input: new Array(36).fill(9).join('_'), kernel: 'blur' } as const;
    const corner = (padding: ConvolutionParams['padding']) => first(state({ ...flat, padding }));
    for (const padding of ['periodic', 'mirror', 'replicate'] as const) expect(corner(padding)).toBeCloseTo(9, 9);
    says('questions.dark-corner.because', corner('zero'));
  });

  it('two channels', () => {
    says('scenes.channels.note', first(scene('channels')));
    says('questions.channels-by-hand.because', first(scene('channels')));
    says('scenes.channels.note', convolutional({ rows: 9, columns: 9, channels: 3 }, { kernel: 3 }, 1).weights);
  });

  it('sizes and reach', () => {
    expect(geometryOf(state({ kernelSize: 2 })).horizontal.output).toBe(10);
    expect(prose.text('scenes.window.note')).toMatch(/\((Ten|Diez)/);
    const sees = (layers: number) => fieldOf(new Array(layers).fill({ kernel: 3 }));
    says('scenes.depth.note', [1, 2, 3, 4].map(sees).join(', '));
    expect(sees(3)).toBe(7);
    expect(prose.text('scenes.depth.say')).toMatch(/seven by seven|siete por siete/);
    says('lesson', 2 * convolutional({ rows: 9, columns: 9, channels: 1 }, { kernel: 3 }, 1).weights, 25);
  });

  it('what each idea saves', () => {
    const map = { rows: 100, columns: 100, channels: 1 };
    const geometry = { kernel: 3, padding: 'zero' } as const;
    const [dense, local, shared] = [
      fullyConnected(1e4, 1e4).weights,
      locallyConnected(map, geometry, 1).weights,
      convolutional(map, geometry, 1).weights,
    ];
    expect([dense, local, shared]).toEqual([1e8, 9e4, 9]);
    for (const key of ['scenes.free.note', 'questions.free.because']) says(key, '90 000', shared);
    says('lesson', Math.floor(dense / local));
    const { parameters, weights } = convolutional({ rows: 9, columns: 9, channels: 3 }, { kernel: 3 }, 64);
    says('lesson', parameters, weights);
    says('questions.parameters.refutes.flat', 64 * 9 + 64);
    // "Locality turns thousands of weights into hundreds, sharing turns hundreds into nine", at the scene's own size
    const { vertical, horizontal } = geometryOf(scene('counting'));
    const outputs = vertical.output * horizontal.output;
    const [thousands, hundreds] = [vertical.size * horizontal.size * outputs, 9 * outputs];
    expect(thousands).toBeGreaterThanOrEqual(1000);
    expect(thousands).toBeLessThan(10_000);
    expect(hundreds).toBeGreaterThanOrEqual(100);
    expect(hundreds).toBeLessThan(1000);
  });

  it('a box is k² times as bright', () => {
    for (const kernelSize of [2, 3, 5])
      expect(first(state({ size: 7, kernelSize, kernel: 'box', input: new Array(49).fill(2).join('_') }))).toBe(
        2 * kernelSize ** 2,
      );
    expect(prose.text('play.notices.box')).toContain('k²');
  });

  it('which outputs one weight changes: all but those where it lies on a 0', () => {
    const before = outputOf(state({ kernelSize: 2, kernel: '1_1_1_1' }));
    const after = outputOf(state({ kernelSize: 2, kernel: '2_1_1_1' }));
    const table = outputOf(state({ kernelSize: 1, kernel: '1' }));
    for (let i = 0; i < before.rows; i++)
      for (let j = 0; j < before.columns; j++) expect(at(before, i, j) === at(after, i, j)).toBe(at(table, i, j) === 0);
    expect(prose.text('scenes.window.note')).toMatch(/on a 0|sobre un 0/);
  });

  it('how trainings are measured', () => {
    says('train.plot.digitsAccuracy', heldOutDigits);
  });

  it('has no other decimals', () => {
    const known = [
      ...[twoChannels.bias, first(scene('channels')), knobs.defaults.rate].map(String),
      '0.01', // within which the claim asks for every weight
      '0.05', // of which a rate is told for RMSProp and Adam
      '0.003', // the rate of scripts/train/digits.ts
    ];
    expect(decimalsIn(prose.all).filter((number) => !known.includes(number))).toEqual([]);
  });
});
