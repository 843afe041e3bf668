/**
 * No chunk of a worker may import the script that the worker was started with. WebKit runs that script a second time when it is imported
 * (it does not count the first run as the module of that address), and then two threads in one worker answer every question.
 */
import type { Plugin } from 'vite';

interface Chunk {
  readonly type: 'chunk';
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}
type Output = Readonly<Record<string, Chunk | { readonly type: 'asset' }>>;

/** Who imports an entry, as "importer → entry". */
export const importsOfEntries = (output: Output): string[] =>
  Object.entries(output).flatMap(([name, one]) =>
    one.type === 'chunk'
      ? [...one.imports, ...one.dynamicImports].flatMap((imported) => {
          const other = output[imported];
          return other?.type === 'chunk' && other.isEntry ? `${name} → ${imported}` : [];
        })
      : [],
  );

/** Puts what a worker's entry shares with its chunks into a chunk beside it, and fails the build where that did not do. */
export const entriesStandAlone = (): Plugin => ({
  name: 'worker-entries-stand-alone',
  // Vite says `false` here, by which an entry exports whatever a chunk wants of it
  options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
  generateBundle(_, bundle) {
    const found = importsOfEntries(bundle);
    if (found.length > 0)
      this.error(`WebKit would run a worker's entry twice, since it is imported: ${found.join(', ')}`);
  },
});
