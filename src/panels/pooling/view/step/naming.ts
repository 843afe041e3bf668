/** What grids are called by the labels people read. */
import type { PoolingParams } from '../../params.ts';
import type { Tell } from './model.ts';

type Named = 'Input' | 'Output' | 'Winners' | 'Upstream' | 'Gradient' | 'Rebuilt' | 'Window' | 'Shares';
type Shape = Pick<PoolingParams, 'channels'>;

/** The accessible name: "Input, channel 2" in the language that is on. */
export const labelOf = (tell: Tell, kind: Named, shape: Shape, channel: number): string =>
  shape.channels > 1 ? `${tell(`names.${kind}`)}, ${tell('names.channel', { n: channel + 1 })}` : tell(`names.${kind}`);

/** The heading over a grid: short, with its size. */
export function headingOf(tell: Tell, kind: Named, shape: Shape, channel: number, size: string | null): string {
  const name = tell(`headings.${kind}`);
  const several = shape.channels > 1 ? `${name} ${tell('headings.channel', { n: channel + 1 })}` : name;
  return size === null ? several : `${several} ${size}`;
}

/** The grid that shows the window again, beside the input. */
export const windowName = 'Window';
