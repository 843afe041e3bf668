/** What both `npm start` and `npm test` do first, in plain Node: check its version and install the locked packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Says a sentence on the error stream and ends the process. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

const older = (found, wanted) => {
  for (let i = 0; i < wanted.length; i++) if (found[i] !== wanted[i]) return (found[i] ?? 0) < wanted[i];
  return false;
};

/** Ends with a clear sentence where this Node is older than package.json's `engines.node`. */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace(/[^\d.]/g, '');
  const numbers = (version) => version.split('.').map(Number);
  if (older(numbers(process.versions.node), numbers(wanted)))
    giveUp(
      `Stride needs Node ${wanted} or newer; this is Node ${process.versions.node}. Newer ones: https://nodejs.org`,
    );
}

/** The program and first arguments that run this npm, whether or not npm started us. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return { program: process.execPath, first: [script], shell: false };
  return { program: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Whether node_modules holds what package-lock.json says; optional packages differ between platforms and don't count. */
export function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = packages(installed);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version,
  );
}

/** Installs the locked packages unless they are there. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  const { program, first, shell } = npm();
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NODE_ENV: 'development' };
  const run = (...args) =>
    spawnSync(program, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env,
      shell,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0;
  // A registry that lacks the packages of other platforms makes `ci` refuse a lockfile that `install` follows.
  if (!run('ci') && !run('install', '--no-save'))
    giveUp('The packages could not be installed: see the lines above. Is the network up?');
}
