/** Step: the mechanism on numbers, driven as a visitor would, against the worked examples of the lecture. */
import { button, cell, expect, expectInAddress, grid, inAddress, numbers, open, region, test } from './app.ts';

const ones = '1_1_1_1';
const a = '12_1_7_6_9_1_3_5_8';
const sobel = '-1_0_1_-2_0_2_-1_0_1';
const theEnd = 999999;

test.describe('worked examples', () => {
  const rows: readonly (readonly [string, Record<string, string | number>, number, readonly number[]])[] = [
    ['CV1 row 0', { kernelSize: 2, kernel: ones }, 0, [19, 14, 24, 22, 23, 25, 19, 12, 6, 4]],
    ['CV1 row 4', { kernelSize: 2, kernel: ones }, 4, [20, 32, 49, 64, 66, 53, 35, 21, 9, 0]],
    ['CV2 row 2', { kernelSize: 2, kernel: ones, stride: 2 }, 2, [20, 49, 66, 35, 9]],
    ['CV4', { kernel: a }, 0, [323, 284, 387, 368]],
    ['CV4 flipped', { kernel: a, flip: 1 }, 0, [302, 363, 373, 421]],
    ['CV5 row 0', { kernel: sobel }, 0, [-5, 24, -2, 1, 2, -19, -20, -14, -2]],
    ['CV5 stride 2 row 1', { kernel: sobel, stride: 2 }, 1, [17, 11, -12, -27, -11]],
  ];
  for (const [name, query, row, expected] of rows)
    test(name, async ({ page }) => {
      await open(page, { ...query, k: theEnd });
      const output = await numbers(page, 'Output');
      expect(output[row]?.slice(0, expected.length)).toEqual(expected);
    });

  test('CV1 has 9 rows of 10 that sum to 2111', async ({ page }) => {
    await open(page, { kernelSize: 2, kernel: ones, k: theEnd });
    const output = await numbers(page, 'Output');
    expect([output.length, output[0]?.length]).toEqual([9, 10]);
    expect(output.flat().reduce<number>((sum, n) => sum + (n ?? Number.NaN), 0)).toBe(2111);
  });

  test('CV10: two channels and a bias', async ({ page }) => {
    await open(page, {
      size: 3,
      kernelSize: 2,
      channels: 2,
      input: '1_2_0_0_1_3_2_1_1_0_1_1_2_0_1_1_3_0',
      kernel: '1_0_0_-1_0_2_1_0',
      bias: '0.5',
      k: theEnd,
    });
    expect(await numbers(page, 'Output')).toEqual([
      [4.5, 1.5],
      [0.5, 5.5],
    ]);
    await expect(grid(page, 'Input, channel 2')).toBeVisible();
  });

  for (const [padding, expected] of [
    ['zero', 9 * 10],
    ['periodic', 9 * 10],
    ['mirror', 9 * 10],
    ['replicate', 9 * 10],
    ['same', 9 * 10],
    ['valid', 7 * 8],
  ] as const)
    test(`padding ${padding} gives ${expected} numbers`, async ({ page }) => {
      await open(page, { size: 9, input: 'ramp', padding, kernel: sobel, k: theEnd });
      const output = (await numbers(page, 'Output')).flat();
      const side = padding === 'valid' ? 7 : 9;
      expect(output).toHaveLength(side * side);
      expect(output.every((n) => n !== null && Number.isFinite(n))).toBe(true);
    });
});

test('buttons walk, the sentence and the address follow', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: ones });
  const happens = region(page, 'What happens');
  const first = (await happens.textContent()) ?? '';
  await button(page, 'Next step').click();
  await expectInAddress(page, 'k', '1');
  await expect(happens).not.toHaveText(first);
  await expect(region(page, 'Formula')).toBeVisible();
  await button(page, 'Previous step').click();
  await expectInAddress(page, 'k', null);
  await expect(happens).toHaveText(first);
});

test('keys walk: arrows, Page Up and Page Down, Home and End', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: ones });
  await page.keyboard.press('ArrowRight');
  await expectInAddress(page, 'k', '1');
  await page.keyboard.press('PageDown');
  await expectInAddress(page, 'k', '2');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expectInAddress(page, 'k', null);
  await page.keyboard.press('End');
  await expect(cell(page, 'Output', 8, 9)).toHaveAttribute('data-value', '2');
  await page.keyboard.press('Home');
  await expectInAddress(page, 'k', null);
});

test('play walks by itself and pauses', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: ones });
  await button(page, 'Play').click();
  await expect.poll(() => Number(inAddress(page, 'k'))).toBeGreaterThan(1);
  await button(page, 'Pause').click();
  const k = inAddress(page, 'k');
  await page.waitForTimeout(1500);
  expect(Math.abs(Number(inAddress(page, 'k')) - Number(k))).toBeLessThanOrEqual(1);
});

test('a cell is typed into, undone and done again', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: ones, k: theEnd });
  const input = cell(page, 'Input', 0, 0);
  await input.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(input).toHaveAttribute('data-value', '100');
  await expect(cell(page, 'Output', 0, 0)).toHaveAttribute('data-value', '110');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'Input', 0, 0)).toHaveAttribute('data-value', '9');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(cell(page, 'Input', 0, 0)).toHaveAttribute('data-value', '100');
});

for (const text of ['abc', 'NaN', '1e999', '--2'])
  test(`“${text}” typed into a cell: a sentence, and the number stays`, async ({ page }) => {
    await open(page, { kernelSize: 2, kernel: ones });
    const kernel = cell(page, 'Kernel', 0, 0);
    await kernel.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/is not a number|is infinite/)).toBeVisible();
    await expect(kernel).toHaveAttribute('data-value', '1');
  });

test('arrow keys move inside a grid, and leave the step alone', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: ones });
  await cell(page, 'Input', 0, 0).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Input', 1, 1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(page, 'Input', 1, 10)).toBeFocused();
  expect(inAddress(page, 'k')).toBeNull();
  await page.keyboard.press('PageDown');
  await expectInAddress(page, 'k', '1');
});

test('predict withholds the next number until it is said', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: ones, predict: 1, detail: 'fast' });
  const hidden = grid(page, 'Output').getByText('?');
  await expect(hidden.first()).toBeVisible();
  expect((await numbers(page, 'Output')).flat()).not.toContain(19);
});

for (const zoom of ['whole', 'map', 'number'])
  test(`zoom level ${zoom} is a link, and shows a figure`, async ({ page }) => {
    await open(page, { zoom, k: 2 });
    await expect(page.locator('[data-figure]').first()).toBeVisible();
    await expect(region(page, 'What happens')).not.toBeEmpty();
  });

test('the matrix view shows the 4×16 example', async ({ page }) => {
  await open(page, { view: 'matrix', size: 4, input: 'ramp', kernel: sobel });
  await expect(page.locator('[data-figure]').first()).toBeVisible();
  const sizes = await page
    .getByRole('grid')
    .evaluateAll((grids) =>
      grids.map((found) => [
        found.querySelectorAll('[role=row]').length,
        found.querySelectorAll('[role=gridcell]').length,
      ]),
    );
  expect(sizes).toContainEqual([4, 64]);
});

test('the counting view gives the prices of three layers', async ({ page }) => {
  await open(page, { view: 'counting' });
  // Weights from 10 × 11 inputs to 8 × 9 outputs: each to each; nine at each place; nine in all.
  for (const [layer, weights] of [
    ['Fully connected', /^7\s?920$/],
    ['Locally connected', /^648$/],
    ['Convolution', /^9$/],
  ] as const) {
    const row = page
      .getByRole('main')
      .getByRole('row', { name: new RegExp(`^${layer}`) })
      .first();
    await expect(row.getByRole('cell').first()).toHaveText(weights);
  }
});

test('Enter on a number of the net keeps the focus on it, closer and back', async ({ page }) => {
  await open(page, { panel: 'segmentation' });
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell'));
  await page.getByRole('grid', { name: 'Output', exact: true }).getByRole('gridcell').focus();
  const entered = await focused();
  expect(entered).toContain('Output');
  // what keeps it comes after the figure
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Enter');
  await expectInAddress(page, 'zoom', 'number');
  await expect.poll(focused).toBe(entered);
});
