/** Input, window, output: all grids of the pooling, each channel by itself; on the way back also what comes from above and arrives below. */
import { useMemo } from 'react';
import type { CellName } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid, type NumberGridProps } from '../../../../ui/NumberGrid.tsx';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { type GridKind, gridName } from '../../links.ts';
import { isSettled } from './account.ts';
import { sumTypeAt } from './layout.ts';
import { Beams, Marks } from './Marks.tsx';
import { backCells, type Cells, count, outputCells, winnerCells } from './model.ts';
import { labelOf, windowName } from './naming.ts';
import { Sums } from './Sums.tsx';
import type { StepScene } from './scene.ts';
import { headingsOf } from './shape.ts';

interface GridsFigureProps {
  readonly scene: StepScene;
  readonly layout: Arranged;
  readonly box: BoxSize;
}

type More = Pick<NumberGridProps, 'cells' | 'range' | 'role' | 'heading'> & Partial<NumberGridProps>;

/** The window once more: its cells, or in the gradient what each of them gets from this step. */
function useWindowCells({ params, frame, model }: StepScene): Cells {
  return useMemo(() => {
    const { vertical, horizontal } = frame.axes;
    const [input, gradient] = [gridName('Input', params, frame.channel), gridName('Gradient', params, frame.channel)];
    const back = params.pass === 'gradient';
    const settled = isSettled(frame);
    return count(vertical.kernel).map((u) =>
      count(horizontal.kernel).map((v): GridCell => {
        const cell = frame.cells[u * horizontal.kernel + v];
        if (!cell?.inside) {
          const told = cell && model.inputs[frame.channel]?.[cell.paddedRow]?.[cell.paddedColumn];
          return told ?? { value: null, kind: 'border' };
        }
        const name = { row: cell.row, column: cell.column };
        if (!back) return { value: cell.value, shows: { grid: input, ...name } };
        const arrival = frame.arrivals.find((one) => one.row === cell.row && one.column === cell.column);
        const value = settled ? (arrival?.part ?? 0) : null;
        return {
          value,
          shows: { grid: gradient, ...name },
          ...(settled && !arrival && { kind: 'pending' as const }),
        };
      }),
    );
  }, [params, frame, model]);
}

export function GridsFigure({ scene, layout, box }: GridsFigureProps) {
  const { params, frame, model, tell, predict, asking } = scene;
  const { lit } = useHighlight();
  const { channels, pass } = params;
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const { vertical, horizontal } = frame.axes;
  const origin = useMemo(
    () => ({ row: -vertical.before, column: -horizontal.before }),
    [vertical.before, horizontal.before],
  );
  const hides = predict && pass === 'forward';
  const placed = pass === 'forward' ? frame.placed : model.output.data.length;
  const maps = useMemo(
    () =>
      count(channels).map((c) => ({
        output: outputCells(model.output, c, placed, hides),
        winners: winnerCells(params, model.winners, c, placed, hides, tell),
        upstream: outputCells(model.upstream, c, model.upstream.data.length, false),
      })),
    [params, model, channels, placed, hides, tell],
  );
  const backs = useMemo(
    () => (pass === 'forward' ? null : count(channels).map((c) => backCells(params, c, frame.placed))),
    [params, channels, pass, frame.placed],
  );
  const windowCells = useWindowCells(scene);
  const windowRange = pass === 'gradient' ? model.backRange : model.inputRange;

  const grid = (kind: GridKind, id: string, channel: number, more: More) => {
    const at = layout.grids.get(`${id}:${channel}`);
    const name = gridName(kind, params, channel);
    return (
      at && (
        <NumberGrid
          key={name}
          name={name}
          label={labelOf(tell, kind, params, channel)}
          x={at.x}
          y={at.y}
          cell={layout.cell}
          lit={lit}
          lights={frame.lights.filter((light) => light.grid === name && !(kind === 'Input' && light.role === 'input'))}
          muted={channel !== frame.channel}
          onPoint={scene.point}
          {...more}
        />
      )
    );
  };
  const walks = (channel: number) => ({
    onChoose: (cell: CellName) => scene.visit(channel, cell.row, cell.column),
    onOpen: (cell: CellName) => scene.enter(channel, cell.row, cell.column),
  });
  const sums = layout.grids.get('sums');
  const copy = layout.grids.get('window');
  const markProps = { params, frame, layout, asking, right: scene.right, em: box.em };

  return (
    <Figure name="pooling" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <Beams {...markProps} />
      {count(channels).flatMap((c) => [
        grid('Input', 'input', c, {
          heading: headings.input(c),
          role: 'input',
          cells: model.inputs[c] ?? [],
          range: model.inputRange,
          origin,
          editable: true,
          onEdit: (row, column, value) => scene.editInput(c, row, column, value),
        }),
        grid('Output', 'output', c, {
          heading: headings.output(c),
          role: 'output',
          cells: maps[c]?.output ?? [],
          range: model.outputRange,
          ...walks(c),
          ...(asking && {
            editable: (cell: CellName) => c === frame.channel && cell.row === frame.row && cell.column === frame.column,
            onEdit: (_row: number, _column: number, value: number) => scene.answer(value),
          }),
        }),
        grid('Winners', 'winners', c, {
          heading: headings.winners(c),
          role: 'kernel',
          cells: maps[c]?.winners ?? [],
          range: 0,
          ...walks(c),
        }),
        grid('Upstream', 'upstream', c, {
          heading: headings.upstream(c),
          role: 'gradient',
          cells: maps[c]?.upstream ?? [],
          range: model.upstreamRange,
          editable: true,
          onEdit: (row, column, value) => scene.editUpstream(c, row, column, value),
          ...walks(c),
        }),
        backs &&
          grid(pass === 'gradient' ? 'Gradient' : 'Rebuilt', 'back', c, {
            heading: headings.back(c),
            role: pass === 'gradient' ? 'gradient' : 'output',
            cells: backs[c] ?? [],
            range: model.backRange,
          }),
      ])}
      {copy && (
        <NumberGrid
          name={windowName}
          label={tell(pass === 'gradient' ? 'names.Shares' : 'names.Window')}
          heading={headings.window}
          x={copy.x}
          y={copy.y}
          cell={layout.cell}
          lit={lit}
          onPoint={scene.point}
          role={pass === 'gradient' ? 'gradient' : 'input'}
          cells={windowCells}
          range={windowRange}
        />
      )}
      {sums && (
        <g>
          <Sums
            params={params}
            frame={frame}
            box={sums}
            em={sumTypeAt(layout.cell, box.em)}
            asking={asking}
            tell={tell}
          />
        </g>
      )}
      <Marks {...markProps} />
    </Figure>
  );
}
