/**
 * The gradient of a convolution with respect to its kernels, which the WASM backend of tfjs 4.22 lacks:
 * dW[u,v,c,o] = Σ_{b,i,j} x[b, si+u−p, sj+v−p, c] · dy[b,i,j,o], written as one matrix product Pᵀ·dY whose left side holds
 * every window's input. Pᵀ is laid out already transposed, because the backend multiplies fast only what is not. Where there are vectors of
 * four, the same sums are taken over the maps as they lie, several times faster.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  getKernel,
  type KernelConfig,
  type KernelFunc,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { addFilterGradient, covers } from './simd/filter-gradient.ts';
import { vectorsOf } from './simd/vectors.ts';

type ConvInfo = backend_util.Conv2DInfo;

// The wasm heap grows but never shrinks, so a large batch is summed in parts of this many numbers
const largestPart = 1 << 23;

/** Fills rows (u, v, c) × columns (image, i, j) of Pᵀ for `count` images from `first` on; border cells stay zero. */
function fillPatches(patches: Float32Array, x: Float32Array, info: ConvInfo, first: number, count: number): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth } = info;
  const { strideHeight, strideWidth, padInfo } = info;
  const windows = outHeight * outWidth;
  patches.fill(0);
  for (let u = 0; u < filterHeight; u++)
    for (let v = 0; v < filterWidth; v++) {
      // The output columns whose tap v falls inside the picture
      const from = Math.max(0, Math.ceil((padInfo.left - v) / strideWidth));
      const to = Math.min(outWidth, Math.floor((inWidth - 1 + padInfo.left - v) / strideWidth) + 1);
      for (let c = 0; c < inChannels; c++) {
        const patchRow = ((u * filterWidth + v) * inChannels + c) * count * windows;
        for (let b = 0; b < count; b++)
          for (let i = 0; i < outHeight; i++) {
            const row = i * strideHeight + u - padInfo.top;
            if (row < 0 || row >= inHeight) continue;
            let source =
              (((first + b) * inHeight + row) * inWidth + from * strideWidth + v - padInfo.left) * inChannels + c;
            const target = patchRow + b * windows + i * outWidth;
            for (let j = from; j < to; j++) {
              patches[target + j] = x[source] as number;
              source += strideWidth * inChannels;
            }
          }
      }
    }
}

function kernelFunc({
  inputs,
  backend,
  attrs,
}: {
  inputs: { readonly x: TensorInfo; readonly dy: TensorInfo };
  backend: BackendWasm;
  attrs: Conv2DBackpropFilterAttrs;
}): TensorInfo {
  const { x, dy } = inputs;
  const { strides, pad, dimRoundingMode, filterShape, dataFormat } = attrs;
  if (dataFormat !== 'NHWC') throw new Error(`Conv2DBackpropFilter on wasm computes NHWC, not ${dataFormat}`);
  const info = backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const vectors = vectorsOf(backend);
  if (vectors && covers(info)) {
    const out = backend.makeOutput(info.filterShape, 'float32');
    view(backend, out).fill(0);
    const [from, slopes, to] = [x, dy, out].map((tensor) => view(backend, tensor).byteOffset);
    addFilterGradient(vectors, info, from as number, slopes as number, to as number);
    return out;
  }
  const matMul = getKernel('BatchMatMul', 'wasm')?.kernelFunc;
  if (!matMul) throw new Error('the wasm backend has no BatchMatMul');

  const rows = info.filterHeight * info.filterWidth * info.inChannels;
  const windows = info.outHeight * info.outWidth;
  const perPart = Math.max(1, Math.min(info.batchSize, Math.floor(largestPart / (rows * windows))));
  let total: TensorInfo | null = null;
  for (let first = 0; first < info.batchSize; first += perPart) {
    const count = Math.min(perPart, info.batchSize - first);
    const patches = backend.makeOutput([1, rows, count * windows], 'float32');
    const whole = count === info.batchSize;
    const wishShape = [1, count * windows, info.outChannels];
    const wish: TensorInfo = whole ? { ...dy, shape: wishShape } : backend.makeOutput(wishShape, 'float32');
    // Views only after the last allocation: growing the heap detaches them
    fillPatches(view(backend, patches), view(backend, x), info, first, count);
    if (!whole) {
      const size = count * windows * info.outChannels;
      const start = first * windows * info.outChannels;
      view(backend, wish).set(view(backend, dy).subarray(start, start + size));
    }
    const part = matMul({
      inputs: { a: patches, b: wish },
      backend,
      attrs: { transposeA: false, transposeB: false },
    }) as TensorInfo;
    backend.disposeData(patches.dataId);
    if (!whole) backend.disposeData(wish.dataId);
    if (total === null) total = part;
    else {
      const sum = view(backend, total);
      view(backend, part).forEach((value, i) => {
        sum[i] = (sum[i] as number) + value;
      });
      backend.disposeData(part.dataId);
    }
  }
  if (total === null)
    return backend.makeOutput(info.filterShape, 'float32', undefined, new Float32Array(rows * info.outChannels));
  return { dataId: total.dataId, shape: info.filterShape, dtype: 'float32' };
}

const view = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

export const conv2DBackpropFilter: KernelConfig = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc: kernelFunc as unknown as KernelFunc,
};
