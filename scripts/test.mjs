/**
 * `npm test`: installs what is missing, then runs every check, going on after one that fails so that all are reported, and
 * ends with one line `N passed, N failed`. `npm test -- unit browser` runs only the steps named. Plain Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureChromium } from './chromium.mjs';
import { checkNode, giveUp, installPackages, npm, root } from './install.mjs';
import { ensureOtherEngines } from './other-engines.mjs';

const reports = mkdtempSync(join(tmpdir(), 'stride-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });
const none = { passed: 0, failed: 0, skipped: 0 };
const say = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const { FORCE_COLOR: _, ...plain } = { ...process.env, NO_COLOR: '1' };

/** Runs a script of package.json, its output indented, so that its own closing line is not taken for ours, and handed to `print`. */
function script(print, name, args = [], env = {}) {
  const { program, first, shell } = npm();
  const child = spawn(program, [...first, 'run', '--silent', name, '--', ...args], {
    cwd: root,
    shell,
    env: { ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      print(`    ${line}`);
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, lines }));
  });
}

/** A failing run always counts as a failure, even if its report says otherwise or is missing. */
const atLeastOneFailure = (ok, count) => (ok || count.failed > 0 ? count : add(count, { ...none, failed: 1 }));
const asOne = ({ ok }) => ({ ...none, passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const one = (name) => async (print) => asOne(await script(print, name));

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const vitest = (name, config) => async (print) => {
  const report = join(reports, `${name}.json`);
  const args = [...config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await script(print, 'unit', args);
  const found = read(report);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = found ?? {};
  return atLeastOneFailure(ok, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests });
};

async function golden(print) {
  const { ok, lines } = await script(print, 'golden');
  const closing = lines.map((line) => /^(\d+) passed, (\d+) failed/.exec(line.trim())).findLast(Boolean);
  // Fixtures of panels to come have no adapter yet: they are reported above, and are no skipped tests.
  const count = { passed: Number(closing?.[1] ?? 0), failed: Number(closing?.[2] ?? 1), skipped: 0 };
  return atLeastOneFailure(ok, count);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function browser(print) {
  const report = join(reports, 'browser.json');
  const port = String(await freePort());
  const folderPort = String(await freePort());
  const env = { STRIDE_PORT: port, STRIDE_FOLDER_PORT: folderPort, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { ok } = await script(print, 'browser', ['--reporter=list,json'], env);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = read(report)?.stats ?? {};
  return atLeastOneFailure(ok, { passed: expected + flaky, failed: unexpected, skipped });
}

const steps = {
  types: one('types'),
  lint: one('lint'),
  fences: one('fences'),
  unused: one('unused'),
  golden,
  build: one('build'),
  webgl: vitest('webgl', ['--config', 'vitest.webgl.config.ts']),
  unit: vitest('unit', []),
  browser,
  engines: async (print) => {
    ensureOtherEngines();
    return vitest('engines', ['--config', 'vitest.engines.config.ts'])(print);
  },
};
const needChromium = ['webgl', 'browser'];

/**
 * A stage is lanes side by side, a lane is steps in turn: what does not fill two cores by itself runs beside another such thing.
 * The unit tests fill them, and some measure a duration; the two other engines fill one each. What the first lane says is shown as it
 * comes, what the others say when their step is over.
 */
const stages = [
  [['webgl'], ['types', 'lint', 'fences', 'unused', 'golden', 'build']],
  [['unit']],
  [['browser']],
  [['engines']],
];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) giveUp(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
const chosen = Object.keys(steps).filter((name) => named.length === 0 || named.includes(name));

checkNode();
installPackages();

let chromiumError = null;
if (chosen.some((name) => needChromium.includes(name))) {
  try {
    process.env.CHROMIUM_PATH = ensureChromium();
    console.log(`Chromium: ${process.env.CHROMIUM_PATH}`);
  } catch (error) {
    chromiumError = error;
  }
}

let total = none;
const summary = new Map();

/** Runs a step and counts it; it never throws. `held`: its output is kept until it is over. */
async function runStep(name, held) {
  const kept = [];
  const print = held ? (line) => kept.push(line) : (line) => console.log(line);
  const began = performance.now();
  if (!held) console.log(`\n— ${name}`);
  let count;
  try {
    if (chromiumError && needChromium.includes(name)) throw chromiumError;
    count = await steps[name](print);
  } catch (error) {
    print(`    ${error.message}`);
    count = { ...none, failed: 1 };
  }
  total = add(total, count);
  const line = `${name.padEnd(8)} ${say(count).padEnd(34)} ${((performance.now() - began) / 1000).toFixed(1)} s`;
  summary.set(name, line);
  console.log([...(held ? [`\n— ${name}`, ...kept] : []), `— ${line}`].join('\n'));
}

for (const stage of stages) {
  const lanes = stage.map((lane) => lane.filter((name) => chosen.includes(name))).filter((lane) => lane.length > 0);
  await Promise.all(
    lanes.map(async (lane, i) => {
      for (const name of lane) await runStep(name, i > 0);
    }),
  );
}

console.log(`\n${chosen.map((name) => `  ${summary.get(name)}`).join('\n')}\n`);
console.log(say(total));
process.exitCode = total.failed > 0 ? 1 : 0;
