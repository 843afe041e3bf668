/**
 * Every place there is (the map, each depth of each panel, each way of looking): nothing has to be scrolled sideways at any size,
 * and axe finds no violation in any theme, in both languages and on a phone. One visit is judged for all of it.
 */
import { expect, open, openMap, type Page, test } from './app.ts';
import { atRest, expectClean, expectFitting, prose, settled, themes } from './judge.ts';
import { type Look, openings, otherLooks } from './panels.ts';

const map = { panel: 'map', mode: 'step', name: 'map', query: {} } as const;
type Place = Look | typeof map;
type Theme = (typeof themes)[number];

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const visit = (page: Page, place: Place) => {
  const query = { ...place.query, theme: 'light', lang: 'en' };
  return place === map ? openMap(page, query) : open(page, query);
};

/** Opens the place on a desk, light and in English, and judges its layout; leaves it so, and still: colours are judged at rest. */
async function visitAtEverySize(page: Page, place: Place): Promise<void> {
  await visit(page, place);
  // What is loaded late takes its place, too.
  await atRest(page);
  await expectFitting(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(desk);
  await settled(page);
}

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

// What a theme breaks it breaks in every language, and the other way round: each place is seen in every theme and in both languages.
type Dress = readonly [theme: Theme, lang: 'en' | 'es'];
const together: readonly Dress[] = [
  ['light', 'en'],
  ['dark', 'es'],
  ['contrast', 'en'],
];
/** `STRIDE_EVERY=1`: every theme in every language, in each place and look: seven minutes more, so it is not asked of every change. */
const every = process.env.STRIDE_EVERY === '1';
const product = themes.flatMap((theme): Dress[] => [
  [theme, 'en'],
  [theme, 'es'],
]);

async function expectCleanIn(page: Page, dresses: readonly Dress[], without?: typeof prose) {
  for (const [theme, lang] of dresses) {
    await dress(page, theme, lang);
    await expectClean(page, `${theme}, ${lang}`, without);
  }
}

// A test here is two visits and up to ten judgements.
test.describe.configure({ timeout: every ? 480_000 : 240_000 });

for (const place of [map, ...openings])
  test(`${place.panel}, ${place.name}, at every size, in every theme, in both languages, on a phone`, async ({
    page,
  }) => {
    await visitAtEverySize(page, place);
    await expectCleanIn(page, every ? product : together);
    // Opened anew: what is folded away on a phone is so from the start.
    await page.setViewportSize(phone);
    await visit(page, place);
    await atRest(page);
    await expectClean(page, 'on a phone');
  });

for (const [i, look] of (await otherLooks()).entries())
  test(`${look.panel}, ${look.name}, at every size`, async ({ page }) => {
    await visitAtEverySize(page, look);
    // themes in turn: each look in one, all themes over the looks
    await expectCleanIn(page, every ? product : [[themes[i % themes.length] ?? 'light', 'en']], prose);
  });
