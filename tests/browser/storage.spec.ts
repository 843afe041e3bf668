/** Storage forbidden, full, or full of rubbish: a sentence, never a crash. */
import { button, engineReady, expect, inAddress, open, openMap, type Page, panelReady, test } from './app.ts';

test.use({ serviceWorkers: 'allow' });

test('forbidden: said once, and everything works', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await open(page);
  await expect(page.getByText(/does not let the page remember/).first()).toBeVisible();
  await button(page, 'Next step').click();
  await expect.poll(() => inAddress(page, 'k')).toBe('1');
});

test('full to the last byte: said once, and everything works', async ({ page }) => {
  await openMap(page);
  await page.evaluate(() => {
    for (let length = 2 ** 22, i = 0; length >= 1; i++)
      try {
        localStorage.setItem(`other ${i}`, 'x'.repeat(length));
      } catch {
        length = Math.floor(length / 2);
      }
  });
  await open(page);
  await button(page, 'Next step').click();
  await button(page, 'Settings').click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/storage is full/)).toHaveCount(1);
  await expect(button(page, 'Next step')).toBeVisible();
});

test('corrupt: set aside with a sentence, and nothing is destroyed', async ({ page }) => {
  await open(page);
  await button(page, 'Next step').click();
  await button(page, 'Settings').click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  const names = await page.evaluate(() => {
    const found = Object.keys(localStorage).filter((name) => /stride/i.test(name));
    for (const name of found) localStorage.setItem(name, '{"theme": [[[');
    return found;
  });
  expect(names.length).toBeGreaterThan(0);
  await page.reload();
  await panelReady(page);
  await expect(page.getByText(/could not be read. It was set aside/).first()).toBeVisible();
  const aside = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith('.set-aside')));
  expect(aside.length).toBeGreaterThan(0);
});

test('the map remembers where one stopped', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: '1_2_3_4' });
  await button(page, 'Next step').click();
  await page.waitForTimeout(1500);
  await openMap(page);
  const resume = page.getByRole('link', { name: /Go on where you stopped|Convolution · Step/ }).first();
  await resume.click();
  await panelReady(page);
  expect(inAddress(page, 'kernel')).toBe('1_2_3_4');
});

const step = async (page: Page): Promise<number> =>
  Number(await page.getByRole('slider', { name: 'Step back through checkpoints' }).inputValue());

for (const [panel, steps] of [
  ['convolution', 17],
  ['pooling', 5],
  ['transposed-convolution', 5],
] as const)
  test(`${panel}: a training is there after a reload, at its step`, async ({ page }) => {
    test.slow();
    await open(page, { panel, mode: 'train', backend: 'wasm' });
    await engineReady(page);
    await button(page, 'Start training').click();
    await expect.poll(() => step(page), { timeout: 90_000 }).toBeGreaterThanOrEqual(steps);
    await button(page, 'Stop training').click();
    const stopped = await step(page);
    await page.reload();
    await engineReady(page);
    await expect(page.getByText(`Taken up at step ${stopped}, from today`)).toBeVisible({ timeout: 60_000 });
    expect(await step(page)).toBe(stopped);
    await button(page, 'One step').click();
    await expect.poll(() => step(page), { timeout: 60_000 }).toBe(stopped + 1);
  });
