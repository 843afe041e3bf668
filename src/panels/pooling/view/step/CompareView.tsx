/** Maximum, average and subsampling side by side on the same input, each walking the same window. */
import { useCallback, useMemo } from 'react';
import type { CellName } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import { Outline } from '../../../../ui/step/marks.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { outputOf } from '../../layer.ts';
import { gridName } from '../../links.ts';
import { isSettled } from './account.ts';
import { type CompareShape, compareLayoutOf } from './compare-layout.ts';
import { type Compared, compared, comparedCells } from './compare-model.ts';
import { Veils } from './Marks.tsx';
import { count, outputCells } from './model.ts';
import { labelOf } from './naming.ts';
import type { StepScene } from './scene.ts';
import { headingsOf } from './shape.ts';

const LETTER = 0.6;
const WANTED = 28;

export function CompareView({ scene }: { readonly scene: StepScene }) {
  const { params, frame, model, tell } = scene;
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const { vertical, horizontal } = frame.axes;
  const name = useCallback((one: Compared) => tell(`names.compared.${one}`), [tell]);
  const shape = useMemo<CompareShape>(() => {
    const width = (text: string) => text.length * LETTER;
    const names = compared.map((one) => width(name(one)));
    return {
      inputRows: model.inputs[0]?.length ?? 1,
      inputColumns: model.inputs[0]?.[0]?.length ?? 1,
      kernel: vertical.kernel,
      outputRows: vertical.output,
      outputColumns: horizontal.output,
      letters: {
        input: width(headings.input(0)),
        window: Math.max(...names),
        output: Math.max(...names, width(headings.output(0))),
      },
    };
  }, [model, vertical.kernel, vertical.output, horizontal.output, headings, name]);
  const wanted = useCallback(
    ({ width, em }: BoxSize) => compareLayoutOf(shape, { width, height: null, em, largest: WANTED }).height + em,
    [shape],
  );
  return (
    <FigureBox wanted={wanted} legends={[{ label: tell('headings.Input'), range: model.inputRange }]}>
      {(box) => <CompareFigure scene={scene} shape={shape} box={box} name={name} />}
    </FigureBox>
  );
}

interface CompareFigureProps {
  readonly scene: StepScene;
  readonly shape: CompareShape;
  readonly box: BoxSize;
  readonly name: (one: Compared) => string;
}

function CompareFigure({ scene, shape, box, name }: CompareFigureProps) {
  const { params, frame, model, tell } = scene;
  const { lit } = useHighlight();
  const { channel } = frame;
  const layout = useMemo(() => compareLayoutOf(shape, box), [shape, box]);
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const { vertical, horizontal } = frame.axes;
  const origin = useMemo(
    () => ({ row: -vertical.before, column: -horizontal.before }),
    [vertical.before, horizontal.before],
  );
  // The three share their places: pointing at one lights the same place of the others.
  const outputName = gridName('Output', params, channel);
  const outputs = useMemo(
    () =>
      compared.map((one) =>
        outputCells(outputOf(params, one), channel, frame.placed, false).map((line, row) =>
          line.map((cell, column) => ({ ...cell, shows: { grid: outputName, row, column } })),
        ),
      ),
    [params, channel, frame.placed, outputName],
  );
  const cells = useMemo(() => comparedCells(params, frame), [params, frame]);
  const side = layout.cell;
  const shared = { lit, cell: side, onPoint: scene.point };
  const inputName = gridName('Input', params, channel);
  const input = layout.grids.get('input');
  const first = frame.cells[0];
  const window = input &&
    first && {
      x: input.x + first.paddedColumn * side,
      y: input.y + first.paddedRow * side,
      width: horizontal.kernel * side,
      height: vertical.kernel * side,
    };
  const windowCells = (one: Compared) =>
    count(vertical.kernel).map((u) =>
      count(horizontal.kernel).map((v): GridCell => {
        const cell = cells[one].cells[u * horizontal.kernel + v];
        return cell?.inside
          ? { value: cell.value, shows: { grid: inputName, row: cell.row, column: cell.column } }
          : { value: null, kind: 'border' };
      }),
    );
  const visit = (cell: CellName) => scene.visit(channel, cell.row, cell.column);
  return (
    <Figure name="pooling-compared" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      {input && (
        <NumberGrid
          {...shared}
          x={input.x}
          y={input.y}
          name={inputName}
          label={labelOf(tell, 'Input', params, channel)}
          heading={headings.input(channel)}
          role="input"
          cells={model.inputs[channel] ?? []}
          range={model.inputRange}
          origin={origin}
          editable
          onEdit={(row, column, value) => scene.editInput(channel, row, column, value)}
        />
      )}
      {compared.map((one, i) => {
        const [windowAt, outputAt] = [layout.grids.get(`window:${one}`), layout.grids.get(`output:${one}`)];
        const label = name(one);
        return (
          <g key={one}>
            {windowAt && (
              <NumberGrid
                {...shared}
                x={windowAt.x}
                y={windowAt.y}
                name={`Window ${one}`}
                label={`${tell('names.Window')}, ${label}`}
                heading={label}
                role="input"
                cells={windowCells(one)}
                range={model.inputRange}
              />
            )}
            {windowAt && isSettled(frame) && (
              <Veils frame={{ ...frame, ...cells[one] }} at={windowAt} side={side} origin="window" />
            )}
            {outputAt && (
              <NumberGrid
                {...shared}
                x={outputAt.x}
                y={outputAt.y}
                name={`Output ${one}`}
                label={`${tell('names.Output')}, ${label}`}
                heading={windowAt ? headings.output(channel) : label}
                role="output"
                cells={outputs[i] ?? []}
                range={model.inputRange}
                onChoose={visit}
              />
            )}
            {windowAt && (
              <Outline
                kind="window"
                box={{
                  x: windowAt.x,
                  y: windowAt.y,
                  width: horizontal.kernel * side,
                  height: vertical.kernel * side,
                }}
              />
            )}
            {outputAt && (
              <Outline
                kind="target"
                open={frame.phase !== 'place'}
                box={{
                  x: outputAt.x + frame.column * side,
                  y: outputAt.y + frame.row * side,
                  width: side,
                  height: side,
                }}
              />
            )}
          </g>
        );
      })}
      <g aria-hidden="true">{window && <Outline box={window} kind="window" />}</g>
    </Figure>
  );
}
