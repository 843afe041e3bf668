/** Kernels of our own (`engine/kernels`), where the active backend has them; elsewhere the same is composed of tfjs' operations. */
import {
  engine,
  getBackend,
  getKernel,
  type NamedAttrMap,
  type NamedTensorMap,
  type Tensor,
} from '@tensorflow/tfjs-core';

/** The kernel's outputs; null where the backend has no such kernel. */
export function runOwn(
  name: string,
  inputs: Readonly<Record<string, Tensor>>,
  attrs: NamedAttrMap = {},
): Tensor[] | null {
  if (!getKernel(name, getBackend())) return null;
  const out = engine().runKernel<Tensor | Tensor[]>(name, inputs as unknown as NamedTensorMap, attrs);
  return Array.isArray(out) ? out : [out];
}
