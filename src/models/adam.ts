/** Adam (Kingma & Ba 2015) over one flat vector of weights on the backend, and its state as arrays. */
import { add, div, mul, sqrt, square, sub, type Tensor1D, tensor1d } from '@tensorflow/tfjs-core';

/** All weights of a net, flat, with Adam's running means of the slope and of its square: everything needed to go on. */
export interface NetState {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly first: Float32Array<ArrayBuffer>;
  readonly second: Float32Array<ArrayBuffer>;
}

/** The same on the backend. */
export interface Carried {
  readonly weights: Tensor1D;
  readonly first: Tensor1D;
  readonly second: Tensor1D;
}

/** One step, β 0.9 and 0.999, ε 1e-7 outside the root; `t` counts from 1. To be called inside a tidy, which must keep the three. */
export function adam(carried: Carried, slope: Tensor1D, t: number, rate: number): Carried {
  const first = add(mul(carried.first, 0.9), mul(slope, 0.1)) as Tensor1D;
  const second = add(mul(carried.second, 0.999), mul(square(slope), 0.001)) as Tensor1D;
  // Both bias corrections folded into rate and ε: rate·m̂/(√v̂ + ε).
  const root = Math.sqrt(1 - 0.999 ** t);
  const change = div(mul(first, (rate * root) / (1 - 0.9 ** t)), add(sqrt(second), 1e-7 * root));
  return { weights: sub(carried.weights, change), first, second };
}

/** A state brought to the backend; without one, first weights and nothing remembered. */
export function carry(from: NetState | null, begin: () => Float32Array): Carried {
  if (from) return { weights: tensor1d(from.weights), first: tensor1d(from.first), second: tensor1d(from.second) };
  const weights = begin();
  const zeros = new Float32Array(weights.length);
  return { weights: tensor1d(weights), first: tensor1d(zeros), second: tensor1d(zeros) };
}

/** A copy of what is on the backend. */
export async function stateOf({ weights, first, second }: Carried): Promise<NetState> {
  const copy = async (x: Tensor1D) => new Float32Array(await x.data());
  return { weights: await copy(weights), first: await copy(first), second: await copy(second) };
}

export function release({ weights, first, second }: Carried): void {
  for (const x of [weights, first, second]) x.dispose();
}
