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

interface Call {
  readonly inputs: { readonly x: TensorInfo; readonly dy: TensorInfo };
  readonly backend: MathBackendWebGL;
  readonly attrs: Conv2DBackpropFilterAttrs;
}

/** Windows that one group holds at least. */
const smallestGroup = 256;
/** More patch numbers than this would cost more memory than they save time. */
const largestPatches = 1 << 25;

/** Groups × windows × (u, v, c), four numbers at a time; one shader for all sizes, which come as uniforms. */
const patchProgram = (groups: number, each: number, taps: number) => ({
  variableNames: ['x'],
  outputShape: [groups, each, taps],
  packedInputs: false,
  packedOutput: true,
  customUniforms: [
    { name: 'each', type: 'int' as const },
    { name: 'taps', type: 'int' as const },
    { name: 'outSize', type: 'ivec2' as const },
    { name: 'inSize', type: 'ivec3' as const },
    { name: 'kernelWidth', type: 'int' as const },
    { name: 'stride', type: 'ivec2' as const },
    { name: 'pads', type: 'ivec2' as const },
  ],
  enableShapeUniforms: true,
  userCode: `
    float patchAt(int group, int window, int place) {
      if (window >= each || place >= taps) return 0.;
      int at = group * each + window;
      int column = at % outSize.y;
      int rest = at / outSize.y;
      int row = rest % outSize.x;
      int tap = place / inSize.z;
      int i = row * stride.x + tap / kernelWidth - pads.x;
      int j = column * stride.y + tap % kernelWidth - pads.y;
      bool inside = i >= 0 && i < inSize.x && j >= 0 && j < inSize.y;
      return inside ? getX(rest / outSize.x, i, j, place % inSize.z) : 0.;
    }
    void main() {
      ivec3 at = getOutputCoords();
      setOutput(vec4(
        patchAt(at.x, at.y, at.z), patchAt(at.x, at.y, at.z + 1),
        patchAt(at.x, at.y + 1, at.z), patchAt(at.x, at.y + 1, at.z + 1)
      ));
    }
  `,
});

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
  const [matMul, sum] = ['BatchMatMul', 'Sum'].map((name) => getKernel(name, 'webgl')?.kernelFunc);
  if (!matMul || !sum || windows === 0 || windows * taps > largestPatches) return null;
  const groups = groupsOf(info);
  const each = windows / groups;
  const patches = backend.runWebGLProgram(patchProgram(groups, each, taps), [x], 'float32', [
    [each],
    [taps],
    [outHeight, outWidth],
    [inHeight, inWidth, inChannels],
    [info.filterWidth],
    [info.strideHeight, info.strideWidth],
    [padInfo.top, padInfo.left],
  ]);
  const products = matMul({
    inputs: { a: patches, b: { ...dy, shape: [groups, each, outChannels] } },
    backend,
    attrs: { transposeA: true, transposeB: false },
  }) as TensorInfo;
  const whole = sum({ inputs: { x: products }, backend, attrs: { axis: [0], keepDims: false } }) as TensorInfo;
  for (const used of [patches, products]) backend.disposeIntermediateTensorInfo(used);
  return { ...whole, shape: filterShape };
}

let replaced: KernelFunc | null = null;

/** Puts it in the place of the backend's own, which stays for what it does not cover. Calling again changes nothing. */
export function registerWebglKernels(): void {
  const own = getKernel('Conv2DBackpropFilter', 'webgl');
  if (!own || own.kernelFunc === replaced) return;
  const { kernelFunc } = own;
  const ours = ((call: Call) => inGroups(call) ?? kernelFunc(call as never)) as unknown as KernelFunc;
  replaced = ours;
  unregisterKernel('Conv2DBackpropFilter', 'webgl');
  registerKernel({ ...own, kernelFunc: ours } satisfies KernelConfig);
}
