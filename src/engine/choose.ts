/** Which backend computes, and why. Pure, so that every way things can be missing is tested without a browser. */
import type { BackendChoice, BackendName, BackendReason } from './contract.ts';
import type { Probe } from './contract-wire.ts';

/** What is there: measured milliseconds, and null for a backend that did not come up. */
export interface Found {
  readonly webgl: 'missing' | 'lost' | 'half-precision' | 'ready';
  /** WebGL is drawn by the processor. */
  readonly software: boolean;
  readonly wasm: 'missing' | 'ready';
  readonly probe: Probe;
}

// A processor that plays GPU is slower at everything but now and then at the probe, when something else held up the other one
const softwareHandicap = 2;

/** The backend to use among those that are there; an explicit choice wins wherever it can be had. */
export function choose(choice: BackendChoice, found: Found): { backend: BackendName; reason: BackendReason } {
  const hasWebgl = found.webgl === 'ready' || found.webgl === 'half-precision';
  const hasWasm = found.wasm === 'ready';
  if (choice === 'cpu') return { backend: 'cpu', reason: 'chosen' };
  if (choice === 'webgl' && hasWebgl) return { backend: 'webgl', reason: 'chosen' };
  if (choice === 'wasm') {
    if (hasWasm) return { backend: 'wasm', reason: 'chosen' };
    return hasWebgl ? { backend: 'webgl', reason: 'wasm-missing' } : { backend: 'cpu', reason: 'only-cpu' };
  }
  if (!hasWebgl) {
    if (!hasWasm) return { backend: 'cpu', reason: 'only-cpu' };
    return { backend: 'wasm', reason: found.webgl === 'lost' ? 'webgl-lost' : 'webgl-missing' };
  }
  if (!hasWasm) return { backend: 'webgl', reason: 'wasm-missing' };
  if (found.webgl === 'half-precision') return { backend: 'wasm', reason: 'webgl-half-precision' };
  const { webgl = Number.POSITIVE_INFINITY, wasm = Number.POSITIVE_INFINITY } = found.probe;
  const asFelt = found.software ? softwareHandicap * webgl : webgl;
  return { backend: asFelt <= wasm ? 'webgl' : 'wasm', reason: 'faster' };
}
