/**
 * The import fences bite: a small tree of files with one wrong import each is cruised with the project's own rules, and
 * every wrong import must be reported by the rule that forbids it, every right one by none.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = resolve('.dependency-cruiser.cjs');
const packages = [
  ...['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers', 'react', 'react-dom', 'comlink', 'katex', 'recharts'],
  ...['nuqs', 'uqr', 'lucide-react', 'valibot', 'left-pad'],
];

/** [rule, importing file, what it imports] */
const forbidden: readonly (readonly [string, string, string])[] = [
  ['math', 'src/math/to-data.ts', 'src/data/shapes.ts'],
  ['math', 'src/math/to-pattern.ts', 'src/pattern/panel.ts'],
  ['math', 'src/math/to-tensors.ts', '@tensorflow/tfjs-core'],
  ['math', 'src/math/to-node.ts', 'node:fs'],
  ['pattern', 'src/pattern/to-data.ts', 'src/data/shapes.ts'],
  ['pattern', 'src/pattern/to-react.ts', 'react'],
  ['pattern', 'src/pattern/to-engine.ts', 'src/engine/contract.ts'],
  ['data', 'src/data/to-react.ts', 'react'],
  ['data', 'src/data/to-tensors.ts', '@tensorflow/tfjs-core'],
  ['data', 'src/data/to-models.ts', 'src/models/net.ts'],
  ['models', 'src/models/to-react.ts', 'react'],
  ['models', 'src/models/to-panel.ts', 'src/panels/one/params.ts'],
  ['models', 'src/models/to-engine.ts', 'src/engine/backend.ts'],
  ['engine-contract', 'src/engine/contract.ts', 'src/math/window.ts'],
  ['engine-thread', 'src/engine/worker.ts', 'react'],
  ['engine-thread', 'src/engine/picture.ts', 'src/panels/one/worker/jobs.ts'],
  ['engine-thread', 'src/engine/kernels/filter.ts', 'src/engine/client.ts'],
  ['engine-client', 'src/engine/client.ts', '@tensorflow/tfjs-core'],
  ['engine-client', 'src/engine/client-turns.ts', 'react'],
  ['engine-client', 'src/engine/client-start.ts', 'src/engine/worker.ts'],
  ['engine-hooks', 'src/engine/use-answer.ts', '@tensorflow/tfjs-core'],
  ['panel-root', 'src/panels/one/steps.ts', 'react'],
  ['panel-root', 'src/panels/one/scenes.ts', '@tensorflow/tfjs-core'],
  ['panel-root', 'src/panels/one/links.ts', 'src/panels/two/params.ts'],
  ['panel-root', 'src/panels/one/snippets.ts', 'src/panels/one/view/Panel.tsx'],
  ['panel-root', 'src/panels/one/questions.ts', 'src/engine/client.ts'],
  ['panel-plate', 'src/panels/one/index.ts', 'src/panels/two/view/Panel.tsx'],
  ['panel-plate', 'src/panels/two/index.ts', 'src/panels/two/worker/jobs.ts'],
  ['panel-words', 'src/panels/one/words/en.ts', 'src/panels/one/params.ts'],
  ['panel-worker', 'src/panels/one/worker/jobs.ts', 'src/panels/one/view/Panel.tsx'],
  ['panel-worker', 'src/panels/one/worker/checks.ts', 'src/panels/two/worker/jobs.ts'],
  ['panel-worker', 'src/panels/one/worker/learn.ts', 'src/panels/one/words/en.ts'],
  ['panel-worker', 'src/panels/one/worker/maps.ts', 'react'],
  ['panel-view', 'src/panels/one/view/Panel.tsx', '@tensorflow/tfjs-core'],
  ['panel-view', 'src/panels/one/view/Figure.tsx', 'src/models/net.ts'],
  ['panel-view', 'src/panels/one/view/Play.tsx', 'src/panels/one/worker/jobs.ts'],
  ['panel-view', 'src/panels/one/view/Train.tsx', 'src/shell/App.tsx'],
  ['panel-view', 'src/panels/one/view/Step.tsx', 'src/panels/two/view/Panel.tsx'],
  ['panel-view', 'src/panels/one/view/Root.tsx', 'src/panels/two/params.ts'],
  ['panel-view', 'src/panels/one/view/Thread.tsx', 'src/engine/backend.ts'],
  ['ui', 'src/ui/Panel.tsx', 'src/panels/one/params.ts'],
  ['ui', 'src/ui/Engine.tsx', 'src/engine/client.ts'],
  ['ui', 'src/ui/Shell.tsx', 'src/shell/App.tsx'],
  ['ui', 'src/ui/Tensor.tsx', '@tensorflow/tfjs-core'],
  ['shell', 'src/shell/App.tsx', 'src/panels/one/view/Panel.tsx'],
  ['shell', 'src/shell/plates.ts', 'src/panels/one/index.ts'],
  ['shell', 'src/shell/models.ts', 'src/models/net.ts'],
  ['shell', 'src/shell/tensors.ts', '@tensorflow/tfjs-layers'],
  ['shell', 'src/shell/thread.ts', 'src/engine/worker.ts'],
  ['shell', 'src/shell/schema.ts', 'valibot'],
  ['entry', 'src/main.tsx', 'src/panels/one/index.ts'],
  ['no-cycle', 'src/math/egg.ts', 'src/math/hen.ts'],
  ['no-unresolved', 'src/ui/Lost.tsx', 'src/ui/Nowhere.tsx'],
  ['no-tests-in-the-product', 'src/math/oracle.ts', 'tests/oracle.ts'],
  ['every-file-has-a-room', 'src/utils/misc.ts', 'src/math/window.ts'],
  // A package that nobody has decided on is nowhere welcome.
  ...['math', 'pattern', 'data', 'models', 'ui', 'shell'].map(
    (room) => [room, `src/${room}/to-stranger.ts`, 'left-pad'] as const,
  ),
];

/** The other half of the ring, which is reported once. */
const ring = ['src/math/hen.ts', 'src/math/egg.ts'] as const;

const allowed: readonly (readonly [string, string])[] = [
  ['src/math/pad.ts', 'src/math/window.ts'],
  ['src/pattern/panel.ts', 'src/math/window.ts'],
  ['src/pattern/check.ts', 'valibot'],
  ['src/data/shapes.ts', 'src/math/window.ts'],
  ['src/models/net.ts', '@tensorflow/tfjs-layers'],
  ['src/models/train.ts', 'src/data/shapes.ts'],
  ['src/engine/backend.ts', '@tensorflow/tfjs-core'],
  ['src/engine/wire.ts', 'comlink'],
  ['src/engine/contract-wire.ts', 'src/engine/contract.ts'],
  ['src/engine/client-wire.ts', 'src/engine/contract.ts'],
  ['src/engine/use-answer-status.ts', 'react'],
  ['src/panels/one/params.ts', 'src/pattern/panel.ts'],
  ['src/panels/one/jobs.ts', 'src/engine/contract.ts'],
  ['src/panels/two/params.ts', 'src/math/window.ts'],
  ['src/panels/three/index.ts', 'src/panels/three/view/Panel.tsx'],
  ['src/panels/three/words/es.ts', 'src/panels/three/words/en.ts'],
  ['src/panels/two/worker/jobs.ts', 'src/models/net.ts'],
  ['src/panels/three/worker/jobs.ts', '@tensorflow/tfjs-core'],
  ['src/panels/two/view/Panel.tsx', 'src/engine/client-wire.ts'],
  ['src/panels/three/view/Panel.tsx', 'src/ui/Grid.tsx'],
  ['src/ui/Grid.tsx', 'recharts'],
  ['src/shell/Header.tsx', 'src/engine/client-wire.ts'],
  ['src/shell/address.ts', 'nuqs'],
  ['src/shell/carried.ts', 'src/math/picture.ts'],
  ['tests/oracle.ts', 'src/math/window.ts'],
];

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

let folder = '';
let violations: readonly Violation[] = [];

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stride-fences-'));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export const x = 1;');
  }
  write('package.json', JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }));
  const pairs = [...forbidden.map(([, from, to]) => [from, to] as const), ...allowed, ring];
  for (const target of pairs.map(([, to]) => to))
    if (/^(src|tests)\//.test(target) && !target.includes('Nowhere')) write(target, 'export const x = 1;');
  for (const [from, to] of pairs) {
    const isFile = /^(src|tests)\//.test(to);
    const path = isFile ? relative(dirname(from), to).replace(/^(?!\.)/, './') : to;
    write(from, `import { x } from '${path}';\nexport const y = x;\n`);
  }
  const args = [cruiser, '--config', config, '--output-type', 'json', 'src', 'tests'];
  let report = '';
  try {
    report = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: 'pipe' });
  } catch (error) {
    report = String((error as { stdout?: string }).stdout);
  }
  violations = (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reported = (from: string, to: string) =>
  violations
    .filter((found) => found.from === from && (found.to === to || found.to.includes(to.replace(/^node:/, ''))))
    .map((found) => found.rule.name);

describe('a wrong import is reported', () => {
  it.each(forbidden)('%s: %s → %s', (rule, from, to) => {
    const name = to.endsWith('Nowhere.tsx') ? 'Nowhere.tsx' : to;
    expect(reported(from, name)).toContain(rule);
  });
});

describe('a right import is not', () => {
  it.each(allowed)('%s → %s', (from, to) => {
    expect(reported(from, to)).toEqual([]);
  });
});

it('every rule has a wrong import here that proves it', async () => {
  const { default: rules } = (await import(config)) as { default: { forbidden: { name: string }[] } };
  expect(new Set(forbidden.map(([rule]) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)));
});
