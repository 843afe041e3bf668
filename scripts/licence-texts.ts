/** The licence of a package: the text that it comes with, or, where it names its licence only, the words of that licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it: "MIT", "Apache-2.0 AND MIT". */
  readonly kind: string;
  readonly text: string;
}

const root = resolve(import.meta.dirname, '..');

const mit = (holder: string) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The full Apache text; the compiler brings it along. */
const apache = () => readFileSync(join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8').trim();

const holderOf = (author: unknown, name: string): string => {
  const said = typeof author === 'string' ? author : (author as { name?: string } | undefined)?.name;
  return said ?? `the authors of ${name}`;
};

/** The licence of the package in a folder. Throws if it names none whose words are known. */
export function licenceOf(folder: string): Licence {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly [field: string]: unknown;
  };
  const kind = typeof license === 'string' ? license : 'its own';
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\b|_|$)/i.test(file));
  const texts = files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    // Vite adds the licences of what it is built from; of Vite itself only a helper is shipped
    return (text.split(/^# Licenses of bundled dependencies/m)[0] ?? '').trim();
  });
  if (texts.length === 0)
    for (const one of kind.split(/ AND /)) {
      if (one === 'MIT') texts.push(mit(holderOf(author, String(name))));
      else if (one === 'Apache-2.0') texts.push(apache());
      else throw new Error(`${String(name)} comes without the text of its licence (${kind})`);
    }
  return { name: String(name), version: String(version), kind, text: texts.join('\n\n') };
}

/** The folder of the package that a bundled module belongs to; null for Stride's own. */
export function packageFolder(id: string): string | null {
  const path = id
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  // Helpers that the bundler writes itself
  const [, helper] = /^(vite|rolldown)\//.exec(path) ?? [];
  const [, folder = helper && join(root, 'node_modules', helper)] =
    /^(?:commonjs[^/]*:)?(.*node_modules\/(?:@[^/]+\/)?[^/@][^/]*)(?:\/|$)/.exec(path) ?? [];
  if (!folder) return null;
  const absolute = resolve(root, folder);
  return existsSync(join(absolute, 'package.json')) ? absolute : null;
}

const rule = '='.repeat(100);

/** One file of Stride's own licence and those of all packages, by name. */
export function licenceFile(licences: readonly Licence[]): string {
  const sorted = [...licences].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
  const head = `Stride is made of its own code and of ${sorted.length} packages by others. Their licences follow: ${sorted.map(({ name }) => name).join(', ')}.`;
  const own = { name: 'Stride', version: '', kind: 'MIT', text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() };
  const parts = [own, ...sorted].map(
    ({ name, version, kind, text }) => `${rule}\n${[name, version].join(' ').trim()} (${kind})\n${rule}\n\n${text}\n`,
  );
  // The mark at the start tells a browser that it is UTF-8, whatever the host says
  return `\uFEFF${[head, ...parts].join('\n')}`.replaceAll('\r\n', '\n');
}
