/** The fixtures through TensorFlow.js on WebGL, on a context opened as the thread opens it. */
import '../../src/engine/gradients.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { openGpu } from '../../src/engine/webgl.ts';
import type { Fixture, FixtureFile } from '../golden/fixtures.ts';
import { isTfjsCase, runGoldenOnTfjs } from '../golden/tfjs.ts';

const files = import.meta.glob<FixtureFile>(['../golden/{conv1d,conv2d,deck,networks,pooling,upsampling}.json'], {
  eager: true,
  import: 'default',
});
const cases: readonly { readonly topic: string; readonly name: string; readonly fixture: Fixture }[] = Object.values(
  files,
).flatMap(({ topic, cases: all }) =>
  all.filter(({ name }) => isTfjsCase(topic, name)).map((fixture) => ({ topic, name: fixture.name, fixture })),
);

beforeAll(async () => {
  expect(openGpu()?.halfPrecision).toBe(false);
  expect(await tf.setBackend('webgl')).toBe(true);
});

it.each(cases)('$name', async ({ topic, fixture }) => {
  const before = tf.memory().numTensors;
  const { status, message } = await runGoldenOnTfjs(tf, topic, fixture);
  expect({ status, message }).toEqual({ status: 'passed', message: null });
  expect(tf.memory().numTensors).toBe(before);
});
