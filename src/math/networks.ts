/** A network as a list of layers, tabulated: size, parameters, multiplications, memory and field at every box. */

import { type Cost, convolutional, cost, fullyConnected, type Shape, sizeOf } from './costs.ts';
import { receptiveField, type StackLayer } from './receptive-field.ts';
import { outputSize } from './window.ts';

/** `pad` is added on every side. */
export type NetworkLayer =
  | {
      readonly kind: 'convolution';
      readonly kernel: number;
      readonly filters: number;
      readonly stride?: number;
      readonly pad?: number;
      readonly groups?: number;
    }
  | { readonly kind: 'pooling'; readonly kernel: number; readonly stride: number; readonly pad?: number }
  | { readonly kind: 'adaptive-pooling'; readonly side: number }
  | { readonly kind: 'dense'; readonly units: number };

export interface NetworkRow extends Cost {
  readonly layer: NetworkLayer;
  /** Dense layers: 1 × 1 × units. */
  readonly output: Shape;
}

/** The layer's place in the theory of fields; null for those that see everything or adapt. */
function stackLayerOf(layer: NetworkLayer): StackLayer | null {
  if (layer.kind !== 'convolution' && layer.kind !== 'pooling') return null;
  return { kernel: layer.kernel, stride: layer.stride ?? 1, before: layer.pad ?? 0 };
}

/** Receptive field after each convolution and pooling, up to the first layer that sees everything. */
export function fieldsOf(layers: readonly NetworkLayer[]): number[] {
  const stack: StackLayer[] = [];
  for (const layer of layers) {
    const place = stackLayerOf(layer);
    if (!place) break;
    stack.push(place);
  }
  return receptiveField(stack).map((reach) => reach.field);
}

/** One layer on an input: what comes out and what it costs. */
function rowOf(input: Shape, layer: NetworkLayer): NetworkRow {
  const slid = (kernel: number, stride: number, pad: number, channels: number): Shape => ({
    rows: outputSize(input.rows, kernel, stride, pad),
    columns: outputSize(input.columns, kernel, stride, pad),
    channels,
  });
  switch (layer.kind) {
    case 'convolution': {
      const output = slid(layer.kernel, layer.stride ?? 1, layer.pad ?? 0, layer.filters);
      const { weights, biases } = convolutional(input, { kernel: layer.kernel }, layer.filters, layer.groups);
      const products = weights * output.rows * output.columns;
      return { layer, output, ...cost(weights, biases, products, sizeOf(output)) };
    }
    case 'pooling': {
      const output = slid(layer.kernel, layer.stride, layer.pad ?? 0, input.channels);
      return { layer, output, ...cost(0, 0, 0, sizeOf(output)) };
    }
    case 'adaptive-pooling': {
      const output = { rows: layer.side, columns: layer.side, channels: input.channels };
      return { layer, output, ...cost(0, 0, 0, sizeOf(output)) };
    }
    case 'dense':
      return {
        layer,
        output: { rows: 1, columns: 1, channels: layer.units },
        ...fullyConnected(sizeOf(input), layer.units),
      };
  }
}

/** The whole table, input to output. */
export function tabulate(input: Shape, layers: readonly NetworkLayer[]): NetworkRow[] {
  let shape = input;
  return layers.map((layer) => {
    const row = rowOf(shape, layer);
    shape = row.output;
    return row;
  });
}

export interface NetworkTotals {
  readonly parameters: number;
  readonly multiplyAdds: number;
  /** Share of the multiplications done by convolutions, and of the parameters held by dense layers. */
  readonly convolutionShareOfMultiplyAdds: number;
  readonly denseShareOfParameters: number;
  /** Numbers that come out of convolutions and dense layers for one picture. */
  readonly activations: number;
  /** The same with the pooled maps, adaptive ones included. */
  readonly activationsWithPooling: number;
}

export function totalsOf(rows: readonly NetworkRow[]): NetworkTotals {
  const sum = (pick: (row: NetworkRow) => number, of: readonly NetworkRow[] = rows) =>
    of.reduce((total, row) => total + pick(row), 0);
  const kind = (...kinds: NetworkLayer['kind'][]) => rows.filter((row) => kinds.includes(row.layer.kind));
  const parameters = sum((row) => row.parameters);
  const multiplyAdds = sum((row) => row.multiplyAdds);
  return {
    parameters,
    multiplyAdds,
    convolutionShareOfMultiplyAdds: sum((row) => row.multiplyAdds, kind('convolution')) / multiplyAdds,
    denseShareOfParameters: sum((row) => row.parameters, kind('dense')) / parameters,
    activations: sum((row) => row.activations, kind('convolution', 'dense')),
    activationsWithPooling: sum((row) => row.activations),
  };
}
