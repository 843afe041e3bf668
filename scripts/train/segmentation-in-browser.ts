/**
 * `npm run train -- segmentation-in-browser`: trains the panel's comparison in a Chromium as a visitor would, by its buttons, once a seed, and
 * writes what was reached and how long it took into the card. Serves `dist`, so build first.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import type { Reached } from '../../src/panels/segmentation/jobs.ts';
import { chromiumArguments, ensureChromium } from '../chromium.mjs';
import { metrics, written } from './card.ts';

const root = join(import.meta.dirname, '..', '..');
const seeds = [1, 2, 3, 4, 5];
/** What the panel plans unless told otherwise. */
const steps = 200;
const compared = ['unet', 'no-skip'] as const;
const measures = ['meanIou', 'boundaryIou', 'objectF1'] as const satisfies readonly (keyof Reached)[];

interface Trained {
  readonly reached: readonly Reached[];
  readonly seconds: number;
  /** Statements of the claim, and how many of them the panel found to hold. */
  readonly checks: number;
  readonly held: number;
}

async function train(browser: Browser, origin: string, seed: number): Promise<Trained> {
  const page = await browser.newPage({ locale: 'en-US' });
  const query = new URLSearchParams({ panel: 'segmentation', mode: 'train', backend: 'wasm', seed: String(seed) });
  await page.goto(`${origin}?${query}`);
  const place = page.getByRole('slider', { name: 'Step back through checkpoints' });
  const begun = performance.now();
  await page.getByRole('button', { name: 'Start training', exact: true }).click();
  const statements = page.getByRole('listitem').filter({ has: page.getByLabel(/^(holds|does not hold)$/) });
  while (Number(await place.inputValue()) < steps || (await statements.count()) === 0) await page.waitForTimeout(200);
  const seconds = (performance.now() - begun) / 1000;
  const held = await statements.filter({ has: page.getByLabel('holds', { exact: true }) }).count();
  const checks = await statements.count();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save run', exact: true }).click(),
  ]);
  const [head = ''] = (await readFile(await file.path(), 'latin1')).split('\n', 1);
  const { rows } = JSON.parse(head) as { rows: readonly { readonly reached: readonly Reached[] | null }[] };
  const reached = rows.findLast((row) => row.reached)?.reached;
  if (!reached) throw new Error(`seed ${seed} was not measured`);
  await page.close();
  return { reached, seconds, checks, held };
}

/** Adds to the card in `folder`. */
export async function segmentInBrowser(folder: string): Promise<void> {
  const card = join(folder, 'card.json');
  const server = await preview({ root, preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
  try {
    const runs: Trained[] = [];
    for (const seed of seeds) {
      const run = await train(browser, server.resolvedUrls?.local[0] ?? '', seed);
      console.log(`seed ${seed}: ${JSON.stringify(run)}`);
      runs.push(run);
    }
    const figures = runs.map(({ reached, seconds }) => ({
      ...Object.fromEntries(
        compared.flatMap((net, i) => measures.map((name) => [`${net}.${name}`, reached[i]?.[name] ?? Number.NaN])),
      ),
      seconds,
    }));
    const inBrowser = {
      script: 'npm run train -- segmentation-in-browser',
      backend: 'wasm',
      compared,
      steps,
      seeds,
      checks: runs[0]?.checks ?? 0,
      held: runs.map(({ held }) => held),
      metrics: metrics(figures),
    };
    await writeFile(card, written({ ...JSON.parse(await readFile(card, 'utf8')), inBrowser }));
  } finally {
    await browser.close();
    await server.close();
  }
}
