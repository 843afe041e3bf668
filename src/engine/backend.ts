/** Brings up the backends that the choice calls for, measures where there is a choice, and keeps one. */
import { getBackend, memory, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { choose, type Found } from './choose.ts';
import type { BackendName } from './contract.ts';
import { programPart } from './contract-trouble.ts';
import type { Opening, Probe } from './contract-wire.ts';
import { probeStep } from './probe.ts';
import type { Raise } from './thread.ts';
import type { Gpu } from './webgl.ts';

async function comesUp(name: BackendName): Promise<boolean> {
  try {
    return await setBackend(name);
  } catch {
    return false;
  }
}

async function tryGpu(avoid: boolean): Promise<Gpu | null> {
  if (avoid) return null;
  try {
    const { openGpu } = await import('./webgl.ts');
    const gpu = openGpu();
    return gpu && (await comesUp('webgl')) ? gpu : null;
  } catch {
    return null;
  }
}

/** The device's name, or null where WebAssembly or its file cannot be had. */
async function tryWasm(): Promise<string | null> {
  try {
    const { prepareWasm } = await import('./wasm.ts');
    const device = await prepareWasm();
    return (await comesUp('wasm')) ? device : null;
  } catch {
    return null;
  }
}

/** Milliseconds, or none for a backend that is there but cannot do the probe. */
async function measure(name: BackendName, opening: Opening): Promise<Probe> {
  const known = opening.probe[name];
  if (known !== undefined) return { [name]: known };
  await setBackend(name);
  return { [name]: await probeStep().catch(() => Number.POSITIVE_INFINITY) };
}

/**
 * Resolves once the first tensor can be computed. `auto` measures WebGL against WASM unless an earlier life has; an explicit
 * choice brings up that backend alone, and the next best only where it cannot be had.
 */
export const raise: Raise = async (opening, onProgress) => {
  const { choice, avoidWebgl } = opening;
  const wantsGpu = choice === 'auto' || choice === 'webgl';
  let gpu = wantsGpu ? await tryGpu(avoidWebgl) : null;
  onProgress(0.25);
  const needsWasm = choice === 'auto' || choice === 'wasm' || (choice === 'webgl' && !gpu);
  const wasm = needsWasm ? await tryWasm() : null;
  if (choice === 'wasm' && wasm === null) gpu = await tryGpu(avoidWebgl);
  onProgress(0.5);

  let probe: Probe = opening.probe;
  if (choice === 'auto' && gpu && !gpu.halfPrecision && wasm !== null) {
    probe = await measure('wasm', opening);
    onProgress(0.75);
    probe = { ...probe, ...(await measure('webgl', opening)) };
  }

  const found: Found = {
    webgl: gpu ? (gpu.halfPrecision ? 'half-precision' : 'ready') : avoidWebgl ? 'lost' : 'missing',
    software: gpu?.software ?? false,
    wasm: wasm === null ? 'missing' : 'ready',
    probe,
  };
  const { backend, reason } = choose(choice, found);
  if (backend === 'cpu') await programPart('cpu', () => import('@tensorflow/tfjs-backend-cpu'));
  if (!(await comesUp(backend))) throw new Error(`the ${backend} backend did not start`);
  if (gpu && backend !== 'webgl') {
    removeBackend('webgl');
    gpu.lose();
    gpu = null;
  }
  if (wasm !== null && backend !== 'wasm') removeBackend('wasm');
  onProgress(1);

  const device = backend === 'webgl' && gpu ? gpu.device : backend === 'wasm' && wasm !== null ? wasm : 'JavaScript';
  const kept = gpu;
  return {
    started: { backend: getBackend() as BackendName, device, reason, probe },
    memory: () => ({ tensors: memory().numTensors, bytes: memory().numBytes }),
    isLost: () => kept?.isLost() ?? false,
    onLost: (listener) => kept?.onLost(listener),
    lose: () => kept?.lose() ?? false,
  };
};
