/** When the page is at rest, and the judgement of it as it stands: axe’s, and whether it fits its width. */
import AxeBuilder from '@axe-core/playwright';
import { sameNames } from '../same-names.ts';
import { expect, type Page } from './app.ts';

export const themes = ['light', 'dark', 'contrast'] as const;

/** The prose beside the figure, long and full of formulas: the same whatever is looked at, so that each panel’s is judged where it opens. */
export const prose = ['#lesson', '#questions'];

/** From 320 CSS px (400 % zoom of 1280) to 4K. */
const sizes = [
  [320, 640],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1920, 1080],
  [3840, 2160],
] as const;

/** Longest that a page may take to come to rest. */
const PATIENCE = 10_000;

/** Waits until what is loaded late is there: nothing is on its way, and the page keeps its size and its parts. */
export async function atRest(page: Page): Promise<void> {
  // Now and then the end of a worker's request is never reported: what is on the page then decides alone.
  await page.waitForLoadState('networkidle', { timeout: PATIENCE }).catch(() => undefined);
  await settled(page);
}

/** Waits until the page has kept its size and its parts for a while, at least 150 ms and six frames. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async (patience) => {
    await document.fonts.ready;
    const look = () => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return `${scrollWidth} ${scrollHeight} ${document.querySelectorAll('*').length}`;
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    let [seen, since, frames] = [look(), began, 0];
    while (performance.now() - began < patience && (performance.now() - since < 150 || frames < 6)) {
      await frame();
      frames++;
      const now = look();
      if (now !== seen) [seen, since, frames] = [now, performance.now(), 0];
    }
  }, PATIENCE);

/**
 * Expects axe to find no violation on the page, apart from the parts named, and no name to be given twice; `state` names the page’s state in the report.
 * A failure does not end the test, so that the states after it are judged, too.
 */
export async function expectClean(
  page: Page,
  state = 'as it stands',
  apartFrom: readonly string[] = [],
): Promise<void> {
  // There are no frames to be joined, so that axe may run in the page alone: its reports of what is right are not sent around.
  expect(page.frames(), 'frames of the page').toHaveLength(1);
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of apartFrom) builder.exclude(part);
  const { violations, passes } = await builder.analyze();
  expect(passes.length, 'rules that were applied').toBeGreaterThan(5);
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n').slice(1, 3).join(' ')}`),
  );
  expect.soft(said, state).toEqual([]);
  expect.soft(await page.evaluate(sameNames, undefined), `names given twice, ${state}`).toEqual([]);
}

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

/** Expects that at no size anything has to be scrolled sideways. A failure does not end the test; the page keeps the last size. */
export async function expectFitting(page: Page): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await settled(page);
    await expect
      .configure({ soft: true })
      .poll(() => sideways(page), { message: `scrolls sideways at ${width} × ${height}` })
      .toEqual([]);
  }
}
