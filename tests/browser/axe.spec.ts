/** No accessibility violation in the dialogs, in what else can be on show and in the speaker window; `places.spec.ts` judges every place. */
import { addressOf, button, engineReady, expect, open, type Query, test } from './app.ts';
import { atRest, expectClean, prose, themes } from './judge.ts';

test.beforeEach(async ({ page }) => {
  // Colours are judged at rest, not on their way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const theme of themes)
  test(`dialogs, ${theme}`, async ({ page }) => {
    await open(page, { theme });
    await atRest(page);
    for (const name of ['Share', 'Settings', 'Keyboard map']) {
      await button(page, name).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await atRest(page);
      await expectClean(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

/** What else can be on show, in one theme after the other. */
const states: Readonly<Record<string, Query>> = {
  presenting: { present: 1, k: 42 },
  embedded: { embed: 1, k: 42 },
  predicting: { predict: 1, k: 3 },
  'border cells': { padding: 'mirror', input: 'face', k: 2 },
  'two channels, two filters': { channels: 2, filters: 2, size: 5, k: 9 },
  'one map': { zoom: 'map', channels: 2, filters: 2, size: 5, k: 9 },
  'weights of their own': { sharing: 'free', size: 5, k: 9 },
  'matrix with numbers': { view: 'matrix', size: 4, input: 'ramp', k: 5 },
  'moved picture, broken': { mode: 'play', lens: 'shift', shiftX: 1, stride: 2, kernel: 'sobel-x', resolution: 64 },
  'a picture that is not here': { mode: 'play', picture: 'own', resolution: 64 },
  'presenting in Play': { mode: 'play', present: 1, resolution: 64 },
  'presenting in Train': { mode: 'train', present: 1 },
};

for (const [i, [name, query]] of Object.entries(states).entries())
  test(name, async ({ page }) => {
    await open(page, { theme: themes[i % themes.length] ?? 'light', ...query });
    if (query.mode) await engineReady(page);
    await atRest(page);
    await expectClean(page, undefined, prose);
  });

for (const [task, theme] of [
  ['filter', 'dark'],
  ['digits', 'contrast'],
] as const)
  test(`after some training, ${task}`, async ({ page }) => {
    test.slow();
    await open(page, { mode: 'train', task, theme, picture: 'texture' });
    await engineReady(page);
    await button(page, 'Start training').click();
    const place = page.getByRole('slider', { name: 'Step back through checkpoints' });
    await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(5);
    await button(page, 'Stop training').click();
    await expectClean(page);
  });

test('the speaker window', async ({ page }) => {
  for (const theme of themes) {
    await page.goto(addressOf({ panel: 'convolution', speaker: 1, session: 'abcd-efgh', scene: 'window', theme }));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await atRest(page);
    await expectClean(page, theme);
  }
});
