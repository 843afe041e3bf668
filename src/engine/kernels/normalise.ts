/**
 * Batch normalisation with its activation on WASM, forward with the batch's mean and biased variance, and its gradient: two passes over the
 * map each, with vectors of four where there are any and channels come in fours.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import type { NormaliseCall } from './calls.ts';
import { type Passes, passesOf } from './normalise-passes.ts';

const heap = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

/** Runs the passes with room on the heap for their tables and sums, 6 × channels. */
function withPasses<T>(backend: BackendWasm, channels: number, run: (passes: Passes) => T): T {
  const room = backend.makeOutput([6 * channels], 'float32');
  const out = run(passesOf(backend, heap(backend, room), channels));
  backend.disposeData(room.dataId);
  return out;
}

/** y = γ·(x − mean)/√(variance + ε) + β, rectified or not; and all means, then all variances. */
function normalise({ inputs, backend, attrs }: NormaliseCall<'x' | 'gamma' | 'beta', BackendWasm>): TensorInfo[] {
  const channels = inputs.x.shape.at(-1) ?? 0;
  const y = backend.makeOutput(inputs.x.shape, 'float32');
  const statistics = backend.makeOutput([2 * channels], 'float32');
  withPasses(backend, channels, (passes) => {
    // Views only after the last allocation: growing the heap detaches them
    const [x, to, out] = [heap(backend, inputs.x), heap(backend, y), heap(backend, statistics)];
    const [gamma, beta] = [heap(backend, inputs.gamma), heap(backend, inputs.beta)];
    const count = x.length / channels;
    const [sums, squares] = passes.moments(x);
    const scale = new Float32Array(channels);
    const shift = new Float32Array(channels);
    for (let c = 0; c < channels; c++) {
      // Around the first pixel, so that a large mean costs no digits
      const off = (sums[c] as number) / count;
      const mean = (x[c] as number) + off;
      const variance = Math.max(0, (squares[c] as number) / count - off * off);
      out[c] = mean;
      out[channels + c] = variance;
      const [factor, offset] = line(gamma[c], beta[c], out[c], out[channels + c], attrs.epsilon);
      scale[c] = factor;
      shift[c] = offset;
    }
    passes.affine(x, to, [scale, shift], attrs.rectify);
  });
  return [y, statistics];
}

/** Factor and offset of one channel, the same on the way back as on the way there, so that both agree on which cells pass. */
function line(gamma = 0, beta = 0, mean = 0, variance = 0, epsilon = 0): [factor: number, offset: number] {
  const factor = gamma / Math.sqrt(variance + epsilon);
  return [factor, beta - mean * factor];
}

/** g = slope where it passes; dβ = Σg, dγ = Σg·x̂, dx = γ/σ·(g − dβ/n − x̂·dγ/n), taken together as scale·g + p·x + q. */
function normaliseGrad({
  inputs,
  backend,
  attrs,
}: NormaliseCall<'slope' | 'x' | 'gamma' | 'beta' | 'statistics', BackendWasm>): TensorInfo[] {
  const channels = inputs.x.shape.at(-1) ?? 0;
  const outs = [inputs.x.shape, [channels], [channels]].map((shape) => backend.makeOutput(shape, 'float32'));
  withPasses(backend, channels, (passes) => {
    const [dx, dGamma, dBeta] = outs.map((out) => heap(backend, out)) as [Float32Array, Float32Array, Float32Array];
    const [x, slope] = [heap(backend, inputs.x), heap(backend, inputs.slope)];
    const [gamma, beta, statistics] = (['gamma', 'beta', 'statistics'] as const).map((name) =>
      heap(backend, inputs[name]),
    ) as [Float32Array, Float32Array, Float32Array];
    const count = x.length / channels;
    const lines = Array.from({ length: channels }, (_, c) =>
      line(gamma[c], beta[c], statistics[c], statistics[channels + c], attrs.epsilon),
    );
    const scale = Float32Array.from(lines, ([factor]) => factor);
    const shift = Float32Array.from(lines, ([, offset]) => offset);
    const [passed, along] = passes.slants(x, slope, [scale, shift, statistics.slice(0, channels)], attrs.rectify);
    const p = new Float32Array(channels);
    const q = new Float32Array(channels);
    for (let c = 0; c < channels; c++) {
      const inverse = 1 / Math.sqrt((statistics[channels + c] as number) + attrs.epsilon);
      const slant = (along[c] as number) * inverse;
      dGamma[c] = slant;
      dBeta[c] = passed[c] as number;
      const tilt = (-(scale[c] as number) * slant * inverse) / count;
      p[c] = tilt;
      q[c] = (-(scale[c] as number) * (passed[c] as number)) / count - tilt * (statistics[c] as number);
    }
    passes.back(x, slope, dx, [scale, shift, p, q], attrs.rectify);
  });
  return outs;
}

const config = (kernelName: string, kernelFunc: unknown): KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: kernelFunc as KernelFunc,
});

export const normaliseKernels: readonly KernelConfig[] = [
  config('Normalise', normalise),
  config('NormaliseGrad', normaliseGrad),
];
