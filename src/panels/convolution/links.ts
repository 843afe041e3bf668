/** The figure's grids by name, and which cells belong together: what pointing at a number lights up. */
import { sourceOf, tap } from '../../math/window.ts';
import type { CellName } from '../../pattern/panel.ts';
import { geometryOf } from './numbers.ts';
import type { ConvolutionParams } from './params.ts';

type Shape = Pick<ConvolutionParams, 'channels' | 'filters'>;

const grid = (name: string, parts: readonly (string | null)[]): string => [name, ...parts.filter(Boolean)].join(', ');

/** "Input", or "Input, channel 2" where there are several. */
export const inputName = (params: Shape, channel: number): string =>
  grid('Input', [params.channels > 1 ? `channel ${channel + 1}` : null]);

/** "Kernel", "Kernel, channel 2", "Kernel, filter 1" or "Kernel, channel 2, filter 1". */
export const kernelName = (params: Shape, channel: number, filter: number): string =>
  grid('Kernel', [
    params.channels > 1 ? `channel ${channel + 1}` : null,
    params.filters > 1 ? `filter ${filter + 1}` : null,
  ]);

/** "Output", or "Output, filter 1" where there are several. */
export const outputName = (params: Shape, filter: number): string =>
  grid('Output', [params.filters > 1 ? `filter ${filter + 1}` : null]);

/** The one-row grid of biases; filter f stands in column f. */
export const biasName = 'Bias';

/** A grid's name taken apart again; null for a name that no grid of this layer has. */
function readName(
  name: string,
  params: Shape,
): { kind: 'Input' | 'Kernel' | 'Output' | 'Bias'; channel: number; filter: number } | null {
  const match = /^(Input|Kernel|Output|Bias)(?:, channel (\d+))?(?:, filter (\d+))?$/.exec(name);
  if (!match) return null;
  const channel = Number(match[2] ?? 1) - 1;
  const filter = Number(match[3] ?? 1) - 1;
  if (channel < 0 || channel >= params.channels || filter < 0 || filter >= params.filters) return null;
  return { kind: match[1] as 'Input' | 'Kernel' | 'Output' | 'Bias', channel, filter };
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/**
 * Every cell that belongs with `cell`, itself left out. Output ↔ its window, what its border cells copy, its weights, its
 * bias; input ↔ the outputs it feeds and the weights that meet it; a border cell ↔ the input cell it copies; weight ↔ the
 * shifted copy of the input that it multiplies. Input coordinates are those of the unpadded picture, so border cells have
 * negative ones or ones beyond the last; kernel coordinates are the stored ones. With free weights the kernel grid shows
 * one `place`, and its cells belong to that output alone.
 */
export function linksOf(
  params: ConvolutionParams,
  cell: CellName,
  place: { readonly row: number; readonly column: number } | null = null,
): CellName[] {
  const named = readName(cell.grid, params);
  if (!named) return [];
  const { vertical, horizontal } = geometryOf(params);
  const k = params.kernelSize;
  const only = params.sharing === 'free' ? place : null;
  const stored = (u: number) => (params.flip === 1 ? k - 1 - u : u);
  const found = new Map<string, CellName>();
  const add = (name: string, row: number, column: number) => {
    if (name !== cell.grid || row !== cell.row || column !== cell.column)
      found.set(`${name}:${row},${column}`, { grid: name, row, column });
  };
  const channels = range(params.channels);
  const filters = range(params.filters);
  const isPlace = (i: number, j: number) => !only || (only.row === i && only.column === j);

  switch (named.kind) {
    case 'Bias':
      if (cell.row !== 0 || cell.column < 0 || cell.column >= params.filters) return [];
      for (const i of range(vertical.output))
        for (const j of range(horizontal.output)) add(outputName(params, cell.column), i, j);
      break;
    case 'Output':
      if (cell.row < 0 || cell.column < 0 || cell.row >= vertical.output || cell.column >= horizontal.output) return [];
      add(biasName, 0, named.filter);
      for (const u of range(k))
        for (const v of range(k)) {
          const [row, column] = [tap(vertical, cell.row, u), tap(horizontal, cell.column, v)];
          const sourceRow = sourceOf(row, vertical.size, vertical.border);
          const sourceColumn = sourceOf(column, horizontal.size, horizontal.border);
          for (const c of channels) {
            add(inputName(params, c), row, column);
            if (sourceRow !== null && sourceColumn !== null) add(inputName(params, c), sourceRow, sourceColumn);
            if (isPlace(cell.row, cell.column)) add(kernelName(params, c, named.filter), stored(u), stored(v));
          }
        }
      break;
    case 'Kernel':
      if (cell.row < 0 || cell.column < 0 || cell.row >= k || cell.column >= k) return [];
      for (const i of range(vertical.output))
        for (const j of range(horizontal.output)) {
          if (!isPlace(i, j)) continue;
          add(outputName(params, named.filter), i, j);
          const [row, column] = [tap(vertical, i, stored(cell.row)), tap(horizontal, j, stored(cell.column))];
          add(inputName(params, named.channel), row, column);
        }
      break;
    case 'Input': {
      const own = inputName(params, named.channel);
      const inside = cell.row >= 0 && cell.column >= 0 && cell.row < vertical.size && cell.column < horizontal.size;
      for (const i of range(vertical.output))
        for (const u of range(k)) {
          const row = tap(vertical, i, u);
          const sourceRow = sourceOf(row, vertical.size, vertical.border);
          if (row !== cell.row && !(inside && sourceRow === cell.row)) continue;
          for (const j of range(horizontal.output))
            for (const v of range(k)) {
              const column = tap(horizontal, j, v);
              const sourceColumn = sourceOf(column, horizontal.size, horizontal.border);
              const read = row === cell.row && column === cell.column;
              const copied = inside && sourceRow === cell.row && sourceColumn === cell.column;
              if (!read && !copied) continue;
              for (const f of filters) {
                add(outputName(params, f), i, j);
                if (read && isPlace(i, j)) add(kernelName(params, named.channel, f), stored(u), stored(v));
              }
              if (copied && !read) add(own, row, column);
              if (read && !inside && sourceRow !== null && sourceColumn !== null) add(own, sourceRow, sourceColumn);
            }
        }
      break;
    }
  }
  return [...found.values()];
}
