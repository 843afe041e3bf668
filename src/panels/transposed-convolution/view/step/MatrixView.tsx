/** The layer as a matrix: C, a row for each window; and the same numbers on their side, Cᵀ, from input to output. */
import { useCallback, useMemo } from 'react';
import { type CellName, cellId } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import { Outline } from '../../../../ui/step/marks.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { RowFrame, SumFrame, UpFrame } from '../../frames.ts';
import { matrixOf, sideOf } from '../../layer.ts';
import { inputName, kernelName, matrixName, outputName } from '../../links.ts';
import styles from './figure.module.css';
import { MatrixPattern } from './MatrixPattern.tsx';
import { Mini, miniSize } from './Mini.tsx';
import { matrixLayoutOf } from './matrix-layout.ts';
import { type Cells, count, outputCells } from './model.ts';
import { numberLayoutOf } from './number-layout.ts';
import { WANTED_NUMBER } from './StampView.tsx';
import { OneNumber } from './SumView.tsx';
import type { StepScene } from './scene.ts';
import { weightColour } from './weight-colours.ts';

type Scene = StepScene<RowFrame | SumFrame>;

interface MatrixViewProps {
  readonly scene: Scene;
  readonly onBack: () => void;
}

const NARROW = 640;

export function MatrixView({ scene, onBack }: MatrixViewProps) {
  const { params, model, tell, frame } = scene;
  const shape = useMemo(() => ({ input: params.size, kernel: params.kernelSize, output: sideOf(params) }), [params]);
  const isNumber = params.zoom === 'number' && frame.walk === 'sum';
  const wanted = useCallback(
    ({ width, em }: BoxSize) => {
      if (isNumber)
        return numberLayoutOf(shape.input, shape.input, { width, height: null, em, largest: WANTED_NUMBER }).height;
      const narrow = width < NARROW;
      return narrow ? matrixLayoutOf(shape, { width, height: null, em, narrow }).height : 440;
    },
    [shape, isNumber],
  );
  return (
    <div className={styles.stack}>
      <MatrixNote params={params} tell={tell} />
      <div className={styles.grow}>
        <FigureBox
          wanted={wanted}
          legends={[
            { label: tell('names.input'), range: model.inputRange },
            { label: tell('names.output'), range: model.outputRange },
          ]}
          aside={
            isNumber
              ? (narrow) => <Mini scene={scene as StepScene<UpFrame>} onBack={onBack} {...miniSize(narrow)} />
              : undefined
          }
        >
          {(box) =>
            frame.walk === 'sum' && isNumber ? (
              <OneNumber scene={scene as StepScene<SumFrame>} box={box} side={params.size} />
            ) : (
              <WholeMatrix scene={scene} box={box} />
            )
          }
        </FigureBox>
      </div>
    </div>
  );
}

function MatrixNote({ params, tell }: Pick<Scene, 'params' | 'tell'>) {
  const rows = params.size ** 2;
  const columns = sideOf(params) ** 2;
  return <p className={styles.note}>{tell('matrix.plain', { rows, columns })}</p>;
}

function WholeMatrix({ scene, box }: { readonly scene: Scene; readonly box: BoxSize }) {
  const { params, frame, model, tell, predict, asking } = scene;
  const { theme } = useStage();
  const { lit } = useHighlight();
  const { size: n, kernelSize: k, stride: s, pad: p } = params;
  const o = sideOf(params);
  const matrix = useMemo(() => matrixOf(params), [params]);
  const layout = useMemo(
    () => matrixLayoutOf({ input: n, kernel: k, output: o }, { ...box, narrow: box.width < NARROW }),
    [n, k, o, box],
  );
  const colours = useMemo(() => count(k * k).map((i) => weightColour(i, k * k, theme)), [k, theme]);
  const paint = useMemo(
    () => ({
      entry: (cell: CellName) => {
        const w = matrix.weights[cell.row * matrix.columns + cell.column]?.[0];
        return w === undefined ? null : (colours[w] ?? null);
      },
      kernel: (cell: CellName) => colours[cell.row * k + cell.column] ?? null,
    }),
    [matrix, colours, k],
  );
  const entry = useCallback(
    (row: number, column: number): GridCell => {
      const at = row * matrix.columns + column;
      const w = matrix.weights[at]?.[0];
      const cell = { grid: matrixName, row, column };
      if (w === undefined) return { value: 0, kind: 'pending', cell };
      const title = cellId({ grid: tell('names.kernel'), row: Math.floor(w / k), column: w % k });
      return { value: matrix.values[at] ?? 0, title: title.replace(':', ' (').concat(')'), cell };
    },
    [matrix, k, tell],
  );
  const forward = useMemo<Cells>(
    () => (layout.numbers ? count(matrix.rows).map((r) => count(matrix.columns).map((c) => entry(r, c))) : []),
    [layout.numbers, matrix, entry],
  );
  const backward = useMemo<Cells>(
    () => (layout.turnedNumbers ? count(matrix.columns).map((c) => count(matrix.rows).map((r) => entry(r, c))) : []),
    [layout.turnedNumbers, matrix, entry],
  );
  const output = useMemo(() => outputCells(model.output, frame.placed, predict), [model, frame.placed, predict]);
  const x = useMemo<Cells>(
    () => [
      model.input.flatMap((line, row) =>
        line.map((cell, column) => ({ ...cell, cell: { grid: inputName, row, column } })),
      ),
    ],
    [model],
  );
  const y = useMemo<Cells>(
    () =>
      output.flatMap((line, row) => line.map((cell, column) => [{ ...cell, cell: { grid: outputName, row, column } }])),
    [output],
  );
  const corner = (id: string) => {
    const found = layout.grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const shared = { lit, onPoint: scene.point };
  const [c, ct, out, inp] = [corner('matrix'), corner('transposed'), corner('output'), corner('input')];
  const rows = frame.walk === 'row';
  const flat = frame.row * o + frame.column;
  const chooseEntry = (at: { readonly row: number; readonly column: number }) =>
    scene.visit(
      rows
        ? { grid: inputName, row: Math.floor(at.row / n), column: at.row % n }
        : { grid: outputName, row: Math.floor(at.column / o), column: at.column % o },
    );
  const window = {
    x: out.x + (s * frame.column - p) * layout.cell,
    y: out.y + (s * frame.row - p) * layout.cell,
    width: k * layout.cell,
    height: k * layout.cell,
  };
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
  const thin = (side: number) => Math.min(3.5, Math.max(side * 0.6, 1.5));
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
      <g aria-hidden="true">
        {rows ? (
          <>
            <Outline
              box={{
                x: c.x,
                y: c.y + frame.index * layout.entry,
                width: matrix.columns * layout.entry,
                height: layout.entry,
              }}
              kind="window"
              width={thin(layout.entry)}
            />
            <Outline
              box={{
                x: inp.x + frame.column * layout.cell,
                y: inp.y + frame.row * layout.cell,
                width: layout.cell,
                height: layout.cell,
              }}
              kind="window"
            />
            <Outline box={window} kind="frame" />
          </>
        ) : (
          <>
            <Outline
              box={{ x: c.x + flat * layout.entry, y: c.y, width: layout.entry, height: matrix.rows * layout.entry }}
              kind="frame"
              width={thin(layout.entry)}
            />
            <Outline
              box={{
                x: ct.x,
                y: ct.y + flat * layout.turned,
                width: matrix.rows * layout.turned,
                height: layout.turned,
              }}
              kind="frame"
              width={thin(layout.turned)}
            />
            <Outline
              key={scene.right ? 'right' : 'target'}
              box={{
                x: out.x + frame.column * layout.cell,
                y: out.y + frame.row * layout.cell,
                width: layout.cell,
                height: layout.cell,
              }}
              kind="target"
              open={asking || frame.phase !== 'place'}
              right={scene.right}
            />
          </>
        )}
      </g>
    </Figure>
  );
}
