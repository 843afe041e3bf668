/**
 * `npm run screens`: photographs every mode in every theme and language at the projector's and the phone's size, into
 * out/screens, for people who judge the look. Serves `dist`, so build first. `-- step dark` takes only names with both words.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';

const sizes = { projector: [1920, 1080], tablet: [1024, 768], phone: [390, 844] };
const themes = ['light', 'dark', 'contrast'];
const languages = ['en', 'es'];
const panel = 'convolution';
const shots = {
  map: {},
  step: { panel, k: 42 },
  'step-channels': { panel, scene: 'channels', size: 3, kernelSize: 2, channels: 2, filters: 2, k: 6 },
  'step-number': { panel, zoom: 'number', k: 41 },
  'step-matrix': { panel, view: 'matrix', size: 4, input: 'ramp', k: 5 },
  'step-counting': { panel, view: 'counting' },
  present: { panel, k: 42, present: 1 },
  play: { panel, mode: 'play', kernel: 'sobel-x' },
  'play-bank': { panel, mode: 'play', lens: 'bank' },
  'play-shift': { panel, mode: 'play', lens: 'shift', shiftX: 6, kernel: 'sobel-x' },
  'play-depth': { panel, mode: 'play', lens: 'depth' },
  train: { panel, mode: 'train', resolution: 64 },
  'train-digits': { panel, mode: 'train', task: 'digits' },
};

const wanted = process.argv.slice(2);
const folder = join(root, 'out', 'screens');
mkdirSync(folder, { recursive: true });

const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir: process.env.STRIDE_DIST ?? 'dist' },
  preview: { port: 4190, host: 'localhost' },
});
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });

/** What is worth waiting for in each mode: a painted picture, a few steps of training. */
async function settle(page, query) {
  if (query.panel) {
    const ready = () => performance.getEntriesByName('panel-ready').length > 0;
    await page.waitForFunction(ready, undefined, { timeout: 60_000 });
  }
  if (query.mode) {
    const ready = () => performance.getEntriesByName('engine-ready').length > 0;
    await page.waitForFunction(ready, undefined, { timeout: 90_000 });
    await page.waitForTimeout(3000);
  }
  if (query.mode === 'train') {
    await page
      .locator('[data-train="start"]')
      .or(page.getByRole('button', { name: /training|entrenamiento/i }))
      .first()
      .click();
    await page.waitForTimeout(4000);
  }
  await page.waitForTimeout(1200);
}

for (const [place, [width, height]] of Object.entries(sizes))
  for (const theme of themes)
    for (const lang of languages)
      for (const [shot, query] of Object.entries(shots)) {
        const name = [shot, theme, lang, place].join('.');
        if (!wanted.every((word) => name.split('.').includes(word))) continue;
        const page = await browser.newPage({ viewport: { width, height } });
        const address = new URLSearchParams({ backend: 'wasm', theme, lang, ...query });
        try {
          await page.goto(`${origin}?${address}`);
          await settle(page, query);
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: place === 'phone' });
          console.log(name);
        } catch (error) {
          console.error(`${name}: ${error.message.split('\n')[0]}`);
          process.exitCode = 1;
        } finally {
          await page.close();
        }
      }

await browser.close();
await server.close();
