/** A net made ready answers as `forward` does, with normalisations that differ from channel to channel, and keeps nothing. */
import { memory, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { random } from '../../src/data/random.ts';
import { foldedNet, foldedWeights } from '../../src/models/folded.ts';
import { forward, picturesTensor } from '../../src/models/forward.ts';
import { inferenceOf } from '../../src/models/inference.ts';
import { countOf, cut, flatTensor, lengthOf, type Net, partsOf, runningOf } from '../../src/models/net.ts';
import { segment } from '../../src/models/segmentation-nets.ts';
import { fullResolution, unet } from '../../src/models/unet.ts';

/** Weights as after a training: no scale is 1 any more, no mean 0. */
function trained(net: Net): Float32Array {
  const chance = random(7, 1);
  return Float32Array.from(
    [...partsOf(net), ...runningOf(net)].flatMap(({ name, shape, spread }) =>
      Array.from({ length: countOf(shape) }, () => {
        if (/(gamma|variance)$/.test(name)) return chance.between(0.5, 1.5);
        return spread > 0 ? spread * chance.normal() : chance.between(-0.4, 0.4);
      }),
    ),
  );
}

const small = { side: 16, classes: 2, widths: [4, 6], centre: 8 } as const;
const nets: readonly Net[] = [
  ...(['bilinear', 'nearest', 'transposed'] as const).map((upsampling) => unet({ ...small, upsampling })),
  unet({ ...small, skips: [false, true] }),
  unet({ ...small, normalisation: 'none' }),
  fullResolution({ side: 16, classes: 2, depth: 3, width: 5 }),
];
const picture = () => {
  const chance = random(3, 2);
  return Float32Array.from({ length: 2 * 16 * 16 }, () => chance.normal());
};

describe.each(['wasm', 'cpu'] as const)('%s', (backend) => {
  beforeAll(() => compute(backend));

  it.each(nets.map((net, i) => [i, net] as const))('net %i answers the same', (_, net) => {
    const weights = trained(net);
    const before = memory().numTensors;
    const inference = inferenceOf(net, weights);
    for (const kept of [{}, { keep0: 0 }, { keep1: 0.5 }]) {
      const [plain, ready] = tidy(() => {
        const x = picturesTensor(picture(), 16);
        return [
          forward(net, cut(net, flatTensor(net, weights)), x, { kept }).dataSync(),
          inference.scores(x as Tensor4D, kept).dataSync(),
        ];
      });
      expect(ready).toHaveLength(2 * 2 * 16 * 16);
      for (const [i, value] of (plain ?? []).entries()) expect(ready?.[i]).toBeCloseTo(value, 4);
    }
    inference.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

it('folds every normalisation of a U-Net, and leaves one that follows an activation', () => {
  const net = unet(small);
  expect(foldedNet(net).layers.filter(({ kind }) => kind === 'normalise')).toHaveLength(0);
  expect(foldedWeights(net, trained(net))).toHaveLength(lengthOf(foldedNet(net)));
  const active: Net = {
    ...net,
    layers: [
      { kind: 'convolution', name: 'a', filters: 2, size: 3, activation: 'relu', bias: false },
      { kind: 'normalise', name: 'n', activation: 'linear' },
    ],
  };
  expect(foldedNet(active).layers).toEqual(active.layers);
});

it('refuses weights of another length', () => {
  const net = unet(small);
  expect(() => inferenceOf(net, new Float32Array(3))).toThrow(RangeError);
});

it('answers more pictures than are taken at once', async () => {
  await compute('wasm');
  const net = unet(small);
  const inference = inferenceOf(net, trained(net));
  const images = new Float32Array(11 * 256).map((_, i) => Math.sin(i));
  const all = await segment('cells', inference, images);
  const last = await segment('cells', inference, images.subarray(10 * 256));
  inference.dispose();
  expect(all).toHaveLength(11 * 256);
  expect(all.slice(10 * 256)).toEqual(last);
});
