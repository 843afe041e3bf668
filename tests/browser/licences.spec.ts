/** The licences of what is shipped, as the page gives them. */
import { expect, open, openMap, test } from './app.ts';

test('the licences of all that is shipped are one file, linked from the page and kept for offline use', async ({
  page,
  request,
}) => {
  await openMap(page);
  const link = page.getByRole('link', { name: 'Licences of Stride and of what it is made of' });
  const file = await request.get(String(await link.evaluate((element) => (element as HTMLAnchorElement).href)));
  expect(file.ok()).toBe(true);
  const text = await file.text();
  const worker = await (await request.get('./sw.js')).text();
  expect(worker).toContain('licences.txt');
  const [bundle = ''] = /workbox-[0-9a-f]{8}\b/.exec(worker) ?? [];
  const workbox = await (await request.get(`./${bundle}.js`)).text();
  const parts = [...new Set([...workbox.matchAll(/workbox:([a-z-]+):/g)].map((found) => `workbox-${found[1]}`))];
  expect(parts.length).toBeGreaterThan(2);
  const shipped = [
    'react',
    'react-dom',
    'comlink',
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-backend-wasm',
    'katex',
    'recharts',
  ];
  for (const name of [
    ...shipped,
    ...parts,
    '@fontsource-variable/inter',
    'lucide-react',
    'nuqs',
    'uqr',
    'd3-scale',
    'Stride',
  ])
    expect(text, name).toMatch(new RegExp(`^${name}( [\\d.]+)? \\(`, 'm'));

  await open(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Licences of Stride and of what it is made of' }),
  ).toBeVisible();
});
