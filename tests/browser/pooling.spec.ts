/** Pooling in the real page: the lecture's table by three operations, a gradient that finds its winner, a picture down and up, a race. */
import { button, engineReady, expect, expectInAddress, grid, numbers, open, type Page, region, test } from './app.ts';

const panel = { panel: 'pooling', lang: 'en' } as const;
/** The last frame of a walk holds the whole result. */
const last = 1e6;

for (const [kind, result] of [
  // PL1: maximum, average and every second pixel of the lecture's table
  [
    'max',
    [
      [5, 8],
      [9, 7],
    ],
  ],
  [
    'average',
    [
      [2.5, 4.25],
      [3.5, 3.75],
    ],
  ],
  [
    'subsample',
    [
      [5, 3],
      [1, 4],
    ],
  ],
] as const)
  test(`the lecture’s table by ${kind}`, async ({ page }) => {
    await open(page, { ...panel, kind, k: last });
    await expect.poll(() => numbers(page, 'Output')).toEqual(result);
  });

test('a typed number wins, and undo takes the win back', async ({ page }) => {
  await open(page, { ...panel, k: last });
  const cell = grid(page, 'Input').getByRole('row').nth(0).getByRole('gridcell').nth(1);
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await numbers(page, 'Output'))[0]?.[0]).toBe(11);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await numbers(page, 'Output'))[0]?.[0]).toBe(5);
});

test('page down goes on by one step and says what happens', async ({ page }) => {
  await open(page, panel);
  const said = await region(page, 'What happens').textContent();
  await page.keyboard.press('PageDown');
  await expectInAddress(page, 'k', '1');
  await expect(region(page, 'What happens')).not.toHaveText(said ?? '');
});

/** The numbers that say how much of the variance a method lost, in the order max, average, subsample. */
const losses = (page: Page) =>
  page
    .getByText(/of the variance is lost/)
    .locator('..')
    .allTextContents()
    .then((texts) => texts.map((text) => Number(/([\d.]+) %/.exec(text)?.[1])));

test('down and up again: average loses least', async ({ page }) => {
  await open(page, { ...panel, mode: 'play', resolution: 64 });
  await engineReady(page);
  await expect.poll(() => losses(page), { timeout: 60_000 }).toHaveLength(3);
  const [max = 0, average = 0, subsample = 0] = await losses(page);
  expect(average).toBeGreaterThan(0);
  expect(average).toBeLessThan(subsample);
  expect(subsample).toBeLessThan(max);
});

test('three nets learn side by side, and stop when told', async ({ page }) => {
  test.slow();
  await open(page, { ...panel, mode: 'train' });
  await engineReady(page);
  await button(page, 'Start training').click();
  const place = page.getByRole('slider', { name: 'Step back through checkpoints' });
  await expect.poll(async () => Number(await place.inputValue()), { timeout: 120_000 }).toBeGreaterThan(3);
  await button(page, 'Stop training').click();
  await expect(button(page, 'Start training')).toBeVisible();
});
