/** Room for the finger, and no motion where none is wanted; `places.spec.ts` judges the layout of every place at every size. */
import { expect, open, test } from './app.ts';

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
