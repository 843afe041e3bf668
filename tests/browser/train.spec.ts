/** Train: a kernel is learned in front of you, whatever happens to the thread that learns it. */
import { button, engineReady, expect, open, type Page, test } from './app.ts';
import { engineThread, keepContexts, loseContexts } from './thread.ts';

// The thread's script is changed on its way here, which a service worker would bypass.
test.use({ serviceWorkers: 'block' });

const easy = { mode: 'train', target: 'sobel-x', picture: 'texture', rate: 0.9 };

const place = (page: Page) => page.getByRole('slider', { name: 'Step back through checkpoints' });

/** The step of the checkpoint on show. */
const step = async (page: Page): Promise<number> => Number(await place(page).inputValue());

const reaches = (page: Page, n: number) =>
  expect.poll(() => step(page), { timeout: 90_000, message: `step ${n}` }).toBeGreaterThanOrEqual(n);

test('nine weights find Sobel: largest error below 0.01 after 100 steps', async ({ page }) => {
  test.slow();
  await open(page, easy);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 100);
  await expect(page.getByText(/Holds: largest error at step 100/)).toBeVisible();
});

test('stop, resume, and back to an earlier step', async ({ page }) => {
  await open(page, easy);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 10);
  await button(page, 'Stop training').click();
  await expect(button(page, 'Start training')).toBeVisible();
  const stopped = await step(page);
  await page.waitForTimeout(1000);
  expect(await step(page)).toBe(stopped);
  await place(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => step(page)).toBeLessThan(stopped);
  await button(page, 'Start training').click();
  await reaches(page, stopped + 5);
});

test('a learning rate that is too large diverges, and the page says so', async ({ page }) => {
  await open(page, { ...easy, rate: 3 });
  await engineReady(page);
  await button(page, 'Start training').click();
  await expect(page.getByText(/Diverged at step/).first()).toBeVisible({ timeout: 60_000 });
});

test('the page answers while it trains', async ({ page }) => {
  await open(page, easy);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 3);
  await button(page, 'Settings').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Stop training')).toBeVisible();
});

test.describe('what may happen to the thread', () => {
  test('it crashes in mid-training: restarted, and training goes on', async ({ page, watch }) => {
    watch.allow(/boom/);
    await open(page, easy);
    await engineReady(page);
    await button(page, 'Start training').click();
    await reaches(page, 5);
    await engineThread(page)?.evaluate(() => {
      setTimeout(() => {
        throw new Error('boom');
      });
    });
    await expect(page.getByText(/It started again and goes on/).first()).toBeVisible({ timeout: 60_000 });
    const resumed = await step(page);
    await reaches(page, resumed + 10);
  });

  test('it is ended in mid-training: noticed, restarted, and training goes on', async ({ page }) => {
    test.slow();
    await open(page, easy);
    await engineReady(page);
    await button(page, 'Start training').click();
    await reaches(page, 5);
    await engineThread(page)?.evaluate(() => self.close());
    const silence = page.getByText(/has given no sign .* stands still/);
    await expect(silence).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/It was started again and goes on/).first()).toBeVisible({ timeout: 90_000 });
    await expect(silence).toBeHidden();
    const resumed = await step(page);
    await reaches(page, resumed + 10);
  });

  test('its WebGL context is lost in mid-training: restarted, and training goes on', async ({ page, watch }) => {
    test.slow();
    watch.allow(/context|WebGL/i);
    await keepContexts(page);
    await open(page, { ...easy, backend: 'webgl' });
    expect(await engineReady(page)).toBe('webgl');
    await button(page, 'Start training').click();
    await reaches(page, 3);
    await loseContexts(page);
    await expect(page.getByText(/took its context away/).first()).toBeVisible({ timeout: 90_000 });
    const resumed = await step(page);
    await reaches(page, resumed + 5);
  });
});

test('the run can be saved as CSV', async ({ page }) => {
  await open(page, easy);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 10);
  await button(page, 'Stop training').click();
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, /CSV/).first().click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
});

test('the classifier opens with shipped weights, and learns', async ({ page }) => {
  test.slow();
  await open(page, { mode: 'train', task: 'digits' });
  await engineReady(page);
  const shares = page.getByRole('region', { name: 'What it takes the digit for' }).locator('[data-value]');
  await expect.poll(() => shares.count(), { timeout: 60_000 }).toBe(10);
  await expect(page.getByText(/Shown: the weights that ship with this page/)).toBeVisible();
  await button(page, 'Start training').click();
  await reaches(page, 3);
});
