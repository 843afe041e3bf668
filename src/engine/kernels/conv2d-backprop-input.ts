/**
 * The gradient of a convolution with respect to its input. For stride 1 it is itself a convolution, of dy with the kernels turned
 * by 180° and their channels swapped with their filters, which WASM computes several times faster than its own naive loop
 * (kept for the other strides).
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

/** The fast form, with the backend's own for what it does not cover. */
export function conv2DBackpropInput(naive: KernelConfig): KernelConfig {
  return {
    ...naive,
    kernelFunc: ((call: Call) =>
      (call.attrs.dataFormat === 'NHWC' ? asConvolution(call) : null) ??
      naive.kernelFunc(call as never)) as unknown as KernelFunc,
  };
}
