/** What only moves numbers on WASM: the backend copies for an identity, and row by row where channels are joined or parted. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';

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

/** Copies rows of `wide` numbers, lying `fromStep` apart, to where they lie `toStep` apart. */
function copyRows(
  from: Float32Array,
  fromAt: number,
  fromStep: number,
  to: Float32Array,
  toAt: number,
  toStep: number,
  wide: number,
) {
  const rows = (wide === fromStep ? from.length : to.length) / wide;
  for (let row = 0, i = fromAt, j = toAt; row < rows; row++, i += fromStep, j += toStep)
    for (let k = 0; k < wide; k++) to[j + k] = from[i + k] as number;
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
      copyRows(heap(backend, part), 0, width, to, at, wide, width);
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
      copyRows(from, at, wide, heap(backend, out), 0, width, width);
      at += width;
    }
    return outs;
  };
  return { ...own, kernelFunc: kernelFunc as unknown as KernelFunc };
}
