/** The WebAssembly backend from our own host: one thread (no cross-origin isolation is asked of the host), SIMD where there is any. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { env } from '@tensorflow/tfjs-core';
import { registerWasmKernels } from './kernels/index.ts';

/** Points tfjs at the files and fills the gaps in its kernels. Resolves to the device's name. */
export async function prepareWasm(): Promise<string> {
  if (typeof WebAssembly === 'undefined') throw new Error('this browser has no WebAssembly');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    // Never fetched, since threads are off; tfjs insists on a name
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  registerWasmKernels();
  return (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'WASM SIMD' : 'WASM';
}
