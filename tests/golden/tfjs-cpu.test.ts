import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe } from 'vitest';
import { testEveryCase } from './on-tfjs.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('fixtures on the cpu backend', () => testEveryCase(tf));
