/** Several nets that learn side by side: the same batch for each, one step of Adam each, so that nothing but the net differs. */
import { concat, reshape, type Scalar, type Tensor, type Tensor1D, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import { adam, type Carried, carry, type NetState, release, stateOf } from './adam.ts';
import './gradients.ts';
import { cut, firstWeightsOf, type Net, parametersOf } from './net.ts';

/** Loss of a net's parts on the batch at hand. */
export type Loss = (net: Net, parts: readonly Tensor[]) => Scalar;

/** Throws if the state is another net's. */
function checked(net: Net, state: NetState): NetState {
  const count = parametersOf(net);
  for (const part of [state.weights, state.first, state.second])
    if (part.length !== count) throw new RangeError(`${net.name} has ${count} weights, its checkpoint ${part.length}`);
  return state;
}

export class Lockstep {
  private readonly runners: { readonly net: Net; carried: Carried }[];

  /** Begins from one checkpoint a net, or from first weights of the seed. Throws where checkpoints do not fit the nets. */
  constructor(nets: readonly Net[], from: readonly NetState[] | null, seed: number) {
    if (from && from.length !== nets.length) throw new RangeError(`${nets.length} nets, ${from.length} checkpoints`);
    from?.forEach((state, i) => {
      checked(nets[i] as Net, state);
    });
    this.runners = nets.map((net, i) => ({ net, carried: carry(from?.[i] ?? null, () => firstWeightsOf(net, seed)) }));
  }

  /** One step (`t` counts from 1) for each net; its loss before that step. `between` is called between two nets and may reject. */
  async learn(loss: Loss, t: number, rate: number, between: () => Promise<void>): Promise<number[]> {
    const losses: number[] = [];
    for (const [i, runner] of this.runners.entries()) {
      if (i > 0) await between();
      const before = this.move(runner, loss, t, rate);
      losses.push((await before.data())[0] ?? Number.NaN);
      before.dispose();
    }
    return losses;
  }

  private move(runner: { readonly net: Net; carried: Carried }, loss: Loss, t: number, rate: number): Tensor1D {
    const { net, carried } = runner;
    const [weights, first, second, before] = tidy(() => {
      const { value, grads } = valueAndGrads((...parts: Tensor[]) => loss(net, parts))(cut(net, carried.weights));
      const slope = concat(grads.map((g) => reshape(g, [-1]))) as Tensor1D;
      const next = adam(carried, slope, t, rate);
      return [next.weights, next.first, next.second, reshape(value, [1]) as Tensor1D];
    }) as [Tensor1D, Tensor1D, Tensor1D, Tensor1D];
    release(carried);
    runner.carried = { weights, first, second };
    return before;
  }

  /** Each net's loss, without learning from it. */
  async losses(loss: Loss): Promise<number[]> {
    const losses: number[] = [];
    for (const { net, carried } of this.runners) {
      const value = tidy(() => loss(net, cut(net, carried.weights)));
      losses.push((await value.data())[0] ?? Number.NaN);
      value.dispose();
    }
    return losses;
  }

  /** The present weights of net `i`, flat; the lockstep's own, not to be disposed. */
  weightsOf(i: number): Tensor1D {
    const runner = this.runners[i];
    if (!runner) throw new RangeError(`no net ${i}`);
    return runner.carried.weights;
  }

  /** A checkpoint a net. */
  async states(): Promise<NetState[]> {
    const states: NetState[] = [];
    for (const { carried } of this.runners) states.push(await stateOf(carried));
    return states;
  }

  dispose(): void {
    for (const { carried } of this.runners) release(carried);
  }
}
