/**
 * What a layer costs: numbers to learn, multiplications to do, bytes to hold. The three wirings differ in two independent assumptions:
 * locality (fully connected → locally connected) and sharing (locally connected → convolutional). CURRICULUM §1.1, §2.3.
 */

import { axisOf, type Padding } from './window.ts';

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** Numbers in a volume of this shape. */
export const sizeOf = (shape: Shape): number => shape.rows * shape.columns * shape.channels;

export interface Geometry {
  /** Side of the kernel, or rows and columns. */
  readonly kernel: number | readonly [rows: number, columns: number];
  readonly stride?: number;
  readonly dilation?: number;
  readonly padding?: Padding;
}

export interface Cost {
  readonly weights: number;
  readonly biases: number;
  /** Weights and biases. */
  readonly parameters: number;
  /** Multiplications of one picture forward; taps that fall on a border are counted. */
  readonly multiplyAdds: number;
  /** Numbers that come out for one picture. */
  readonly activations: number;
  /** Float32 bytes of weights and biases. */
  readonly parameterBytes: number;
  /** Float32 bytes of the output for one picture. */
  readonly activationBytes: number;
}

const bytesPerNumber = 4;

/** Puts a cost together from its four counts. */
export const cost = (weights: number, biases: number, multiplyAdds: number, activations: number): Cost => ({
  weights,
  biases,
  parameters: weights + biases,
  multiplyAdds,
  activations,
  parameterBytes: (weights + biases) * bytesPerNumber,
  activationBytes: activations * bytesPerNumber,
});

/** Bytes in MiB (2²⁰). */
export const inMiB = (bytes: number): number => bytes / 2 ** 20;

const sidesOf = (kernel: Geometry['kernel']): readonly [number, number] =>
  typeof kernel === 'number' ? [kernel, kernel] : kernel;

/** The output shape of `filters` kernels sliding over the input. */
export function outputShape(input: Shape, geometry: Geometry, filters: number): Shape {
  const { stride = 1, dilation = 1, padding = 'valid' } = geometry;
  const [rows, columns] = sidesOf(geometry.kernel);
  return {
    rows: axisOf(input.rows, rows, stride, dilation, padding).output,
    columns: axisOf(input.columns, columns, stride, dilation, padding).output,
    channels: filters,
  };
}

/** Every output reads every input: n_in · n_out weights and a bias for each output. */
export const fullyConnected = (inputs: number, outputs: number): Cost =>
  cost(inputs * outputs, outputs, inputs * outputs, outputs);

/** Every output reads its own window with weights of its own: o² · k²·C_in · C_out weights and a bias for each output. */
export function locallyConnected(input: Shape, geometry: Geometry, filters: number): Cost {
  const [rows, columns] = sidesOf(geometry.kernel);
  const outputs = sizeOf(outputShape(input, geometry, filters));
  const products = outputs * rows * columns * input.channels;
  return cost(products, outputs, products, outputs);
}

/** Every output reads its own window with the same weights: k²·C_in·C_out weights and a bias for each filter, whatever the size. */
export function convolutional(input: Shape, geometry: Geometry, filters: number, groups = 1): Cost {
  const [rows, columns] = sidesOf(geometry.kernel);
  const outputs = sizeOf(outputShape(input, geometry, filters));
  const window = (rows * columns * input.channels) / groups;
  return cost(window * filters, filters, outputs * window, outputs);
}

/** The three wirings from the same input to the same output. */
export const wirings = (
  input: Shape,
  geometry: Geometry,
  filters: number,
): { readonly dense: Cost; readonly local: Cost; readonly shared: Cost } => ({
  dense: fullyConnected(sizeOf(input), sizeOf(outputShape(input, geometry, filters))),
  local: locallyConnected(input, geometry, filters),
  shared: convolutional(input, geometry, filters),
});
