/** Going up in the real page: the lecture's stamps, windows and matrix agree, a grid that is counted, and decoders that learn. */
import { button, engineReady, expect, numbers, open, region, test } from './app.ts';

const panel = { panel: 'transposed-convolution', lang: 'en' } as const;
/** The last frame of a walk holds the whole result. */
const last = 1e6;

/** US5: 1 2 / 3 4 stamped with the kernel 1 … 9. */
const sheets = [
  [
    { stride: 1 },
    [
      [1, 4, 7, 6],
      [7, 23, 33, 24],
      [19, 53, 63, 42],
      [21, 52, 59, 36],
    ],
  ],
  [
    { stride: 2 },
    [
      [1, 2, 5, 4, 6],
      [4, 5, 14, 10, 12],
      [10, 14, 36, 24, 30],
      [12, 15, 34, 20, 24],
      [21, 24, 55, 32, 36],
    ],
  ],
  // the lecture's example: 2×2, kernel 3, stride 2, padding 1 gives 3×3
  [
    { stride: 2, pad: 1 },
    [
      [5, 14, 10],
      [14, 36, 24],
      [15, 34, 20],
    ],
  ],
] as const;

for (const view of ['scatter', 'gather', 'matrix'])
  for (const [knobs, result] of sheets)
    test(`${view}, ${JSON.stringify(knobs)}`, async ({ page }) => {
      await open(page, { ...panel, view, ...knobs, k: last });
      await expect.poll(() => numbers(page, 'Output')).toEqual(result);
    });

test('page down goes on by one step and says what happens', async ({ page }) => {
  await open(page, panel);
  const said = await region(page, 'What happens').textContent();
  await page.keyboard.press('PageDown');
  await expect(region(page, 'What happens')).not.toHaveText(said ?? '');
});

test('the counts of stamps, computed as transposed convolutions, equal those by hand', async ({ page }) => {
  await open(page, { ...panel, mode: 'play' });
  await engineReady(page);
  await expect(page.getByText(/24 of 24 maps/)).toBeVisible({ timeout: 60_000 });
});

test('five decoders learn side by side, and stop when told', async ({ page }) => {
  test.slow();
  await open(page, { ...panel, mode: 'train' });
  await engineReady(page);
  await button(page, 'Start training').click();
  const place = page.getByRole('slider', { name: 'Step back through checkpoints' });
  await expect.poll(async () => Number(await place.inputValue()), { timeout: 120_000 }).toBeGreaterThan(3);
  await button(page, 'Stop training').click();
  await expect(button(page, 'Start training')).toBeVisible();
});
