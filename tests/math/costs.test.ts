import { describe, expect, it } from 'vitest';
import {
  convolutional,
  fullyConnected,
  inMiB,
  locallyConnected,
  outputShape,
  type Shape,
  sizeOf,
  wirings,
} from '../../src/math/costs.ts';
import { alexNet, alexNetOriginal, type Landmark, leNet5, uNetSides, vgg } from '../../src/math/landmarks.ts';
import { lectureFigures } from '../../src/math/lecture-figures.ts';
import { tabulate, totalsOf } from '../../src/math/networks.ts';

const square = (side: number, channels = 1): Shape => ({ rows: side, columns: side, channels });
const keep = (kernel: number) => ({ kernel, padding: 'zero' }) as const;
const tableOf = ({ input, layers }: Landmark) => tabulate(input, layers);
const withParameters = (landmark: Landmark) =>
  tableOf(landmark)
    .map((row) => row.parameters)
    .filter((count) => count > 0);

describe('one layer', () => {
  it.each([
    [3, 64, 3, 1792, 1728],
    [1, 6, 5, 156, 150],
    [3, 64, 11, 23296, 23232],
  ])('CV12: %i→%i channels, %i×%i', (channels, count, kernel, parameters, weights) => {
    const cost = convolutional(square(32, channels), { kernel }, count);
    expect([cost.parameters, cost.weights]).toEqual([parameters, weights]);
  });

  it('PX2: side 100, kernel 3, in three wirings', () => {
    const { dense, local, shared } = wirings(square(100), keep(3), 1);
    expect([dense.weights, local.weights, shared.weights]).toEqual([1e8, 90_000, 9]);
    expect(fullyConnected(100 * 100, 1000).weights).toBe(1e7);
    expect(fullyConnected(100 * 100, 1000).parameters).toBe(10_001_000);
    expect(Math.floor(dense.weights / local.weights)).toBe(1111);
    expect(Math.floor(1e7 / local.weights)).toBe(111);
  });

  it('PX3: side 28 and 224', () => {
    const counts = (side: number) => {
      const { dense, local, shared } = wirings(square(side), keep(3), 1);
      return [dense.weights, local.weights, shared.weights];
    };
    expect(counts(28)).toEqual([614_656, 7056, 9]);
    expect(counts(224)).toEqual([2_517_630_976, 451_584, 9]);
  });

  it('PX4: small nets', () => {
    expect(fullyConnected(784, 10).parameters).toBe(7850);
    expect(fullyConnected(784, 128).parameters + fullyConnected(128, 10).parameters).toBe(101_770);
    expect(fullyConnected(sizeOf(square(100, 3)), 1000).weights).toBe(3e7);
  });

  it('o²·k²·C_in·C_out multiplications for both local wirings, one bias a filter or one a cell', () => {
    const geometry = { kernel: 3, stride: 2, padding: 'same' } as const;
    expect(outputShape(square(9, 2), geometry, 4)).toEqual({ rows: 5, columns: 5, channels: 4 });
    const shared = convolutional(square(9, 2), geometry, 4);
    const local = locallyConnected(square(9, 2), geometry, 4);
    expect(shared).toMatchObject({ weights: 72, biases: 4, multiplyAdds: 25 * 9 * 2 * 4, activations: 100 });
    expect(local).toMatchObject({ weights: 1800, biases: 100, multiplyAdds: 1800, activations: 100 });
    expect([shared.parameterBytes, shared.activationBytes]).toEqual([304, 400]);
  });

  it('256→64 by 1×1 is 16 448, and rectangular kernels count both sides', () => {
    expect(convolutional(square(8, 256), { kernel: 1 }, 64).parameters).toBe(16_448);
    expect(convolutional(square(8, 2), { kernel: [1, 3] }, 5)).toMatchObject({ weights: 30, multiplyAdds: 8 * 6 * 30 });
  });
});

describe('whole networks', () => {
  it('AR1: LeNet-5', () => {
    expect(withParameters(leNet5)).toEqual([156, 2416, 48_120, 10_164, 850]);
    expect(totalsOf(tableOf(leNet5)).parameters).toBe(61_706);
  });

  it('AR2: AlexNet', () => {
    expect(withParameters(alexNet())).toEqual([
      23_296, 307_392, 663_936, 884_992, 590_080, 37_752_832, 16_781_312, 4_097_000,
    ]);
    const totals = totalsOf(tableOf(alexNet()));
    expect(totals.parameters).toBe(61_100_840);
    expect(totals.multiplyAdds).toBe(714_188_480);
    expect(totals.convolutionShareOfMultiplyAdds).toBeCloseTo(0.918, 3);
    expect(totals.denseShareOfParameters).toBeCloseTo(0.96, 2);
    expect(totalsOf(tableOf(alexNetOriginal())).parameters).toBe(60_965_224);
  });

  it('AR3: VGG-16', () => {
    expect(withParameters(vgg())).toEqual([
      ...[1792, 36_928, 73_856, 147_584, 295_168, 590_080, 590_080, 1_180_160],
      ...new Array<number>(5).fill(2_359_808),
      ...[102_764_544, 16_781_312, 4_097_000],
    ]);
    const totals = totalsOf(tableOf(vgg()));
    expect(totals.parameters).toBe(138_357_544);
    expect(totals.multiplyAdds / 1e9).toBeCloseTo(15.47, 2);
    expect(totals.denseShareOfParameters).toBeCloseTo(0.89, 2);
  });

  it('AR4: memory of the convolutions’ outputs', () => {
    const outputs = (landmark: Landmark) =>
      tableOf(landmark)
        .filter((row) => row.layer.kind === 'convolution')
        .reduce((sum, row) => sum + row.activations, 0);
    expect(outputs(vgg())).toBe(13_547_520);
    expect(inMiB(outputs(vgg()) * 4)).toBeCloseTo(51.7, 1);
    expect(outputs(alexNet())).toBe(484_992);
  });

  it('the U-Net’s sides, and which pictures it does not take', () => {
    const { bottom, output, skips } = uNetSides(572, 4);
    expect([...bottom, output]).toEqual([32, 30, 28, 388]);
    expect(skips[0]).toEqual([64, 56]);
    expect(() => uNetSides(571, 4)).toThrow('does not fit 571');
    expect(() => uNetSides(60, 4)).toThrow('does not fit 60');
  });
});

describe('figures on the slides', () => {
  it('are all computed, none is NaN', () => {
    const values = Object.values(lectureFigures).flatMap((compute) => compute());
    expect(values.every(Number.isFinite)).toBe(true);
  });
  it('the megabytes of the slides are MiB', () => {
    expect(inMiB(Number(lectureFigures.layer_bytes?.()))).toBeCloseTo(122.07, 2);
    expect(inMiB(Number(lectureFigures.dense_scores_bytes?.()))).toBe(250);
  });
});
