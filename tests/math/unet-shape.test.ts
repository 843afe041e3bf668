import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sightOf, type UnetPlan, unetStages, unetTotals, upsamplings } from '../../src/math/unet-shape.ts';
import { fittingSizes, validSizes } from '../../src/math/unet-sizes.ts';

/** The network of the recipes. */
const recipe: UnetPlan = {
  side: 64,
  inChannels: 1,
  classes: 2,
  widths: [12, 24, 48],
  centre: 64,
  skips: [true, true, true],
  upsampling: 'bilinear',
  grid: 'corner',
};
const totals = (patch: Partial<UnetPlan> = {}) => unetTotals(unetStages({ ...recipe, ...patch }));
const none = [false, false, false];
const inM = (n: number) => Number((n / 1e6).toFixed(1));

describe('sizes', () => {
  it('an input that does not fit is followed to where it fails', () => {
    const { steps, fits, output, skips } = validSizes(190, 4);
    expect([fits, output, skips]).toEqual([false, null, []]);
    expect(steps.map(({ side }) => side)).toEqual([190, 188, 186, 93, 91, 89, 44.5]);
    expect(steps.at(-1)).toEqual({ operation: 'pool', level: 2, side: 44.5, whole: false });
    expect(validSizes(60, 4).steps.at(-1)?.side).toBe(0);
    expect(validSizes(0.5, 1).steps).toHaveLength(1);
  });

  it('padded, every multiple of 2^levels fits and comes out as it went in, with nothing cut', () => {
    expect(fittingSizes(3, 'same', 1, 40).map(({ side, output }) => [side, output])).toEqual([
      [8, 8],
      [16, 16],
      [24, 24],
      [32, 32],
      [40, 40],
    ]);
    expect(validSizes(24, 3, 'same').skips.map(({ cut }) => cut)).toEqual([0, 0, 0]);
  });

  it('valid, what comes out is 12·2^levels − 8 smaller', () => {
    for (const levels of [1, 2, 3, 4, 5]) {
      const [first] = fittingSizes(levels, 'valid', 1, 500);
      expect((first?.side ?? 0) - (first?.output ?? 0)).toBe(12 * 2 ** levels - 8);
    }
  });
});

describe('the recipe’s network', () => {
  it('parameters and multiply-adds', () => {
    expect(totals().parameters).toBe(165_118);
    expect(inM(totals().multiplyAdds)).toBe(67.8);
    expect(totals({ skips: none }).parameters).toBe(137_902);
    expect(inM(totals({ skips: none }).multiplyAdds)).toBe(51.9);
  });

  it('the control of equal size without skips, and three classes', () => {
    const control = totals({ skips: none, widths: [13, 26, 53], centre: 70 });
    expect(control.parameters).toBe(166_008);
    expect(inM(control.multiplyAdds)).toBe(61.5);
    expect(totals({ classes: 3 }).parameters - totals().parameters).toBe(13);
  });

  it('the smaller one of two poolings', () => {
    const small = totals({ widths: [12, 24], centre: 48, skips: [true, true], classes: 3 });
    expect(Math.round(small.parameters / 1000)).toBe(47);
    expect(Math.round(small.multiplyAdds / 1e6)).toBe(48);
  });

  it('1.3 MB of convolution outputs a picture', () => {
    // The recipe counts the blocks' convolutions in units of 10⁶ bytes
    expect((totals().bytes / 1e6).toFixed(1)).toBe('1.3');
  });

  it('copies lie beside maps of the same side and as many channels', () => {
    const stages = unetStages(recipe);
    expect(stages.filter(({ kind }) => kind === 'concatenate').map((s) => [s.name, s.side, s.channelsOut])).toEqual([
      ['skip2', 16, 96],
      ['skip1', 32, 48],
      ['skip0', 64, 24],
    ]);
    stages.slice(1).forEach((stage, i) => {
      if (stage.kind !== 'concatenate') expect(stage.channelsIn).toBe(stages[i]?.channelsOut);
    });
    expect(stages.at(-1)).toMatchObject({ name: 'head', side: 64, channelsOut: 2, parameters: 26 });
  });

  it('transposed upsampling is paid for, interpolation is not', () => {
    const up = (upsampling: UnetPlan['upsampling']) =>
      unetStages({ ...recipe, upsampling }).filter(({ kind }) => kind === 'upsample');
    expect(up('transposed').map(({ parameters }) => parameters)).toEqual([
      4 * 48 ** 2 + 48,
      4 * 24 ** 2 + 24,
      4 * 12 ** 2 + 12,
    ]);
    expect(up('transposed')[0]?.multiplyAdds).toBe(4 * 48 ** 2 * 64);
    expect(up('nearest').every(({ parameters }) => parameters === 0)).toBe(true);
  });

  it('says what does not fit', () => {
    expect(() => unetStages({ ...recipe, side: 60 })).toThrow('cannot be halved 3 times');
    expect(() => unetStages({ ...recipe, skips: [true] })).toThrow('3 widths and 1 skips');
  });
});

/** Which inputs of a line reach unit `unit` of the scores: a 1-D U-Net of ones, run on each unit impulse. */
function reached(levels: number, skips: readonly boolean[], mode: string, side: number, unit: number): number {
  const blur = (x: number[]) => x.map((_, i) => (x[i - 1] ?? 0) + (x[i] ?? 0) + (x[i + 1] ?? 0));
  const double = (x: number[]) =>
    Array.from({ length: 2 * x.length }, (_, i) => {
      const near = x[i >> 1] ?? 0;
      if (mode === 'half-pixel') return 3 * near + (x[(i >> 1) + (i % 2 === 0 ? -1 : 1)] ?? 0);
      return mode === 'corner' && i % 2 === 1 ? near + (x[(i >> 1) + 1] ?? 0) : near;
    });
  const net = (x: number[], level: number): number[] => {
    const kept = blur(blur(x));
    if (level === levels) return kept;
    const pooled = Array.from({ length: kept.length / 2 }, (_, i) => (kept[2 * i] ?? 0) + (kept[2 * i + 1] ?? 0));
    const up = double(net(pooled, level + 1));
    return blur(blur(up.map((value, i) => value + (skips[level] ? (kept[i] ?? 0) : 0))));
  };
  const seen = Array.from({ length: side }, (_, at) => at).filter(
    (at) =>
      (net(
        Array.from({ length: side }, (_, i) => Number(i === at)),
        0,
      )[unit] ?? 0) > 0,
  );
  return (seen.at(-1) ?? 0) - (seen[0] ?? 0) + 1;
}

describe('the receptive field', () => {
  it('is what impulses show, for every way of upsampling', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('corner', 'half-pixel', 'nearest', 'transposed'),
        fc.integer({ min: 1, max: 3 }).chain((n) => fc.array(fc.boolean(), { minLength: n, maxLength: n })),
        (mode, skips) => {
          const upsampling = upsamplings.find((one) => one === mode) ?? 'bilinear';
          const grid = mode === 'corner' ? 'corner' : 'half-pixel';
          const widths = skips.map(() => 1);
          const plan = { ...recipe, side: 8, inChannels: 1, widths, centre: 1, skips, upsampling, grid } as const;
          const period = 2 ** skips.length;
          const [side, centre] = [256, 128];
          const measured = Array.from({ length: period }, (_, phase) =>
            reached(skips.length, skips, mode, side, centre + phase),
          );
          expect(unetTotals(unetStages(plan)).field).toBe(Math.max(...measured));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is 68 at the centre and 100 or 108 for the scores, by the place of the pixel', () => {
    const fields = Object.fromEntries(unetStages(recipe).map(({ name, field }) => [name, field]));
    expect([fields.enc0b, fields.pool0, fields.enc1b, fields.pool2, fields.centre_b]).toEqual([5, 6, 14, 36, 68]);
    const scores = Array.from({ length: 8 }, (_, phase) => {
      const { first, last } = sightOf(recipe, 'head', 32 + phase);
      return last - first + 1;
    });
    // The recipe measured 100; between 3 and 5 interpolating reads a further cell on both sides
    expect(scores).toEqual([100, 100, 100, 108, 108, 108, 100, 100]);
    expect([totals().field, totals({ grid: 'half-pixel' }).field, totals({ upsampling: 'nearest' }).field]).toEqual([
      108, 116, 100,
    ]);
  });

  it('says where one unit looks', () => {
    expect(sightOf(recipe, 'enc0b', 10)).toEqual({ first: 8, last: 12 });
    expect(sightOf(recipe, 'pool0', 10)).toEqual({ first: 18, last: 23 });
    expect(() => sightOf(recipe, 'dec7a', 0)).toThrow('no stage dec7a');
  });
});
