/** The vector loops, compiled once over the heap of the running WASM backend; null where there is no SIMD or the heap is out of reach. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { assemble } from './assembler.ts';
import { routines } from './routines.ts';

export type Vectors = Readonly<Record<string, (...values: number[]) => void>>;

const known = new WeakMap<object, Vectors | null>();
let forbidden = false;

/** For tests and for the bench: plain loops everywhere, or vectors again. */
export function forbidVectors(yes: boolean): void {
  forbidden = yes;
}

function compile(backend: BackendWasm): Vectors | null {
  try {
    const { asm } = backend.wasm as unknown as { readonly asm?: Readonly<Record<string, unknown>> };
    const memory = Object.values(asm ?? {}).find((one) => one instanceof WebAssembly.Memory);
    if (!(memory instanceof WebAssembly.Memory)) return null;
    const instance = new WebAssembly.Instance(new WebAssembly.Module(assemble(routines)), { env: { memory } });
    return instance.exports as unknown as Vectors;
  } catch {
    return null;
  }
}

export function vectorsOf(backend: BackendWasm): Vectors | null {
  if (forbidden) return null;
  const before = known.get(backend);
  if (before !== undefined) return before;
  const made = compile(backend);
  known.set(backend, made);
  return made;
}
