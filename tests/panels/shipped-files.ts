/** What a worker's job needs to answer in Node with the weights that ship: files instead of a network, sizes instead of bitmaps. */
import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import type { Sent } from '../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../src/engine/picture.ts';

export async function withShippedFiles(): Promise<void> {
  await compute('wasm');
  makeBitmapsWith(({ width, height }) => ({ width, height, close: () => {} }));
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const path = String(address).replace(/^.*?models\//, 'public/models/');
    return new Response(new Uint8Array(await readFile(path)));
  });
}

/** The answer without its list of what is handed over. */
export const answered = <T extends object>(answer: T | Sent<T>): T => ('transfer' in answer ? answer.value : answer);
