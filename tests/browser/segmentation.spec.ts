/** Training of U-Nets in the real page: it outlives the page and the thread, and never holds the page up. */
import { button, engineReady, expect, open, type Page, test } from './app.ts';
import { engineThread, keepContexts, loseContexts } from './thread.ts';

// The thread's script is changed on its way here, which a service worker would bypass.
test.use({ serviceWorkers: 'block' });

const panel = { panel: 'segmentation', lang: 'en', mode: 'train' } as const;
const place = (page: Page) => page.getByRole('slider', { name: 'Step back through checkpoints' });
const step = async (page: Page): Promise<number> => Number(await place(page).inputValue());
const reaches = (page: Page, n: number) =>
  expect.poll(() => step(page), { timeout: 240_000, message: `step ${n}` }).toBeGreaterThanOrEqual(n);

/** The names under which runs lie in the browser's database, with their newest kept step. */
const kept = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const asked = indexedDB.open('stride', 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('runs');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const runs = asked.result.transaction('runs').objectStore('runs');
          const found: Record<string, number> = {};
          const walk = runs.openCursor();
          walk.onerror = () => reject(walk.error);
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) {
              asked.result.close();
              resolve(found);
              return;
            }
            found[String(cursor.key)] = cursor.value.run.rows.at(-1).step;
            cursor.continue();
          };
        };
      }),
  );
const stored = (page: Page, name: string, atLeast: number) =>
  expect
    .poll(async () => (await kept(page))[name] ?? -1, { timeout: 60_000, message: `${name} is kept` })
    .toBeGreaterThanOrEqual(atLeast);

test.beforeEach(() => test.slow());

test('opens with the shipped nets: figures, pictures, and the claim measured on them', async ({ page }) => {
  await open(page, panel);
  await engineReady(page);
  await expect(page.getByText(/Shown: the nets that ship with this page/)).toBeVisible();
  const figures = page.getByRole('list', { name: 'Boundary IoU on held-out pictures' }).locator('[data-value]');
  await expect(figures).toHaveCount(2, { timeout: 120_000 });
  const [unet = 0, without = 1] = await figures.evaluateAll((all) => all.map((one) => Number(one.dataset.value)));
  expect(unet - without).toBeGreaterThan(0.12);
  await expect(page.getByRole('img', { name: /^U-Net on picture 3: pieces: \d+, cells: \d+/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^coarsest 0\.\d+ 0\.\d+$/ })).toBeVisible({ timeout: 120_000 });
});

test('a training is there after a reload and goes on with one press; reset takes it away', async ({ page }) => {
  await open(page, panel);
  await engineReady(page);
  await button(page, 'Start training').click();
  // Long before the first step at which anything is measured
  await reaches(page, 3);
  await button(page, 'Stop training').click();
  const stopped = await step(page);
  await stored(page, 'segmentation/cells-skips', stopped);

  await page.reload();
  await engineReady(page);
  await expect(page.getByText(new RegExp(`Taken up at step ${stopped}, from today \\d`))).toBeVisible({
    timeout: 60_000,
  });
  expect(await step(page)).toBe(stopped);
  await button(page, 'Start training').click();
  await reaches(page, stopped + 2);
  await expect(page.getByText(/Taken up/)).toHaveCount(0);
  await button(page, 'Stop training').click();

  await button(page, 'Reset').click();
  await expect.poll(() => kept(page)).toEqual({});
  await page.reload();
  await engineReady(page);
  await expect(page.getByText(/Shown: the nets that ship with this page/)).toBeVisible();
});

test('a saved run opens in a fresh page with its step, its curves and its figures', async ({ page }, info) => {
  await open(page, panel);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 10);
  await button(page, 'Stop training').click();
  const coming = page.waitForEvent('download');
  await button(page, 'Save run').click();
  const file = info.outputPath('saved.run');
  await (await coming).saveAs(file);
  const told = async () => ({
    step: await step(page),
    origin: await page
      .getByText(/measured at step \d+/)
      .first()
      .textContent(),
    curves: await page.locator('.recharts-area-curve').evaluateAll((all) => all.map((one) => one.getAttribute('d'))),
  });
  await expect(page.locator('.recharts-area-curve').first()).toBeVisible();
  // Curves are drawn at most five times a second
  await page.waitForTimeout(500);
  const before = await told();
  expect(before.step).toBeGreaterThanOrEqual(10);

  await button(page, 'Reset').click();
  await expect.poll(() => kept(page)).toEqual({});
  await page.reload();
  await engineReady(page);
  expect(await step(page)).toBe(0);
  await page.locator('input[type=file][accept=".run"]').setInputFiles(file);
  await expect.poll(told).toEqual(before);
});

test('where nothing can be kept the page says so, and trains on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await open(page, panel);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 2);
  await expect(page.getByText(/does not let the page keep the training/).first()).toBeVisible({ timeout: 60_000 });
  await reaches(page, 4);
});

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor's time, whoever else wants the processor. */
  readonly tdur?: number;
  /** Microseconds on the wall. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}
/** What the test itself asks of the page comes this way. */
const asksOfTheTest = ({ args }: TraceEvent) =>
  args?.chrome_mojo_event_info?.mojo_interface_tag?.includes('DevToolsSession') ?? false;

test('no task of the page takes over 50 ms of processor time while it trains', async ({ page, browser }) => {
  await open(page, panel);
  await engineReady(page);
  await button(page, 'Start training').click();
  // The plots and their library are there by now
  await reaches(page, 3);
  await page.waitForTimeout(3000);
  const before = await step(page);
  await browser.startTracing(page, { categories: ['toplevel'] });
  // A look at the held-out pictures, its previews and the writing of the checkpoint are among what happens
  await reaches(page, Math.max(22, before + 4));
  await page.waitForTimeout(2000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const onMain = traceEvents.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`));
  const own = onMain.filter(asksOfTheTest);
  const tasks = onMain.flatMap(({ name, ts, dur = 0, tdur }) => {
    const asked = own.some((event) => event.ts >= ts && event.ts <= ts + dur);
    return name.endsWith('RunTask') && tdur !== undefined && !asked ? [tdur / 1000] : [];
  });
  expect(tasks.length).toBeGreaterThan(100);
  expect(tasks.filter((milliseconds) => milliseconds > 50)).toEqual([]);
});

test('the thread is ended in mid-training: restarted, and training goes on from its checkpoint', async ({ page }) => {
  await open(page, panel);
  await engineReady(page);
  await button(page, 'Start training').click();
  await reaches(page, 2);
  await engineThread(page)?.evaluate(() => self.close());
  await expect(page.getByText(/started again and goes on/).first()).toBeVisible({ timeout: 90_000 });
  const resumed = await step(page);
  await reaches(page, resumed + 2);
});

test('its WebGL context is lost in mid-training: restarted, and training goes on', async ({ page, watch }) => {
  // A step of two U-Nets on WebGL that is drawn in software takes its time
  test.setTimeout(600_000);
  watch.allow(/context|WebGL/i);
  await keepContexts(page);
  await open(page, { ...panel, task: 'galaxies', backend: 'webgl' });
  expect(await engineReady(page)).toBe('webgl');
  await button(page, 'Start training').click();
  await reaches(page, 1);
  const frames = () => page.evaluate(() => performance.getEntriesByName('train-step').length);
  await loseContexts(page);
  await expect(page.getByText(/took its context away/).first()).toBeVisible({ timeout: 120_000 });
  const before = await frames();
  await expect.poll(frames, { timeout: 240_000, message: 'a frame after the restart' }).toBeGreaterThan(before);
  await expect(button(page, 'Stop training')).toBeVisible();
});
