/** The worked examples CV1–CV12 of the lecture, through the panel's own knobs and steps. */
import { describe, expect, it } from 'vitest';
import { convolutional } from '../../src/math/costs.ts';
import { toRows } from '../../src/math/volume.ts';
import { outputSize } from '../../src/math/window.ts';
import { geometryOf, linksOf, outputName, outputOf } from '../../src/panels/convolution/layer.ts';
import { type ConvolutionParams, knobs } from '../../src/panels/convolution/params.ts';
import { frameOf, phases, steps } from '../../src/panels/convolution/steps.ts';

const state = (patch: Partial<ConvolutionParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const output = (patch: Partial<ConvolutionParams>, filter = 0) => toRows(outputOf(state(patch)), filter);
const sum = (rows: number[][]) => rows.flat().reduce((a, b) => a + b, 0);

/** The output as the walk puts it together, from the frames in which a value is placed. */
function walked(patch: Partial<ConvolutionParams>): number[][][] {
  const params = state(patch);
  const { vertical, horizontal } = geometryOf(params);
  return Array.from({ length: params.filters }, (_, filter) =>
    Array.from({ length: vertical.output }, (_, row) =>
      Array.from({ length: horizontal.output }, (_, column) => {
        const frame = steps.step(params, frameOf(params, filter, row, column));
        expect(frame).toMatchObject({ filter, row, column, phase: 'place' });
        return frame.value;
      }),
    ),
  );
}

/** Eight equal rows and a kernel with one row: a 1-D sequence in two dimensions. */
const sequence = (weights: number[]): Partial<ConvolutionParams> => ({
  size: 8,
  kernelSize: 5,
  input: new Array(8).fill('3_1_4_1_5_9_2_6').join('_'),
  kernel: [0, 0, 1, 0, 0].flatMap((on) => weights.map((w) => on * w)).join('_'),
});

/** v vᵀ with v = 1, 2, 3, 2 and the kernel 1 2 1 times itself. */
const product: Partial<ConvolutionParams> = {
  size: 4,
  input: '1_2_3_2_2_4_6_4_3_6_9_6_2_4_6_4',
  kernel: '1_2_1_2_4_2_1_2_1',
};
const outer = (v: number[]) => v.map((a) => v.map((b) => a * b));

describe('the worked examples', () => {
  it('CV1: the lecture’s table under a 2×2 box', () => {
    const rows = output({ kernelSize: 2 });
    expect([rows.length, rows[0]?.length]).toEqual([9, 10]);
    expect(rows[0]).toEqual([19, 14, 24, 22, 23, 25, 19, 12, 6, 4]);
    expect(rows[4]).toEqual([20, 32, 49, 64, 66, 53, 35, 21, 9, 0]);
    expect(sum(rows)).toBe(2111);
    expect(walked({ kernelSize: 2 })).toEqual([rows]);
  });

  it('CV2: the same at stride 2', () => {
    const rows = output({ kernelSize: 2, stride: 2 });
    expect([rows.length, rows[0]?.length]).toEqual([5, 5]);
    expect(rows[2]).toEqual([20, 49, 66, 35, 9]);
    expect(walked({ kernelSize: 2, stride: 2, detail: 'fast' })).toEqual([rows]);
  });

  it('CV3: a 3×3 box', () => {
    const rows = output({});
    expect(rows[0]).toEqual([52, 53, 65, 70, 64, 54, 35, 17, 10]);
    expect([rows.length, rows[3]?.[3], Math.max(...rows.flat())]).toEqual([8, 135, 135]);
  });

  it('CV4: kernel A as it is and turned', () => {
    const [plain, turned] = [output({ kernel: 'deck-a' }), output({ kernel: 'deck-a', flip: 1 })];
    expect(plain[0]?.slice(0, 4)).toEqual([323, 284, 387, 368]);
    expect(turned[0]?.slice(0, 4)).toEqual([302, 363, 373, 421]);
    expect([plain[3]?.[3], turned[3]?.[3]]).toEqual([778, 742]);
    expect(walked({ kernel: 'deck-a', flip: 1, detail: 'fast' })).toEqual([turned]);
  });

  it('CV5: Sobel x at stride 1 and 2', () => {
    expect(output({ kernel: 'sobel-x' })[0]).toEqual([-5, 24, -2, 1, 2, -19, -20, -14, -2]);
    expect(output({ kernel: 'sobel-x', stride: 2 })[1]).toEqual([17, 11, -12, -27, -11]);
  });

  it.each([
    ['zero', [15, 18, 24, 31, 41, 48, 41, 31]],
    ['periodic', [29, 24, 24, 31, 41, 48, 44, 38]],
    ['mirror', [21, 19, 24, 31, 41, 48, 43, 44]],
    ['valid', [24, 31, 41, 48]],
  ] as const)('CV6: a sequence with %s border', (padding, expected) => {
    const patch = { ...sequence([1, 2, 3, 2, 1]), padding };
    for (const row of output(patch)) expect(row).toEqual(expected);
    for (const row of walked({ ...patch, detail: 'fast' })[0] ?? []) expect(row).toEqual(expected);
  });

  it('CV7: a sequence, unturned and turned', () => {
    expect(output(sequence([1, 2, 3, 4, 5]))[0]).toEqual([46, 77, 67, 76]);
    expect(output({ ...sequence([1, 2, 3, 4, 5]), flip: 1 })[0]).toEqual([38, 43, 59, 62]);
  });

  it.each([
    [5, 3, outer([1, 2, 3, 2, 1])],
    [3, 2, outer([1, 2, 1])],
  ])(
    'CV8: how many outputs light up for each pixel of a %i-pixel picture under a %i-cell kernel',
    (size, kernelSize, expected) => {
      const params = state({ size, kernelSize, input: 'ramp' });
      const counts = expected.map((line, row) =>
        line.map(
          (_, column) =>
            linksOf(params, { grid: 'Input', row, column }).filter((cell) => cell.grid === outputName(params, 0))
              .length,
        ),
      );
      expect(counts).toEqual(expected);
    },
  );

  it('CV9: a product of two rows stays one', () => {
    expect(output(product)).toEqual([
      [64, 80],
      [80, 100],
    ]);
    expect(output({ ...product, padding: 'zero' })).toEqual(outer([4, 8, 10, 7]));
    expect(output({ ...product, padding: 'mirror' })[0]).toEqual([36, 48, 60, 60]);
  });

  it('CV10: two channels and a bias', () => {
    const patch: Partial<ConvolutionParams> = {
      size: 3,
      kernelSize: 2,
      channels: 2,
      input: 'channels',
      kernel: '1_0_0_-1_0_2_1_0',
      bias: '0.5',
    };
    expect(output(patch)).toEqual([
      [4.5, 1.5],
      [0.5, 5.5],
    ]);
    const params = state(patch);
    const sums = [0, 1].map((row) =>
      [0, 1].map((column) => steps.step(params, frameOf(params, 0, row, column, 'sum')).channelSums),
    );
    expect(sums).toEqual([
      [
        [0, 4],
        [-1, 2],
      ],
      [
        [-1, 1],
        [0, 5],
      ],
    ]);
  });

  it.each([
    [10, 2, 1, 0, 1, 9],
    [28, 5, 1, 0, 1, 24],
    [7, 3, 2, 0, 1, 3],
    [8, 3, 2, 1, 1, 4],
    [224, 11, 4, 2, 1, 55],
    [224, 7, 2, 3, 1, 112],
    [64, 4, 2, 1, 1, 32],
    [33, 3, 1, 2, 2, 33],
  ])('CV11: n=%i k=%i s=%i p=%i d=%i gives %i', (n, k, s, p, d, o) => {
    expect(outputSize(n, k, s, p, p, d)).toBe(o);
    if (n <= 12 && p === 0) expect(outputOf(state({ size: n, kernelSize: k, stride: s, dilation: d })).rows).toBe(o);
    if (n === 8) expect(outputOf(state({ size: 8, kernelSize: k, stride: s, padding: 'zero' })).rows).toBe(o);
  });

  it.each([
    [3, 64, 3, 1792, 1728],
    [1, 6, 5, 156, 150],
    [3, 64, 11, 23296, 23232],
  ])('CV12: %i to %i channels with kernel %i', (channels, count, kernel, parameters, weights) => {
    const cost = convolutional({ rows: 32, columns: 32, channels }, { kernel }, count);
    expect([cost.parameters, cost.weights]).toEqual([parameters, weights]);
  });
});

describe('the walk', () => {
  it('shows window, products, sum and place of each cell in turn', () => {
    const params = state({ size: 3, kernelSize: 2, filters: 2 });
    const frames = Array.from({ length: steps.count(params) }, (_, k) => steps.step(params, k));
    expect(frames.length).toBe(2 * 2 * 2 * 4);
    expect(frames.map((frame) => frame.phase)).toEqual(Array.from({ length: 8 }, () => phases).flat());
    expect(frames.map((frame) => frame.placed)).toEqual(frames.map((_, k) => Math.floor((k + 1) / 4)));
  });

  it('says what is read outside the picture, and how far the output has come at the end of a row', () => {
    const params = state({ size: 4, padding: 'mirror' });
    const corner = steps.step(params, 0).caption;
    expect(corner.then?.[0]).toMatchObject({
      key: 'captions.border.mirror',
      values: { outside: 5, cells: 9, row: '−1', column: '−1', fromRow: 1, fromColumn: 1 },
    });
    expect(steps.step(params, frameOf(params, 0, 1, 1, 'window')).caption.then).toEqual([]);
    const end = steps.step(params, frameOf(params, 0, 1, 3)).caption.then?.[0];
    expect(end).toMatchObject({ key: 'captions.rowEnd', values: { rows: 2, columns: 4 } });
  });

  it('lights the input first, then the weights, at last the output', () => {
    const params = state({ kernelSize: 2, bias: '1' });
    const roles = [0, 1, 2, 3].map((k) => [...new Set(steps.step(params, k).lights.map((light) => light.grid))]);
    expect(roles).toEqual([
      ['Input'],
      ['Input', 'Kernel'],
      ['Input', 'Kernel', 'Bias'],
      ['Input', 'Kernel', 'Bias', 'Output'],
    ]);
  });

  it('takes less than half a frame for the largest layer', () => {
    const params = state({
      size: 12,
      padding: 'mirror',
      kernelSize: 7,
      channels: 3,
      filters: 4,
      input: 'face',
      kernel: 'gabor',
    });
    // The quickest of several rounds: what the machine does besides is not the walk's doing
    const rounds = Array.from({ length: 8 }, (_, round) => {
      const start = performance.now();
      for (let k = 0; k < 40; k++) steps.step(params, (round * 40 + k) * 7);
      return (performance.now() - start) / 40;
    });
    expect(Math.min(...rounds)).toBeLessThan(8);
  });
});
