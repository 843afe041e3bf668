/** A net's flat vector on WASM: cut into parts, joined from parts, and moved by Adam, each in one call instead of dozens. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { type AdamCall, type CutCall, countOf, inOrder, type JoinCall } from './calls.ts';

const heap = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

/** The vector's numbers, in order, as tensors of these shapes. */
function cut({ inputs, backend, attrs }: CutCall<BackendWasm>): TensorInfo[] {
  const parts = attrs.shapes.map((shape) => backend.makeOutput(shape, 'float32'));
  // Views only after the last allocation: growing the heap detaches them
  const from = heap(backend, inputs.weights);
  let at = 0;
  for (const part of parts) {
    const count = countOf(part.shape);
    heap(backend, part).set(from.subarray(at, at + count));
    at += count;
  }
  return parts;
}

/** All inputs, in the order of their names, one after another. */
function join({ inputs, backend }: JoinCall<BackendWasm>): TensorInfo {
  const parts = inOrder(inputs);
  const out = backend.makeOutput([parts.reduce((sum, { shape }) => sum + countOf(shape), 0)], 'float32');
  const to = heap(backend, out);
  let at = 0;
  for (const part of parts) {
    to.set(heap(backend, part), at);
    at += countOf(part.shape);
  }
  return out;
}

/** β 0.9 and 0.999; the running statistics at the end of the weights move towards the batch's. Gives weights and both moments. */
function adamStep({ inputs, backend, attrs }: AdamCall<BackendWasm>): TensorInfo[] {
  const names = ['weights', 'first', 'second'] as const;
  const outs = names.map((name) => backend.makeOutput(inputs[name].shape, 'float32'));
  const [w, m, v] = names.map((name) => heap(backend, inputs[name])) as [Float32Array, Float32Array, Float32Array];
  const [nw, nm, nv] = outs.map((out) => heap(backend, out)) as [Float32Array, Float32Array, Float32Array];
  const slope = heap(backend, inputs.slope);
  const { speed, epsilon, memory } = attrs;
  const trained = slope.length;
  for (let i = 0; i < trained; i++) {
    const g = slope[i] as number;
    const first = 0.9 * (m[i] as number) + 0.1 * g;
    const second = 0.999 * (v[i] as number) + 0.001 * g * g;
    nm[i] = first;
    nv[i] = second;
    nw[i] = (w[i] as number) - (speed * first) / (Math.sqrt(second) + epsilon);
  }
  const seen = inputs.statistics ? heap(backend, inputs.statistics) : w.subarray(trained);
  for (let i = trained; i < w.length; i++)
    nw[i] = memory * (w[i] as number) + (1 - memory) * (seen[i - trained] as number);
  return outs;
}

const config = (kernelName: string, kernelFunc: unknown): KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: kernelFunc as KernelFunc,
});

export const netKernels: readonly KernelConfig[] = [
  config('Cut', cut),
  config('Join', join),
  config('AdamStep', adamStep),
];
