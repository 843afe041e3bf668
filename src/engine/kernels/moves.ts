/** What only moves numbers on WASM: the backend copies for an identity, and row by row where channels are joined or parted. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { vectorsOf } from './simd/vectors.ts';

const heap = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

interface Call {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly backend: BackendWasm;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** The same numbers under another name: nothing is copied, as with a reshape. */
export const identity: KernelConfig = {
  kernelName: 'Identity',
  backendName: 'wasm',
  kernelFunc: (({ inputs: { x }, backend }: Call) => {
    if (!x) throw new Error('nothing to give back');
    backend.incRef(x.dataId);
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
  }) as unknown as KernelFunc,
};

/** One map among others on the heap: where its first number lies, and numbers from one pixel to the next. */
interface Place {
  readonly map: Float32Array;
  readonly at: number;
  readonly step: number;
}

/** Copies `wide` numbers of every pixel, four at a time where that is whole and there are vectors. */
function copyPixels(backend: BackendWasm, from: Place, to: Place, wide: number): void {
  const pixels = from.map.length / from.step;
  const vectors = wide % 4 === 0 ? vectorsOf(backend) : null;
  if (!vectors) {
    for (let n = 0, i = from.at, j = to.at; n < pixels; n++, i += from.step, j += to.step)
      for (let k = 0; k < wide; k++) to.map[j + k] = from.map[i + k] as number;
    return;
  }
  const address = ({ map, at }: Place) => map.byteOffset + 4 * at;
  for (let done = 0; done < wide; ) {
    const part = Math.min(3, (wide - done) >> 2);
    vectors[`copy${part}`]?.(address(from) + 4 * done, address(to) + 4 * done, pixels, 4 * from.step, 4 * to.step);
    done += 4 * part;
  }
}

const isLast = (tensor: TensorInfo, axis: number) => (axis < 0 ? axis === -1 : axis === tensor.shape.length - 1);
const isFloat = ({ dtype }: TensorInfo) => dtype === 'float32';

/** Tensors joined along their last axis; anything else by the backend's own. */
export function concatenate(own: KernelConfig): KernelConfig {
  const kernelFunc = (call: Call) => {
    const { backend, attrs } = call;
    const parts = Object.values(call.inputs).filter(({ shape }) => shape.every((size) => size > 0));
    const [first] = parts;
    if (
      !first ||
      parts.length < 2 ||
      !parts.every(isFloat) ||
      first.shape.length < 2 ||
      !isLast(first, attrs.axis as number)
    )
      return own.kernelFunc(call as never);
    const widths = parts.map(({ shape }) => shape.at(-1) ?? 0);
    const wide = widths.reduce((a, b) => a + b, 0);
    const out = backend.makeOutput([...first.shape.slice(0, -1), wide], 'float32');
    const to = heap(backend, out);
    let at = 0;
    for (const [i, part] of parts.entries()) {
      const width = widths[i] ?? 0;
      copyPixels(backend, { map: heap(backend, part), at: 0, step: width }, { map: to, at, step: wide }, width);
      at += width;
    }
    return out;
  };
  return { ...own, kernelFunc: kernelFunc as unknown as KernelFunc };
}

/** A tensor parted along its last axis; anything else by the backend's own. */
export function split(own: KernelConfig): KernelConfig {
  const kernelFunc = (call: Call) => {
    const { backend, attrs } = call;
    const { x } = call.inputs;
    const sizes = attrs.numOrSizeSplits;
    const plain = Array.isArray(sizes) && sizes.every((size) => Number(size) > 0);
    if (!x || !plain || !isFloat(x) || x.shape.length < 2 || !isLast(x, attrs.axis as number))
      return own.kernelFunc(call as never);
    const wide = x.shape.at(-1) ?? 0;
    const outs = sizes.map((size) => backend.makeOutput([...x.shape.slice(0, -1), Number(size)], 'float32'));
    // Views only after the last allocation: growing the heap detaches them
    const from = heap(backend, x);
    let at = 0;
    for (const out of outs) {
      const width = out.shape.at(-1) ?? 0;
      copyPixels(backend, { map: from, at, step: wide }, { map: heap(backend, out), at: 0, step: width }, width);
      at += width;
    }
    return outs;
  };
  return { ...own, kernelFunc: kernelFunc as unknown as KernelFunc };
}
