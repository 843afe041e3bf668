/** Painted pictures as somebody sees them who sees no colour: luminance alone has to tell the classes apart, in pictures and in legends. */
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/math/picture.ts';
import { verdicts } from '../../src/panels/segmentation/frames.ts';
import { heldOut } from '../../src/panels/segmentation/held-out.ts';
import {
  coversOf,
  errorPicture,
  fatePatterns,
  objectColours,
  objectPatterns,
} from '../../src/panels/segmentation/view/play/paint-mask.ts';
import { patternOf, verdictPatterns } from '../../src/panels/segmentation/view/step/sheets.ts';
import { cellPatterns, paintObjects } from '../../src/panels/segmentation/view/train/paint-objects.ts';
import { table } from '../../src/ui/colour.ts';
import { finely } from '../../src/ui/fine-picture.ts';
import { grain, inked, luminanceOf, patterns } from '../../src/ui/pixel-patterns.ts';
import { signedPicture } from '../../src/ui/play/paint-signed.ts';
import { fineness, signHatch } from '../../src/ui/sign-hatch.ts';

/** The luminance of one drawn pixel: grain × grain fine ones. */
function patch(picture: Picture, row: number, column: number, by: number = grain): number[] {
  const out: number[] = [];
  for (let u = 0; u < by; u++)
    for (let v = 0; v < by; v++) {
      const at = 4 * ((row * by + u) * picture.width + column * by + v);
      const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
      out.push(luminanceOf([red, green, blue]));
    }
  return out;
}

/** Which fine pixels stand out from the others: the pattern, whatever its colours are. */
function shapeOf(luminances: readonly number[]): string {
  const [low, high] = [Math.min(...luminances), Math.max(...luminances)];
  if (high - low < 0.08) return 'plain';
  const upper = luminances.map((one) => (one > (low + high) / 2 ? 1 : 0));
  const few = upper.filter(Boolean).length > upper.length / 2 ? 0 : 1;
  return upper.map((one) => (one === few ? 'x' : '.')).join('');
}

describe('patterns', () => {
  it('differ from one another within a single pixel', () => {
    const shapes = patterns.map((pattern) =>
      Array.from({ length: grain ** 2 }, (_, i) => inked(pattern, Math.floor(i / grain), i % grain)).join(),
    );
    expect(new Set(shapes).size).toBe(patterns.length);
  });

  it('are seen on every colour of objects, light or dark', () => {
    for (const colour of objectColours)
      for (const pattern of objectPatterns) {
        const shape = shapeOf(
          patch(
            finely(1, 1, () => ({ colour, pattern }), 0.7),
            0,
            0,
          ),
        );
        expect(shape === 'plain', `${colour} ${pattern}`).toBe(pattern === 'plain');
      }
  });
});

describe('label=error', () => {
  const [labels, truth] = [
    [0, 1, 1, 0],
    [0, 1, 0, 1],
  ];
  it.each([0, 0.3, 0.6, 1])('right, false and missed differ in luminance alone over a grey of %s', (grey) => {
    const picture = errorPicture([grey, grey, grey, grey], 2, labels, truth);
    const [, right, wrong, missed] = [0, 1, 2, 3].map((i) => shapeOf(patch(picture, Math.floor(i / 2), i % 2)));
    expect(right).toBe('plain');
    expect(wrong).not.toBe('plain');
    expect(missed).not.toBe('plain');
    expect(wrong).not.toBe(missed);
  });

  it('Step says the same with the same patterns', () => {
    const [tp, fp, fn] = verdicts.map((_, i) => verdictPatterns[i]);
    expect({ tp, fp, fn }).toEqual(fatePatterns);
    expect(patternOf({ kind: 'verdicts', low: 0, high: 3 }, verdicts.indexOf('fn'))).toBe('dots');
  });
});

describe('objects', () => {
  it('no two of a picture look alike, and neighbours differ in their pattern, in every held-out picture', () => {
    for (let index = 0; index < 24; index++) {
      const { truth, side } = heldOut('cells', index);
      const covers = coversOf(truth[0]?.instances ?? [], side);
      const looks = [...covers.values()].map(({ colour, pattern }) => `${colour} ${pattern}`);
      expect(new Set(looks).size).toBe(looks.length);
    }
  });

  it('in Train neighbours are parted by a line, and each has its pattern', () => {
    const instances = Int32Array.from([1, 2, 2, 3]);
    const picture = paintObjects(new Float32Array(4), instances, 2, null);
    const rim = patch(picture, 0, 0).filter((_, i) => i % grain === grain - 1);
    const within = patch(picture, 0, 0).filter((_, i) => i % grain !== grain - 1);
    expect(Math.abs((rim[0] ?? 0) - (within[0] ?? 0))).toBeGreaterThan(0.08);
    expect(new Set(cellPatterns).size).toBe(cellPatterns.length);
  });
});

describe.each(['light', 'dark', 'contrast'] as const)('signed maps, theme %s', (theme) => {
  const [width, height] = [64, 1];
  const values = Float32Array.from({ length: width }, (_, i) => (i < width / 2 ? -1 : 1));
  const colours = table('signed', theme);
  const zero = [...colours.subarray(4 * 128, 4 * 128 + 3)] as [number, number, number];

  it('lines cross what is below zero, and nothing else', () => {
    const by = fineness(width);
    const hatch = signHatch(values, width, height, 1, zero);
    const base = signedPicture(values, width, height, colours, 1);
    const ground = (column: number) =>
      luminanceOf([...base.data.subarray(4 * column, 4 * column + 3)] as [number, number, number]);
    const inkedIn = (column: number) => {
      let count = 0;
      for (let u = 0; u < by; u++)
        for (let v = 0; v < by; v++) if (hatch.data[4 * (u * hatch.width + column * by + v) + 3]) count++;
      return count / by ** 2;
    };
    expect(inkedIn(3)).toBeGreaterThan(0.15);
    expect(inkedIn(width - 3)).toBe(0);
    // the line is seen on the colour that it crosses
    expect(Math.abs(luminanceOf(zero) - ground(3))).toBeGreaterThan(0.15);
  });

  it('zero itself stays bare', () => {
    const bare = signHatch(new Float32Array(width), width, height, 1, zero);
    expect(bare.data.every((byte) => byte === 0)).toBe(true);
  });
});
