/** The page whose parts do not arrive: whatever is missing, a sentence and a way on are there, in both languages. */
import { createServer, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { addressOf, expect, type Page, panelReady, test } from './app.ts';

/** Every browser words what it misses in its own way. */
const provoked = /./;

/** Where formulas cannot be set, they stand as plain text, and all goes on. */
const withoutIt = /katex|typeset/i;

/** The sentence of the static page for a reason; both languages. */
async function told(page: Pick<Page, 'locator'>, reason: 'missing' | 'file' | 'frame'): Promise<void> {
  await expect(page.locator('#arrival h1')).toBeVisible();
  for (const language of ['en', 'es'])
    await expect(page.locator(`#arrival .${reason} [lang=${language}]`).first()).toBeVisible();
}

test('every part of the first load, missing by itself, leaves a sentence and a way to reload', async ({
  page,
  watch,
}) => {
  test.slow();
  watch.allow(provoked);
  const address = addressOf({ panel: 'pooling' });
  await page.goto(address);
  await panelReady(page);
  const parts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= (performance.getEntriesByName('panel-ready')[0]?.startTime ?? 0))
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(js|css)$/.test(path)),
  );
  expect(parts.length).toBeGreaterThan(8);
  for (const part of new Set(parts)) {
    // A script that says why something is missing is not itself missed
    if (part.endsWith('/arrival.js')) continue;
    await page.route(`**${part}`, (route) => route.fulfill({ status: 404, body: 'Not here' }));
    await page.goto(address, { waitUntil: 'commit' });
    if (withoutIt.test(part)) {
      await expect(page.getByRole('grid').first(), part).toBeVisible();
      await page.unrouteAll();
      continue;
    }
    const way = page.locator('#arrival-reload:visible, [role=alert] button:visible').first();
    await expect(way, part).toHaveText(/Reload/);
    await page.unrouteAll();
  }

  await page.route('**/index-*.js', (route) => route.abort());
  await page.goto(address);
  await page.unrouteAll();
  await page.locator('#arrival-reload').click();
  await panelReady(page);
  await expect(page.locator('#arrival')).toBeHidden();
});

test('without any script the sentence comes by itself', async ({ page, watch }) => {
  watch.allow(provoked);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('./');
  await told(page, 'missing');
});

test('a file that a host cut short, or gives a page for, is told like one that is missing', async ({ page, watch }) => {
  watch.allow(provoked);
  for (const body of ['export const a = {', '<!doctype html><p>Not here']) {
    await page.route('**/room-*.js', (route) =>
      route.fulfill({ status: 200, contentType: body.startsWith('<') ? 'text/html' : 'text/javascript', body }),
    );
    await page.goto(addressOf({ panel: 'pooling', lang: 'es' }));
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading')).toHaveText('Una parte de la página no llegó');
    await expect(alert.getByRole('button', { name: 'Recargar la página' })).toBeVisible();
    await expect(alert).not.toContainText(/Unexpected|Failed|MIME/);
    await page.unrouteAll();
  }
});

test('opened as a file, the page says what to do', async ({ browser }) => {
  const dist = process.env.STRIDE_DIST ?? 'dist';
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(`${dist}/index.html`)}?panel=pooling`);
  await told(page, 'file');
  await expect(page.locator('#arrival .file code').nth(1)).toHaveText('npx serve');
  await page.close();
});

test.describe('in a frame of another page', () => {
  let host: Server;
  let address = '';
  test.beforeAll(async ({ baseURL }) => {
    host = createServer((request, response) => {
      const sandbox = new URL(request.url ?? '/', 'http://host').searchParams.get('sandbox');
      response.setHeader('content-type', 'text/html');
      response.end(
        `<iframe sandbox="${sandbox}" src="${baseURL}?panel=convolution&embed=1" width="900" height="600"></iframe>`,
      );
    }).listen(0, 'localhost');
    await new Promise((resolve) => host.once('listening', resolve));
    const at = host.address();
    address = `http://localhost:${typeof at === 'object' && at ? at.port : 0}/?sandbox=`;
  });
  test.afterAll(() => void host.close());

  test('without its own origin it says what the host has to allow', async ({ browser }) => {
    const page = await browser.newPage();
    await page.goto(`${address}allow-scripts`);
    const frame = page.frameLocator('iframe');
    await told(frame, 'frame');
    await expect(frame.locator('#arrival .frame code').first()).toHaveText('sandbox="allow-scripts allow-same-origin"');
    await page.goto(`${address}allow-scripts allow-same-origin`);
    await expect(frame.getByRole('grid').first()).toBeVisible();
    await page.close();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('says that it needs them', async ({ page }) => {
    await page.goto('./');
    for (const language of ['en', 'es']) await expect(page.locator(`noscript p[lang=${language}]`)).toBeVisible();
    await expect(page.locator('#arrival')).toBeHidden();
  });
});
