/** Runs TensorFlow.js code that a panel hands out, as it stands; what it prints is told instead. */
import * as tf from '@tensorflow/tfjs-core';

interface Ran {
  /** What console.log was given, call by call. */
  readonly logged: readonly (readonly unknown[])[];
  /** Tensors that printed themselves. */
  readonly printed: readonly { readonly shape: readonly number[]; readonly data: readonly number[] }[];
}

/** `picture` is put where the code asks for one's own; `randomNormal` stands for TensorFlow's. */
export function runSnippet(
  code: string,
  picture: ArrayLike<number> | null = null,
  randomNormal: (shape: number[], mean: number, spread: number) => tf.Tensor = tf.randomNormal,
): Ran {
  const logged: unknown[][] = [];
  const printed: { shape: number[]; data: number[] }[] = [];
  const body = code
    .replace("import * as tf from '@tensorflow/tfjs';", '')
    .replace(/([\w]+(?:\(\w+\))?)\.print\(\);/g, 'told($1);');
  const library = {
    ...tf,
    randomNormal,
    randomUniform: (shape: number[]) => {
      if (!picture) throw new Error('the code wants a picture');
      return tf.tensor(Float32Array.from(picture), shape);
    },
  };
  tf.tidy(() => {
    new Function('tf', 'told', 'console', `'use strict';\n${body}`)(
      library,
      (t: tf.Tensor) => printed.push({ shape: t.shape, data: [...t.dataSync()] }),
      { log: (...values: unknown[]) => logged.push(values) },
    );
  });
  return { logged, printed };
}
