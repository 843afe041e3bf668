/** What our kernels are called with, the same on every backend. */
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** The vector's numbers, in order, as tensors of these shapes. */
export interface CutCall<Backend> {
  readonly inputs: { readonly weights: TensorInfo };
  readonly backend: Backend;
  readonly attrs: { readonly shapes: number[][] };
}

/** All inputs, in the order of their names, one after another. */
export interface JoinCall<Backend> {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly backend: Backend;
}

/** β 0.9 and 0.999; the running statistics at the end of the weights move towards the batch's. Gives weights and both moments. */
export interface AdamCall<Backend> {
  readonly inputs: {
    readonly weights: TensorInfo;
    readonly first: TensorInfo;
    readonly second: TensorInfo;
    readonly slope: TensorInfo;
    readonly statistics?: TensorInfo;
  };
  readonly backend: Backend;
  /** Rate and ε with the bias corrections folded in; what running statistics keep. */
  readonly attrs: { readonly speed: number; readonly epsilon: number; readonly memory: number };
}

/** Of batch normalisation and of its gradient, by the names of their inputs. */
export interface NormaliseCall<Name extends string, Backend> {
  readonly inputs: Readonly<Record<Name, TensorInfo>>;
  readonly backend: Backend;
  readonly attrs: { readonly epsilon: number; readonly rectify: boolean };
}

export const countOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** What is to be joined, in its order. */
export const inOrder = (inputs: JoinCall<unknown>['inputs']): TensorInfo[] =>
  Object.keys(inputs)
    .sort()
    .map((name) => inputs[name] as TensorInfo);
