/** All of it by keyboard alone: Tab goes everywhere, is never hijacked, and comes round. */
import { expect, open, type Page, test } from './app.ts';

/** What has the focus, as a person would name it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const ring = getComputedStyle(element);
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} ${name} ${ring.outlineStyle}`;
  });

for (const mode of ['step', 'play', 'train'])
  test(`Tab goes round the whole page in ${mode}`, async ({ page }) => {
    await open(page, { mode, backend: 'wasm' });
    const stops: string[] = [];
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press('Tab');
      const here = await focused(page);
      if (here === 'body') break;
      stops.push(here);
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.length, `Tab is trapped: … ${stops.slice(-4).join(' | ')}`).toBeLessThan(150);
    for (const name of ['Share', 'Present']) expect(stops.join('\n')).toContain(name);
  });

test('Tab leaves a grid, and a half-typed cell', async ({ page }) => {
  await open(page, {});
  await page.getByRole('grid', { name: 'Input', exact: true }).getByRole('gridcell').first().focus();
  await page.keyboard.press('Tab');
  const after = await page.evaluate(() => document.activeElement?.closest('[role=grid]')?.getAttribute('aria-label'));
  expect(after).not.toBe('Input');
});
