/** The digit classifier in TensorFlow.js layers format, so that what was learned here loads anywhere with `tf.loadLayersModel`. */
import { digitSide } from '../data/digits.ts';
import { parameterCount, parts } from './digit-classifier.ts';

export const weightsFile = 'weights.bin';

const convolution = (name: string, filters: number, kernelSize: number, first = false) => ({
  class_name: 'Conv2D',
  config: {
    name,
    filters,
    kernel_size: [kernelSize, kernelSize],
    strides: [1, 1],
    padding: 'valid',
    data_format: 'channels_last',
    activation: 'relu',
    use_bias: true,
    ...(first ? { batch_input_shape: [null, digitSide, digitSide, 1], dtype: 'float32' } : {}),
  },
});

const pooling = (name: string) => ({
  class_name: 'MaxPooling2D',
  config: { name, pool_size: [2, 2], strides: [2, 2], padding: 'valid', data_format: 'channels_last' },
});

/** `model.json` and the bytes of `weights.bin` beside it. Throws if the weights are not this model's. */
export function layersModel(weights: Float32Array): { json: object; weights: ArrayBuffer } {
  if (weights.length !== parameterCount)
    throw new RangeError(`this classifier has ${parameterCount} weights, got ${weights.length}`);
  const json = {
    format: 'layers-model',
    generatedBy: 'stride',
    convertedBy: null,
    modelTopology: {
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
      class_name: 'Sequential',
      config: {
        name: 'digits',
        layers: [
          convolution('conv1', 8, 5, true),
          pooling('pool1'),
          convolution('conv2', 16, 3),
          pooling('pool2'),
          { class_name: 'Flatten', config: { name: 'flatten' } },
          { class_name: 'Dense', config: { name: 'dense', units: 10, activation: 'softmax', use_bias: true } },
        ],
      },
    },
    weightsManifest: [
      { paths: [weightsFile], weights: parts.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })) },
    ],
  };
  return { json, weights: Float32Array.from(weights).buffer };
}

/** The flat weights out of the bytes of `weights.bin` (little-endian float32). Throws if their number is wrong. */
export function weightsFrom(bytes: ArrayBuffer): Float32Array<ArrayBuffer> {
  if (bytes.byteLength !== 4 * parameterCount)
    throw new RangeError(`${bytes.byteLength} bytes are not the ${parameterCount} weights of this classifier`);
  return new Float32Array(bytes);
}
