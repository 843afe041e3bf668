/** A panel that opens moves nothing that stands already: each part has its place before it comes. */
import { addressOf, engineReady, expect, type Page, panelReady, test } from './app.ts';
import { panels } from './panels.ts';

const views = [
  { name: 'a desk', viewport: { width: 1366, height: 768 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
];
/** Of the view, how far its parts may move: a word may break otherwise than the one that kept its place. */
const modes = { step: 0.01, play: 0.02, train: 0.02 } as const;

/** Waits until the first answers of the engine stand in the panel and for a while nothing is added to it. */
const answersStand = (page: Page) =>
  page.evaluate(
    (longest) =>
      new Promise<void>((resolve) => {
        let quiet = setTimeout(resolve, 1500);
        const observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, 1500);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        setTimeout(resolve, longest);
      }),
    6000,
  );

for (const { name, viewport } of views)
  for (const panel of panels)
    for (const [mode, bound] of Object.entries(modes))
      test(`${panel} opens its ${mode} on ${name} without a shift`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.addInitScript(() => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              performance.mark('shifted', { detail: 'value' in entry ? entry.value : 1 });
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(addressOf({ panel, mode, backend: 'wasm' }));
        await panelReady(page);
        await expect(page.locator('#lesson p').first()).toBeAttached();
        await expect(page.locator('#questions')).toBeAttached();
        if (mode === 'step') await page.waitForLoadState('networkidle');
        else {
          await engineReady(page);
          await answersStand(page);
        }
        const shifted = await page.evaluate(() =>
          performance
            .getEntriesByName('shifted')
            .reduce((sum, mark) => sum + ('detail' in mark ? Number(mark.detail) : 1), 0),
        );
        test.info().annotations.push({ type: 'shifted', description: shifted.toFixed(4) });
        expect(shifted).toBeLessThan(bound);
      });
