/**
 * `npm run screens`: photographs every panel, in every mode and way of looking, in every theme and language at the sizes of projector,
 * tablet and phone, into out/screens, for people who judge the look. Serves `dist`, so build first. `-- pooling step dark` takes only names
 * with all those words.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { type Look, openings, otherLooks } from '../tests/browser/panels.ts';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';

const sizes = { projector: [1920, 1080], tablet: [1024, 768], phone: [390, 844] } as const;
const themes = ['light', 'dark', 'contrast'] as const;
const languages = ['en', 'es'] as const;

const map: Look = { panel: 'map', mode: 'step', name: 'map', query: {} };
const presenting = openings
  .filter(({ mode }) => mode === 'step')
  .map((look): Look => ({ ...look, name: 'present', query: { ...look.query, k: 5, present: 1 } }));
const looks = [map, ...openings, ...presenting, ...(await otherLooks())];

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
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });

/** What is worth waiting for in each mode: a painted picture, a few steps of training. */
async function settle(page: Page, { panel, mode }: Look): Promise<void> {
  const marked = (name: string, timeout: number) =>
    page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, { timeout });
  if (panel !== map.panel) {
    await marked('panel-ready', 60_000);
    if (mode !== 'step') {
      await marked('engine-ready', 90_000);
      await page.waitForTimeout(3000);
    }
    if (mode === 'train') {
      await page.getByRole('button', { name: /^(Start training|Iniciar entrenamiento)$/ }).click();
      await page.waitForTimeout(4000);
    }
  }
  await page.waitForTimeout(1200);
}

for (const [place, [width, height]] of Object.entries(sizes))
  for (const theme of themes)
    for (const lang of languages)
      for (const look of looks) {
        const name = [look.panel, look.mode, look.name, theme, lang, place].join('.');
        if (!wanted.every((word) => name.split('.').includes(word))) continue;
        const page = await browser.newPage({ viewport: { width, height } });
        const query = { backend: 'wasm', theme, lang, ...look.query };
        const address = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
        try {
          await page.goto(`${origin}?${address}`);
          await settle(page, look);
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: place === 'phone' });
          console.log(name);
        } catch (error) {
          console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
          process.exitCode = 1;
        } finally {
          await page.close();
        }
      }

await browser.close();
await server.close();
