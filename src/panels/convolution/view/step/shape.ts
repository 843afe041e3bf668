import { geometryOf } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import type { FigureShape } from './layout.ts';
import { count, padded, type Tell } from './model.ts';
import { headingOf } from './naming.ts';

/** A letter is about this many ems wide. */
const LETTER = 0.56;

/** The headings of a figure and their widths. */
export function headingsOf(params: ConvolutionParams, tell: Tell) {
  const { vertical, horizontal } = geometryOf(params);
  const k = params.kernelSize;
  const bordered = padded(vertical) > vertical.size || padded(horizontal) > horizontal.size;
  const border = bordered ? ` ${tell('headings.bordered', { size: `${padded(vertical)}×${padded(horizontal)}` })}` : '';
  const inputSize = `${vertical.size}×${horizontal.size}`;
  const alone = params.channels === 1 && params.filters === 1;
  return {
    input: (channel: number) => headingOf(tell, 'input', params, channel, 0, inputSize) + border,
    kernel: (channel: number, filter: number) =>
      headingOf(tell, 'kernel', params, channel, filter, alone ? `${k}×${k}` : null),
    output: (filter: number) => headingOf(tell, 'output', params, 0, filter, `${vertical.output}×${horizontal.output}`),
    turned: (channel: number) => headingOf(tell, 'turned', params, channel, 0, null),
    products: (channel: number) => headingOf(tell, 'products', params, channel, 0, null),
    partial: (channel: number) => headingOf(tell, 'partial', params, channel, 0, null),
  };
}

/** The shape to lay out: the whole layer, or one filter's map with what feeds it. */
export function shapeOf(params: ConvolutionParams, filter: number | null, tell: Tell): FigureShape {
  const { vertical, horizontal } = geometryOf(params);
  const headings = headingsOf(params, tell);
  const width = (text: string) => text.length * LETTER;
  const middle = [headings.kernel(0, 0), headings.products(0), ...(params.flip === 1 ? [headings.turned(0)] : [])];
  return {
    channels: params.channels,
    filters: filter === null ? count(params.filters) : [filter],
    inputRows: padded(vertical),
    inputColumns: padded(horizontal),
    kernel: params.kernelSize,
    outputRows: vertical.output,
    outputColumns: horizontal.output,
    turned: params.flip === 1,
    partial: filter !== null && params.channels > 1,
    headings: {
      input: width(headings.input(0)),
      kernel: Math.max(...middle.map(width)),
      output: width(headings.output(0)),
    },
  };
}
