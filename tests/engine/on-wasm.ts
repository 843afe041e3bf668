import { resolve } from 'node:path';
// The layers bring every gradient with them; tfjs-core alone knows none
import '@tensorflow/tfjs-layers';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../../src/engine/kernels/index.ts';

/** Puts tfjs on WASM in Node, with the project's own kernels. */
export async function startWasm(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${resolve(import.meta.dirname, '../../node_modules/@tensorflow/tfjs-backend-wasm/dist')}/`);
  registerWasmKernels();
  await setBackend('wasm');
}
