/** What must hold in every engine: each panel opens, steps, computes, learns and survives a reload, without an error on the page. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { panels } from '../browser/panels.ts';
import type { Driven } from './driven.ts';

/** Whether a training that was begun is there again after a reload. */
const trainingIsKept = true;
const steps = 20;

const button = (name: string) => `//button[normalize-space(.)='${name}' or @aria-label='${name}']`;
const caption = `[...document.querySelectorAll('section, [role=region]')]
  .find((one) => one.getAttribute('aria-label') === 'What happens')?.textContent ?? ''`;
const step = `Number(document.querySelector('input[aria-label="Step back through checkpoints"]')?.value ?? -1)`;
const ready = `performance.getEntriesByName('panel-ready').length > 0`;
const computing = `performance.getEntriesByName('engine-ready').length > 0`;
/** A canvas of the figure that is not of one colour. */
const painted = `[...document.querySelectorAll('main canvas')].some((canvas) => {
  if (canvas.width < 8) return false;
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d');
  context.drawImage(canvas, 0, 0);
  return new Set(new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer)).size > 1;
})`;
/** What a person is told went wrong. */
const told = `[...document.querySelectorAll('[role=alert], [data-kind=error]')].map((one) => one.textContent).filter(Boolean)`;

export function smoke(name: string, start: () => Promise<Driven>): void {
  describe(name, () => {
    let browser: Driven;
    beforeAll(async () => {
      browser = await start();
    });
    afterAll(() => browser?.close());

    const until = (expression: string, seconds: number) =>
      expect
        .poll(() => browser.read<boolean>(`Boolean(${expression})`), {
          timeout: 1000 * seconds,
          interval: 250,
          message: expression,
        })
        .toBe(true);
    const open = async (query: string) => {
      await browser.open(`${inject('origin')}?${query}`);
      await until(ready, 60);
    };
    const clean = async () => {
      expect(await browser.read('window.seen.errors'), 'errors on the page').toEqual([]);
      expect(await browser.read(told), 'troubles told').toEqual([]);
    };

    it('home opens', async () => {
      await browser.open(inject('origin'));
      await until(`document.querySelector('h1')`, 60);
      await clean();
    });

    it('what is said of WebGL is true of this engine', async () => {
      await open('panel=convolution&mode=play&resolution=64');
      await until(computing, 90);
      await until(`document.body.textContent.includes('Probe step') || document.body.textContent.includes('Why')`, 30);
      const hasWebgl = await browser.read<boolean>(`Boolean(document.createElement('canvas').getContext('webgl2'))`);
      const text = await browser.read<string>('document.body.textContent');
      if (hasWebgl) expect(text).not.toContain('this browser offers no WebGL');
      await clean();
    });

    describe.each(panels)('%s', (panel) => {
      it('Step steps', async () => {
        await open(`panel=${panel}`);
        const before = await browser.read<string>(caption);
        expect(before).not.toBe('');
        await browser.click(button('Next step'));
        await until(`(${caption}) !== ${JSON.stringify(before)}`, 30);
        await clean();
      });

      it('Play computes', async () => {
        await open(`panel=${panel}&mode=play&resolution=64&backend=wasm`);
        await until(computing, 60);
        await until(`window.seen.answers > 0 && ${painted}`, 60);
        await clean();
      });

      it(`Train learns for ${steps} steps, and survives a reload`, async () => {
        await open(`panel=${panel}&mode=train&backend=wasm`);
        await until(computing, 60);
        await until(
          `!document.evaluate(${JSON.stringify(button('Start training'))}, document, null, 9).singleNodeValue?.disabled`,
          60,
        );
        await browser.click(button('Start training'));
        await until(`${step} >= ${steps}`, 150);
        await clean();
        await browser.reload();
        await until(ready, 60);
        await until(computing, 60);
        if (trainingIsKept) await until(`${step} > 0`, 30);
        await clean();
      });
    });
  });
}
