/** `npm start`: installs what is missing, builds what has changed, serves it and says where. Plain Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, giveUp, installPackages, npm, root } from './install.mjs';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** When the newest file at or under this path was changed, in milliseconds; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), found.mtimeMs);
}

const isBuilt = () => {
  const page = join(root, 'dist', 'index.html');
  return existsSync(page) && sources.every((name) => newest(join(root, name)) <= statSync(page).mtimeMs);
};

function options() {
  const usage = 'Usage: npm start -- [--port NUMBER] [--host ADDRESS]';
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    const port = Number(values.port ?? process.env.PORT ?? 4173);
    if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`A port is a whole number up to 65535. ${usage}`);
    return { port, host: values.host ?? 'localhost' };
  } catch (error) {
    return giveUp(`${error.message}\n${usage}`);
  }
}

const wanted = options();
checkNode();
installPackages();

if (!isBuilt()) {
  console.log('Building …');
  const { program, first, shell } = npm();
  const done = spawnSync(program, [...first, 'run', '--silent', 'build'], { cwd: root, shell, stdio: 'inherit' });
  if (done.status !== 0) giveUp('The build failed: see the lines above.');
}

// Only now, since a bare clone has no vite to import.
const { preview } = await import('vite');
// The next free port is taken where the wanted one is in use.
const server = await preview({ root, logLevel: 'error', preview: { ...wanted, strictPort: false } });
const { local = [], network = [] } = server.resolvedUrls ?? {};
console.log(`\nStride is ready. Open\n\n${[...local, ...network].map((url) => `  ${url}`).join('\n')}\n`);
console.log('Ctrl+C ends it.');

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().finally(() => process.exit(0)));
