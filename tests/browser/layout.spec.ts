/** From 320 CSS px (400 % zoom of 1280) to 4K nothing has to be scrolled sideways, and the figure stays in sight. */
import { expect, open, openMap, type Page, test } from './app.ts';
import { atRest, settled } from './judge.ts';
import { openings, otherLooks } from './panels.ts';

const sizes = [
  [320, 640],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1920, 1080],
  [3840, 2160],
] as const;

/** What sticks out of the page on the right, as far as it makes the page scroll. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5)];
  });

for (const { panel, name, query } of [{ panel: 'map', name: 'map', query: {} }, ...openings, ...(await otherLooks())])
  test(`${panel}, ${name}, at every size`, async ({ page }) => {
    if (panel === 'map') await openMap(page);
    else await open(page, query);
    // What is loaded late takes its place, too.
    await atRest(page);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await settled(page);
      await expect
        .configure({ soft: true })
        .poll(() => sideways(page), { message: `${width} × ${height}` })
        .toEqual([]);
    }
  });

test('every control is at least 24 px to the finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, input:not([type=hidden]), [role=radio], [role=tab], summary',
      ),
    ]
      .filter((element) => {
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        return (
          width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden' && (width < 24 || height < 24)
        );
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.outerHTML.slice(0, 80)),
  );
  expect(small).toEqual([]);
});

test('reduced motion is respected', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, { k: 3 });
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
