/** The digit classifier in TensorFlow.js layers format, so that what was learned here loads anywhere with `tf.loadLayersModel`. */
import { digitSide } from '../data/digits.ts';
import type { Net } from './net.ts';
import { flatWeights, type LayersFile, layersFile } from './net-file.ts';

export const weightsFile = 'weights.bin';

/** The architecture of `digit-classifier.ts` as a list of layers. */
const digitsNet: Net = {
  name: 'digits',
  side: digitSide,
  layers: [
    { kind: 'convolution', name: 'conv1', filters: 8, size: 5, padding: 'valid', activation: 'relu' },
    { kind: 'halve', name: 'pool1', by: 'max' },
    { kind: 'convolution', name: 'conv2', filters: 16, size: 3, padding: 'valid', activation: 'relu' },
    { kind: 'halve', name: 'pool2', by: 'max' },
    { kind: 'flatten', name: 'flatten' },
    { kind: 'dense', name: 'dense', units: 10, activation: 'linear' },
  ],
  classifies: true,
};

/** `model.json` and the bytes of `weights.bin` beside it. Throws if the weights are not this model's. */
export const layersModel = (weights: Float32Array): LayersFile =>
  layersFile(digitsNet, weights, weightsFile, 'float32');

/** The flat weights out of the bytes of `weights.bin` (little-endian float32). Throws if their number is wrong. */
export const weightsFrom = (bytes: ArrayBuffer): Float32Array<ArrayBuffer> => flatWeights(digitsNet, bytes, 'float32');
