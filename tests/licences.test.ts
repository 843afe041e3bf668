/** The file of licences: that every package which a bundle can hold is found by its modules, and has a text. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { licenceFile, licenceOf, packageFolder } from '../scripts/licence-texts.ts';
import { LICENCES, licences } from '../scripts/licences.ts';

const root = resolve(import.meta.dirname, '..');
const at = (path: string) => join(root, 'node_modules', path);

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

describe('the licence of a package', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const shipped = Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path.startsWith('node_modules/') && !dev && !optional)
    .map(([path]) => path);

  it.each(shipped)('is a text that can be shipped: %s', (path) => {
    const { name, text, kind } = licenceOf(join(root, path));
    expect(name).not.toBe('undefined');
    expect(kind).not.toBe('its own');
    expect(text).toMatch(/permission|licen[cs]e/i);
    expect(text.length).toBeGreaterThan(300);
  });

  it('is written out where the package only names it, with whom it belongs to', () => {
    expect(licenceOf(at('@tensorflow/tfjs-core')).text).toMatch(/^Apache License\s+Version 2\.0[\s\S]*END OF TERMS/);
    expect(licenceOf(at('seedrandom')).text).toContain('Copyright (c) David Bau');
    expect(licenceOf(at('@fontsource-variable/inter')).text).toContain('SIL OPEN FONT LICENSE');
  });

  it('must be there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licence-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "nameless", "license": "WTFPL" }');
    expect(() => licenceOf(folder)).toThrow('nameless comes without the text of its licence (WTFPL)');
    rmSync(folder, { recursive: true });
  });
});

describe('the package of a module', () => {
  it.each([
    [at('react/index.js'), 'react'],
    [at('@tensorflow/tfjs-core/dist/ops/add.js?v=1'), '@tensorflow/tfjs-core'],
    [`\0${at('react-dom/client.js')}?commonjs-module`, 'react-dom'],
    [`\0commonjs-proxy:${at('seedrandom/index.js')}`, 'seedrandom'],
    ['node_modules/katex/dist/fonts/KaTeX_Main-Bold.woff2', 'katex'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
  ])('%s', (id, name) => expect(packageFolder(id)).toBe(at(name)));

  it('is none where the module is our own', () => {
    for (const id of [join(root, 'src/main.tsx'), 'index.html', '\0virtual:pwa', at('no-such-package/index.js')])
      expect(packageFolder(id)).toBeNull();
  });
});

describe('the build', () => {
  const run = (plugin: Plugin, bundle: object) => {
    const emitFile = vi.fn<(file: { fileName: string; source: string }) => void>();
    const hook = plugin.generateBundle;
    const handler = (typeof hook === 'object' ? hook.handler : hook) as (...given: unknown[]) => void;
    handler.call({ emitFile }, {}, bundle, true);
    return emitFile.mock.lastCall?.[0];
  };

  it('writes Stride’s licence and those of all that pages, workers, fonts and the service worker are made of', () => {
    const { collect, write } = licences();
    run(collect(), { 'worker.js': { type: 'chunk', moduleIds: [at('comlink/dist/esm/comlink.mjs')] } });
    const file = run(write(), {
      'index.js': {
        type: 'chunk',
        moduleIds: [at('react/index.js'), at('react/jsx-runtime.js'), join(root, 'src/main.tsx')],
      },
      'inter.woff2': {
        type: 'asset',
        originalFileNames: ['node_modules/@fontsource-variable/inter/files/inter.woff2'],
      },
    });
    expect(file?.fileName).toBe(LICENCES);
    const names = [...(file?.source.matchAll(/^={100}\n(.+?) \(.+\)\n={100}$/gm) ?? [])].map(
      (found) => found[1]?.split(' ')[0],
    );
    const workbox = ['core', 'precaching', 'routing', 'strategies'].map((part) => `workbox-${part}`);
    expect(names).toEqual(['Stride', '@fontsource-variable/inter', 'comlink', 'react', ...workbox]);
    expect(file?.source).toContain('The Stride authors');
  });

  it('names each package once, in order', () => {
    const text = licenceFile(['react', 'comlink'].map((name) => licenceOf(at(name))));
    expect(text.indexOf('\ncomlink ')).toBeLessThan(text.indexOf('\nreact '));
    expect(text.charCodeAt(0)).toBe(0xfeff);
  });
});
