/**
 * Finds Firefox and WebKit for the smoke test, or installs Debian's: `firefox-esr`, which is driven directly, and `webkit2gtk-driver`, whose
 * small browser needs a display and gets one from `xvfb`. Run by itself, prints where they are.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
const onPath = (...names) =>
  names.flatMap((name) => folders().map((folder) => join(folder, name))).find(existsSync) ?? null;

/** The small browser lies beside its library, in a folder that is named for the machine and the library's version. */
function miniBrowser() {
  for (const lib of ['/usr/lib', '/usr/lib64', '/usr/libexec']) {
    if (!existsSync(lib)) continue;
    for (const inside of ['', ...readdirSync(lib).filter((name) => name.endsWith('-linux-gnu'))])
      for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
        const path = join(lib, inside, version, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
  }
  return null;
}

/** Where each part is; null for what is missing. */
export const findOtherEngines = () => ({
  firefox: process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox'),
  webkitDriver: onPath('WebKitWebDriver'),
  miniBrowser: miniBrowser(),
  display: onPath('Xvfb'),
});

const packages = {
  firefox: 'firefox-esr',
  webkitDriver: 'webkit2gtk-driver',
  miniBrowser: 'webkit2gtk-driver',
  display: 'xvfb',
};
const missing = (found) => [
  ...new Set(
    Object.keys(packages)
      .filter((part) => !found[part])
      .map((part) => packages[part]),
  ),
];

function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'], timeout: 10 * 60_000 }).status === 0;
}

const install = (names) =>
  run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names]);

/** The engines' places, installed first where they are missing. Throws, saying what to install, where that cannot be done. */
export function ensureOtherEngines() {
  const wanted = missing(findOtherEngines());
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Not found: ${wanted.join(', ')}; installing …`);
    install(wanted);
  }
  const found = findOtherEngines();
  const still = missing(found);
  if (still.length > 0)
    throw new Error(
      `The smoke test in Firefox and WebKit needs ${still.join(', ')} (Debian's packages). As root: apt-get install ${still.join(' ')}`,
    );
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(ensureOtherEngines());
