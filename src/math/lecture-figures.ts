/**
 * The numbers on the lectures' slides that follow from convolution arithmetic, each computed anew. Keys are the ids of the reference
 * table; what the slides print, and where they slip, stands there.
 */

import { convolutional, fullyConnected, locallyConnected, outputShape, type Shape, sizeOf } from './costs.ts';
import { alexNet, alexNetOriginal, uNetSides, vgg, vggBlocks } from './landmarks.ts';
import { tabulate, totalsOf } from './networks.ts';
import { averagePool, maxPool, poolAxes } from './pool.ts';
import { fieldOf } from './receptive-field.ts';
import { transposedSize } from './transposed-axis.ts';
import { slidingWindows } from './uses.ts';
import { fromRows } from './volume.ts';
import { outputSize, padsOf } from './window.ts';

const square = (side: number, channels = 1): Shape => ({ rows: side, columns: side, channels });
const float32 = 4;

const hall = square(100);
const threeByThree = { kernel: 3, padding: 'zero' } as const;
const vgg16 = totalsOf(tabulate(vgg().input, vgg().layers));
const alexNetHere = totalsOf(tabulate(alexNet().input, alexNet().layers));
const alexNetThere = totalsOf(tabulate(alexNetOriginal().input, alexNetOriginal().layers));
const stack = (layers: number, kernel: number) => Array.from({ length: layers }, () => ({ kernel }));
/** Weights of so many k×k layers from C to C channels. */
const stackWeights = (layers: number, kernel: number, channels: number) =>
  layers * convolutional(square(16, channels), { kernel }, channels).weights;

/** The lecture's table for pooling, and its windows of 2×2. */
const pixels = fromRows([
  [5, 3, 3, 1],
  [0, 2, 8, 5],
  [1, 4, 4, 2],
  [0, 9, 2, 7],
]);
const halving = poolAxes(pixels, { kernel: 2 });

export const lectureFigures: Readonly<Record<string, () => number | readonly number[]>> = {
  receptive_field_n100: () => fieldOf(stack(100, 3)),
  receptive_two_3x3: () => fieldOf(stack(2, 3)),
  receptive_three_3x3: () => fieldOf(stack(3, 3)),
  stack_weights_C64: () => [
    stackWeights(2, 3, 64),
    stackWeights(1, 5, 64),
    stackWeights(3, 3, 64),
    stackWeights(1, 7, 64),
  ],
  layer_bytes: () => sizeOf(square(400, 200)) * float32,
  network_bytes: () => sizeOf(square(400, 200)) * float32 * 100 * 20,
  sliding_window_visits: () => slidingWindows(21, 21, 5).most,
  dense_scores: () => sizeOf(square(256, 1000)),
  dense_scores_bytes: () => sizeOf(square(256, 1000)) * float32,
  fc_parameters_Np4: () => fullyConnected(sizeOf(hall), sizeOf(hall)).weights,
  fc_parameters_1000: () => fullyConnected(sizeOf(hall), 1000).weights,
  local_parameters: () => locallyConnected(hall, threeByThree, 1).weights,
  local_reduction: () =>
    fullyConnected(sizeOf(hall), sizeOf(hall)).weights / locallyConnected(hall, threeByThree, 1).weights,
  vgg_side: () => tabulate(vgg().input, vgg().layers).findLast((row) => row.layer.kind === 'pooling')?.output.rows ?? 0,
  vgg16_parameters: () => vgg16.parameters,
  vgg_block_convs: () => vggBlocks[16],
  vgg16_activation_bytes: () => vgg16.activations * float32,
  alexnet_activation_bytes: () => alexNetHere.activations * float32,
  alexnet_parameters: () => alexNetHere.parameters,
  alexnet_original_parameters: () => alexNetThere.parameters,
  alexnet_imagenet_side: () => outputSize(224, 11, 4, 2),
  conv_layer_parameters: () => convolutional(square(224, 3), threeByThree, 64).parameters,
  unet_bottom: () => [...uNetSides(572, 4).bottom, uNetSides(572, 4).output],
  mirror_shrink: () => padsOf('mirror', 100, 5).reduce((sum, cells) => sum + cells, 0),
  downsampling_256: () => outputShape(square(256), { kernel: 2, stride: 2 }, 1).rows,
  pool_halves: () => sizeOf(outputShape(square(256), { kernel: 2, stride: 2 }, 1)) / sizeOf(square(256)),
  max_pool_table: () => [...maxPool(pixels, halving).y.data],
  avg_pool_table: () => [...averagePool(pixels, halving).data],
  transposed_output_size: () => transposedSize(2, 3, 2, 1),
  mnist_pixels: () => sizeOf(square(28)),
  conv_matrix_shape: () => [sizeOf(outputShape(square(4), { kernel: 3 }, 1)), sizeOf(square(4))],
};
