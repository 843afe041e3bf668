/** What the grids of an output that gathers hold. */
import type { GridCell } from '../../../../ui/NumberGrid.tsx';
import type { SumFrame } from '../../frames.ts';
import { rememberedOf } from '../../layer.ts';
import { inputName, kernelName } from '../../links.ts';
import { readGridOf } from '../../sums.ts';
import { type Cells, outputCells, square } from './model.ts';
import type { StepScene } from './scene.ts';

type Scene = StepScene<SumFrame>;

/** The grid under the window: inputs where they stand, zeros between and around. */
export function readCells({ params, tell }: Pick<Scene, 'params' | 'tell'>): Cells {
  const { cells, source } = readGridOf(params);
  return cells.map((line) =>
    line.map(({ value, cell }): GridCell => {
      if (cell) return { value, shows: { grid: inputName, ...cell } };
      return { value, kind: 'border', title: tell(source === 'spread' ? 'zero.between' : 'zero.border') };
    }),
  );
}

/** The kernel as it is applied, or a weight for every input. */
export function appliedCells({ frame, tell }: Pick<Scene, 'frame' | 'tell'>): Cells {
  const side = Math.round(Math.sqrt(frame.terms.length));
  return square(side, (u, v) => {
    const term = frame.terms[u * side + v];
    const value = term?.w ?? 0;
    if (frame.source !== 'input')
      return { value, ...(term?.kernel ? { shows: { grid: kernelName, ...term.kernel } } : {}) };
    if (frame.phase === 'window') return { value: null };
    return {
      value,
      ...(term?.cell ? {} : { kind: 'pending' as const, title: tell('zero.unread') }),
    };
  });
}

export function productCells({ frame }: Pick<Scene, 'frame'>): Cells {
  const side = Math.round(Math.sqrt(frame.terms.length));
  return square(side, (u, v) => {
    const term = frame.terms[u * side + v];
    if (frame.phase === 'window') return { value: null };
    return { value: term?.product ?? 0, ...(term?.cell ? {} : { kind: 'pending' as const }) };
  });
}

/** The output as it fills, with the number of stamps on each cell where they are counted. */
export function placedCells({ params, frame, model, predict, tell }: Scene): Cells {
  const cells = outputCells(model.output, frame.placed, predict);
  if (params.overlay !== 'overlap') return cells;
  return cells.map((line, row) =>
    line.map((cell, column) => ({
      ...cell,
      note: tell('overlap.note', { n: stampsAt({ params, model }, row, column) }),
    })),
  );
}

/** How many stamps touch an output cell. */
export const stampsAt = ({ params, model }: Pick<Scene, 'params' | 'model'>, row: number, column: number): number =>
  model.overlap.data[(row + params.pad) * model.overlap.columns + column + params.pad] ?? 0;

/** The map before pooling, its winners marked. */
export function rememberedCells({ params, tell }: Pick<Scene, 'params' | 'tell'>): Cells {
  const { map, winners } = rememberedOf(params);
  const won = new Set(winners);
  return square(map.rows, (row, column) => {
    const at = row * map.columns + column;
    const value = map.data[at] ?? 0;
    return won.has(at) ? { value, title: tell('zero.winner') } : { value, kind: 'pending' };
  });
}
