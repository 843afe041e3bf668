/** Stacks of 3×3 layers with seeded weights: what depth alone does to how far a unit sees. */
import { abs, conv2d, grad, relu, type Tensor, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { random } from '../data/random.ts';
import './gradients.ts';

/** Channels between the layers; enough that a ReLU does not silence a whole layer. */
const stackChannels = 4;

/** `depth` kernels 3×3 (1 → 4 → … → 4 channels), N(0, 2/fan-in): He's gain, so that depth neither fades nor explodes. */
export function stackKernels(seed: number, depth: number): Tensor4D[] {
  const chance = random(seed, 40);
  return Array.from({ length: depth }, (_, layer) => {
    const channels = layer === 0 ? 1 : stackChannels;
    const count = 9 * channels * stackChannels;
    const spread = Math.sqrt((layer === 0 ? 1 : 2) / (9 * channels));
    const numbers = Float32Array.from({ length: count }, () => spread * chance.normal());
    return tensor4d(numbers, [3, 3, channels, stackChannels]);
  });
}

/** Every layer's answer before its ReLU; the ReLU stands between layers. */
export function stackMaps(x: Tensor4D, kernels: readonly Tensor4D[], pad: 'same' | 'valid'): Tensor4D[] {
  const maps: Tensor4D[] = [];
  for (const [layer, kernel] of kernels.entries()) {
    const before = maps[layer - 1];
    maps.push(conv2d(before ? relu(before) : x, kernel, 1, pad));
  }
  return maps;
}

/**
 * |∂ unit / ∂ input| of the stack's one unit over patches that just fill its field: patches × (2n+1) × (2n+1) × 1 in, the same shape
 * out. The unit is the sum of the last layer's channels.
 */
export function patchGradient(patches: Tensor4D, kernels: readonly Tensor4D[]): Tensor4D {
  return tidy(() => {
    const last = (x: Tensor) => stackMaps(x as Tensor4D, kernels, 'valid').at(-1) ?? x;
    return abs(grad(last)(patches)) as Tensor4D;
  });
}
