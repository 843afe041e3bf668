/** Opens the bench's page in a Chromium and prints what it says. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumArguments, ensureChromium } from '../chromium.mjs';
import { threadPackages } from '../thread-packages.ts';

const root = join(import.meta.dirname, '..', '..');

/** `STRIDE_GPU=1` leaves WebGL to the machine's own graphics instead of drawing it in software. */
const args = process.env.STRIDE_GPU ? ['--no-sandbox', '--ignore-gpu-blocklist'] : [...chromiumArguments];

/** Resolves once the page is done; rejects with what it failed at. */
export async function inBrowser(): Promise<void> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    optimizeDeps: { entries: ['scripts/bench/page.ts'], include: [...threadPackages, '@tensorflow/tfjs-layers'] },
    server: { port: 0, host: 'localhost' },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  try {
    const page = await browser.newPage();
    const ended = new Promise<void>((resolve, reject) => {
      page.on('console', (message) => {
        const text = message.text();
        if (text === 'done') resolve();
        else if (text.startsWith('failed: ') || message.type() === 'error') reject(new Error(text));
        else if (message.type() === 'log') console.log(text);
      });
      page.on('pageerror', reject);
      browser.on('disconnected', () => reject(new Error('the browser is gone')));
    });
    await page.goto(`${server.resolvedUrls?.local[0]}scripts/bench/in-browser.html`);
    await ended;
  } finally {
    await browser.close();
    await server.close();
  }
}
