/** A panel that opens moves nothing that stands already: each part has its place before it comes. */
import { addressOf, expect, panelReady, test } from './app.ts';
import { panels } from './panels.ts';

const views = [
  { name: 'a desk', viewport: { width: 1366, height: 768 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
];

for (const { name, viewport } of views)
  for (const panel of panels)
    test(`${panel} opens on ${name} without a shift`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            performance.mark('shifted', { detail: 'value' in entry ? entry.value : 1 });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(addressOf({ panel, backend: 'wasm' }));
      await panelReady(page);
      await expect(page.locator('#lesson p').first()).toBeAttached();
      await expect(page.locator('#questions')).toBeAttached();
      await page.waitForLoadState('networkidle');
      const shifted = await page.evaluate(() =>
        performance
          .getEntriesByName('shifted')
          .reduce((sum, mark) => sum + ('detail' in mark ? Number(mark.detail) : 1), 0),
      );
      expect(shifted).toBeLessThan(0.01);
    });
