/** How the browser tests speak of the page. Every test also fails on a request to another host, a CSP violation or an uncaught error. */
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';

export type { Locator, Page };
export { expect };

/** What no test may see, unless it says that it provokes it. */
class Watch {
  readonly foreign: string[] = [];
  readonly errors: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** This test provokes errors like this one. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  attach(context: BrowserContext, origin: string): void {
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) this.foreign.push(request.url());
    });
    context.on('weberror', (error) => this.#note(String(error.error().stack ?? error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(message.text());
    });
  }

  #note(text: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(text))) this.errors.push(text);
  }
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch();
      watch.attach(context, new URL(baseURL ?? '').origin);
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use(watch);
      expect(watch.foreign, 'requests to another host').toEqual([]);
      expect(watch.errors, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});

export type Query = Readonly<Record<string, string | number>>;

export const addressOf = (query: Query): string =>
  `./?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`;

/** Waits until the panel answers input. */
export const panelReady = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('panel-ready').length > 0, undefined, { timeout: 60_000 });

/**
 * Opens the convolution panel, or the one that the query names. Computes on WASM unless told otherwise, since probing a
 * WebGL that is drawn in software takes the time of the other tests.
 */
export async function open(page: Page, query: Query = {}): Promise<void> {
  await page.goto(addressOf({ panel: 'convolution', backend: 'wasm', ...query }));
  await panelReady(page);
}

/** Opens the lecture map. */
export async function openMap(page: Page, query: Query = {}): Promise<void> {
  await page.goto(addressOf(query));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Waits until the first tensor can be computed; tells on what. */
export async function engineReady(page: Page): Promise<string> {
  const mark = await page.waitForFunction(
    () => {
      const found = performance.getEntriesByName('engine-ready').at(-1);
      return found instanceof PerformanceMark ? (found.detail as { backend: string }).backend : null;
    },
    undefined,
    { timeout: 90_000 },
  );
  return String(await mark.jsonValue());
}

export const grid = (page: Page, name: string): Locator => page.getByRole('grid', { name, exact: true });

/** The cell at a 0-based place among the cells of a grid that have a value or wait for one. */
export const cell = (page: Page, name: string, row: number, column: number): Locator =>
  grid(page, name).getByRole('row').nth(row).getByRole('gridcell').nth(column);

/** The exact numbers of a grid; null where a cell shows none. */
export const numbers = (page: Page, name: string): Promise<(number | null)[][]> =>
  grid(page, name).evaluate((element) =>
    [...element.querySelectorAll('[role=row]')].map((row) =>
      [...row.querySelectorAll('[role=gridcell]')].map((found) => {
        const value = found.getAttribute('data-value');
        return value === null ? null : Number(value);
      }),
    ),
  );

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** The key of the query string as it now stands; null where it has its default. */
export const inAddress = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);

export const expectInAddress = (page: Page, key: string, value: string | null): Promise<void> =>
  expect.poll(() => inAddress(page, key), { message: `${key} in the address` }).toBe(value);

/** Something to read: the page is never blank. */
export async function expectNotBlank(page: Page): Promise<void> {
  await expect(page.locator('#root').getByRole('heading').or(page.getByRole('alert')).first()).toBeAttached();
  await expect(page.getByRole('main').first()).toBeVisible();
  await expect.poll(async () => (await page.locator('#root').textContent())?.length ?? 0).toBeGreaterThan(40);
}
