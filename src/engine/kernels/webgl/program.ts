/** Programs of our own for the WebGL backend: each is one launch, reads and writes four numbers a texel, and serves every size. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { countOf } from '../calls.ts';

export interface Program {
  /** Of the answer, rank 1 to 3: a texel holds two rows of two columns, of a vector two numbers. */
  readonly shape: readonly number[];
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly whole?: Readonly<Record<string, number>>;
  readonly real?: Readonly<Record<string, number>>;
  /** GLSL; reads an input `x` by `getX(…)`, one index a dimension. */
  readonly code: string;
}

/** Number `i` of a vector from the texel that holds it. */
const shared = `
  float one(vec4 texel, int i) { return i % 2 == 0 ? texel.x : texel.y; }
`;

export function run(backend: MathBackendWebGL, { shape, inputs, whole = {}, real = {}, code }: Program): TensorInfo {
  const uniforms = [
    ...Object.entries(whole).map(([name, value]) => ({ name, type: 'int' as const, value })),
    ...Object.entries(real).map(([name, value]) => ({ name, type: 'float' as const, value })),
  ];
  const program = {
    variableNames: Object.keys(inputs),
    outputShape: [...shape],
    packedInputs: true,
    packedOutput: true,
    enableShapeUniforms: true,
    customUniforms: uniforms.map(({ name, type }) => ({ name, type })),
    userCode: `${shared}${code}`,
  };
  const values = uniforms.map(({ value }) => [value]);
  return backend.runWebGLProgram(program, Object.values(inputs), 'float32', values);
}

/** The same numbers under another shape; nothing is moved. */
export const shaped = (tensor: TensorInfo, shape: readonly number[]): TensorInfo => ({ ...tensor, shape: [...shape] });

/** As rows of the last dimension. */
export function rowsOf(tensor: TensorInfo): TensorInfo {
  const columns = tensor.shape.at(-1) ?? 1;
  return shaped(tensor, [columns === 0 ? 0 : countOf(tensor.shape) / columns, columns]);
}

export function release(backend: MathBackendWebGL, ...tensors: readonly TensorInfo[]): void {
  for (const tensor of tensors) backend.disposeIntermediateTensorInfo(tensor);
}

export const webglKernel = (kernelName: string, kernelFunc: unknown): KernelConfig => ({
  kernelName,
  backendName: 'webgl',
  kernelFunc: kernelFunc as KernelFunc,
});
