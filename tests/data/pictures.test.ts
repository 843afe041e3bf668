import { describe, expect, it } from 'vitest';
import { spectralFields } from '../../src/data/noise.ts';
import { pictureNames } from '../../src/data/picture-names.ts';
import { drawPicture, isPictureName } from '../../src/data/pictures.ts';
import { random } from '../../src/data/random.ts';
import { brightness } from '../../src/math/picture.ts';
import { knobs } from '../../src/panels/convolution/params.ts';

const side = 64;

/** Mean brightness, its deviation, and the mean size of horizontal and vertical differences. */
function measures(name: (typeof pictureNames)[number], seed = 1) {
  const x = brightness(drawPicture(name, seed, side)).data;
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length);
  let [across, down] = [0, 0];
  for (let i = 0; i < side - 1; i++)
    for (let j = 0; j < side - 1; j++) {
      const here = x[i * side + j] ?? 0;
      across += Math.abs((x[i * side + j + 1] ?? 0) - here) / (side - 1) ** 2;
      down += Math.abs((x[(i + 1) * side + j] ?? 0) - here) / (side - 1) ** 2;
    }
  return { mean, deviation, across, down };
}

describe('generated pictures', () => {
  it('are those the panel offers', () => {
    const { table } = knobs;
    const options = table.picture?.kind === 'choice' ? table.picture.options : [];
    expect([...pictureNames, 'own', 'camera'].sort()).toEqual([...options].sort());
    expect(isPictureName('own')).toBe(false);
    expect(isPictureName('toString')).toBe(false);
  });

  it.each(pictureNames)('%s: same seed same bytes, other seed another picture, opaque', (name) => {
    const one = drawPicture(name, 1, side);
    expect(one.width).toBe(side);
    expect(one.height).toBe(side);
    expect(drawPicture(name, 1, side).data).toEqual(one.data);
    const differs = (seed: number) => drawPicture(name, seed, side).data.some((byte, i) => byte !== one.data[i]);
    expect([2, 3, 4, 5].some(differs)).toBe(true);
    for (let i = 3; i < one.data.length; i += 4) expect(one.data[i]).toBe(255);
  });

  it.each(pictureNames)('%s: has light, dark and edges in both directions', (name) => {
    const { mean, deviation, across, down } = measures(name);
    expect(mean).toBeGreaterThan(0.04);
    expect(mean).toBeLessThan(0.95);
    expect(deviation).toBeGreaterThan(0.08);
    expect(across).toBeGreaterThan(0.004);
    expect(down).toBeGreaterThan(0.004);
  });

  it('differ from one another', () => {
    const all = pictureNames.map((name) => brightness(drawPicture(name, 1, side)).data);
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const gap = a.reduce((sum, value, k) => sum + Math.abs(value - (b[k] ?? 0)), 0) / a.length;
        expect(gap).toBeGreaterThan(0.05);
      }
  });

  it.each([1, 7, 32, 48, 100])('come at side %i', (odd) => {
    for (const name of pictureNames) expect(drawPicture(name, 1, odd).data.length).toBe(4 * odd * odd);
  });

  it('refuse a side that is none', () => {
    expect(() => drawPicture('ball', 1, 0)).toThrow(RangeError);
    expect(() => drawPicture('ball', 1, 2.5)).toThrow(RangeError);
  });
});

describe('spectral fields', () => {
  it('fall as 1/f^β: neighbouring cells agree more, the larger β', () => {
    const likeness = (beta: number) => {
      const [field] = spectralFields(64, beta, 3);
      let sum = 0;
      for (let i = 0; i < 64; i++)
        for (let j = 0; j < 63; j++) sum += (field[i * 64 + j] ?? 0) * (field[i * 64 + j + 1] ?? 0);
      return sum / (64 * 63);
    };
    const [white, pink, brown] = [likeness(0), likeness(1.6), likeness(3)];
    expect(Math.abs(white)).toBeLessThan(0.06);
    expect(pink).toBeGreaterThan(white + 0.2);
    expect(brown).toBeGreaterThan(pink + 0.2);
  });

  it('are two, independent, with mean 0 and variance 1', () => {
    const [a, b] = spectralFields(50, 1.6, 9);
    const mean = (x: Float64Array) => x.reduce((s, v) => s + v, 0) / x.length;
    expect(mean(a)).toBeCloseTo(0, 10);
    expect(mean(a.map((v) => v * v))).toBeCloseTo(1, 10);
    expect(Math.abs(mean(a.map((v, i) => v * (b[i] ?? 0))))).toBeLessThan(0.3);
  });
});

describe('chance', () => {
  it('repeats for a seed, and differs between seeds and streams', () => {
    const draw = (seed: number, stream = 0) => {
      const chance = random(seed, stream);
      return Array.from({ length: 8 }, () => chance.next());
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    expect(draw(5)).not.toEqual(draw(5, 1));
  });

  it('is uniform and normal', () => {
    const chance = random(11);
    const n = 20_000;
    const uniform = Array.from({ length: n }, () => chance.next());
    const normal = Array.from({ length: n }, () => chance.normal());
    const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / n;
    expect(mean(uniform)).toBeCloseTo(0.5, 1.7);
    expect(mean(uniform.map((u) => (u - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(Math.abs(mean(normal))).toBeLessThan(0.03);
    expect(Math.abs(mean(normal.map((z) => z * z)) - 1)).toBeLessThan(0.04);
    expect(Math.abs(mean(normal.map((z) => z ** 4)) - 3)).toBeLessThan(0.25);
  });
});
