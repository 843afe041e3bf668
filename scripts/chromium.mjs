/**
 * Finds a Chromium for the browser tests, or installs one: `CHROMIUM_PATH`, then one that is installed, then Playwright's
 * own, then (on Debian and its kin, as root) the distribution's. Run by itself, prints the path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, root } from './install.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  ),
  darwin: ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));

/** The browsers that Playwright has downloaded, newest first. */
function playwrights() {
  const cache = {
    linux: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || cache[process.platform];
  if (!folder || !existsSync(folder)) return [];
  const app = 'Chromium.app/Contents/MacOS/Chromium';
  const insides = [
    ...['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
    ...[`chrome-mac/${app}`, `chrome-mac-arm64/${app}`],
  ];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => insides.map((inside) => join(folder, name, inside)));
}

/** A launcher may be there without its browser (a stub that points to a snap), so it has to tell its version. */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** The path of a Chromium that is installed, or null. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but no browser runs from there.`);
  }
  const candidates = [...(places[process.platform] ?? []), ...onPath(), ...playwrights()];
  return [...new Set(candidates)].find(works) ?? null;
}

const isRoot = () => process.getuid?.() === 0;

function run(program, args, { shell = false, minutes = 10 } = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' };
  const options = { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'], timeout: minutes * 60_000 };
  return spawnSync(program, args, options).status === 0;
}

function installPlaywrights() {
  const { program, first, shell } = npm();
  const install = ['exec', '--no', '--', 'playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'];
  return run(program, [...first, ...install], { shell });
}

const installDistributions = () =>
  isRoot() &&
  existsSync('/usr/bin/apt-get') &&
  run('apt-get', ['update', '-q']) &&
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);

/** The path of a Chromium, installed first where there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium found; installing one …');
  for (const install of [installPlaywrights, installDistributions]) {
    install();
    const now = findChromium();
    if (now) return now;
  }
  throw new Error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to where it is.');
}

/** What Playwright switches off, said again, since a second `--disable-features` takes the place of the first. */
const withoutForPlaywright = `
  AimEnabled AvoidCorsURLLoaderRestartOnRedirect AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose
  HttpsFirstBalancedModeAutoEnable HttpsUpgrades LensOverlay MediaRouter NetworkTimeServiceQuerying OptimizationHints
  PaintHolding PreconnectToSearch TcpPortRandomizationWin ThirdPartyStoragePartitioning
  msEdgeUpdateLaunchServicesPreferredVersion msForceBrowserSignIn`;

/** Two pages of the address bar beside each window, and a process kept for the next: half the work of opening one. */
const withoutBesides = 'WebUIOmniboxPopup WebUIOmniboxAimPopup SpareRendererForSitePerProcess';

const withoutFeatures = `${withoutForPlaywright} ${withoutBesides}`.trim().split(/\s+/);

/** What a headless Chromium needs to run as root and to draw WebGL without a GPU. */
export const chromiumArguments = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(ensureChromium());
