/** Adam on the backend against the same written out on plain arrays (which is held to the reference trajectories). */
import { memory, type Tensor1D, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { random } from '../../src/data/random.ts';
import { adam, type Carried, carry, release, stateOf } from '../../src/models/adam.ts';
import { descend, type Moments, noMoments } from '../../src/models/optimizers.ts';

beforeAll(() => compute('wasm'));

const moved = (carried: Carried, slope: readonly number[], t: number, rate: number): Carried => {
  const [weights, first, second] = tidy(() => {
    const next = adam(carried, tensor1d([...slope]), t, rate);
    return [next.weights, next.first, next.second];
  }) as [Tensor1D, Tensor1D, Tensor1D];
  release(carried);
  return { weights, first, second };
};

describe('Adam', () => {
  it('takes the steps that plain arrays take, also from a checkpoint', async () => {
    const before = memory().numTensors;
    const chance = random(2);
    const start = Array.from({ length: 12 }, () => chance.normal());
    let plain: readonly number[] = start;
    let moments: Moments = noMoments;
    let carried = carry(null, () => Float32Array.from(start));
    for (let t = 1; t <= 8; t++) {
      // Slopes of very different size, where a wrong bias correction or ε would show
      const slope = start.map((_, i) => chance.normal() * 10 ** ((i % 5) - 3));
      const next = descend('adam', plain, slope, moments, t, 0.01);
      [plain, moments] = [next.weights, next];
      carried = moved(carried, slope, t, 0.01);
      const state = await stateOf(carried);
      state.weights.forEach((weight, i) => {
        expect(weight).toBeCloseTo(plain[i] ?? Number.NaN, 5);
      });
      release(carried);
      carried = carry(state, () => new Float32Array());
    }
    release(carried);
    expect(memory().numTensors).toBe(before);
  });
});
