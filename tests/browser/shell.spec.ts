/** What every panel gets from the shell: map, sharing, presenting, embedding, languages, themes. */
import { readFileSync } from 'node:fs';
import {
  addressOf,
  button,
  cell,
  engineReady,
  expect,
  expectInAddress,
  grid,
  inAddress,
  numbers,
  open,
  openMap,
  panelReady,
  region,
  test,
} from './app.ts';

test.use({ serviceWorkers: 'allow' });

test('the map shows all stations and opens the finished one', async ({ page }) => {
  await openMap(page);
  for (const title of ['Convolution', 'Pooling', 'Upsampling', 'U-Net', 'RNN, LSTM, GRU', 'Colour'])
    await expect(page.getByText(new RegExp(title)).first()).toBeVisible();
  await page
    .getByRole('link', { name: /Convolution/ })
    .first()
    .click();
  await panelReady(page);
  await expectInAddress(page, 'panel', 'convolution');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(inAddress(page, 'panel')).toBeNull();
});

test('only finished panels are links', async ({ page }) => {
  await openMap(page);
  await expect(page.getByRole('link', { name: /^Upsampling/ })).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^U-Net/ })).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^RNN/ })).toHaveCount(0);
  await expect(page.getByText('Not open yet').first()).toBeVisible();
});

test('the modes are three depths of one panel, with the knobs kept', async ({ page }) => {
  await open(page, { kernelSize: 2 });
  for (const [name, mode] of [
    ['Play', 'play'],
    ['Train', 'train'],
    ['Step', null],
  ] as const) {
    await page.getByRole('navigation', { name: 'Modes' }).getByText(name, { exact: true }).click();
    await expectInAddress(page, 'mode', mode);
    expect(inAddress(page, 'kernelSize')).toBe('2');
  }
});

test('beside the figure stand lesson, questions, code, scenes and engine', async ({ page }) => {
  await open(page);
  for (const name of ['Lesson', 'Questions', 'Code', 'Scenes', 'Engine'])
    await expect(region(page, name)).toBeVisible();
  await expect(region(page, 'Lesson').locator('.katex').first()).toBeVisible();
  await expect(region(page, 'Code')).toContainText('import torch');
});

test('a scene is a saved state', async ({ page }) => {
  await open(page);
  const before = page.url();
  await region(page, 'Scenes').getByRole('button').nth(2).click();
  await expect.poll(() => page.url()).not.toBe(before);
});

test('share gives a link that restores the state, a QR code and an iframe', async ({ page, context }) => {
  await open(page, { kernelSize: 2, kernel: '1_2_3_4', k: 9 });
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog');
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toContain('kernel=1_2_3_4');
  await expect(dialog.getByRole('img', { name: /QR/ })).toBeVisible();
  await expect(dialog.getByLabel('Embed in a page or slides')).toHaveValue(/^<iframe src="http.*embed=1/);
  const other = await context.newPage();
  await other.goto(link);
  await panelReady(other);
  expect(await numbers(other, 'Kernel')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(new URL(other.url()).searchParams.get('k')).toBe('9');
});

test('the figure is saved as PNG and SVG, with its numbers and its looks', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: '1_2_3_4', k: 999999, theme: 'dark' });
  const output = (await numbers(page, 'Output')).flat().map(String);
  await button(page, 'Share').click();
  const saved = async (kind: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, kind).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`, 'i'));
    return readFileSync(await file.path());
  };

  const svg = (await saved('SVG')).toString('utf8');
  const drawing = await page.evaluate((source) => {
    const file = new DOMParser().parseFromString(source, 'image/svg+xml');
    const texts = [...file.querySelectorAll('text')];
    return {
      broken: file.querySelector('parsererror') !== null,
      texts: texts.map((text) => text.textContent ?? ''),
      unpainted: texts.filter((text) => !/^rgb|^#/.test(text.getAttribute('fill') ?? '')).length,
      // What needs the page to look right, or to be safe
      foreign: file.querySelectorAll('[class], [style*="var("], script, foreignObject, [href^="http"]').length,
      sized: Number(file.documentElement.getAttribute('width')) > 100,
    };
  }, svg);
  expect(drawing).toMatchObject({ broken: false, unpainted: 0, foreign: 0, sized: true });
  expect(drawing.texts).toEqual(expect.arrayContaining(output));
  // The typeface goes along, whole, and is what the text is set in.
  const [, font] = /@font-face\{[^}]*url\(data:font\/woff2;base64,([^)]+)\)/.exec(svg) ?? [];
  const shipped = await page.evaluate(
    () => performance.getEntriesByType('resource').find(({ name }) => /inter-latin.*woff2$/.test(name))?.name,
  );
  expect(font).toBe((await (await page.request.get(String(shipped))).body()).toString('base64'));
  const inked = (source: string) =>
    page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL();
    }, source);
  expect(await inked(svg)).not.toBe(await inked(svg.replace(/<style[\s\S]*?<\/style>/, '')));

  const png = await saved('PNG');
  const picture = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      const colours = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
      return { width: bitmap.width, colours: colours.size, ground: [...pixels.slice(0, 3)] };
    },
    [...png],
  );
  expect(picture.width).toBeGreaterThan(1000);
  expect(picture.colours).toBeGreaterThan(50);
  // The page is dark, and so is what stands behind the figure.
  expect(Math.max(...picture.ground)).toBeLessThan(80);
});

test.describe('presenting', () => {
  test('P, clicker, black screen, scenes, keys', async ({ page }) => {
    await open(page, { kernelSize: 2 });
    await page.keyboard.press('p');
    await expectInAddress(page, 'present', '1');
    await expect(region(page, 'Lesson')).toHaveCount(0);
    await expect(region(page, 'What happens')).toBeVisible();

    await page.keyboard.press('PageDown');
    await expectInAddress(page, 'k', '1');
    await page.keyboard.press('PageUp');
    await expectInAddress(page, 'k', null);

    await page.keyboard.press('b');
    await expect(page.getByText(/screen is black/i)).toBeAttached();
    await page.keyboard.press('b');
    await expect(page.getByText(/screen is black/i)).toHaveCount(0);

    await page.keyboard.press('3');
    await expectInAddress(page, 'kernel', 'deck-a');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('the clicker goes on from the last step of a scene into the next', async ({ page }) => {
    await open(page, { present: 1 });
    await page.keyboard.press('8');
    await expectInAddress(page, 'scene', 'channels');
    await page.keyboard.press('End');
    await expect(cell(page, 'Output', 1, 1)).toHaveAttribute('data-value', '5.5');
    await page.keyboard.press('PageDown');
    await expectInAddress(page, 'scene', 'free');
    await page.keyboard.press('PageUp');
    await expectInAddress(page, 'scene', 'channels');
  });

  test('type grows', async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const size = () =>
      region(page, 'What happens').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    await open(page);
    const before = await size();
    await open(page, { present: 1 });
    expect(await size()).toBeGreaterThan(before);
  });
});

test('embed shows the figure and its transport, nothing else', async ({ page }) => {
  await open(page, { embed: 1 });
  await expect(grid(page, 'Input')).toBeVisible();
  await expect(button(page, 'Next step')).toBeVisible();
  for (const name of ['Share', 'Present']) await expect(button(page, name)).toHaveCount(0);
  for (const name of ['Lesson', 'Questions', 'Code', 'Scenes', 'Engine'])
    await expect(region(page, name)).toHaveCount(0);
});

test('embed works in an iframe of another page', async ({ page, baseURL }) => {
  await page.goto('./');
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.width = '800';
    frame.height = '500';
    document.body.replaceChildren(frame);
  }, `${baseURL}?panel=convolution&embed=1&backend=wasm`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Next step', exact: true }).click();
  await expect(frame.getByRole('grid', { name: 'Output', exact: true })).toBeVisible();
});

test('hide leaves controls out', async ({ page }) => {
  await open(page, {});
  await expect(page.getByLabel(/^Stride/).first()).toBeVisible();
  const knobs = page.getByRole('main');
  await expect(knobs.getByText('Padding', { exact: true }).first()).toBeVisible();
  await open(page, { hide: 'padding,Code' });
  await expect(knobs.getByText('Padding', { exact: true })).toHaveCount(0);
});

test('the language changes on stage without losing the state', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: '1_2_3_4', k: 9 });
  await button(page, 'Settings').click();
  await page.getByRole('radio', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Paso siguiente' }).or(button(page, 'Siguiente paso'))).toBeVisible();
  expect([inAddress(page, 'k'), inAddress(page, 'kernel')]).toEqual(['9', '1_2_3_4']);
});

test('the theme changes, is remembered, and the address wins', async ({ page }) => {
  await open(page);
  await button(page, 'Settings').click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await open(page, { theme: 'contrast' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('a question is answered, with the answer computed', async ({ page }) => {
  await open(page);
  const questions = region(page, 'Questions');
  await expect(questions.getByRole('button', { name: 'Check' })).toBeVisible();
  await questions.getByRole('button', { name: 'Check' }).click();
  await expect(questions.getByText(/not a number|Choose an answer/)).toBeVisible();
});

test('the speaker window stays in step', async ({ page, context }) => {
  await open(page, { kernelSize: 2 });
  const [speaker] = await Promise.all([
    context.waitForEvent('page'),
    page
      .getByRole('button', { name: /speaker window/i })
      .first()
      .click(),
  ]);
  await expect(speaker.getByText(/Step 1 of/)).toBeVisible();
  await page.bringToFront();
  await page.locator('body').press('PageDown');
  await expect(speaker.getByText(/Step 2 of/)).toBeVisible();
  await speaker.bringToFront();
  await speaker.getByRole('button', { name: 'Next', exact: true }).click();
  await expectInAddress(page, 'k', '2');
});

test('the speaker window is opened once, keeps its timer through reloads, and takes the keys of the hall', async ({
  page,
  context,
}) => {
  await open(page, { kernelSize: 2 });
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.getByText(/Step 1 of/)).toBeVisible();
  const loads = () => speaker.evaluate(() => performance.timeOrigin);
  const first = await loads();
  await speaker.getByRole('button', { name: 'Pause timer' }).click();

  await page.bringToFront();
  await page.keyboard.press('s');
  await page.reload();
  await panelReady(page);
  await page.keyboard.press('s');
  await expect.poll(() => context.pages().length).toBe(2);
  expect(await loads()).toBe(first);
  await expect(speaker.getByRole('button', { name: 'Start timer' })).toBeVisible();

  const time = await speaker.getByRole('timer').textContent();
  await speaker.reload();
  await expect(speaker.getByText(/Step 1 of/)).toBeVisible();
  await expect(speaker.getByRole('button', { name: 'Start timer' })).toBeVisible();
  expect(await speaker.getByRole('timer').textContent()).toBe(time);

  const black = page.getByText(/screen is black/i);
  for (const key of ['.', 'b']) {
    await speaker.keyboard.press(key);
    await expect(black).toBeAttached();
    await page.bringToFront();
    await page.keyboard.press(key);
    await expect(black).toHaveCount(0);
    await speaker.bringToFront();
  }
  await speaker.keyboard.press('3');
  await expectInAddress(page, 'kernel', 'deck-a');
});

test('the engine says what computes, and checks itself', async ({ page }) => {
  test.slow();
  await open(page, { backend: 'wasm' });
  expect(await engineReady(page)).toBe('wasm');
  const engine = region(page, 'Engine');
  await expect(engine).toContainText(/WASM/i);
  await expect(page.getByRole('banner').locator('[data-phase]')).toHaveAttribute('data-phase', 'ready');
  await engine.getByRole('button', { name: 'Self-check' }).click();
  const verified = engine.getByText(/Verified here: (\d+) of \1, worst error/);
  await expect(verified).toBeVisible({ timeout: 100_000 });
});

test('hovering a number lights where it comes from', async ({ page }) => {
  await open(page, { kernelSize: 2, kernel: '1_1_1_1', k: 999999 });
  const lit = page.getByRole('main').locator('svg [class*="_lit"]');
  await expect(lit).toHaveCount(0);
  await cell(page, 'Output', 2, 3).hover();
  // Four inputs and four weights make it.
  await expect.poll(() => lit.count()).toBeGreaterThanOrEqual(8);
});

test('panel-ready is marked when the mode answers, not while its code is on its way', async ({ page }) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/assets\/Play-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(addressOf({ panel: 'convolution', mode: 'play', resolution: 64, backend: 'wasm' }));
  const marks = () =>
    page.evaluate(() =>
      performance
        .getEntriesByName('panel-ready')
        .map((mark) => (mark instanceof PerformanceMark ? (mark.detail as unknown) : null)),
    );
  await expect(region(page, 'Lesson')).toBeVisible();
  expect(await marks()).toEqual([]);
  arrive();
  await panelReady(page);
  expect(await marks()).toEqual([{ panel: 'convolution', mode: 'play' }]);
  await expect(button(page, 'Upload image')).toHaveCount(1);

  // Each mode says so anew.
  await page.getByRole('navigation', { name: 'Modes' }).getByText('Step', { exact: true }).click();
  await expect.poll(marks).toContainEqual({ panel: 'convolution', mode: 'step' });
});
