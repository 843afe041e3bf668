/** Storage forbidden, full, or full of rubbish: a sentence, never a crash. */
import { button, expect, inAddress, open, openMap, panelReady, test } from './app.ts';

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
