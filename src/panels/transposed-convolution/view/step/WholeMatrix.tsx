/** C and Cᵀ with their vectors, and the grids that they belong to. */
import { useMemo } from 'react';
import type { CellName } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { sideOf } from '../../layer.ts';
import { inputName, kernelName, matrixName, outputName } from '../../links.ts';
import styles from './figure.module.css';
import { MatrixMarks } from './MatrixMarks.tsx';
import { MatrixPattern } from './MatrixPattern.tsx';
import { matrixLayoutOf } from './matrix-layout.ts';
import type { MatrixScene } from './scene.ts';
import { useMatrixCells } from './use-matrix-cells.ts';

export const NARROW = 640;

export function WholeMatrix({ scene, box }: { readonly scene: MatrixScene; readonly box: BoxSize }) {
  const { params, frame, model, tell, asking } = scene;
  const { lit } = useHighlight();
  const { size: n, kernelSize: k } = params;
  const o = sideOf(params);
  const layout = useMemo(
    () => matrixLayoutOf({ input: n, kernel: k, output: o }, { ...box, narrow: box.width < NARROW }),
    [n, k, o, box],
  );
  const { matrix, colours, paint, forward, backward, output, x, y } = useMatrixCells(scene, layout);
  const corner = (id: string) => {
    const found = layout.grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const shared = { lit, onPoint: scene.point };
  const [c, ct, out, inp] = [corner('matrix'), corner('transposed'), corner('output'), corner('input')];
  const rows = frame.walk === 'row';
  const chooseEntry = (at: { readonly row: number; readonly column: number }) =>
    scene.visit(
      rows
        ? { grid: inputName, row: Math.floor(at.row / n), column: at.row % n }
        : { grid: outputName, row: Math.floor(at.column / o), column: at.column % o },
    );
  const answering = asking && {
    editable: (cell: CellName) => cell.row === frame.row && cell.column === frame.column,
    onEdit: (_row: number, _column: number, typed: number) => scene.answer(typed),
  };
  const pattern = (turned: boolean, at: { x: number; y: number }) => (
    <>
      <text x={at.x} y={at.y - 8} className={styles.caption}>
        {turned ? `Cᵀ ${matrix.columns}×${matrix.rows}` : `C ${matrix.rows}×${matrix.columns}`}
      </text>
      <MatrixPattern
        matrix={matrix}
        turned={turned}
        {...at}
        entry={turned ? layout.turned : layout.entry}
        colours={colours}
        lit={lit}
        onEntry={(one) => scene.point(one && { grid: matrixName, ...one })}
        onChoose={chooseEntry}
      />
    </>
  );
  return (
    <Figure name="upsampling-matrix" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <NumberGrid
        {...shared}
        {...inp}
        name={inputName}
        label={tell('names.input')}
        heading={tell('headings.input', { n })}
        cell={layout.cell}
        role="input"
        cells={model.input}
        range={model.inputRange}
        editable
        onEdit={scene.editInput}
        onChoose={scene.visit}
      />
      <NumberGrid
        {...shared}
        {...corner('kernel')}
        name={kernelName}
        label={tell('names.kernel')}
        heading={tell('headings.kernel', { k })}
        cell={layout.cell}
        role="kernel"
        cells={model.kernel}
        range={model.kernelRange}
        paint={paint.kernel}
        editable
        onEdit={scene.editKernel}
      />
      <NumberGrid
        {...shared}
        {...out}
        name={outputName}
        label={tell('names.output')}
        heading={tell('headings.output', { o })}
        cell={layout.cell}
        role="output"
        cells={output}
        range={model.outputRange}
        onChoose={scene.visit}
        onOpen={scene.enter}
        {...answering}
      />
      {layout.numbers ? (
        <NumberGrid
          {...shared}
          {...c}
          name={matrixName}
          label={tell('names.matrix')}
          heading={`C ${matrix.rows}×${matrix.columns}`}
          cell={layout.entry}
          role="kernel"
          cells={forward}
          range={1}
          paint={paint.entry}
          onChoose={chooseEntry}
        />
      ) : (
        pattern(false, c)
      )}
      {layout.turnedNumbers ? (
        <>
          <NumberGrid
            {...shared}
            {...corner('x')}
            name="Flat input"
            label={tell('names.flatInput')}
            heading={tell('matrix.flat')}
            cell={layout.turned}
            role="input"
            cells={x}
            range={model.inputRange}
          />
          <NumberGrid
            {...shared}
            {...ct}
            name="Transposed"
            label={tell('names.transposed')}
            heading={`Cᵀ ${matrix.columns}×${matrix.rows}`}
            cell={layout.turned}
            role="kernel"
            cells={backward}
            range={1}
            paint={paint.entry}
            muted={rows}
            onChoose={(at) => chooseEntry(at)}
          />
          <NumberGrid
            {...shared}
            {...corner('y')}
            name="Flat output"
            label={tell('names.flatOutput')}
            heading={tell('matrix.out')}
            cell={layout.turned}
            role="output"
            cells={y}
            range={model.outputRange}
            onChoose={scene.visit}
          />
        </>
      ) : (
        pattern(true, ct)
      )}
      <MatrixMarks scene={scene} layout={layout} columns={matrix.columns} rows={matrix.rows} />
    </Figure>
  );
}
