import { describe, expect, it } from 'vitest';
import { type CellsPicture, drawCells } from '../../src/data/cells.ts';
import { drawGalaxies } from '../../src/data/galaxies.ts';
import { pieces } from '../../src/data/pieces.ts';
import { drawRings, ringClasses } from '../../src/data/rings.ts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const mean = (values: ArrayLike<number>) => sum(values) / values.length;
const deviation = (values: ArrayLike<number>) => {
  const middle = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - middle) ** 2)));
};
const several = <T>(n: number, draw: (index: number) => T) => Array.from({ length: n }, (_, index) => draw(index));
/** Σ value · (place mod 97): notices a value that changed, or moved. */
const imprint = (values: ArrayLike<number>) => sum(Array.from(values, (value, at) => value * (at % 97)));

/** The pieces of a mask by spreading the smallest number again and again: slow, and nothing like the code under test. */
function spread(labels: Uint8Array, side: number): number[] {
  const out = Array.from(labels, (label, at) => (label ? at + 1 : 0));
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 0; at < out.length; at++) {
      if (!out[at]) continue;
      const around = [at - side, at + side, ...(at % side ? [at - 1] : []), ...(at % side < side - 1 ? [at + 1] : [])];
      const least = Math.min(out[at] ?? 0, ...around.map((q) => out[q] || Infinity));
      if (least < (out[at] ?? 0)) {
        out[at] = least;
        changed = true;
      }
    }
  }
  return out;
}

describe('cells', () => {
  const pool: CellsPicture[] = several(80, (index) => drawCells(1, index));

  it('repeat for a seed and an index, whatever was drawn before', () => {
    const one = drawCells(5, 17);
    drawCells(5, 3);
    expect(drawCells(5, 17)).toEqual(one);
    expect(drawCells(5, 18).image).not.toEqual(one.image);
    expect(drawCells(6, 17).image).not.toEqual(one.image);
  });

  it('are the pictures that nets were trained on', () => {
    // Seen when the generator was written; another number here means that published weights saw other pictures
    const { image, labels, instances, gaps } = drawCells(7, 3);
    expect([imprint(labels), imprint(instances), imprint(gaps)]).toEqual([54897, 271934, 4240]);
    expect(imprint(image)).toBeCloseTo(4408.43, 1);
  });

  it('cover about as much as in the recipe, with as many gaps and cells', () => {
    // Recipe: cells 39 %, gaps 3.4 %, 10.99 cells. Here 36.9 %, 3.1 %, 10.9 over 480 pictures (over 80: deviation 0.6 %, 0.1 %, 0.2)
    const share = mean(pool.map((p) => mean(p.labels)));
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.42);
    const gap = mean(pool.map((p) => mean(p.gaps)));
    expect(gap).toBeGreaterThan(0.027);
    expect(gap).toBeLessThan(0.038);
    expect(Math.abs(mean(pool.map((p) => p.count)) - 10.99)).toBeLessThan(0.6);
  });

  it('number the connected pieces of the labels, none under 12 pixels', () => {
    for (const { side, labels, instances, count } of pool.slice(0, 20)) {
      const roots = spread(labels, side);
      const numbers = [...new Set(roots)].filter((root) => root > 0).sort((a, b) => a - b);
      expect(numbers.length).toBe(count);
      expect([...instances]).toEqual(roots.map((root) => numbers.indexOf(root) + 1));
      for (let n = 1; n <= count; n++) expect(instances.filter((at) => at === n).length).toBeGreaterThanOrEqual(12);
    }
  });

  it('have gaps two pixels wide that no label enters', () => {
    for (const { side, labels, gaps } of pool) {
      for (const [at, gap] of gaps.entries()) {
        if (!gap) continue;
        expect(labels[at]).toBe(0);
        const around = [at - side, at + side, at % side ? at - 1 : -1, at % side < side - 1 ? at + 1 : -1];
        expect(around.some((q) => gaps[q] === 1)).toBe(true);
      }
    }
  });

  it('are standardised; walls are dark, and noise changes nothing but the noise', () => {
    let [wall, cell, ground] = [0, 0, 0];
    for (const { image, labels, gaps } of pool) {
      expect(mean(image)).toBeCloseTo(0, 5);
      expect(deviation(image)).toBeCloseTo(1, 5);
      const over = (wanted: (at: number) => boolean) => mean(image.filter((_, at) => wanted(at)));
      wall += over((at) => gaps[at] === 1) / pool.length;
      cell += over((at) => labels[at] === 1) / pool.length;
      ground += over((at) => labels[at] === 0 && gaps[at] === 0) / pool.length;
    }
    expect(cell).toBeGreaterThan(ground + 0.3);
    expect(cell).toBeGreaterThan(wall + 0.3);

    const [clean, noisy] = [drawCells(2, 0, 64, 0), drawCells(2, 0, 64, 0.3)];
    expect(noisy.instances).toEqual(clean.instances);
    const rough = ({ image }: CellsPicture) => deviation(image.slice(1).map((value, at) => value - (image[at] ?? 0)));
    expect(rough(noisy)).toBeGreaterThan(2 * rough(clean));
  });

  it('fill other sides as densely, and refuse impossible ones', () => {
    for (const side of [48, 128]) {
      const some = several(12, (index) => drawCells(3, index, side));
      expect(some.every((p) => p.image.length === side * side)).toBe(true);
      expect(Math.abs(mean(some.map((p) => mean(p.labels))) - 0.38)).toBeLessThan(0.07);
    }
    for (const side of [8, 64.5, 512]) expect(() => drawCells(1, 0, side)).toThrow(RangeError);
  });
});

describe('pieces', () => {
  it('are 4-connected, in reading order, the small ones left out', () => {
    const mask = Uint8Array.from([1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1]);
    expect(pieces(mask, 4)).toEqual({
      instances: Uint8Array.from([1, 1, 0, 2, 0, 0, 3, 0, 4, 0, 0, 0, 4, 0, 5, 5]),
      count: 5,
    });
    expect(pieces(mask, 4, 2)).toEqual({
      instances: Uint8Array.from([1, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 3, 3]),
      count: 3,
    });
    // 17² separate pixels on a chessboard of 33
    const board = Uint8Array.from({ length: 33 * 33 }, (_, at) => ((at % 33) + Math.floor(at / 33) + 1) % 2);
    expect(() => pieces(board, 33)).toThrow(RangeError);
  });
});

describe('galaxies', () => {
  const pool = several(300, (index) => drawGalaxies(1, index));

  it('repeat for a seed and an index', () => {
    expect(drawGalaxies(4, 9)).toEqual(drawGalaxies(4, 9));
    expect(drawGalaxies(4, 10).raw).not.toEqual(drawGalaxies(4, 9).raw);
    const { masks, raw } = drawGalaxies(7, 3);
    expect(masks.map(imprint)).toEqual([4001, 2276]);
    expect(imprint(raw)).toBeCloseTo(29372.17, 1);
  });

  it('have masks of about 8.6 % each (recipe), and lie 4 to 16 pixels apart', () => {
    for (const which of [0, 1] as const)
      expect(Math.abs(mean(pool.map((p) => mean(p.masks[which]))) - 0.086)).toBeLessThan(0.012);
    const apart = pool.map((p) => p.separation);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...apart)).toBeLessThan(16);
    expect(Math.abs(mean(apart) - 10)).toBeLessThan(1);
  });

  it('add up: both galaxies and noise of deviation 1, seen through asinh', () => {
    for (const { raw, image, fluxes, masks } of pool.slice(0, 20)) {
      const noise = raw.map((value, at) => value - (fluxes[0][at] ?? 0) - (fluxes[1][at] ?? 0));
      expect(Math.abs(mean(noise))).toBeLessThan(5 / 48);
      expect(Math.abs(deviation(noise) - 1)).toBeLessThan(0.08);
      for (const at of [0, 700, 1128, 2303]) expect(image[at]).toBeCloseTo(Math.asinh((raw[at] ?? 0) / 2), 5);
      for (const which of [0, 1] as const)
        expect(masks[which]).toEqual(Uint8Array.from(fluxes[which], (value) => (value > 1 ? 1 : 0)));
    }
  });

  it('move only the companion with the separation, by that many pixels', () => {
    const middle = (flux: Float32Array, side: number) => {
      // Of its bright part, which the edge does not cut
      const half = Math.max(...flux) / 2;
      const bright = flux.map((value) => Math.max(0, value - half));
      return [
        sum(bright.map((value, at) => value * (at % side))) / sum(bright),
        sum(bright.map((value, at) => value * Math.floor(at / side))) / sum(bright),
      ] as const;
    };
    for (let index = 0; index < 10; index++) {
      const [near, far] = [drawGalaxies(2, index, { separation: 0 }), drawGalaxies(2, index, { separation: 9 })];
      expect(far.fluxes[0]).toEqual(near.fluxes[0]);
      const [[x, y], [centreX, centreY]] = [middle(far.fluxes[1], 48), middle(far.fluxes[0], 48)];
      expect(Math.abs(Math.hypot(x - centreX, y - centreY) - 9)).toBeLessThan(0.5);
      expect(far.separation).toBe(9);
    }
    expect(drawGalaxies(2, 0, { side: 32 }).raw.length).toBe(1024);
    expect(() => drawGalaxies(2, 0, { separation: -1 })).toThrow(RangeError);
    expect(() => drawGalaxies(2, 0, { side: 3 })).toThrow(RangeError);
  });
});

describe('thin rings and other shapes', () => {
  const pool = several(400, (index) => drawRings(1, index));

  it('SG-D: the answer "background" is right on .87 of the pixels, and its mIoU is .17', () => {
    const classes = ringClasses.length;
    const [truth, all] = [new Array(classes).fill(0), 64 * 64 * pool.length];
    for (const picture of pool) for (const label of picture.classes) truth[label]++;
    expect(truth.every((pixels) => pixels > 0)).toBe(true);
    const answer = 0;
    const right = truth[answer] ?? 0;
    // TP / (TP + FP + FN): the background has no FN, the others no TP, so mIoU is accuracy / 5
    const ious = truth.map((pixels, c) => (c === answer ? right / all : 0 / pixels));
    expect(Math.abs(right / all - 0.87)).toBeLessThan(0.012);
    expect(Math.abs(sum(ious) / classes - 0.17)).toBeLessThan(0.008);
  });

  it('repeat, are standardised, and have one class a shape', () => {
    expect(drawRings(1, 7)).toEqual(pool[7]);
    expect(drawRings(2, 7).image).not.toEqual(pool[7]?.image);
    const { image, classes, instances } = drawRings(7, 3);
    expect([imprint(classes), imprint(instances)]).toEqual([19812, 6604]);
    expect(imprint(image)).toBeCloseTo(3346.53, 1);
    const counts = new Set<number>();
    for (const picture of pool) {
      counts.add(picture.count);
      expect(deviation(picture.image)).toBeCloseTo(1, 4);
      const kinds = new Map<number, Set<number>>();
      for (const [at, n] of picture.instances.entries())
        kinds.set(n, (kinds.get(n) ?? new Set()).add(picture.classes[at] ?? 0));
      expect([...kinds.keys()].sort()).toEqual(Array.from({ length: picture.count + 1 }, (_, n) => n));
      for (const [n, found] of kinds) {
        expect(found.size).toBe(1);
        expect(found.has(0)).toBe(n === 0);
      }
      // The tip of a turned corner may be one pixel that only touches its shape diagonally
      const foreground = picture.classes.map((c) => Math.min(c, 1));
      expect(pieces(foreground, 64, 12).count).toBe(picture.count);
    }
    expect([...counts].sort()).toEqual([1, 2, 3, 4]);
    expect(() => drawRings(1, 0, 10)).toThrow(RangeError);
  });

  it('rings are thin and hollow', () => {
    const ring = ringClasses.indexOf('ring');
    let found = 0;
    for (const { classes, instances, count } of pool)
      for (let n = 1; n <= count; n++) {
        const own = [...instances.keys()].filter((at) => instances[at] === n);
        if (classes[own[0] ?? 0] !== ring) continue;
        found++;
        const x = mean(own.map((at) => at % 64));
        const y = mean(own.map((at) => Math.floor(at / 64)));
        const far = own.map((at) => Math.hypot((at % 64) - x, Math.floor(at / 64) - y));
        expect(Math.min(...far)).toBeGreaterThan(0.6 * Math.max(...far));
      }
    expect(found).toBeGreaterThan(100);
  });
});
