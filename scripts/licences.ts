/** A part of the build: one file with the licences of all that is shipped, read off what was really bundled, workers and fonts included. */
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { licenceFile, licenceOf, packageFolder } from './licence-texts.ts';

export const LICENCES = 'licences.txt';

/** What the service worker is made of; workbox-build bundles it after everything else, so it is in no list of modules. */
const serviceWorker = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];

const packages = resolve(import.meta.dirname, '..', 'node_modules');

/** `collect` is for the workers' builds, `write` for the page's. */
export function licences(): { collect: () => Plugin; write: () => Plugin } {
  const folders = new Set<string>();
  const add = (id: string) => {
    const folder = packageFolder(id);
    if (folder) folders.add(folder);
  };
  const gather: Pick<Plugin, 'generateBundle'> = {
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const id of file.moduleIds) add(id);
        else for (const name of file.originalFileNames) add(name);
    },
  };
  return {
    collect: () => ({ name: 'licences-of-workers', apply: 'build', ...gather }),
    write: () => ({
      name: 'licences',
      apply: 'build',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(options, bundle, isWrite) {
          if (typeof gather.generateBundle === 'function') gather.generateBundle.call(this, options, bundle, isWrite);
          for (const name of serviceWorker) folders.add(join(packages, name));
          this.emitFile({ type: 'asset', fileName: LICENCES, source: licenceFile([...folders].map(licenceOf)) });
        },
      },
    }),
  };
}
