/** What grids are called: by `CellName.grid` (English, for links) and by the label people read. */
import type { ConvolutionParams } from '../../params.ts';
import type { Tell } from './model.ts';

type Shape = Pick<ConvolutionParams, 'channels' | 'filters'>;
type Kind = 'input' | 'kernel' | 'output' | 'turned' | 'products' | 'partial';

const perChannel: readonly Kind[] = ['input', 'kernel', 'turned', 'products', 'partial'];
const perFilter: readonly Kind[] = ['kernel', 'output'];

/** The accessible name: "Kernel, channel 2, filter 1" in the language that is on. */
export function labelOf(tell: Tell, kind: Kind, shape: Shape, channel: number, filter: number): string {
  const parts = [tell(`names.${kind}`)];
  if (shape.channels > 1 && perChannel.includes(kind)) parts.push(tell('names.channel', { n: channel + 1 }));
  if (shape.filters > 1 && perFilter.includes(kind)) parts.push(tell('names.filter', { n: filter + 1 }));
  return parts.join(', ');
}

/** The heading over a grid: short, with its size. */
export function headingOf(
  tell: Tell,
  kind: Kind,
  shape: Shape,
  channel: number,
  filter: number,
  size: string | null,
): string {
  const several = [
    shape.filters > 1 && perFilter.includes(kind) ? tell('headings.filter', { n: filter + 1 }) : null,
    shape.channels > 1 && perChannel.includes(kind) ? tell('headings.channel', { n: channel + 1 }) : null,
  ].filter((part) => part !== null);
  const name = several.length > 1 ? several.join(', ') : [tell(`headings.${kind}`), ...several].join(' ');
  return size === null ? name : `${name} ${size}`;
}

export const productsName = (channel: number): string => `Products ${channel + 1}`;
export const partialName = (channel: number): string => `Partial ${channel + 1}`;
