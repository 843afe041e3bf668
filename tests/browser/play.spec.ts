/** Play: the same mechanism on real pictures, and every bad picture met with a sentence. */
import {
  addressOf,
  button,
  engineReady,
  expect,
  expectInAddress,
  inAddress,
  open,
  type Page,
  panelReady,
  test,
} from './app.ts';
import {
  animated,
  animatedPng,
  animatedWebp,
  cmyk,
  corrupt,
  disguised,
  empty,
  heic,
  hundredMegapixels,
  notAPicture,
  onePixel,
  type PictureFile,
  square,
} from './pictures.ts';

const small = { mode: 'play', resolution: 64 };

async function upload(page: Page, file: PictureFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Upload image').first().click();
  await (await chooser).setFiles(file);
}

/** Whether the canvases of the figure show more than one colour. */
const painted = (page: Page): Promise<boolean> =>
  page
    .getByRole('main')
    .locator('canvas')
    .evaluateAll((canvases) =>
      canvases.some((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement) || canvas.width < 8) return false;
        const copy = document.createElement('canvas');
        [copy.width, copy.height] = [canvas.width, canvas.height];
        const context = copy.getContext('2d');
        context?.drawImage(canvas, 0, 0);
        const bytes = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
        const colours = new Set<number>();
        for (let i = 0; i < bytes.length; i += 4) colours.add(((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8));
        return colours.size > 4;
      }),
    );

test('a generated picture is filtered, on WASM', async ({ page }) => {
  await open(page, { ...small, kernel: 'sobel-x' });
  expect(await engineReady(page)).toBe('wasm');
  await expect.poll(() => painted(page), { timeout: 60_000 }).toBe(true);
});

test('a generated picture is filtered, on WebGL', async ({ page }) => {
  test.slow();
  await open(page, { ...small, kernel: 'sobel-x', backend: 'webgl' });
  expect(await engineReady(page)).toBe('webgl');
  await expect.poll(() => painted(page), { timeout: 120_000 }).toBe(true);
});

test('the faster backend is taken, and the page says why', async ({ page }) => {
  test.slow();
  await open(page, { ...small, backend: 'auto' });
  const backend = await engineReady(page);
  expect(['webgl', 'wasm']).toContain(backend);
  await expect(page.getByRole('region', { name: 'Engine', exact: true })).toContainText(/faster one in a short probe/);
});

test('an own picture is taken, and stays on the machine', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await open(page, small);
  await engineReady(page);
  await upload(page, square());
  await expectInAddress(page, 'picture', 'own');
  await expect.poll(() => painted(page)).toBe(true);
  expect(sent).toEqual([]);
});

test('an own picture is here again after a reload, until it is forgotten; a link does not take it along', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, small);
  await upload(page, square());
  await expectInAddress(page, 'picture', 'own');
  const thumb = (where: Page) => where.getByRole('button', { name: /^Own (image|picture)/ });
  await expect(thumb(page)).toBeVisible();
  await page.reload();
  await panelReady(page);
  await expect(thumb(page)).toBeVisible();
  await expect(page.getByText(/asks for an own picture/)).toHaveCount(0);
  await page.goto(addressOf({ ...small, panel: 'pooling' }));
  await panelReady(page);
  await expect(thumb(page)).toBeVisible();

  await page.goto(addressOf({ ...small, panel: 'convolution', picture: 'own' }));
  await panelReady(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Your own picture stays on this device/)).toBeVisible();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await page.keyboard.press('Escape');

  const stranger = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await stranger.newPage();
  await other.goto(link);
  await expect(other.getByText(/does not travel with the link/)).toBeVisible();
  await stranger.close();

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await dialog.getByRole('button', { name: 'Forget my picture' }).click();
  await expect(dialog.getByText('No own picture is kept in this browser.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(800);
  await page.reload();
  await expect(page.getByText(/does not travel with the link/)).toBeVisible();
  await expect(thumb(page)).toHaveCount(0);
});

for (const [file, sentence] of [
  [notAPicture(), /“notes.txt” is not a picture/],
  [disguised(), /“disguised.png” is not a picture/],
  [corrupt(), /“broken.png” is damaged/],
  [empty(), /“empty.png” is empty/],
  [onePixel(), /“dot.png” measures only 1×1 pixels/],
  [heic(), /“photo.heic” is a HEIC photo.*Export it as JPEG or PNG/],
] as const)
  test(`${file.name}: a sentence, and the former picture stays`, async ({ page }) => {
    await open(page, small);
    await engineReady(page);
    await upload(page, file);
    await expect(page.getByText(sentence).first()).toBeVisible();
    expect(inAddress(page, 'picture')).toBeNull();
    await expect.poll(() => painted(page)).toBe(true);
  });

test('100 megapixels: read smaller or refused with a sentence, and the page goes on', async ({ page }) => {
  test.slow();
  await open(page, small);
  await engineReady(page);
  await upload(page, hundredMegapixels());
  const taken = page.getByText(/Now showing “huge.png”/);
  const refused = page.getByText(/“huge.png” (measures 10000×10000|needs more memory)/);
  await expect(taken.or(refused).first()).toBeAttached({ timeout: 90_000 });
  await expect.poll(() => painted(page)).toBe(true);
});

for (const file of [animated(), animatedPng(), animatedWebp()])
  test(`of an animated ${file.mimeType} the first frame is shown, and a sentence says so`, async ({ page }) => {
    await open(page, small);
    await engineReady(page);
    await upload(page, file);
    await expect(page.getByText(`“${file.name}” is animated`).first()).toBeVisible();
    await expectInAddress(page, 'picture', 'own');
  });

test('a CMYK picture is shown in the colours it has on paper, and a sentence says what was done', async ({ page }) => {
  await open(page, small);
  await engineReady(page);
  await upload(page, cmyk());
  await expect(page.getByText(/“print.jpg” is a CMYK/).first()).toBeVisible();
  await expectInAddress(page, 'picture', 'own');
  // A blue disc on red above and yellow below: inks taken for light would turn each into its opposite.
  const colours = () =>
    page
      .getByRole('button', { name: 'Own image' })
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const context = canvas.getContext('2d');
        return [
          [0.05, 0.05],
          [0.4, 0.5],
          [0.95, 0.95],
        ].map(([x = 0, y = 0]) => {
          const [red = 0, green = 0, blue = 0] = context?.getImageData(x * width, y * height, 1, 1).data ?? [];
          return [red, green, blue].map((value) => Number(value > 127)).join('');
        });
      });
  await expect.poll(colours).toEqual(['100', '001', '110']);
});

test('a picture is dropped, and a text that is dropped is met with a sentence', async ({ page }) => {
  await open(page, small);
  await engineReady(page);
  const drop = (file: PictureFile | null) =>
    page.evaluate(
      async ({ name, type, bytes }) => {
        const data = new DataTransfer();
        if (name === '') data.setData('text/plain', 'no picture at all');
        else data.items.add(new File([new Uint8Array(bytes)], name, { type }));
        const area = (canvas: HTMLCanvasElement) => canvas.clientWidth * canvas.clientHeight;
        const [target] = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')].sort(
          (a, b) => area(b) - area(a),
        );
        for (const kind of ['dragenter', 'dragover', 'drop'])
          target?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      { name: file?.name ?? '', type: file?.mimeType ?? '', bytes: [...(file?.buffer ?? [])] },
    );
  await drop(notAPicture());
  await expect(page.getByText(/“notes.txt” is not a picture/).first()).toBeVisible();
  await drop(square());
  await expectInAddress(page, 'picture', 'own');
});

test('moving the picture moves its map with it: the meter stands at 0 at stride 1', async ({ page }) => {
  await open(page, { ...small, lens: 'shift', shiftX: 5, shiftY: -3, kernel: 'sobel-x' });
  await engineReady(page);
  const meter = page.getByRole('region', { name: 'Difference meter' }).locator('[data-value]');
  await expect.poll(async () => Number(await meter.getAttribute('data-value')), { timeout: 60_000 }).toBeLessThan(1e-4);
});

test('with stride 2, a move by one pixel changes the map', async ({ page }) => {
  await open(page, { ...small, lens: 'shift', shiftX: 1, shiftY: 0, stride: 2, kernel: 'sobel-x' });
  await engineReady(page);
  const meter = page.getByRole('region', { name: 'Difference meter' }).locator('[data-value]');
  await expect
    .poll(async () => Number(await meter.getAttribute('data-value')), { timeout: 60_000 })
    .toBeGreaterThan(0.01);
});

for (const lens of ['bank', 'depth'])
  test(`the lens “${lens}” shows maps`, async ({ page }) => {
    await open(page, { ...small, lens });
    await engineReady(page);
    await expect.poll(() => painted(page), { timeout: 60_000 }).toBe(true);
  });
