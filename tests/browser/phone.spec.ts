/** On a phone, upright and on its side: nothing runs off the view, and figure and transport share it. */
import { expect, open, type Page, test } from './app.ts';
import { panels } from './panels.ts';

const upright = { width: 390, height: 844 };
const onItsSide = { width: 844, height: 390 };

test.use({ viewport: upright, hasTouch: true, isMobile: true });

/** Opens every explained word of the lesson, one after the other; tells how wide the page is and where each tip stands. */
const tips = (page: Page) =>
  page.locator('#lesson').evaluate(async (lesson) => {
    const frames = async (n: number) => {
      for (let i = 0; i < n; i++) await new Promise((next) => requestAnimationFrame(next));
    };
    const found: { word: string; page: number; inside: boolean }[] = [];
    for (const word of lesson.querySelectorAll<HTMLElement>('button[class*="_term"]')) {
      word.scrollIntoView({ block: 'center' });
      await frames(1);
      word.focus({ preventScroll: true });
      await frames(4);
      const tip = document.querySelector('[role=tooltip]')?.getBoundingClientRect();
      const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
      const inside =
        tip !== undefined &&
        tip.width > 40 &&
        tip.left >= 0 &&
        tip.top >= 0 &&
        tip.right <= clientWidth &&
        tip.bottom <= clientHeight;
      found.push({ word: word.textContent ?? '', page: scrollWidth, inside });
      word.blur();
      await frames(1);
    }
    return found;
  });

for (const panel of panels)
  test(`${panel}: every explanation of a word stays inside the view`, async ({ page }) => {
    for (const lang of ['en', 'es']) {
      await open(page, { panel, lang });
      await expect(page.locator('#lesson p').first()).toBeAttached();
      const found = await tips(page);
      expect(found.length).toBeGreaterThan(3);
      for (const { word, page: width, inside } of found)
        expect({ word, width, inside }).toEqual({ word, width: upright.width, inside: true });
    }
  });

test('an explanation goes with Escape, a tap elsewhere, scrolling, and when the phone is turned', async ({ page }) => {
  await open(page, { panel: 'transposed-convolution' });
  const word = page.locator('#lesson').getByRole('button', { name: 'upsampling' }).first();
  const tip = page.getByRole('tooltip');
  const show = async () => {
    await word.scrollIntoViewIfNeeded();
    await word.evaluate((element) => element instanceof HTMLElement && element.blur());
    await word.tap();
    await expect(tip).toBeVisible();
    await page.evaluate(() => new Promise((next) => setTimeout(next, 100)));
  };
  await show();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await show();
  await page.locator('#lesson h2').tap();
  await expect(tip).toHaveCount(0);
  await show();
  await page.evaluate(() => window.scrollBy(0, 60));
  await expect(tip).toHaveCount(0);
  await show();
  await page.setViewportSize(onItsSide);
  await expect(tip).toHaveCount(0);
});

for (const panel of panels)
  test(`${panel}: figure and transport share the screen of a phone on its side`, async ({ page }) => {
    await page.setViewportSize(onItsSide);
    const places = async () =>
      page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        const [figure, transport] = [box('[data-depth]'), box('[role=group]:has(> input[type=range])')];
        return {
          figure: figure && [figure.top >= 0, figure.bottom <= innerHeight, figure.height >= 190],
          transport: transport && [transport.top >= (figure?.bottom ?? 0) - 1, transport.bottom <= innerHeight],
          wide: document.documentElement.scrollWidth <= innerWidth,
        };
      });
    await open(page, { panel });
    await expect.poll(places).toEqual({ figure: [true, true, true], transport: [true, true], wide: true });
  });
