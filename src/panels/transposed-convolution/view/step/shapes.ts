/** The headings of the figures' grids, and the parts from which their layouts are made. */
import { short } from '../../../../ui/number.ts';
import { sheetSideOf, sideOf } from '../../layer.ts';
import type { TransposedParams } from '../../params.ts';
import { readGridOf, sourceOf } from '../../sums.ts';
import { type Part, part } from './layouts.ts';
import type { Tell } from './model.ts';

type Groups = readonly [readonly Part[], readonly Part[], readonly Part[]];

export const stampHeadings = (params: TransposedParams, x: number, tell: Tell) => ({
  input: tell('headings.input', { n: params.size }),
  kernel: tell('headings.kernel', { k: params.kernelSize }),
  stamp: tell('headings.stamp', { x: short(x) }),
  sheet: tell('headings.sheet', { o: sheetSideOf(params) }),
  output: tell('headings.output', { o: sideOf(params) }),
});

/** The grids of a stamp: its layout is the same for every step. */
export function stampParts(params: TransposedParams, tell: Tell): Groups {
  const headings = stampHeadings(params, 88, tell);
  return [
    [part('input', params.size, headings.input)],
    [part('kernel', params.kernelSize, headings.kernel), part('stamp', params.kernelSize, headings.stamp)],
    [part('output', sheetSideOf(params), headings.sheet)],
  ];
}

export const sumHeadings = (params: TransposedParams, tell: Tell) => {
  const source = sourceOf(params);
  const { cells, window } = readGridOf(params);
  return {
    source,
    window,
    readSide: cells.length,
    input: tell('headings.input', { n: params.size }),
    kernel: tell('headings.kernel', { k: params.kernelSize }),
    read: source === 'input' ? '' : tell(`headings.${source}`, { n: cells.length }),
    applied: tell(source === 'input' ? 'headings.weights' : 'headings.turned'),
    products: tell('headings.products'),
    output: tell('headings.output', { o: sideOf(params) }),
    remembered: tell('headings.remembered'),
  };
};

/** The grids of an output that gathers, by what it reads. */
export function sumParts(params: TransposedParams, tell: Tell): Groups {
  const heading = sumHeadings(params, tell);
  const { source, window } = heading;
  const input = part('input', params.size, heading.input);
  const kernel = part('kernel', params.kernelSize, heading.kernel);
  const products = part('products', window, heading.products);
  const output = part('output', sideOf(params), heading.output);
  const read = part('read', heading.readSide, heading.read);
  if (source === 'spread')
    return [[input, kernel], [read, part('applied', window, heading.applied), products], [output]];
  if (source === 'copied') return [[input], [read, kernel, products], [output]];
  const remembered = part('remembered', sideOf(params), heading.remembered);
  const work = [part('applied', window, heading.applied), products];
  return params.method === 'unpool' ? [[input], work, [remembered, output]] : [[input], work, [output]];
}
