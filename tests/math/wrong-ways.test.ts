import { describe, expect, it } from 'vitest';
import { inMiB } from '../../src/math/costs.ts';
import { type UnetPlan, unetStages, unetTotals } from '../../src/math/unet-shape.ts';
import {
  denseOutput,
  fullSizeStack,
  layersToSee,
  validStackWork,
  windowForEveryPixel,
} from '../../src/math/wrong-ways.ts';

describe('a stack at full size', () => {
  const stack = fullSizeStack({ layers: 100, filters: 200, side: 400, batch: 20 });
  it('DP1: memory', () => {
    expect(stack.field).toBe(201);
    expect(stack.layerBytes).toBe(128_000_000);
    expect(inMiB(stack.layerBytes)).toBeCloseTo(122.07, 2);
    expect(inMiB(stack.bytes) / 1024).toBeCloseTo(238.4, 1);
  });
  it('DP2: work', () => {
    expect([stack.layerMultiplyAdds, stack.multiplyAdds, stack.layerParameters]).toEqual([57.6e9, 5.76e12, 360_200]);
  });
  it('n layers see 2n+1', () => {
    expect([1, 2, 3, 200, 201].map(layersToSee)).toEqual([0, 1, 1, 100, 100]);
    for (const pixels of [3, 17, 200, 201]) {
      const see = (layers: number) => fullSizeStack({ layers, filters: 1, side: 8, batch: 1 }).field;
      expect(see(layersToSee(pixels))).toBeGreaterThanOrEqual(pixels);
      expect(see(layersToSee(pixels) - 1)).toBeLessThan(pixels);
    }
  });
});

describe('a window for every pixel', () => {
  const net = { layers: 8, channels: 16, inChannels: 3, classes: 5 };
  const cost = windowForEveryPixel(net, 64);
  it('DP4: how many, and how often a pixel is read', () => {
    expect([cost.window, cost.inside, cost.visits]).toEqual([17, 2304, 289]);
    expect(windowForEveryPixel({ ...net, layers: 100 }, 400)).toMatchObject({ window: 201, inside: 40_000 });
  });
  it('DP5: work', () => {
    expect(cost.patchMultiplyAdds).toBe(1_145_600);
    expect(cost.multiplyAdds / 1e9).toBeCloseTo(4.692, 3);
    expect(cost.onceMultiplyAdds / 1e6).toBeCloseTo(68.2, 1);
    expect(cost.multiplyAdds / cost.onceMultiplyAdds).toBeCloseTo(68.8, 1);
  });
  it('a larger picture makes one score into a map', () => {
    // Two layers over 5 and over 6 pixels: maps of 3, 1 and of 4, 2
    const small = { layers: 2, channels: 2, inChannels: 1, classes: 3 };
    expect(validStackWork(small, 5)).toBe(9 * 9 * 2 + 1 * 9 * 4 + 1 * 2 * 3);
    expect(validStackWork(small, 6)).toBe(16 * 9 * 2 + 4 * 9 * 4 + 4 * 2 * 3);
    expect(() => validStackWork(small, 4)).toThrow('need 5 pixels');
  });
  it('through a U-Net’s encoder: about 3400 times the whole U-Net', () => {
    const plan = (side: number): UnetPlan => ({
      ...{ side, inChannels: 1, classes: 2, widths: [12, 24, 48], centre: 64 },
      ...{ skips: [true, true, true], upsampling: 'bilinear' },
    });
    const encoder = unetStages(plan(96))
      .filter(({ name }) => /^(enc|centre)/.test(name))
      .reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
    expect(Math.round(encoder / 1e6)).toBe(57);
    const times = (64 ** 2 * encoder) / unetTotals(unetStages(plan(64))).multiplyAdds;
    expect(Math.round(times / 100)).toBe(34);
  });
});

it('DP3: scores of every pixel from a dense layer', () => {
  const { scores, scoreBytes, weights, weightBytes } = denseOutput(256, 1000, 4096);
  expect(scores).toBe(65_536_000);
  expect(inMiB(scoreBytes)).toBe(250);
  expect(weights).toBe(4096 * 65_536_000);
  expect(weightBytes).toBe(4 * weights);
});
