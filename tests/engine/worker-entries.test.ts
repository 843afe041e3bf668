/** WebKit runs a worker's entry a second time when a chunk imports it, so none may. */
import { expect, it } from 'vitest';
import { importsOfEntries } from '../../scripts/worker-entries.ts';

const chunk = (isEntry: boolean, imports: string[] = [], dynamicImports: string[] = []) =>
  ({ type: 'chunk', isEntry, imports, dynamicImports }) as const;

it('names every chunk that imports an entry, at once or later', () => {
  const output = {
    'worker.js': chunk(true, ['shared.js'], ['jobs.js']),
    'shared.js': chunk(false),
    'jobs.js': chunk(false, ['shared.js', 'worker.js']),
    'later.js': chunk(false, [], ['worker.js', 'elsewhere.js']),
    'tfjs.wasm': { type: 'asset' },
  } as const;
  expect(importsOfEntries(output)).toEqual(['jobs.js → worker.js', 'later.js → worker.js']);
});
