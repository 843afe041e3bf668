/** From the fixtures' tensors to those of TensorFlow.js, and back. */

import type * as core from '@tensorflow/tfjs-core';
import { type Actuals, type Fixture, type Tensor, unchecked } from './fixtures.ts';
import type { Tensorflow } from './tfjs-layers.ts';

/** What a case computes: tensors by the names of `expected`. */
export type Outputs = Record<string, core.Tensor>;

export function picture(tf: Tensorflow, { shape, data }: Tensor): core.Tensor4D {
  const [rows = 0, columns = 0] = shape;
  return tf.tensor4d(
    [...data],
    shape.length === 4 ? (shape as [number, number, number, number]) : [1, rows, columns, 1],
  );
}

export function kernelOf(tf: Tensorflow, { shape, data }: Tensor): core.Tensor4D {
  const [rows = 0, columns = 0, channels = 1, count = 1] = shape;
  return tf.tensor4d([...data], [rows, columns, channels, count]);
}

/** Reads tensors back in the shapes that are expected; what no tensor stands for is left unchecked. */
export async function actualsOf(outputs: Outputs, fixture: Fixture): Promise<Actuals> {
  const entries = await Promise.all(
    Object.entries(fixture.expected).map(async ([name, value]) => {
      const tensor = outputs[name];
      if (!tensor) return [name, unchecked] as const;
      const data = await tensor.data();
      // The library adds axes of length one to what the fixture writes without; the count of numbers is still compared.
      const shape = (value as Tensor).shape;
      const same = shape.reduce((a, b) => a * b, 1) === tensor.size;
      return [name, { shape: same ? shape : tensor.shape, data }] as const;
    }),
  );
  return Object.fromEntries(entries);
}
