import { describe, expect, it } from 'vitest';
import { pixelCrossEntropy } from '../../src/math/pixel-loss.ts';
import { unetBackward } from '../../src/math/unet-backward.ts';
import {
  canAdd,
  concatenated,
  type SkipMode,
  type UnetBlock,
  type UnetLayer,
  type UnetSettings,
  type UnetWeights,
  unetForward,
} from '../../src/math/unet-forward.ts';
import { type UnetPlan, unetStages, upsamplings } from '../../src/math/unet-shape.ts';
import { at, filters, type Volume, volume } from '../../src/math/volume.ts';
import { closeTo } from './arbitrary.ts';

/** Numbers that look drawn by chance and are the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  };
}

/** Weights of the plan's shapes: w → w a level, up to the level's own width, `beside` channels from the skip. */
function drawn(widths: readonly number[], centre: number, transposed: boolean, beside: boolean, seed = 7): UnetWeights {
  const next = numbers(seed);
  const layer = (kernel: number, from: number, to: number): UnetLayer => {
    const w = filters(kernel, kernel, from, to);
    return { kernel: { ...w, data: w.data.map(next) }, bias: new Float64Array(to).map(() => next() / 4) };
  };
  const block = (from: number, first: number, second: number): UnetBlock => [
    layer(3, from, first),
    layer(3, first, second),
  ];
  const of = (level: number) => widths[level] as number;
  const doubling = (channels: number): UnetLayer => ({ ...layer(2, channels, channels) });
  return {
    encoder: widths.map((width, level) => block(level === 0 ? 1 : of(level - 1), width, width)),
    centre: block(of(widths.length - 1), centre, of(widths.length - 1)),
    up: widths.map((width) => (transposed ? doubling(width) : null)),
    decoder: widths.map((width, level) => block(beside ? 2 * width : width, width, of(Math.max(level - 1, 0)))),
    head: layer(1, of(0), 2),
  };
}

const picture = (side: number, seed = 3): Volume => {
  const next = numbers(seed);
  return volume(side, side, 1, Array.from({ length: side * side }, next));
};

const plan: UnetPlan = {
  side: 16,
  inChannels: 1,
  classes: 2,
  widths: [4, 6],
  centre: 8,
  skips: [true, true],
  upsampling: 'bilinear',
};

describe('forward', () => {
  it.each(upsamplings)('%s: every map has the size and channels of the plan', (upsampling) => {
    const stages = unetStages({ ...plan, upsampling });
    const shape = (name: string) => {
      const stage = stages.find((one) => one.name === name);
      return stage && [stage.side, stage.side, stage.channelsOut];
    };
    const maps = unetForward(picture(16), drawn([4, 6], 8, upsampling === 'transposed', true), { upsampling });
    const of = ({ rows, columns, channels }: Volume) => [rows, columns, channels];
    for (const level of [0, 1]) {
      expect(of(maps.encoder[level]?.output ?? maps.input)).toEqual(shape(`enc${level}b`));
      expect(of(maps.pooled[level] ?? maps.input)).toEqual(shape(`pool${level}`));
      expect(of(maps.upsampled[level] ?? maps.input)).toEqual(shape(`up${level}`));
      expect(of(maps.joined[level] ?? maps.input)).toEqual(shape(`skip${level}`));
      expect(of(maps.decoder[level]?.output ?? maps.input)).toEqual(shape(`dec${level}b`));
    }
    expect(of(maps.centre.output)).toEqual(shape('centre_b'));
    expect(of(maps.scores)).toEqual(shape('head'));
  });

  it('concatenates [upsampled, copied]; cutting puts zeros there, adding adds, none leaves it out', () => {
    const weights = drawn([4, 6], 8, false, true);
    const run = (mode: SkipMode, of = weights) =>
      unetForward(picture(16), of, { upsampling: 'bilinear', skips: [mode, mode] });
    const [kept, cut] = [run('keep'), run('cut')];
    const [up, skip] = [kept.upsampled[1] as Volume, kept.encoder[1]?.output as Volume];
    expect(kept.joined[1]).toEqual(concatenated(up, skip));
    expect(at(kept.joined[1] as Volume, 2, 5, 6)).toBe(at(skip, 2, 5, 0));
    expect(cut.joined[1]).toEqual(concatenated(up, volume(8, 8, 6)));
    expect(kept.scores.data).not.toEqual(cut.scores.data);
    const narrow = drawn([4, 6], 8, false, false);
    const added = run('add', narrow);
    expect(added.joined[1]?.data).toEqual(
      added.upsampled[1]?.data.map((value, i) => value + (added.encoder[1]?.output.data[i] as number)),
    );
    const alone = run('none', narrow);
    expect(alone.joined[0]).toBe(alone.upsampled[0]);
    expect([canAdd(weights, 0), canAdd(narrow, 0), canAdd(narrow, 1)]).toEqual([false, true, true]);
    expect(() => run('add')).toThrow('channels');
  });

  it('takes odd sides too: interpolated to the size of the copy', () => {
    const maps = unetForward(picture(13), drawn([4, 6], 8, false, true), { upsampling: 'bilinear' });
    expect([maps.pooled[1]?.rows, maps.upsampled[1]?.rows, maps.scores.rows]).toEqual([3, 6, 13]);
  });

  it('says what is missing', () => {
    const weights = drawn([4, 6], 8, false, true);
    expect(() => unetForward(picture(16), weights, { upsampling: 'transposed' })).toThrow('needs a kernel');
    expect(() => unetForward(picture(16), { ...weights, decoder: [] }, { upsampling: 'nearest' })).toThrow(
      'no decoder',
    );
  });
});

describe('backward', () => {
  const side = 8;
  const labels = Array.from({ length: side * side }, (_, i) => Number(i % 3 === 0));
  const pixelWeights = labels.map((_, i) => 1 + (i % 4));
  const lossOf = (weights: UnetWeights, settings: UnetSettings, input: Volume) =>
    pixelCrossEntropy(unetForward(input, weights, settings).scores.data, labels, 2, { weights: pixelWeights });

  const modes: readonly SkipMode[] = ['keep', 'cut', 'add', 'none'];
  const cases = upsamplings.flatMap((upsampling) => modes.map((mode) => [upsampling, mode] as const));
  it.each(cases)('%s, skips %s: slopes are those of differences', (upsampling, mode) => {
    const settings: UnetSettings = { upsampling, skips: [mode, 'keep'] };
    const beside = mode === 'keep' || mode === 'cut';
    const weights = drawn([2, 3], 4, upsampling === 'transposed', true);
    const narrow = drawn([2, 3], 4, upsampling === 'transposed', false, 11);
    const mixed = beside
      ? weights
      : { ...weights, decoder: [narrow.decoder[0] as UnetBlock, weights.decoder[1] as UnetBlock] };
    const input = picture(side);
    const { gradient } = lossOf(mixed, settings, input);
    const maps = unetForward(input, mixed, settings);
    const back = unetBackward({ ...maps.scores, data: gradient }, maps, mixed, settings);
    /** Moves one number in place, looks, and puts it back. */
    const difference = (data: Float64Array, i: number): number => {
      const before = data[i] as number;
      const [above, below] = [1e-5, -1e-5].map((by) => {
        data[i] = before + by;
        return lossOf(mixed, settings, input).loss;
      }) as [number, number];
      data[i] = before;
      return (above - below) / 2e-5;
    };
    const layersOf = ({ encoder, centre, up, decoder, head }: UnetWeights) =>
      [...encoder, centre, ...decoder].flat().concat(head, ...up.filter((layer) => layer !== null));
    const slopes = layersOf(back.weights);
    layersOf(mixed).forEach((layer, n) => {
      const slope = slopes[n] as UnetLayer;
      const last = layer.kernel.data.length - 1;
      for (const i of [0, last >> 1, last]) closeTo(slope.kernel.data[i], difference(layer.kernel.data, i));
      for (const i of [0, layer.bias.length - 1]) closeTo(slope.bias[i], difference(layer.bias, i));
    });
    for (const i of [0, 27, 63]) closeTo(back.input.data[i], difference(input.data, i));
  });
});
