/** What may happen to the compute thread, done to it on purpose. */
import { expect, type Page } from './app.ts';

export const engineThread = (page: Page) =>
  page.workers().find((worker) => /worker/.test(worker.url()) && !/decode/.test(worker.url()));

/** Keeps a hand on the contexts that the thread makes, to be able to lose one. Call before the page is opened. */
export async function keepContexts(page: Page): Promise<void> {
  const hand = `(() => {
    const make = OffscreenCanvas.prototype.getContext;
    self.contexts = [];
    OffscreenCanvas.prototype.getContext = function (...args) {
      const context = make.apply(this, args);
      if (context && String(args[0]).startsWith('webgl')) self.contexts.push(context);
      return context;
    };
  })();\n`;
  await page.route(/assets\/worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: hand + (await response.text()) });
  });
}

/** Takes the thread's contexts away, as a GPU does; there must be one. */
export async function loseContexts(page: Page): Promise<void> {
  const lost = await engineThread(page)?.evaluate(() => {
    const { contexts } = self as unknown as { contexts: WebGL2RenderingContext[] };
    for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
    return contexts.length;
  });
  expect(lost).toBeGreaterThan(0);
}
