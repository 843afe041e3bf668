/** A panel that opens moves nothing that stands already: each part has its place before it comes. */
import { addressOf, expect, panelReady, test } from './app.ts';
import { panels } from './panels.ts';

const views = [
  { name: 'a desk', viewport: { width: 1366, height: 768 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
];

/** In Play and Train results come later and tables grow with them: what stands may move a little, and nothing is pushed away. */
const most = { step: 0.01, play: 0.1, train: 0.1 };
const modes = ['step', 'play', 'train'] as const;

for (const { name, viewport } of views)
  for (const [panel, mode] of panels.flatMap((each) => modes.map((one) => [each, one] as const)))
    test(`${panel} opens in ${mode} on ${name} without a shift`, async ({ page }) => {
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
      await page.waitForLoadState('networkidle');
      const shifted = await page.evaluate(() =>
        performance
          .getEntriesByName('shifted')
          .reduce((sum, mark) => sum + ('detail' in mark ? Number(mark.detail) : 1), 0),
      );
      expect(shifted).toBeLessThan(most[mode]);
    });
