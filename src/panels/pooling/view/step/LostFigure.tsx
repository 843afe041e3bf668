/** Two inputs and their outputs. */
import { useMemo } from 'react';
import { at, toRows, type Volume } from '../../../../math/volume.ts';
import type { CellName, Light } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import { Outline } from '../../../../ui/step/marks.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { gridName } from '../../links.ts';
import type { Freedom, Loss } from '../../same-output.ts';
import styles from './Lost.module.css';
import { type LostShape, lostLayoutOf } from './lost-layout.ts';
import type { Tell } from './model.ts';
import { labelOf } from './naming.ts';
import type { StepScene } from './scene.ts';
import { headingsOf } from './shape.ts';
import { twinName } from './twin-names.ts';

interface LostFigureProps {
  readonly scene: StepScene;
  readonly shape: LostShape;
  readonly box: BoxSize;
  readonly twin: Volume;
  readonly twinOutput: Volume;
  readonly loss: Loss;
  /** Outputs that are not alike, counted row by row. */
  readonly differing: readonly number[];
  readonly onEdit: (row: number, column: number, value: number) => void;
}

const told = ({ kind, limit }: Freedom, tell: Tell): string =>
  kind === 'below' ? tell('lost.limit', { limit: short(limit) }) : tell(`lost.${kind}`);

export function LostFigure({ scene, shape, box, twin, twinOutput, loss, differing, onEdit }: LostFigureProps) {
  const { params, frame, model, tell } = scene;
  const { lit } = useHighlight();
  const { channel } = frame;
  const layout = useMemo(() => lostLayoutOf(shape, box), [shape, box]);
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const side = layout.cell;
  const names = {
    input: gridName('Input', params, channel),
    output: gridName('Output', params, channel),
    twin: twinName('Twin', params, channel),
    twinOutput: twinName('Twin output', params, channel),
  };
  const inputs = useMemo(
    () =>
      toRows(model.input, channel).map((line, row) =>
        line.map((value, column): GridCell => {
          const freedom = loss.freedoms[row]?.[column];
          return { value, ...(freedom && { title: `${short(value)}: ${told(freedom, tell)}` }) };
        }),
      ),
    [model, channel, loss, tell],
  );
  const twins = useMemo(
    () =>
      toRows(twin).map((line, row) =>
        line.map((value, column): GridCell => {
          const freedom = loss.freedoms[row]?.[column];
          return { value, ...(freedom && { title: `${short(value)}: ${told(freedom, tell)}` }) };
        }),
      ),
    [twin, loss, tell],
  );
  const changed: Light[] = toRows(twin).flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === at(model.input, row, column, channel)
        ? []
        : [{ grid: names.twin, row, column, role: 'kernel' as const }],
    ),
  );
  const held: Light[] =
    frame.picked === null
      ? []
      : loss.freedoms.flatMap((line, row) =>
          line.flatMap(({ kind }, column) =>
            kind === 'held' ? [{ grid: names.input, row, column, role: 'output' as const }] : [],
          ),
        );
  const wrong: Light[] = differing.map((i) => ({
    grid: names.twinOutput,
    row: Math.floor(i / twinOutput.columns),
    column: i % twinOutput.columns,
    role: 'error',
  }));
  const corner = (id: string) => {
    const found = layout.grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const first = frame.inside[0];
  const last = frame.inside.at(-1);
  const windowIn = (id: string): Box | null => {
    if (!first || !last) return null;
    const { x, y } = corner(id);
    return {
      x: x + first.column * side,
      y: y + first.row * side,
      width: (last.column - first.column + 1) * side,
      height: (last.row - first.row + 1) * side,
    };
  };
  const cellIn = (id: string): Box => {
    const { x, y } = corner(id);
    return { x: x + frame.column * side, y: y + frame.row * side, width: side, height: side };
  };
  const shared = { lit, cell: side, onPoint: scene.point };
  const visit = (cell: CellName) => scene.visit(channel, cell.row, cell.column);
  const sign = (id: string, text: string, tone?: string) => {
    const found = layout.grids.get(id);
    return (
      found && (
        <text
          x={found.x + found.width / 2}
          y={found.y + found.height / 2}
          dy="0.35em"
          className={styles.sign}
          data-tone={tone}
        >
          {text}
        </text>
      )
    );
  };
  return (
    <Figure name="pooling-lost" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <NumberGrid
        {...shared}
        {...corner('input')}
        name={names.input}
        label={labelOf(tell, 'Input', params, channel)}
        heading={headings.input(channel)}
        role="input"
        cells={inputs}
        range={model.inputRange}
        lights={held}
        editable
        onEdit={(row, column, value) => scene.editInput(channel, row, column, value)}
      />
      <NumberGrid
        {...shared}
        {...corner('twin')}
        name={names.twin}
        label={tell('names.Twin')}
        heading={tell('headings.Twin')}
        role="input"
        cells={twins}
        range={model.inputRange}
        lights={changed}
        editable
        onEdit={onEdit}
      />
      <NumberGrid
        {...shared}
        {...corner('output')}
        name={names.output}
        label={labelOf(tell, 'Output', params, channel)}
        heading={headings.output(channel)}
        role="output"
        cells={toRows(model.output, channel).map((line) => line.map((value) => ({ value })))}
        range={model.outputRange}
        onChoose={visit}
      />
      <NumberGrid
        {...shared}
        {...corner('twinOutput')}
        name={names.twinOutput}
        label={tell('names.TwinOutput')}
        heading={tell('headings.TwinOutput')}
        role="output"
        cells={toRows(twinOutput).map((line) => line.map((value) => ({ value })))}
        range={model.outputRange}
        lights={wrong}
        onChoose={visit}
      />
      <g aria-hidden="true">
        {sign('unequal', changed.length > 0 ? '≠' : '=')}
        {sign('equal', differing.length === 0 ? '=' : '≠', differing.length === 0 ? 'output' : 'error')}
        {['input', 'twin'].map((id) => {
          const window = windowIn(id);
          return window && <Outline key={id} box={window} kind="window" />;
        })}
        {['output', 'twinOutput'].map((id) => (
          <Outline key={id} box={cellIn(id)} kind="target" />
        ))}
      </g>
    </Figure>
  );
}
