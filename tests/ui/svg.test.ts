// @vitest-environment jsdom
import { File } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../src/ui/intake/decode.ts';
import { svgContents } from '../../src/ui/intake/svg.ts';

describe('drawings', () => {
  const svg = (inside: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`;
  it.each([
    [svg('<rect width="3" height="3"/>'), { wellFormed: true, foreign: false, leftOut: false }],
    [svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'), { foreign: true }],
    [svg('<script>alert(1)</script>'), { leftOut: true, foreign: false }],
    [svg('', 'onload="alert(1)"'), { leftOut: true }],
    [svg('<image href="https://elsewhere.example/a.png"/>'), { leftOut: true }],
    [svg('<image xlink:href="a.png"/>', 'xmlns:xlink="http://www.w3.org/1999/xlink"'), { leftOut: true }],
    [svg('<image href="data:image/png;base64,AA=="/><use href="#a"/>'), { leftOut: false }],
    ['<svg xmlns="http://www.w3.org/2000/svg"><rect>', { wellFormed: false }],
  ])('%s', (text, expected) => {
    expect(svgContents(text)).toMatchObject(expected);
  });
  it('with a piece of a page in them are refused for that, damaged ones for being damaged', async () => {
    const foreign = svg('<foreignObject/>');
    const drawn = (text: string) =>
      takeIn(new File([text], 'a.svg') as unknown as globalThis.File, 256, () => Promise.reject(new Error('tainted')));
    await expect(drawn(foreign)).rejects.toMatchObject({ code: 'svg-foreign' });
    await expect(drawn(foreign.slice(0, -6))).rejects.toMatchObject({ code: 'corrupt' });
  });
});
