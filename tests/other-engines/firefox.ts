/** Firefox, spoken to directly in WebDriver BiDi: it needs no driver beside it. */
import { launch } from 'puppeteer-core';
import { ensureOtherEngines } from '../../scripts/other-engines.mjs';
import type { Driven } from './driven.ts';

export async function openFirefox(): Promise<Driven> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: ensureOtherEngines().firefox,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 90_000,
  });
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(60_000);
  return {
    open: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
    reload: async () => void (await page.reload({ waitUntil: 'domcontentloaded' })),
    read: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    click: async (xpath) => {
      const found = await page.$(`::-p-xpath(${xpath})`);
      if (!found) throw new Error(`nothing to click at ${xpath}`);
      await found.click();
    },
    close: () => browser.close(),
  };
}
