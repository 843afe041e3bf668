/** All methods on the same input; the one at hand is walked cell by cell, with its weights. */
import { useMemo } from 'react';
import { toRows } from '../../../../math/volume.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import type { Arranged, Room } from '../../../../ui/step/arrange.ts';
import { Outline } from '../../../../ui/step/marks.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { SumFrame } from '../../frames.ts';
import { outputOf } from '../../layer.ts';
import { inputName, kernelName, outputName, weightsName } from '../../links.ts';
import { methodHeading, outputId } from './compare.ts';
import { sumType } from './layouts.ts';
import { methodGrid, methods } from './methods.ts';
import { largest, outputCells } from './model.ts';
import { addendsOf } from './SumFigure.tsx';
import { Sums } from './Sums.tsx';
import type { StepScene } from './scene.ts';
import { appliedCells } from './sum-cells.ts';

interface CompareFigureProps {
  readonly scene: StepScene<SumFrame>;
  readonly layoutIn: (room: Room) => Arranged;
  readonly box: BoxSize;
}

export function CompareFigure({ scene, layoutIn, box }: CompareFigureProps) {
  const { params, frame, model, tell, asking, predict } = scene;
  const { lit } = useHighlight();
  const layout = useMemo(() => layoutIn(box), [layoutIn, box]);
  const maps = useMemo(() => methods.map((method) => ({ method, map: outputOf(params, method) })), [params]);
  const weights = useMemo(() => appliedCells({ frame, tell }), [frame, tell]);
  const output = useMemo(() => outputCells(model.output, frame.placed, predict), [model, frame.placed, predict]);
  const { row, column, phase, value } = frame;
  const side = layout.cell;
  const type = sumType(side, box.em);
  const corner = (id: string) => {
    const found = layout.grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const own = corner(outputId(params.method));
  const target = { x: own.x + column * side, y: own.y + row * side, width: side, height: side };
  const sums = layout.grids.get('sums');
  const shared = { lit, onPoint: scene.point, cell: side };
  return (
    <Figure name="upsampling-methods" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <NumberGrid
        {...shared}
        {...corner('input')}
        name={inputName}
        label={tell('names.input')}
        heading={tell('headings.input', { n: params.size })}
        role="input"
        cells={model.input}
        range={model.inputRange}
        lights={frame.lights.filter((light) => light.grid === inputName)}
        editable
        onEdit={scene.editInput}
      />
      <NumberGrid
        {...shared}
        {...corner('kernel')}
        name={kernelName}
        label={tell('names.kernel')}
        heading={tell('headings.kernel', { k: params.kernelSize })}
        role="kernel"
        cells={model.kernel}
        range={model.kernelRange}
        muted={params.method !== 'transposed' && params.method !== 'resize-convolution'}
        editable
        onEdit={scene.editKernel}
      />
      <NumberGrid
        {...shared}
        {...corner('weights')}
        name={weightsName}
        label={tell('names.weights')}
        heading={tell('headings.weights')}
        role="kernel"
        cells={weights}
        range={Math.max(largest(frame.terms.map((term) => term.w)), 1)}
      />
      {sums && (
        <Sums
          box={sums}
          type={type}
          label={tell('sums.products')}
          addends={asking ? null : addendsOf(frame)}
          place={`${row},${column}`}
          value={addendsOf(frame) === null ? null : value}
          asking={asking}
        />
      )}
      {maps.map(({ method, map }) => {
        const here = method === params.method;
        return (
          <NumberGrid
            key={method}
            {...shared}
            {...corner(outputId(method))}
            name={here ? outputName : methodGrid(method)}
            label={here ? tell('names.output') : methodHeading(method, tell)}
            heading={methodHeading(method, tell)}
            role="output"
            muted={!here}
            cells={here ? output : toRows(map).map((line) => line.map((n) => ({ value: n })))}
            range={largest(map.data)}
            onChoose={scene.visit}
            onOpen={scene.enter}
            {...(here &&
              asking && {
                editable: (cell) => cell.row === row && cell.column === column,
                onEdit: (_row: number, _column: number, typed: number) => scene.answer(typed),
              })}
          />
        );
      })}
      <g aria-hidden="true">
        <Outline
          key={scene.right ? 'right' : 'target'}
          box={target}
          kind="target"
          open={asking || phase !== 'place'}
          right={scene.right}
          width={Math.min(3.5, side * 0.2)}
        />
      </g>
    </Figure>
  );
}
