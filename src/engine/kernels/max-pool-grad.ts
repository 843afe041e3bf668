/**
 * The gradient of max pooling. The WASM backend's own (tfjs 4.22) starts its search at the smallest *positive* float: a window without a
 * positive number sends its slope to the first cell of the map. At a tie it takes the last cell, as WebGL does; the cpu backend takes
 * the first. This one looks for the first largest cell of every window and adds the slope there.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  type KernelConfig,
  type KernelFunc,
  type MaxPoolGradAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

interface Call {
  readonly inputs: { readonly dy: TensorInfo; readonly input: TensorInfo };
  readonly backend: BackendWasm;
  readonly attrs: MaxPoolGradAttrs;
}

const heap = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

function kernelFunc({ inputs, backend, attrs }: Call): TensorInfo {
  const { dy, input } = inputs;
  const { filterSize, strides, pad, dimRoundingMode } = attrs;
  const shape = input.shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const out = backend.makeOutput(shape, 'float32');
  // Views only after the last allocation: growing the heap detaches them
  const [x, slopes, dx] = [heap(backend, input), heap(backend, dy), heap(backend, out)];
  dx.fill(0);
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  for (let b = 0; b < info.batchSize; b++)
    for (let i = 0; i < outHeight; i++) {
      const top = i * info.strideHeight - padInfo.top;
      const bottom = Math.min(top + info.filterHeight, inHeight);
      for (let j = 0; j < outWidth; j++) {
        const left = j * info.strideWidth - padInfo.left;
        const right = Math.min(left + info.filterWidth, inWidth);
        for (let channel = 0; channel < inChannels; channel++) {
          let winner = -1;
          let largest = Number.NEGATIVE_INFINITY;
          for (let row = Math.max(top, 0); row < bottom; row++)
            for (let column = Math.max(left, 0); column < right; column++) {
              const cell = ((b * inHeight + row) * inWidth + column) * inChannels + channel;
              const value = x[cell] as number;
              if (winner >= 0 && value <= largest) continue;
              winner = cell;
              largest = value;
            }
          if (winner < 0) continue;
          dx[winner] =
            (dx[winner] as number) + (slopes[((b * outHeight + i) * outWidth + j) * inChannels + channel] as number);
        }
      }
    }
  return out;
}

export const maxPoolGrad: KernelConfig = {
  kernelName: 'MaxPoolGrad',
  backendName: 'wasm',
  kernelFunc: kernelFunc as unknown as KernelFunc,
};
