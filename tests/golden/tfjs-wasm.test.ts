import { resolve } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe } from 'vitest';
import { registerWasmKernels } from '../../src/engine/kernels/index.ts';
import { testEveryCase } from './on-tfjs.ts';

beforeAll(async () => {
  setWasmPaths(`${resolve(import.meta.dirname, '../../node_modules/@tensorflow/tfjs-backend-wasm/dist')}/`);
  registerWasmKernels();
  await tf.setBackend('wasm');
});

describe('fixtures on the wasm backend', () => testEveryCase(tf));
