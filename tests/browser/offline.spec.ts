/** After the first visit everything works without a network. */
import { addressOf, button, engineReady, expect, expectInAddress, type Page, panelReady, region, test } from './app.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the page has kept all of itself. */
async function keep(page: Page): Promise<void> {
  await expect(region(page, 'Engine').getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
}

test('reload, another mode and the engine, all without a network', async ({ page, context }) => {
  test.slow();
  await page.goto(addressOf({ panel: 'convolution', backend: 'wasm' }));
  await panelReady(page);
  await keep(page);
  await context.setOffline(true);

  await page.reload();
  await panelReady(page);
  await button(page, 'Next step').click();
  await expectInAddress(page, 'k', '1');

  await page.goto(addressOf({ panel: 'convolution', mode: 'play', resolution: 64, backend: 'wasm', lang: 'es' }));
  await panelReady(page);
  expect(await engineReady(page)).toBe('wasm');

  await page.goto(addressOf({}));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
