/** A browser without WebGL: WASM computes; without that too, plain JavaScript; the page says why. */
import { button, engineReady, expect, open, region, test } from './app.ts';

test.use({ serviceWorkers: 'block' });

test('WASM computes, and the page says why', async ({ page }) => {
  await open(page, { mode: 'play', resolution: 64, backend: 'auto' });
  expect(await engineReady(page)).toBe('wasm');
  await expect(region(page, 'Engine')).toContainText(/no WebGL/);
});

test('WebGL asked for: WASM instead, and the page says why', async ({ page }) => {
  await open(page, { mode: 'play', resolution: 64, backend: 'webgl' });
  expect(await engineReady(page)).toBe('wasm');
  await expect(region(page, 'Engine')).toContainText(/no WebGL/);
});

test('without WASM too, the processor computes', async ({ page, watch }) => {
  watch.allow(/WebAssembly|wasm/i);
  await page.route(/assets\/worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `self.WebAssembly = undefined;\n${await response.text()}` });
  });
  await open(page, { mode: 'play', resolution: 64, backend: 'auto' });
  expect(await engineReady(page)).toBe('cpu');
  await expect(region(page, 'Engine')).toContainText(/neither WebGL nor WebAssembly/);
});

test('Step needs no engine at all', async ({ page }) => {
  await open(page, { backend: 'auto' });
  await button(page, 'Next step').click();
  await expect(region(page, 'What happens')).not.toBeEmpty();
});
