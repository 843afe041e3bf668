/**
 * The gradient of a convolution with respect to its kernels on WebGL. The backend's own shader (tfjs 4.22) lets every one of few weights
 * run through the whole batch. Here every window's input is written out, windows go in groups, each group is one matrix product, and the
 * groups are added up: many short sums, four products at a time. In software WebGL that took 0.6 to 0.9 of the time, over the U-Net's layers.
 */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  getKernel,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { release, run, shaped } from './program.ts';

interface Call {
  readonly inputs: { readonly x: TensorInfo; readonly dy: TensorInfo };
  readonly backend: MathBackendWebGL;
  readonly attrs: Conv2DBackpropFilterAttrs;
}

/** Windows that one group holds at least. */
const smallestGroup = 256;
/** More patch numbers than this would cost more memory than they save time. */
const largestPatches = 1 << 25;

/** Groups × windows × (u, v, c). */
const patchCode = `
  float patchAt(int group, int window, int place) {
    if (window >= each || place >= taps) return 0.;
    int at = group * each + window;
    int column = at % outWidth;
    int rest = at / outWidth;
    int tap = place / channels;
    int i = (rest % outHeight) * strideDown + tap / kernelWidth - padTop;
    int j = column * strideAcross + tap % kernelWidth - padLeft;
    if (i < 0 || i >= inHeight || j < 0 || j >= inWidth) return 0.;
    int c = place % channels;
    return getChannel(getX(rest / outHeight, i, j, c), vec2(j, c));
  }
  void main() {
    ivec3 at = getOutputCoords();
    setOutput(vec4(
      patchAt(at.x, at.y, at.z), patchAt(at.x, at.y, at.z + 1),
      patchAt(at.x, at.y + 1, at.z), patchAt(at.x, at.y + 1, at.z + 1)
    ));
  }
`;

/** The groups' products added up. */
const sumCode = `
  void main() {
    ivec2 at = getOutputCoords();
    vec4 sum = vec4(0.);
    for (int group = 0; group < groups; group++) sum += getProducts(group, at.x, at.y);
    setOutput(sum);
  }
`;

/** Groups of whole rows, as many as leave each its smallest number of windows. */
function groupsOf({ batchSize, outHeight, outWidth }: backend_util.Conv2DInfo): number {
  for (let parts = outHeight; parts > 1; parts--)
    if (outHeight % parts === 0 && (outHeight / parts) * outWidth >= smallestGroup) return parts * batchSize;
  return batchSize;
}

function inGroups({ inputs, backend, attrs }: Call): TensorInfo | null {
  const { x, dy } = inputs;
  const { strides, pad, dimRoundingMode, filterShape, dataFormat } = attrs;
  const shape = x.shape as [number, number, number, number];
  if (dataFormat !== 'NHWC') return null;
  const info = backend_util.computeConv2DInfo(shape, filterShape, strides, 1, pad, dimRoundingMode);
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  const taps = info.filterHeight * info.filterWidth * inChannels;
  const windows = batchSize * outHeight * outWidth;
  const matMul = getKernel('BatchMatMul', 'webgl')?.kernelFunc;
  if (!matMul || windows === 0 || windows * taps > largestPatches) return null;
  const groups = groupsOf(info);
  const each = windows / groups;
  const patches = run(backend, {
    shape: [groups, each, taps],
    inputs: { x },
    whole: {
      ...{ each, taps, outHeight, outWidth, inHeight, inWidth, channels: inChannels, kernelWidth: info.filterWidth },
      ...{ strideDown: info.strideHeight, strideAcross: info.strideWidth, padTop: padInfo.top, padLeft: padInfo.left },
    },
    code: patchCode,
  });
  const products = matMul({
    inputs: { a: patches, b: shaped(dy, [groups, each, outChannels]) },
    backend,
    attrs: { transposeA: true, transposeB: false },
  }) as TensorInfo;
  const whole = run(backend, {
    shape: [taps, outChannels],
    inputs: { products },
    whole: { groups },
    code: sumCode,
  });
  release(backend, patches, products);
  return shaped(whole, filterShape);
}

let replaced: KernelFunc | null = null;

/** Puts it in the place of the backend's own, which stays for what it does not cover. Calling again changes nothing. */
export function replaceFilterGradient(): void {
  const own = getKernel('Conv2DBackpropFilter', 'webgl');
  if (!own || own.kernelFunc === replaced) return;
  const { kernelFunc } = own;
  const ours = ((call: Call) => inGroups(call) ?? kernelFunc(call as never)) as unknown as KernelFunc;
  replaced = ours;
  unregisterKernel('Conv2DBackpropFilter', 'webgl');
  registerKernel({ ...own, kernelFunc: ours } satisfies KernelConfig);
}
