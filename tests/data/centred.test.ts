import { describe, expect, it } from 'vitest';
import {
  centredBatch,
  centredKinds,
  centredSide,
  classCount,
  drawShape,
  moved,
  noised,
  shapeNames,
} from '../../src/data/centred.ts';
import { averaged, coarseSide, fineSide, texturePairs } from '../../src/data/pairs.ts';
import { random } from '../../src/data/random.ts';

const cells = centredSide ** 2;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('centred pictures', () => {
  it.each(centredKinds)('%s repeat for a seed, lie in 0..1, with all classes about equally often', (kind) => {
    const { images, labels } = centredBatch(kind, 4, 600);
    const first = images.slice(0, 3 * cells);
    expect(centredBatch(kind, 4, 3).images).toEqual(first);
    expect(centredBatch(kind, 5, 3).images).not.toEqual(first);
    expect(centredBatch(kind, 4, 3, 1).images).not.toEqual(first);
    for (const value of images) if (!(value >= 0 && value <= 1)) throw new Error(`value ${value}`);
    const fair = 600 / classCount[kind];
    for (let c = 0; c < classCount[kind]; c++) {
      const count = labels.filter((label) => label === c).length;
      // Five deviations of a binomial
      expect(Math.abs(count - fair)).toBeLessThan(5 * Math.sqrt(fair));
    }
  });

  it.each(centredKinds)('%s stand in the middle', (kind) => {
    const { images } = centredBatch(kind, 4, 300);
    let [x, y, ink] = [0, 0, 0];
    images.forEach((value, k) => {
      x += value * ((k % centredSide) - 13.5);
      y += value * (Math.floor((k % cells) / centredSide) - 13.5);
      ink += value;
    });
    expect(Math.abs(x / ink)).toBeLessThan(0.8);
    expect(Math.abs(y / ink)).toBeLessThan(0.8);
  });

  it('a shape moved by 8 pixels any way keeps all its ink', () => {
    const { images } = centredBatch('shapes', 9, 120);
    for (const [right, down] of [
      [8, 0],
      [-8, 0],
      [0, 8],
      [-8, -8],
    ] as const)
      expect(sum(moved(images, centredSide, right, down))).toBeCloseTo(sum(images), 3);
  });

  it('six shapes differ: each is nearer to its own kind than to any other', () => {
    const mean = (name: (typeof shapeNames)[number], seed: number) => {
      const chance = random(seed);
      const total = new Float32Array(cells);
      const one = new Float32Array(cells);
      for (let n = 0; n < 60; n++) {
        drawShape(name, chance, one);
        one.forEach((value, k) => {
          total[k] = (total[k] ?? 0) + value / 60;
        });
      }
      return total;
    };
    const distance = (a: Float32Array, b: Float32Array) => sum(a.map((value, k) => (value - (b[k] ?? 0)) ** 2));
    for (const name of shapeNames)
      for (const other of shapeNames)
        if (other !== name)
          expect(distance(mean(name, 1), mean(name, 2))).toBeLessThan(distance(mean(name, 1), mean(other, 2)));
  });

  it('moves by whole pixels, and back but for what was lost', () => {
    const picture = Float32Array.from({ length: 16 }, (_, k) => k + 1);
    expect([...moved(picture, 4, 1, 0)].slice(0, 8)).toEqual([0, 1, 2, 3, 0, 5, 6, 7]);
    expect([...moved(picture, 4, 0, -1)]).toEqual([...picture.slice(4), 0, 0, 0, 0]);
    expect([...moved(picture, 4, 9, 0)]).toEqual(Array(16).fill(0));
    const two = Float32Array.from([...picture, ...picture]);
    expect([...moved(two, 4, 1, 1)].slice(16)).toEqual([...moved(picture, 4, 1, 1)]);
  });

  it('gets noise of the deviation asked for', () => {
    const grey = new Float32Array(5000).fill(0.5);
    const noisy = noised(grey, 0.1, 3);
    expect(noised(grey, 0.1, 3)).toEqual(noisy);
    expect(noised(grey, 0.1, 4)).not.toEqual(noisy);
    expect(Math.sqrt(sum(noisy.map((value) => (value - 0.5) ** 2)) / noisy.length)).toBeCloseTo(0.1, 2);
  });
});

describe('pairs of fine and coarse', () => {
  it('repeat for a seed; odd counts too', () => {
    const pairs = texturePairs(6, 5);
    expect(texturePairs(6, 5)).toEqual(pairs);
    expect(texturePairs(7, 5).fine).not.toEqual(pairs.fine);
    expect(texturePairs(6, 5, 1).fine).not.toEqual(pairs.fine);
    expect([pairs.fine.length, pairs.coarse.length]).toEqual([5 * fineSide ** 2, 5 * coarseSide ** 2]);
    for (const value of pairs.fine) if (!(value >= -0.5 && value <= 0.5)) throw new Error(`value ${value}`);
  });

  it('the coarse pixel is the mean of its block', () => {
    expect([
      ...averaged(
        Float32Array.from({ length: 16 }, (_, k) => k),
        4,
        2,
      ),
    ]).toEqual([2.5, 4.5, 10.5, 12.5]);
    const { fine, coarse } = texturePairs(2, 3);
    expect(sum(coarse) / coarse.length).toBeCloseTo(sum(fine) / fine.length, 5);
    let block = 0;
    for (let i = 4; i < 8; i++) for (let j = 8; j < 12; j++) block += (fine[1024 + i * fineSide + j] ?? 0) / 16;
    expect(coarse[64 + coarseSide + 2]).toBeCloseTo(block, 5);
  });

  it('are smooth: neighbours differ by much less than pixels far apart', () => {
    const { fine } = texturePairs(3, 20);
    const gap = (by: number) => {
      let total = 0;
      for (let k = 0; k < fine.length; k++)
        if ((k % fineSide) + by < fineSide) total += ((fine[k + by] ?? 0) - (fine[k] ?? 0)) ** 2 / (fineSide - by);
      return total;
    };
    expect(gap(1)).toBeLessThan(0.2 * gap(12));
  });
});
