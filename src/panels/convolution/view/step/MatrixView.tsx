/** One layer as one matrix of shared weights: y = C·x. */
import { useMemo } from 'react';
import { at } from '../../../../math/volume.ts';
import { type CellName, cellId } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { Outline } from '../../../../ui/step/marks.tsx';
import { useBox } from '../../../../ui/step/use-box.ts';
import { inputName, kernelAt, kernelName, outputName } from '../../layer.ts';
import styles from './figure.module.css';
import { MatrixPattern } from './MatrixPattern.tsx';
import { matrixLayoutOf } from './matrix-layout.ts';
import { type MatrixModel, matrixModel, matrixName, weightColour } from './matrix-model.ts';
import { type Cells, count, kernelCells, outputCells, rangeOf } from './model.ts';
import { labelOf } from './naming.ts';
import type { StepScene } from './scene.ts';

const NARROW = 640;
const TALL_ON_PHONE = 660;

export function MatrixView({ scene }: { readonly scene: StepScene }) {
  const { params, frame, model, tell } = scene;
  const { theme } = useStage();
  const { lit } = useHighlight();
  const [ref, box] = useBox();
  const narrow = box.width < NARROW;
  const f = frame.filter;
  const k = params.kernelSize;
  const { vertical, horizontal } = frame.axes;
  const matrix = useMemo(() => matrixModel(params, f), [params, f]);
  const layout = useMemo(
    () =>
      matrixLayoutOf(
        {
          inputRows: vertical.size,
          inputColumns: horizontal.size,
          kernel: k,
          outputRows: vertical.output,
          outputColumns: horizontal.output,
        },
        { ...box, narrow },
      ),
    [vertical.size, horizontal.size, vertical.output, horizontal.output, k, box, narrow],
  );
  const free = params.sharing === 'free';
  const bank = useMemo(
    () => kernelAt(params, free ? frame.row : 0, free ? frame.column : 0),
    [params, free, frame.row, frame.column],
  );
  const [input, kernel, output] = [inputName(params, 0), kernelName(params, 0, f), outputName(params, f)];
  const inputs = useMemo(
    () =>
      count(vertical.size).map((r) =>
        count(horizontal.size).map((c): GridCell => ({ value: at(model.input, r, c, 0) })),
      ),
    [model, vertical.size, horizontal.size],
  );
  const outputs = useMemo(
    () => outputCells(model.output, f, frame.placed, scene.predict),
    [model, f, frame.placed, scene.predict],
  );
  const entries = useMemo(() => (layout.numbers ? entriesOf(matrix, kernel) : []), [layout.numbers, matrix, kernel]);
  const x = useMemo<Cells>(
    () => [
      inputs.flatMap((line, row) => line.map((cell, column) => ({ ...cell, shows: { grid: input, row, column } }))),
    ],
    [inputs, input],
  );
  const y = useMemo<Cells>(
    () =>
      outputs.flatMap((line, row) => line.map((cell, column) => [{ ...cell, shows: { grid: output, row, column } }])),
    [outputs, output],
  );
  const paintWeight = useMemo(() => {
    const colours = count(k * k).map((i) => weightColour(i, k * k, theme));
    return {
      entry: (cell: CellName) => {
        const w = matrix.weights[cell.row * matrix.columns + cell.column]?.[0];
        return w === undefined ? null : (colours[w] ?? null);
      },
      kernel: (cell: CellName) => colours[cell.row * k + cell.column] ?? null,
    };
  }, [k, matrix, theme]);
  const current = frame.row * horizontal.output + frame.column;
  const grids = layout.grids;
  const corner = (id: string) => {
    const found = grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const shared = { lit, onPoint: scene.point };
  const visit = (cell: CellName) => scene.visit(f, cell.row, cell.column);
  const at0 = corner('matrix');
  const part = params.channels > 1 || params.filters > 1;
  const title = [
    tell('matrix.plain', { rows: matrix.rows, columns: matrix.columns }),
    ...(part ? [tell('matrix.part', { filter: f + 1, channel: 1 })] : []),
  ].join('. ');

  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        {title}.{' '}
        {layout.numbers
          ? tell('matrix.colours')
          : tell('matrix.picture', { rows: matrix.rows, columns: matrix.columns })}
      </p>
      <div className={styles.main} style={{ minBlockSize: narrow ? TALL_ON_PHONE : undefined }}>
        <div ref={ref}>
          <Figure name="convolution-matrix" title={title} width={layout.width} height={layout.height} box={box}>
            <NumberGrid
              {...shared}
              {...corner('input')}
              name={input}
              label={labelOf(tell, 'input', params, 0, 0)}
              heading={`${tell('headings.input')} ${vertical.size}×${horizontal.size}`}
              cell={layout.cell}
              role="input"
              cells={inputs}
              range={model.inputRange}
              editable
              onEdit={(row, column, value) => scene.editInput(0, row, column, value)}
            />
            <NumberGrid
              {...shared}
              {...corner('kernel')}
              name={kernel}
              label={labelOf(tell, 'kernel', params, 0, f)}
              heading={`${tell('headings.kernel')} ${k}×${k}`}
              cell={layout.cell}
              role="kernel"
              cells={kernelCells(bank, 0, f)}
              range={rangeOf(bank)}
              paint={paintWeight.kernel}
              editable
              onEdit={(row, column, value) => scene.editKernel(f, 0, row, column, value)}
            />
            <NumberGrid
              {...shared}
              {...corner('output')}
              name={output}
              label={labelOf(tell, 'output', params, 0, f)}
              heading={`${tell('headings.output')} ${vertical.output}×${horizontal.output}`}
              cell={layout.cell}
              role="output"
              cells={outputs}
              range={model.outputRange}
              onChoose={visit}
            />
            {layout.numbers ? (
              <>
                <NumberGrid
                  {...shared}
                  {...corner('x')}
                  name="Flat x"
                  label={tell('names.flatInput')}
                  heading={tell('names.flatInput')}
                  cell={layout.entry}
                  role="input"
                  cells={x}
                  range={model.inputRange}
                />
                <NumberGrid
                  {...shared}
                  {...at0}
                  name={matrixName}
                  label={tell('names.matrix')}
                  heading={`C ${matrix.rows}×${matrix.columns}`}
                  cell={layout.entry}
                  role="kernel"
                  cells={entries}
                  range={1}
                  paint={paintWeight.entry}
                  onChoose={(cell) =>
                    scene.visit(f, Math.floor(cell.row / matrix.outputColumns), cell.row % matrix.outputColumns)
                  }
                />
                <NumberGrid
                  {...shared}
                  {...corner('y')}
                  name="Flat y"
                  label={tell('names.flatOutput')}
                  heading="y"
                  cell={layout.entry}
                  role="output"
                  cells={y}
                  range={model.outputRange}
                  onChoose={visit}
                />
              </>
            ) : (
              <>
                <text x={at0.x} y={at0.y - 8} className={styles.caption}>
                  {`C ${matrix.rows}×${matrix.columns}`}
                </text>
                <MatrixPattern
                  matrix={matrix}
                  {...at0}
                  entry={layout.entry}
                  theme={theme}
                  lit={lit}
                  onRow={(row) =>
                    scene.point(
                      row === null
                        ? null
                        : {
                            grid: output,
                            row: Math.floor(row / matrix.outputColumns),
                            column: row % matrix.outputColumns,
                          },
                    )
                  }
                  onChoose={(row) => scene.visit(f, Math.floor(row / matrix.outputColumns), row % matrix.outputColumns)}
                />
              </>
            )}
            <Outline
              box={{
                x: at0.x,
                y: at0.y + current * layout.entry,
                width: matrix.columns * layout.entry,
                height: layout.entry,
              }}
              kind="target"
              width={Math.min(3.5, layout.entry * 0.6)}
            />
          </Figure>
        </div>
      </div>
    </div>
  );
}

/** Every entry with the weight it is; structural zeros are written softly. */
const entriesOf = (m: MatrixModel, kernel: string): Cells =>
  count(m.rows).map((row) =>
    count(m.columns).map((column): GridCell => {
      const entry = row * m.columns + column;
      const weights = m.weights[entry] ?? [];
      const value = m.values[entry] ?? 0;
      if (weights.length === 0) return { value: 0, kind: 'pending' };
      const names = weights.map((w) => cellId({ grid: kernel, row: Math.floor(w / m.kernel), column: w % m.kernel }));
      return { value, title: names.map((name) => name.replace(':', ' (').concat(')')).join(' + ') };
    }),
  );
