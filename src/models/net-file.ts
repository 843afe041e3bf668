/**
 * Nets in TensorFlow.js layers format, so that what was learned here loads anywhere with `tf.loadLayersModel`: a topology as JSON and the
 * bytes of the weights, single precision or half (`quantization: float16`, which halves the file and which tfjs undoes when it loads).
 */
import { fromHalfBits, halfBits } from './half.ts';
import { countOf, type Net, parametersOf } from './net.ts';
import { arraysOf, topology } from './topology.ts';

export type Precision = 'float16' | 'float32';

export interface LayersFile {
  readonly json: object;
  readonly weights: ArrayBuffer;
}

/** `model.json` and the bytes of `weightsName` beside it. Throws if the weights are not this net's. */
export function layersFile(net: Net, weights: Float32Array, weightsName: string, precision: Precision): LayersFile {
  const count = parametersOf(net);
  if (weights.length !== count) throw new RangeError(`${net.name} has ${count} weights, got ${weights.length}`);
  let at = 0;
  const values = arraysOf(net).flatMap(({ shape, fixed }) => {
    if (fixed) return [...fixed];
    at += countOf(shape);
    return [...weights.subarray(at - countOf(shape), at)];
  });
  const specs = arraysOf(net).map(({ name, shape }) => ({
    name,
    shape,
    dtype: 'float32',
    ...(precision === 'float16' ? { quantization: { dtype: 'float16', original_dtype: 'float32' } } : {}),
  }));
  const json = {
    format: 'layers-model',
    generatedBy: 'stride',
    convertedBy: null,
    modelTopology: {
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
      class_name: 'Sequential',
      config: { name: net.name, layers: topology(net) },
    },
    weightsManifest: [{ paths: [weightsName], weights: specs }],
  };
  const bytes = precision === 'float16' ? Uint16Array.from(values, halfBits) : Float32Array.from(values);
  return { json, weights: bytes.buffer };
}

/** The flat weights out of the bytes of such a file (little-endian). Throws if their number is wrong. */
export function flatWeights(net: Net, bytes: ArrayBuffer, precision: Precision): Float32Array<ArrayBuffer> {
  const arrays = arraysOf(net);
  const count = arrays.reduce((total, { shape }) => total + countOf(shape), 0);
  if (bytes.byteLength !== count * (precision === 'float16' ? 2 : 4))
    throw new RangeError(`${bytes.byteLength} bytes are not the ${count} ${precision} numbers of ${net.name}`);
  const values =
    precision === 'float16' ? Float32Array.from(new Uint16Array(bytes), fromHalfBits) : new Float32Array(bytes);
  const out = new Float32Array(parametersOf(net));
  let [from, to] = [0, 0];
  for (const { shape, fixed } of arrays) {
    const size = countOf(shape);
    if (!fixed) {
      out.set(values.subarray(from, from + size), to);
      to += size;
    }
    from += size;
  }
  return out;
}
