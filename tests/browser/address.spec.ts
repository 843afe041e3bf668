/** Every state is a link, and no link breaks the page. */
import { addressOf, expect, expectNotBlank, numbers, open, type Page, panelReady, test } from './app.ts';

const rubbish: readonly string[] = [
  '?panel=nowhere',
  '?panel=__proto__',
  '?panel=constructor&mode=toString',
  '?panel=../../etc/passwd',
  '?panel=%00%ff%fe',
  '?panel=convolution&panel=pooling',
  '?panel=convolution&k=-5',
  '?panel=convolution&k=1e300',
  '?panel=convolution&k=NaN&mode=fly&lang=xx&theme=pink&present=maybe&embed=2',
  '?panel=convolution&size=0&kernelSize=99&stride=-1&dilation=1000000',
  '?panel=convolution&size=3&kernelSize=7&dilation=3&padding=valid',
  '?panel=convolution&size=1&kernelSize=7&padding=mirror',
  '?panel=convolution&size=2&kernelSize=7&dilation=3&padding=periodic&stride=4',
  '?panel=convolution&padding=%3Cscript%3Ealert(1)%3C/script%3E',
  '?panel=convolution&kernel=1_2_3&input=a_b_c&bias=Infinity',
  `?panel=convolution&input=${'9_'.repeat(5000)}9`,
  '?panel=convolution&channels=3.7&filters=1e9&flip=yes',
  '?panel=convolution&seed=-1e99&backend=quantum&hide=,,,,%20,&scene=%F0%9F%A6%86',
  '?panel=convolution&mode=train&rate=-1&noise=NaN&optimizer=magic&target=1_2',
  '?panel=convolution&mode=play&picture=nothing&lens=none&resolution=7&shiftX=1e9&depth=-3',
  '?speaker=1&session=%22%3E',
  '?%E0%A4%A',
  '?=&&&==&=1&',
];

/** A small generator of its own, so that the same rubbish is tried each time. */
function* random(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function randomQuery(source: Generator<number, never>): string {
  const next = (n: number) => Math.floor(source.next().value * n);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[next(list.length)] ?? otherwise;
  const keys = [
    'panel',
    'mode',
    'k',
    'lang',
    'theme',
    'size',
    'kernelSize',
    'stride',
    'dilation',
    'padding',
    'channels',
  ];
  const more = [
    'filters',
    'flip',
    'kernel',
    'input',
    'bias',
    'view',
    'zoom',
    'hide',
    'seed',
    'predict',
    'scene',
    'lens',
  ];
  const values = [
    '',
    '0',
    '-1',
    '1',
    '7',
    '1e9',
    'NaN',
    'null',
    '1_2_3_4',
    'convolution',
    'step',
    'play',
    'train',
    'es',
  ];
  const strange = ['matrix', 'same', 'valid', '%', '💥', '"><b>', '\u202e', '{}', 'undefined', '1_'.repeat(50), '٣'];
  const count = 1 + next(8);
  const query = new URLSearchParams();
  if (next(4) > 0) query.set('panel', 'convolution');
  for (let i = 0; i < count; i++) query.append(pick([...keys, ...more], 'k'), pick([...values, ...strange], '1'));
  return `?${query}`;
}

async function expectStands(page: Page, query: string): Promise<void> {
  const response = await page.goto(`./${query}`);
  expect(response?.status()).toBe(200);
  await expectNotBlank(page);
  await expect(page.getByText(/Stride stopped|This panel stopped/)).toHaveCount(0);
}

/** How many links one page is sent to in a row. */
const BATCH = 6;

for (let first = 0; first < rubbish.length; first += BATCH)
  test(`rubbish stands, from ${rubbish[first]?.slice(0, 60)}`, async ({ page }) => {
    for (const query of rubbish.slice(first, first + BATCH))
      await test.step(query.slice(0, 90), () => expectStands(page, query));
  });

for (const seed of [1, 2, 3])
  test(`random rubbish stands, seed ${seed}`, async ({ page }) => {
    const source = random(seed);
    for (let i = 0; i < 8; i++) {
      const query = randomQuery(source);
      await test.step(query, () => expectStands(page, query));
    }
  });

test('an impossible kernel becomes the largest that fits, and a sentence says so', async ({ page }) => {
  await open(page, { size: 3, kernelSize: 7, padding: 'valid' });
  expect(await numbers(page, 'Kernel')).toHaveLength(3);
  await expect(page.getByText(/more than these settings allow/)).toBeVisible();
});

test('an unknown panel leads to the map, with a sentence', async ({ page }) => {
  await page.goto(addressOf({ panel: 'nowhere' }));
  await expect(page.getByText(/no panel called/)).toBeVisible();
  await page
    .getByRole('link', { name: /Convolution/ })
    .first()
    .click();
  await panelReady(page);
});

test('a link restores the whole state', async ({ page, context }) => {
  const query = {
    size: 5,
    kernelSize: 2,
    stride: 2,
    padding: 'mirror',
    kernel: '1_-2_3_0.5',
    flip: 1,
    k: 6,
    lang: 'es',
  };
  await open(page, query);
  const state = async (where: Page) => ({
    input: await numbers(where, await gridName(where, 0)),
    output: await numbers(where, await gridName(where, 2)),
    caption: await where.locator('[aria-live=polite]').first().textContent(),
  });
  const before = await state(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await panelReady(other);
  expect(await state(other)).toEqual(before);
});

test('a link that names a scene opens it, with its panel or without, and other keys change it', async ({ page }) => {
  const shown = () => Object.fromEntries(new URL(page.url()).searchParams);
  await page.goto(addressOf({ scene: 'channels', backend: 'wasm' }));
  await panelReady(page);
  await expect.poll(shown).toMatchObject({ panel: 'convolution', scene: 'channels', channels: '2', kernelSize: '2' });
  // set back to the default, and loaded again: the scene does not come back over it
  await page.getByRole('main').getByRole('textbox', { name: 'Channels' }).fill('1');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toMatchObject({ scene: 'channels', channels: '1' });
  await page.reload();
  await panelReady(page);
  expect(shown()).toMatchObject({ scene: 'channels', channels: '1' });

  await open(page, { panel: 'segmentation', scene: 'sizes-fail', k: 0 });
  expect(shown()).toMatchObject({ view: 'sizes', side: '570', k: '0' });

  await page.goto(addressOf({ scene: 'nowhere' }));
  await expect(page.getByText(/No lecture has a scene called “nowhere”/)).toBeVisible();
  await open(page, { scene: 'nowhere', hide: 'padding,attic' });
  await expect(page.getByText(/no scene called “nowhere”.*“attic”, which is no control/)).toBeVisible();
  await expect.poll(shown).toMatchObject({ hide: 'padding' });
  expect(shown().scene).toBeUndefined();
});

/** The accessible name of the nth grid, whatever the language. */
const gridName = async (page: Page, index: number): Promise<string> =>
  (await page.getByRole('grid').nth(index).getAttribute('aria-label')) ?? '';
