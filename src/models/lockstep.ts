/** Several nets that learn side by side: the same batch for each, one step of Adam each, so that nothing but the net or its loss differs. */
import { dispose, reshape, type Scalar, type Tensor, type Tensor1D, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import { adam, type Carried, carry, joined, type NetState, release, stateOf } from './adam.ts';
import './gradients.ts';
import type { Passage } from './forward.ts';
import { cut, firstWeightsOf, lengthOf, type Net, parametersOf } from './net.ts';

/** Loss of a net's parts on the batch at hand; nets that normalise must be passed through as said. */
export type Loss = (net: Net, parts: readonly Tensor[], passage: Passage) => Scalar;
/** One for all nets, or one a net. */
export type Losses = Loss | readonly Loss[];

const lossFor = (losses: Losses, i: number): Loss => {
  const loss = typeof losses === 'function' ? losses : losses[i];
  if (!loss) throw new RangeError(`no loss for net ${i}`);
  return loss;
};

/** Throws if the state is another net's. */
function checked(net: Net, { weights, first, second }: NetState): void {
  const trained = parametersOf(net);
  for (const [part, count] of [
    [weights, lengthOf(net)],
    [first, trained],
    [second, trained],
  ] as const)
    if (part.length !== count) throw new RangeError(`${net.name} has ${count} weights, its checkpoint ${part.length}`);
}

/** The batch's means and variances as the normalisations hand them over. */
function collector() {
  const all: Tensor1D[] = [];
  return { all, passage: { learning: (statistics: Tensor1D) => void all.push(statistics) } };
}

export class Lockstep {
  private readonly runners: { readonly net: Net; carried: Carried }[];

  /** Begins from one checkpoint a net, or from first weights of the seed. Throws where checkpoints do not fit the nets. */
  constructor(nets: readonly Net[], from: readonly NetState[] | null, seed: number) {
    if (from && from.length !== nets.length) throw new RangeError(`${nets.length} nets, ${from.length} checkpoints`);
    from?.forEach((state, i) => {
      checked(nets[i] as Net, state);
    });
    this.runners = nets.map((net, i) => ({
      net,
      carried: carry(from?.[i] ?? null, () => firstWeightsOf(net, seed), parametersOf(net)),
    }));
  }

  /** One step (`t` counts from 1) for each net; its loss before that step. `between` is called between two nets and may reject. */
  async learn(losses: Losses, t: number, rate: number, between: () => Promise<void>): Promise<number[]> {
    const values: number[] = [];
    for (const [i, runner] of this.runners.entries()) {
      if (i > 0) await between();
      const before = this.move(runner, lossFor(losses, i), t, rate);
      values.push((await before.data())[0] ?? Number.NaN);
      before.dispose();
    }
    return values;
  }

  private move(runner: { readonly net: Net; carried: Carried }, loss: Loss, t: number, rate: number): Tensor1D {
    const { net, carried } = runner;
    const { all: seen, passage } = collector();
    const [weights, first, second, before] = tidy(() => {
      const trained = cut(net, carried.weights, 'trained');
      const { value, grads } = valueAndGrads((...parts: Tensor[]) => loss(net, parts, passage))(trained);
      const next = adam(carried, joined(grads), t, rate, seen.length > 0 ? joined(seen) : undefined);
      return [next.weights, next.first, next.second, reshape(value, [1]) as Tensor1D];
    }) as [Tensor1D, Tensor1D, Tensor1D, Tensor1D];
    dispose(seen);
    release(carried);
    runner.carried = { weights, first, second };
    return before;
  }

  /** Each net's loss, without learning from it. */
  async losses(losses: Losses): Promise<number[]> {
    const values: number[] = [];
    for (const [i, { net, carried }] of this.runners.entries()) {
      const { all: seen, passage } = collector();
      const value = tidy(() => lossFor(losses, i)(net, cut(net, carried.weights, 'trained'), passage));
      dispose(seen);
      values.push((await value.data())[0] ?? Number.NaN);
      value.dispose();
    }
    return values;
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
