/** No accessibility violation in any panel, mode, theme and language, in the dialogs, and on a phone. */
import { addressOf, button, engineReady, expect, open, openMap, type Page, type Query, test } from './app.ts';
import { atRest, expectClean } from './judge.ts';
import { type Look, openings, otherLooks } from './panels.ts';

const themes = ['light', 'dark', 'contrast'] as const;
const map = { panel: 'map', mode: 'step', name: 'map', query: {} } as const;
const places: readonly (Look | typeof map)[] = [map, ...openings];
const others = await otherLooks();

const visit = (page: Page, place: Look | typeof map, query: Query) =>
  place === map ? openMap(page, query) : open(page, { resolution: 64, ...place.query, ...query });

/** The prose beside the figure, long and full of formulas: the same whatever is looked at, so that each panel’s is judged where it opens. */
const prose = ['#lesson', '#questions'];

type Theme = (typeof themes)[number];

/** Changes theme and language of the page on show by way of its address, as Back and Forward do. */
async function dress(page: Page, theme: Theme, lang: 'en' | 'es'): Promise<void> {
  await page.evaluate(
    (query) => {
      const address = new URL(location.href);
      for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
      history.pushState(history.state, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    },
    { theme, lang },
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await atRest(page);
}

test.beforeEach(async ({ page }) => {
  // Colours are judged at rest, not on their way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

// What a theme breaks it breaks in every language, and the other way round: each place is seen in every theme and in both languages.
for (const place of places)
  test(`${place.panel}, ${place.name}, in every theme, in both languages, on a phone`, async ({ page }) => {
    await visit(page, place, { theme: 'light', lang: 'en' });
    await atRest(page);
    await expectClean(page, 'light, en');
    await dress(page, 'dark', 'es');
    await expectClean(page, 'dark, es');
    await dress(page, 'contrast', 'en');
    await expectClean(page, 'contrast, en');
    // Opened anew: what is folded away on a phone is so from the start.
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, place, { theme: 'light', lang: 'en' });
    await atRest(page);
    await expectClean(page, 'on a phone');
  });

for (const [i, look] of others.entries())
  test(`${look.panel}, ${look.name}`, async ({ page }) => {
    // themes in turn: each look in one, all themes over the looks
    await visit(page, look, { theme: themes[i % themes.length] ?? 'light' });
    await atRest(page);
    await expectClean(page, undefined, prose);
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
