/** The camera: refused, granted, unplugged. The browser brings a pretended one. */
import { button, engineReady, expect, expectInAddress, inAddress, open, test } from './app.ts';

const small = { mode: 'play', resolution: 64 };

test('refused: a sentence with a way on', async ({ page }) => {
  await open(page, small);
  await engineReady(page);
  await button(page, 'Use camera').first().click();
  await expect(page.getByText(/The camera was refused/).first()).toBeVisible();
  expect(inAddress(page, 'picture')).not.toBe('camera');
});

test('granted: live, and a frame can be kept', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await open(page, small);
  await engineReady(page);
  await button(page, 'Use camera').first().click();
  await expect(page.getByText(/Camera live/).first()).toBeVisible();
  await button(page, 'Keep this frame').first().click();
  await expectInAddress(page, 'picture', 'own');
});

test('unplugged: a sentence, and the last picture stays', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await context.addInitScript(() => {
    const media = navigator.mediaDevices;
    const ask = media.getUserMedia.bind(media);
    media.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      setTimeout(() => {
        for (const track of stream.getTracks()) {
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
      }, 1500);
      return stream;
    };
  });
  await open(page, small);
  await engineReady(page);
  await button(page, 'Use camera').first().click();
  await expect(page.getByText(/stopped or was unplugged/).first()).toBeVisible();
});
