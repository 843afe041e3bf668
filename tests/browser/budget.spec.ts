/** How much comes over the wire until the panel answers input. Sizes, not times, so that every machine agrees. */
import { gzipSync } from 'node:zlib';
import { addressOf, expect, panelReady, test } from './app.ts';
import { panels } from './panels.ts';

test.use({ serviceWorkers: 'allow' });

const kilobyte = 1000;
const packed = /\.(woff2|png|jpg|wasm)$/;

for (const panel of panels)
  test(`${panel}: script ≤ 180 kB, all ≤ 300 kB, and no tensor library among it`, async ({ page }, info) => {
    await page.goto(addressOf({ panel }));
    await panelReady(page);
    const urls = await page.evaluate(() => {
      const ready = performance.getEntriesByName('panel-ready')[0]?.startTime ?? 0;
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const asked = resources.filter((entry) => entry.startTime <= ready).map((entry) => entry.name);
      return [...new Set([location.href, ...asked])].filter((url) => url.startsWith(location.origin));
    });

    const files = await Promise.all(
      urls.map(async (url) => {
        const body = await (await page.request.get(url)).body();
        const name = new URL(url).pathname;
        return { name, body, bytes: packed.test(name) ? body.length : gzipSync(body).length };
      }),
    );
    const scripts = files.filter(({ name }) => /\.m?js$/.test(name));
    const sum = (list: readonly { bytes: number }[]) => list.reduce((total, { bytes }) => total + bytes, 0) / kilobyte;
    const table = files
      .map(({ name, bytes }) => `${(bytes / kilobyte).toFixed(1).padStart(7)} kB  ${name}`)
      .sort()
      .reverse();
    const report = `${panel}: script ${sum(scripts).toFixed(1)} kB, all ${sum(files).toFixed(1)} kB\n${table.join('\n')}`;
    info.annotations.push({ type: 'budget', description: report });
    console.log(report);

    expect(scripts.length).toBeGreaterThan(0);
    for (const { name, body } of scripts)
      expect(body.includes('Conv2DBackpropFilter'), `tensors in ${name}`).toBe(false);
    expect(sum(scripts)).toBeLessThanOrEqual(180);
    expect(sum(files)).toBeLessThanOrEqual(300);
  });
