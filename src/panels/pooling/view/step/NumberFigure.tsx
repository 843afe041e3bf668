/** One window in large: its cells compete, add up or are dropped; on the way back what each of them gets. */
import { useMemo } from 'react';
import { at } from '../../../../math/volume.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { gridName } from '../../links.ts';
import { isSettled } from './account.ts';
import { Chart } from './Chart.tsx';
import styles from './figure.module.css';
import { Veils } from './Marks.tsx';
import { backCells, type Cells, count } from './model.ts';
import { labelOf } from './naming.ts';
import type { StepScene } from './scene.ts';

interface NumberFigureProps {
  readonly scene: StepScene;
  readonly layout: Arranged;
  readonly box: BoxSize;
}

export function NumberFigure({ scene, layout, box }: NumberFigureProps) {
  const { params, frame, model, tell, asking } = scene;
  const { lit } = useHighlight();
  const { channel, row, column } = frame;
  const { pass } = params;
  const { vertical, horizontal } = frame.axes;
  const known = !asking && isSettled(frame);
  const back = useMemo(
    () => (pass === 'forward' ? null : backCells(params, channel, frame.placed)),
    [params, pass, channel, frame.placed],
  );
  const cellsOf = (make: (one: (typeof frame.cells)[number]) => GridCell): Cells =>
    count(vertical.kernel).map((u) =>
      count(horizontal.kernel).map((v) => {
        const one = frame.cells[u * horizontal.kernel + v];
        return one ? make(one) : { value: null };
      }),
    );
  const input = gridName('Input', params, channel);
  const window = cellsOf((one) => {
    const place = { row: one.paddedRow - vertical.before, column: one.paddedColumn - horizontal.before };
    const told = model.inputs[channel]?.[one.paddedRow]?.[one.paddedColumn] ?? { value: one.value };
    return { ...told, cell: { grid: input, ...place } };
  });
  const backKind = pass === 'gradient' ? 'Gradient' : 'Rebuilt';
  const below = cellsOf((one) => {
    const [row, column] = [one.paddedRow - vertical.before, one.paddedColumn - horizontal.before];
    const cell = { grid: gridName(backKind, params, channel), row, column };
    if (!one.inside) return { value: null, kind: 'border', cell };
    const told = back?.[one.row]?.[one.column] ?? { value: 0, kind: 'pending' as const };
    return { ...told, cell };
  });
  const grids = layout.grids;
  const corner = (id: string) => {
    const found = grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const shared = { lit, cell: layout.cell, onPoint: scene.point };
  const chart = grids.get('chart');
  const place = tell('headings.here', { row, column });
  const resultKind = pass === 'gradient' ? 'Upstream' : 'Output';
  const result = grids.get('result');
  const lightsOf = (name: string) => frame.lights.filter((light) => light.grid === name && light.role !== 'input');

  return (
    <Figure name="pooling" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g className={styles.arrive} style={{ transformOrigin: `${layout.width / 2}px ${layout.height / 2}px` }}>
        <NumberGrid
          {...shared}
          {...corner('window')}
          name={input}
          label={labelOf(tell, 'Input', params, channel)}
          heading={`${tell('headings.Window')} ${place}`}
          role="input"
          cells={window}
          range={model.inputRange}
          lights={lightsOf(input)}
          editable
          onEdit={(r, c, value) => scene.editInput(channel, r, c, value)}
        />
        {known && <Veils frame={frame} at={corner('window')} side={layout.cell} origin="window" />}
        {chart && <Chart scene={scene} box={chart} em={box.em} />}
        {result && resultKind === 'Output' && (
          <NumberGrid
            {...shared}
            {...corner('result')}
            name={gridName('Output', params, channel)}
            label={labelOf(tell, 'Output', params, channel)}
            heading={`${tell('headings.Output')} ${place}`}
            role="output"
            cells={[
              [
                {
                  value: frame.value,
                  cell: { grid: gridName('Output', params, channel), row, column },
                  ...(asking
                    ? { kind: 'hidden' as const }
                    : known || pass !== 'forward'
                      ? {}
                      : { kind: 'pending' as const, text: '…' }),
                },
              ],
            ]}
            range={model.outputRange}
            {...(asking && { editable: true, onEdit: (_row: number, _column: number, n: number) => scene.answer(n) })}
          />
        )}
        {result && resultKind === 'Upstream' && (
          <NumberGrid
            {...shared}
            {...corner('result')}
            name={gridName('Upstream', params, channel)}
            label={labelOf(tell, 'Upstream', params, channel)}
            heading={`∂L/∂y ${place}`}
            role="gradient"
            cells={[
              [
                {
                  value: at(model.upstream, row, column, channel),
                  cell: { grid: gridName('Upstream', params, channel), row, column },
                },
              ],
            ]}
            range={model.upstreamRange}
            editable
            onEdit={(r, c, value) => scene.editUpstream(channel, r, c, value)}
          />
        )}
        {grids.has('back') && (
          <NumberGrid
            {...shared}
            {...corner('back')}
            name={gridName(backKind, params, channel)}
            label={labelOf(tell, backKind, params, channel)}
            heading={tell(`headings.${backKind}`)}
            role={pass === 'gradient' ? 'gradient' : 'output'}
            cells={below}
            range={model.backRange}
            lights={lightsOf(gridName(backKind, params, channel))}
          />
        )}
      </g>
    </Figure>
  );
}
