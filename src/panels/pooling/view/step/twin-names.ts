import type { PoolingParams } from '../../params.ts';

/** The grids of the other input and its output, by name. */
export const twinName = (
  kind: 'Twin' | 'Twin output',
  params: Pick<PoolingParams, 'channels'>,
  channel: number,
): string => (params.channels > 1 ? `${kind}, channel ${channel + 1}` : kind);

/** The grid of the panel that a twin grid stands beside; itself for any other. */
export const withoutTwin = (grid: string): string => grid.replace(/^Twin output/, 'Output').replace(/^Twin/, 'Input');

/** The twin grid beside a grid. */
export const withTwin = (grid: string): string => grid.replace(/^Output/, 'Twin output').replace(/^Input/, 'Twin');
