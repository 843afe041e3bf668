/**
 * One compiler config per world: what a world lacks does not compile in it, what it has does, and no source file is
 * outside all of them.
 */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve('.');
type World = 'pure' | 'worker' | 'page' | 'tools';

const configs = new Map<World, ts.ParsedCommandLine>();
function configOf(world: World): ts.ParsedCommandLine {
  const known = configs.get(world);
  if (known) return known;
  const file = join(root, `tsconfig.${world}.json`);
  const { config, error } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8'));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, file);
  configs.set(world, parsed);
  return parsed;
}

/** The libraries are parsed once, since every probe reads the same. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of this text as a file at `path` of a world, with the world's own declaration files beside it. */
function complaints(world: World, path: string, text: string): string[] {
  const { options, fileNames } = configOf(world);
  const probe = join(root, path);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === probe || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    if (name === probe) return ts.createSourceFile(name, text, version);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, version, ...rest));
    return parsed.get(name);
  };
  const declarations = fileNames.filter((name) => name.endsWith('.d.ts'));
  const program = ts.createProgram([...declarations, probe], options, host);
  const source = program.getSourceFile(probe);
  if (!source) throw new Error(`${path} is not in the program`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((found) =>
    ts.flattenDiagnosticMessageText(found.messageText, '\n'),
  );
}

const foreign: readonly (readonly [World, string, string, string])[] = [
  ['pure', 'src/math/probe.ts', 'export const x = document.title;', "'document'"],
  ['pure', 'src/data/probe.ts', 'export const x = window.innerWidth;', "'window'"],
  ['pure', 'src/pattern/probe.ts', 'export const x = self.location;', "'self'"],
  ['pure', 'src/math/probe.ts', 'export const x = new OffscreenCanvas(1, 1);', "'OffscreenCanvas'"],
  ['pure', 'src/math/probe.ts', 'export const x = process.env;', "'process'"],
  ['pure', 'src/panels/convolution/probe.ts', 'export const x = localStorage.length;', "'localStorage'"],
  ['pure', 'src/panels/convolution/probe.ts', 'export const x = setTimeout(() => {}, 1);', "'setTimeout'"],
  ['worker', 'src/engine/probe.ts', 'export const x = document.title;', "'document'"],
  ['worker', 'src/models/probe.ts', 'export const x = window.innerWidth;', "'window'"],
  ['worker', 'src/panels/convolution/worker/probe.ts', 'export const x = localStorage.length;', "'localStorage'"],
  ['worker', 'src/models/probe.ts', 'export const x = process.env;', "'process'"],
  ['page', 'src/ui/probe.ts', 'export const x = process.env;', "'process'"],
  ['page', 'src/shell/probe.ts', 'export const x = importScripts("a.js");', "'importScripts'"],
];

const native: readonly (readonly [World, string, string])[] = [
  ['pure', 'src/math/probe.ts', 'export const x = new Float32Array(2).at(0);'],
  ['pure', 'src/panels/convolution/probe.ts', 'export const stop = (signal: AbortSignal) => signal.throwIfAborted();'],
  ['worker', 'src/engine/probe.ts', 'export const x = new OffscreenCanvas(1, 1).getContext("webgl2");'],
  ['worker', 'src/engine/probe.ts', 'export const x: WorkerGlobalScope = self;'],
  ['page', 'src/ui/probe.tsx', 'export const X = () => <p lang={document.documentElement.lang}>x</p>;'],
  ['tools', 'tests/probe.ts', 'export const x = process.env.CI;'],
];

/** What strictness has to catch in every world. */
const careless = [
  ['an implicit any', 'export const f = (x) => x;', "'any'"],
  ['a missing element', 'const a: number[] = []; export const x: number = a[0];', "'undefined'"],
  ['a value imported as a type only', "import type { x } from './y'; export const z = x;", 'import type'],
  ['an unused name', 'const unused = 1; export {};', "'unused'"],
] as const;

describe('what a world lacks does not compile in it', () => {
  it.each(foreign)('%s, %s: %s', (world, path, text, name) => {
    expect(complaints(world, path, text).join('\n')).toContain(name);
  });
});

describe('what a world has compiles', () => {
  it.each(native)('%s, %s: %s', (world, path, text) => {
    expect(complaints(world, path, text)).toEqual([]);
  });
});

describe('every world is strict', () => {
  const places = { pure: 'src/math', worker: 'src/models', page: 'src/ui', tools: 'tests' } as const;
  for (const world of ['pure', 'worker', 'page', 'tools'] as const)
    it.each(careless)(`${world}: %s`, (_, text, name) => {
      expect(complaints(world, `${places[world]}/probe.ts`, text).join('\n')).toContain(name);
    });
});

it('every file belongs to exactly one world', () => {
  const all = ['pure', 'worker', 'page', 'tools'] as const;
  const worldsOf = (path: string) => all.filter((world) => configOf(world).fileNames.includes(path));
  const places = ['src', 'tests', 'scripts', '*.ts'];
  const files = ts.sys.readDirectory(root, ['.ts', '.tsx'], ['node_modules', 'dist', 'out'], places);
  const misplaced = files
    .filter((path) => !path.endsWith('.d.ts') && worldsOf(path).length !== 1)
    .map((path) => `${relative(root, path)}: ${worldsOf(path).join(', ') || 'none'}`);
  expect(files.length).toBeGreaterThan(50);
  expect(misplaced).toEqual([]);
});
