/**
 * Nets in TensorFlow.js layers format, so that what was learned here loads anywhere with `tf.loadLayersModel`: a topology as JSON and the
 * bytes of the weights, in single precision, in half (`quantization: float16`), or with kernels in one byte a weight (`uint8`, the rest
 * single); tfjs undoes either when it loads.
 */
import { fromHalfBits, halfBits } from './half.ts';
import { countOf, lengthOf, type Net } from './net.ts';
import { arraysOf, type FileArray, topology } from './topology.ts';

export type Precision = 'uint8' | 'float16' | 'float32';

export interface LayersFile {
  readonly json: object;
  readonly weights: ArrayBuffer;
}

interface Quantization {
  readonly dtype: 'float16' | 'uint8';
  readonly original_dtype: 'float32';
  /** Of one byte: value = byte·scale + min. */
  readonly scale?: number;
  readonly min?: number;
}
interface Spec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32';
  readonly quantization?: Quantization;
}

const bytesOf = (array: Uint8Array | Uint16Array | Float32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Numbers as they are written, and how to read them. */
function written({ name, source }: FileArray, values: Float32Array, precision: Precision): [Uint8Array, Quantization?] {
  if (precision === 'float16')
    return [bytesOf(Uint16Array.from(values, halfBits)), { dtype: 'float16', original_dtype: 'float32' }];
  // Scales, offsets, running variances and fixed matrices are few, and a byte would cost them too much
  const many = name.endsWith('/kernel') && typeof source === 'number';
  if (precision === 'float32' || !many) return [bytesOf(values)];
  const min = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const max = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const scale = (max - min) / 255 || 1;
  const steps = Uint8Array.from(values, (value) => Math.round((value - min) / scale));
  return [steps, { dtype: 'uint8', original_dtype: 'float32', scale, min }];
}

const valuesOf = ({ shape, source }: FileArray, weights: Float32Array): Float32Array =>
  typeof source === 'number' ? weights.slice(source, source + countOf(shape)) : source;

/** `model.json` and the bytes of `weightsName` beside it. Throws if the weights are not this net's. */
export function layersFile(net: Net, weights: Float32Array, weightsName: string, precision: Precision): LayersFile {
  const count = lengthOf(net);
  if (weights.length !== count) throw new RangeError(`${net.name} has ${count} weights, got ${weights.length}`);
  const specs: Spec[] = [];
  const pieces: Uint8Array[] = [];
  for (const array of arraysOf(net)) {
    const { name, shape } = array;
    const [bytes, quantization] = written(array, valuesOf(array, weights), precision);
    pieces.push(bytes);
    specs.push({ name, shape, dtype: 'float32', ...(quantization ? { quantization } : {}) });
  }
  const json = {
    format: 'layers-model',
    generatedBy: 'stride',
    convertedBy: null,
    modelTopology: {
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
      ...topology(net),
    },
    weightsManifest: [{ paths: [weightsName], weights: specs }],
  };
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { json, weights: bytes.buffer };
}

function read(bytes: ArrayBuffer, count: number, quantization: Quantization | undefined): Float32Array {
  switch (quantization?.dtype) {
    case undefined:
      return new Float32Array(bytes, 0, count);
    case 'float16':
      return Float32Array.from(new Uint16Array(bytes, 0, count), fromHalfBits);
    case 'uint8': {
      const { scale = 1, min = 0 } = quantization;
      return Float32Array.from(new Uint8Array(bytes, 0, count), (byte) => byte * scale + min);
    }
  }
}

const widths = { uint8: 1, float16: 2, float32: 4 } as const;

/** The flat weights as such a file says, its bytes little-endian. Throws if they are not this net's, or not finite. */
export function readLayersFile(net: Net, { json, weights }: LayersFile): Float32Array<ArrayBuffer> {
  const { weightsManifest } = json as { weightsManifest?: readonly { readonly weights: readonly Spec[] }[] };
  const specs = weightsManifest?.flatMap((group) => group.weights) ?? [];
  const arrays = arraysOf(net);
  const widthOf = ({ quantization }: Spec) => widths[quantization?.dtype ?? 'float32'];
  const size = specs.reduce((sum, spec) => sum + countOf(spec.shape) * widthOf(spec), 0);
  const same = arrays.length === specs.length && arrays.every(({ name }, i) => name === specs[i]?.name);
  if (!same || size !== weights.byteLength)
    throw new RangeError(`${weights.byteLength} bytes and ${specs.length} arrays are not those of ${net.name}`);
  const out = new Float32Array(lengthOf(net));
  let at = 0;
  for (const [i, { shape, source }] of arrays.entries()) {
    const spec = specs[i] as Spec;
    const [count, wide] = [countOf(shape), widthOf(spec)];
    if (countOf(spec.shape) !== count) throw new RangeError(`${spec.name} of ${net.name} has ${count} numbers`);
    if (typeof source === 'number')
      out.set(read(weights.slice(at, at + count * wide), count, spec.quantization), source);
    at += count * wide;
  }
  const broken = out.findIndex((value) => !Number.isFinite(value));
  if (broken >= 0) throw new RangeError(`weight ${broken} of ${net.name} is ${out[broken]}`);
  return out;
}

/** The same without the JSON, of a file in one precision throughout. Throws if the number of bytes is wrong. */
export function flatWeights(
  net: Net,
  bytes: ArrayBuffer,
  precision: Exclude<Precision, 'uint8'>,
): Float32Array<ArrayBuffer> {
  const arrays = arraysOf(net);
  const count = arrays.reduce((total, { shape }) => total + countOf(shape), 0);
  if (bytes.byteLength !== count * widths[precision])
    throw new RangeError(`${bytes.byteLength} bytes are not the ${count} ${precision} numbers of ${net.name}`);
  const quantization = precision === 'float16' ? { quantization: { dtype: precision } } : {};
  const weights = arrays.map(({ name, shape }) => ({ name, shape, ...quantization }));
  return readLayersFile(net, { json: { weightsManifest: [{ weights }] }, weights: bytes });
}
