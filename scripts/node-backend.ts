/** tfjs in Node for the maintainer's scripts: WebAssembly with the project's own kernels, or the plain cpu backend. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../src/engine/kernels/index.ts';

export type NodeBackend = 'wasm' | 'cpu';

let prepared = false;

/** Makes a backend the current one. Throws if it does not start. */
export async function compute(backend: NodeBackend): Promise<void> {
  if (backend === 'wasm' && !prepared) {
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    const folder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
    setWasmPaths(`${folder}/dist/`);
    registerWasmKernels();
    prepared = true;
  }
  if (!(await setBackend(backend))) throw new Error(`the ${backend} backend did not start`);
  await ready();
}
