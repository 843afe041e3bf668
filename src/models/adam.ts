/** Adam (Kingma & Ba 2015) over one flat vector of weights on the backend, and its state as arrays. */
import {
  add,
  concat,
  div,
  mul,
  reshape,
  slice,
  sqrt,
  square,
  sub,
  type Tensor,
  type Tensor1D,
  tensor1d,
} from '@tensorflow/tfjs-core';
import { runOwn } from './own-kernel.ts';

/** All weights of a net, flat, with Adam's running means of the slope and of its square (of what is trained): everything needed to go on. */
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

/** What a step keeps of running means and variances. */
const memory = 0.9;

/** Tensors of any shapes as one flat vector, in order. */
export function joined(parts: readonly Tensor[]): Tensor1D {
  const own = runOwn('Join', Object.fromEntries(parts.map((part, i) => [String(i).padStart(4, '0'), part])));
  return (own?.[0] ?? concat(parts.map((part) => (part.rank === 1 ? part : reshape(part, [-1]))))) as Tensor1D;
}

/**
 * One step, β 0.9 and 0.999, ε 1e-7 outside the root; `t` counts from 1. `statistics` are a normalising net's means and variances of this
 * batch: the end of the weights, as long as they are, moves a tenth of the way to them. To be called inside a tidy, which must keep the three.
 */
export function adam(carried: Carried, slope: Tensor1D, t: number, rate: number, statistics?: Tensor1D): Carried {
  // Both bias corrections folded into rate and ε: rate·m̂/(√v̂ + ε).
  const root = Math.sqrt(1 - 0.999 ** t);
  const [speed, epsilon] = [(rate * root) / (1 - 0.9 ** t), 1e-7 * root];
  const inputs = { ...carried, slope, ...(statistics ? { statistics } : {}) };
  const own = runOwn('AdamStep', inputs, { speed, epsilon, memory }) as [Tensor1D, Tensor1D, Tensor1D] | null;
  if (own) return { weights: own[0], first: own[1], second: own[2] };
  const first = add(mul(carried.first, 0.9), mul(slope, 0.1)) as Tensor1D;
  const second = add(mul(carried.second, 0.999), mul(square(slope), 0.001)) as Tensor1D;
  const change = div(mul(first, speed), add(sqrt(second), epsilon));
  if (!statistics) return { weights: sub(carried.weights, change), first, second };
  const [trained, running] = [slope.size, statistics.size];
  const moved = sub(slice(carried.weights, 0, trained), change) as Tensor1D;
  const old = slice(carried.weights, trained, running);
  const mixed = add(mul(old, memory), mul(statistics, 1 - memory)) as Tensor1D;
  return { weights: concat([moved, mixed]), first, second };
}

/** A state brought to the backend; without one, first weights and nothing remembered of those that are trained (default all). */
export function carry(from: NetState | null, begin: () => Float32Array, trained?: number): Carried {
  if (from) return { weights: tensor1d(from.weights), first: tensor1d(from.first), second: tensor1d(from.second) };
  const weights = begin();
  const zeros = new Float32Array(trained ?? weights.length);
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
