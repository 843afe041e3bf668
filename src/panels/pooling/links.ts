/** The figure's grids by name, and which cells belong together: what pointing at a number lights up. */
import { windowsReading } from '../../math/window.ts';
import type { CellName } from '../../pattern/panel.ts';
import { geometryOf, inputOf, passOf } from './layer.ts';
import type { PoolingParams } from './params.ts';
import { type CellStatement, settled, waysUp } from './statement.ts';

/**
 * Input, Output; Winners: the places that won, shaped like the output; Upstream and Gradient: what comes back from above and what arrives
 * below; Rebuilt: the map gone up again.
 */
export type GridKind = 'Input' | 'Output' | 'Winners' | 'Upstream' | 'Gradient' | 'Rebuilt';

/** "Input", or "Input, channel 2" where there are several. */
export const gridName = (kind: GridKind, params: Pick<PoolingParams, 'channels'>, channel: number): string =>
  params.channels > 1 ? `${kind}, channel ${channel + 1}` : kind;

/** A grid's name taken apart again; null for a name that no grid of this panel has. */
function readName(name: string, params: Pick<PoolingParams, 'channels'>): { kind: GridKind; channel: number } | null {
  const match = /^(Input|Output|Winners|Upstream|Gradient|Rebuilt)(?:, channel (\d+))?$/.exec(name);
  if (!match) return null;
  const channel = Number(match[2] ?? 1) - 1;
  return channel < 0 || channel >= params.channels ? null : { kind: match[1] as GridKind, channel };
}

type Settled = Pick<CellStatement, 'axes' | 'row' | 'column' | 'inside' | 'picked' | 'operation'>;

/** The cells whose numbers an output depends on: all of its window, but only the kept one where the others are never read. */
const readBy = (cell: Settled) => (cell.operation === 'subsample' && cell.picked ? [cell.picked] : cell.inside);

/** The cells that a number from above reaches. */
const reachedBy = (cell: Settled) => (cell.picked ? [cell.picked] : cell.inside);

/**
 * Every cell that belongs with `cell`, itself left out. Output ↔ its window, and the note of who won; input ↔ the outputs that read it.
 * In the gradient it is the way back: upstream ↔ the cells that it reaches. In unpooling: pooled number ↔ where it is put.
 */
export function linksOf(params: PoolingParams, cell: CellName): CellName[] {
  const named = readName(cell.grid, params);
  if (!named) return [];
  const { channel } = named;
  const pass = passOf(params);
  const { vertical, horizontal } = geometryOf(params);
  const x = inputOf(params);
  const up = waysUp(params);
  const name = (kind: GridKind) => gridName(kind, params, channel);
  const found = new Map<string, CellName>();
  const add = (kind: GridKind, row: number, column: number) => {
    const grid = name(kind);
    if (grid !== cell.grid || row !== cell.row || column !== cell.column)
      found.set(`${grid}:${row},${column}`, { grid, row, column });
  };
  const above = (row: number, column: number) => {
    add('Output', row, column);
    add('Winners', row, column);
    if (pass === 'gradient') add('Upstream', row, column);
  };
  const below = (row: number, column: number) => {
    const one = settled(params, x, channel, row, column);
    if (pass === 'gradient' && named.kind === 'Upstream') {
      for (const { row: r, column: c } of reachedBy(one)) {
        add('Gradient', r, c);
        add('Input', r, c);
      }
      return;
    }
    for (const { row: r, column: c } of named.kind === 'Winners' ? reachedBy(one) : readBy(one)) add('Input', r, c);
    if (pass === 'gradient') for (const { row: r, column: c } of reachedBy(one)) add('Gradient', r, c);
    if (pass === 'unpool') for (const { row: r, column: c } of up(channel, row, column)) add('Rebuilt', r, c);
  };

  if (named.kind === 'Output' || named.kind === 'Winners' || named.kind === 'Upstream') {
    if (cell.row < 0 || cell.column < 0 || cell.row >= vertical.output || cell.column >= horizontal.output) return [];
    above(cell.row, cell.column);
    below(cell.row, cell.column);
    return [...found.values()];
  }
  if (cell.row < 0 || cell.column < 0 || cell.row >= vertical.size || cell.column >= horizontal.size) return [];
  if (named.kind === 'Gradient') add('Input', cell.row, cell.column);
  if (named.kind === 'Input' && pass === 'gradient') add('Gradient', cell.row, cell.column);
  const [rows, columns] =
    named.kind === 'Rebuilt'
      ? [indices(vertical.output), indices(horizontal.output)]
      : [windowsReading(vertical, cell.row), windowsReading(horizontal, cell.column)];
  for (const i of rows)
    for (const j of columns) {
      const one = named.kind === 'Rebuilt' ? null : settled(params, x, channel, i, j);
      const those = one === null ? up(channel, i, j) : named.kind === 'Gradient' ? reachedBy(one) : readBy(one);
      if (those.some(({ row, column }) => row === cell.row && column === cell.column)) above(i, j);
    }
  return [...found.values()];
}

const indices = (n: number) => Array.from({ length: n }, (_, i) => i);
