/** The build works from any sub-folder of any static host: this project serves it at /some/folder/. */
import {
  addressOf,
  button,
  engineReady,
  expect,
  expectInAddress,
  numbers,
  open,
  openMap,
  panelReady,
  region,
  test,
} from './app.ts';

test.use({ serviceWorkers: 'allow' });

test('map, step, link', async ({ page }) => {
  await openMap(page);
  await page
    .getByRole('link', { name: /Convolution/ })
    .first()
    .click();
  await panelReady(page);
  expect(new URL(page.url()).pathname).toBe('/some/folder/');
  await button(page, 'Next step').click();
  await expectInAddress(page, 'k', '1');
  expect(await numbers(page, 'Kernel')).toHaveLength(3);
});

test('play computes: thread, WASM and pictures are found', async ({ page }) => {
  await open(page, { mode: 'play', resolution: 64, backend: 'wasm' });
  expect(await engineReady(page)).toBe('wasm');
});

test('shared links and snippets keep the folder', async ({ page }) => {
  await open(page);
  await button(page, 'Share').click();
  expect(await page.getByRole('dialog').getByLabel('Link', { exact: true }).inputValue()).toContain('/some/folder/');
});

test('offline from there, too', async ({ page, context }) => {
  test.slow();
  await open(page);
  await expect(region(page, 'Engine').getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
  await page.goto(addressOf({ panel: 'convolution', kernelSize: 2, backend: 'wasm' }));
  await panelReady(page);
  expect(await numbers(page, 'Kernel')).toHaveLength(2);
});
