/** The camera: refused, granted, unplugged. The browser brings a pretended one. */
import { button, engineReady, expect, expectInAddress, inAddress, open, type Page, test } from './app.ts';

const small = { mode: 'play', resolution: 64 };

test('refused: a sentence with a way on', async ({ page }) => {
  await open(page, small);
  await engineReady(page);
  await button(page, 'Use camera').first().click();
  await expect(page.getByText(/The camera was refused/).first()).toBeVisible();
  expect(inAddress(page, 'picture')).not.toBe('camera');
});

/** A fingerprint of the picture on show, left in the figure. */
const shown = (page: Page) =>
  page
    .getByRole('main')
    .locator('canvas')
    .evaluateAll((canvases) => {
      const [largest] = canvases
        .filter((canvas): canvas is HTMLCanvasElement => canvas instanceof HTMLCanvasElement)
        .sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight);
      return largest?.toDataURL() ?? '';
    });

for (const panel of ['convolution', 'segmentation'])
  test(`granted: live in ${panel}, and a frame can be kept`, async ({ page, context }) => {
    await context.grantPermissions(['camera']);
    await open(page, { ...small, panel });
    await engineReady(page);
    const before = await shown(page);
    await button(page, 'Use camera').first().click();
    await expect(page.getByText(/Camera live/).first()).toBeVisible();
    // What is on show comes from the camera, and goes on coming
    await expect.poll(() => shown(page)).not.toBe(before);
    const first = await shown(page);
    await expect.poll(() => shown(page)).not.toBe(first);
    await button(page, 'Keep this frame').first().click();
    await expectInAddress(page, 'picture', 'own');
  });

test('unplugged in mid-stream: a sentence, the last picture stays, and the camera can be asked for again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['camera']);
  await context.addInitScript(() => {
    const media = navigator.mediaDevices;
    const ask = media.getUserMedia.bind(media);
    media.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      Object.assign(window, {
        unplug: () => {
          for (const track of stream.getTracks()) {
            track.stop();
            track.dispatchEvent(new Event('ended'));
          }
        },
      });
      return stream;
    };
  });
  await open(page, small);
  await engineReady(page);
  const before = await shown(page);
  await button(page, 'Use camera').first().click();
  await expect(page.getByText(/Camera live/).first()).toBeVisible();
  await expect.poll(() => shown(page)).not.toBe(before);

  await page.evaluate(() => (window as unknown as { unplug: () => void }).unplug());
  await expect(page.getByText(/stopped or was unplugged. Its last picture stays/).first()).toBeVisible();
  await expect(page.getByText(/Camera live/)).toHaveCount(0);
  await page.waitForTimeout(1000);
  const left = await shown(page);
  expect(left).not.toBe(before);
  await page.waitForTimeout(500);
  expect(await shown(page)).toBe(left);

  await button(page, 'Use camera').first().click();
  await expect(page.getByText(/Camera live/).first()).toBeVisible();
});
