/** axe’s judgement of the page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from './app.ts';

/** Longest that a page may take to come to rest. */
const PATIENCE = 10_000;

/** Waits until what is loaded late is there: nothing is on its way, and the page keeps its size and its parts. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
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
 * Expects axe to find no violation on the page, apart from the parts named; `state` names the page’s state in the report.
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
}
