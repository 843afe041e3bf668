import { geometryOf, operationOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import type { FigureShape } from './layout.ts';
import { padded, type Tell } from './model.ts';
import { headingOf } from './naming.ts';

/** A letter is about this many ems wide. */
const LETTER = 0.6;
/** Larger windows are not shown a second time beside the input. */
const LARGEST_WINDOW = 5;

/** What of the pooling is shown: the places of the winners where there are any, the way back where it is taken. */
const showsWinners = (params: PoolingParams): boolean => operationOf(params.kind) === 'max';

/** The headings of a figure. */
export function headingsOf(params: PoolingParams, tell: Tell) {
  const { vertical, horizontal } = geometryOf(params);
  const bordered = padded(vertical) > vertical.size || padded(horizontal) > horizontal.size;
  const border = bordered ? ` ${tell('headings.bordered', { size: `${padded(vertical)}×${padded(horizontal)}` })}` : '';
  const [below, above] = [`${vertical.size}×${horizontal.size}`, `${vertical.output}×${horizontal.output}`];
  const back = params.pass === 'gradient' ? 'Gradient' : 'Rebuilt';
  return {
    input: (channel: number) => headingOf(tell, 'Input', params, channel, below) + border,
    output: (channel: number) => headingOf(tell, 'Output', params, channel, above),
    winners: (channel: number) => headingOf(tell, 'Winners', params, channel, null),
    upstream: (channel: number) => headingOf(tell, 'Upstream', params, channel, null),
    back: (channel: number) => headingOf(tell, back, params, channel, null),
    window: `${tell(params.pass === 'gradient' ? 'headings.Shares' : 'headings.Window')} ${vertical.kernel}×${horizontal.kernel}`,
  };
}

/** The shape to lay out. */
export function shapeOf(params: PoolingParams, tell: Tell): FigureShape {
  const { vertical, horizontal } = geometryOf(params);
  const headings = headingsOf(params, tell);
  const width = (text: string) => text.length * LETTER;
  return {
    channels: params.channels,
    inputRows: padded(vertical),
    inputColumns: padded(horizontal),
    rows: vertical.size,
    columns: horizontal.size,
    outputRows: vertical.output,
    outputColumns: horizontal.output,
    window: params.pass !== 'unpool' && vertical.kernel <= LARGEST_WINDOW ? vertical.kernel : null,
    winners: showsWinners(params),
    upstream: params.pass === 'gradient',
    back: params.pass !== 'forward',
    sumLines: params.kind === 'lenet' && params.pass === 'forward' ? 5 : 3,
    headings: {
      input: width(headings.input(0)),
      output: Math.max(width(headings.output(0)), ...(showsWinners(params) ? [width(headings.winners(0))] : [])),
      upstream: width(headings.upstream(0)),
      back: width(headings.back(0)),
      window: width(headings.window),
    },
  };
}
