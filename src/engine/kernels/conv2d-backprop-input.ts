/**
 * The gradient of a convolution with respect to its input, which is also the transposed convolution. For stride 1 it is itself a
 * convolution, of dy with the kernels turned by 180° and their channels swapped with their filters. For other strides every cell of dy
 * stamps the kernel: one matrix product makes all the stamps, a loop adds them up where they land. Both are several times faster than the
 * backend's own naive loop.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  type Conv2DBackpropInputAttrs,
  getKernel,
  type KernelConfig,
  type KernelFunc,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

interface Call {
  readonly inputs: { readonly dy: TensorInfo; readonly filter: TensorInfo };
  readonly backend: BackendWasm;
  readonly attrs: Conv2DBackpropInputAttrs;
}

const heap = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

/** w[u,v,c,o] → w[k−1−u, k−1−v, o, c]. */
function turned(backend: BackendWasm, w: TensorInfo): TensorInfo {
  const [height = 0, width = 0, channels = 0, filters = 0] = w.shape;
  const out = backend.makeOutput([height, width, filters, channels], 'float32');
  const from = heap(backend, w);
  const to = heap(backend, out);
  const taps = height * width;
  for (let tap = 0; tap < taps; tap++)
    for (let c = 0; c < channels; c++)
      for (let o = 0; o < filters; o++)
        to[((taps - 1 - tap) * filters + o) * channels + c] = from[(tap * channels + c) * filters + o] as number;
  return out;
}

function asConvolution({ inputs, backend, attrs }: Call): TensorInfo | null {
  const { dy, filter } = inputs;
  const info = backend_util.computeConv2DInfo(
    attrs.inputShape,
    filter.shape as [number, number, number, number],
    attrs.strides,
    1,
    attrs.pad,
    attrs.dimRoundingMode,
  );
  const { strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = info;
  const pads = [
    [filterHeight - 1 - padInfo.top, filterHeight - 1 - padInfo.bottom],
    [filterWidth - 1 - padInfo.left, filterWidth - 1 - padInfo.right],
  ] as const;
  const convolve = getKernel('Conv2D', 'wasm')?.kernelFunc;
  if (!convolve || strideHeight !== 1 || strideWidth !== 1 || pads.flat().some((p) => p < 0)) return null;
  const w = turned(backend, filter);
  const dx = convolve({
    inputs: { x: dy, filter: w },
    backend,
    attrs: { strides: 1, dilations: 1, pad: [[0, 0], pads[0], pads[1], [0, 0]] as never, dataFormat: 'NHWC' },
  }) as TensorInfo;
  backend.disposeData(w.dataId);
  return dx;
}

// As in the kernels' gradient: the heap never shrinks, so the stamps of a large batch are made in parts of this many numbers
const largestPart = 1 << 23;

/** Adds stamps, cell after cell of dy, each rows × columns × channels, onto dx; what lies outside is cut off. */
function addStamps(
  dx: Float32Array,
  stamps: Float32Array,
  info: backend_util.Conv2DInfo,
  first: number,
  count: number,
) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth, padInfo } = info;
  const line = filterWidth * inChannels;
  let from = 0;
  for (let b = first; b < first + count; b++)
    for (let i = 0; i < outHeight; i++)
      for (let j = 0; j < outWidth; j++) {
        const left = j * info.strideWidth - padInfo.left;
        const start = Math.max(0, -left) * inChannels;
        const end = Math.min(filterWidth, inWidth - left) * inChannels;
        for (let u = 0; u < filterHeight; u++, from += line) {
          const row = i * info.strideHeight - padInfo.top + u;
          if (row < 0 || row >= inHeight) continue;
          const to = ((b * inHeight + row) * inWidth + left) * inChannels;
          for (let n = start; n < end; n++) dx[to + n] = (dx[to + n] as number) + (stamps[from + n] as number);
        }
      }
}

function asStamps({ inputs, backend, attrs }: Call): TensorInfo | null {
  const { dy, filter } = inputs;
  const shape = filter.shape as [number, number, number, number];
  const { inputShape, strides, pad, dimRoundingMode } = attrs;
  const info = backend_util.computeConv2DInfo(inputShape, shape, strides, 1, pad, dimRoundingMode);
  const matMul = getKernel('BatchMatMul', 'wasm')?.kernelFunc;
  const [batch = 0, rows, columns] = dy.shape;
  if (!matMul || rows !== info.outHeight || columns !== info.outWidth) return null;
  const cells = info.outHeight * info.outWidth;
  const stamp = info.filterHeight * info.filterWidth * info.inChannels;
  const perPart = Math.max(1, Math.min(batch, Math.floor(largestPart / (cells * stamp))));
  // f × (u, v, c), laid out so because the backend multiplies fast only what is not transposed
  const kernels = backend.makeOutput([1, info.outChannels, stamp], 'float32');
  const [w, across] = [heap(backend, filter), heap(backend, kernels)];
  for (let k = 0; k < stamp; k++)
    for (let f = 0; f < info.outChannels; f++) across[f * stamp + k] = w[k * info.outChannels + f] as number;
  const dx = backend.makeOutput(inputShape, 'float32');
  heap(backend, dx).fill(0);
  for (let first = 0; first < batch; first += perPart) {
    const count = Math.min(perPart, batch - first);
    const partShape = [1, count * cells, info.outChannels];
    const whole = count === batch;
    const part: TensorInfo = whole ? { ...dy, shape: partShape } : backend.makeOutput(partShape, 'float32');
    if (!whole) {
      const start = first * cells * info.outChannels;
      heap(backend, part).set(heap(backend, dy).subarray(start, start + count * cells * info.outChannels));
    }
    const stamps = matMul({
      inputs: { a: part, b: kernels },
      backend,
      attrs: { transposeA: false, transposeB: false },
    }) as TensorInfo;
    addStamps(heap(backend, dx), heap(backend, stamps), info, first, count);
    backend.disposeData(stamps.dataId);
    if (!whole) backend.disposeData(part.dataId);
  }
  backend.disposeData(kernels.dataId);
  return dx;
}

/** The fast forms, with the backend's own for what it does not cover. */
export function conv2DBackpropInput(naive: KernelConfig): KernelConfig {
  return {
    ...naive,
    kernelFunc: ((call: Call) =>
      (call.attrs.dataFormat === 'NHWC' ? (asConvolution(call) ?? asStamps(call)) : null) ??
      naive.kernelFunc(call as never)) as unknown as KernelFunc,
  };
}
