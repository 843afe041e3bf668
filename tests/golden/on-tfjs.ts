// The layers bring the gradients of all operations with them, in Node and in the browser alike
import '@tensorflow/tfjs-layers';
import { expect, it } from 'vitest';
import { everyCase } from './every-case.ts';
import { isTfjsCase, runGoldenOnTfjs } from './tfjs.ts';
import type { Tensorflow } from './tfjs-layers.ts';

/** Declares a test for every case that is an operation of tfjs, on the active backend: within tolerance, and no tensor left behind. */
export function testEveryCase(tf: Tensorflow): void {
  const cases = everyCase.filter(({ topic, fixture }) => isTfjsCase(topic, fixture.name));
  it.each(cases.map(({ topic, fixture }) => ({ name: fixture.name, topic, fixture })))(
    '$name',
    async ({ topic, fixture }) => {
      const before = tf.memory().numTensors;
      const { status, message } = await runGoldenOnTfjs(tf, topic, fixture);
      expect({ status, message }).toEqual({ status: 'passed', message: null });
      expect(tf.memory().numTensors).toBe(before);
    },
  );
}
