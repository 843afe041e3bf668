/** One number with its products: window ⊙ kernel = products for each channel, then the sum, the bias, the value. */
import { useMemo } from 'react';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { inputName, kernelName, outputName } from '../../layer.ts';
import styles from './figure.module.css';
import { type Cells, count } from './model.ts';
import { labelOf, productsName } from './naming.ts';
import { type NumberLayout, productScale } from './number-layout.ts';
import type { StepScene } from './scene.ts';
import { headingsOf } from './shape.ts';

interface NumberFigureProps {
  readonly scene: StepScene;
  readonly layout: NumberLayout;
  readonly box: BoxSize;
}

const bracketed = (n: number): string => (n < 0 ? `(${short(n)})` : short(n));

export function NumberFigure({ scene, layout, box }: NumberFigureProps) {
  const { params, frame, model, tell, asking } = scene;
  const { lit } = useHighlight();
  const { kernelSize: k, channels } = params;
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const { vertical, horizontal } = frame.axes;
  const showProducts = frame.phase !== 'window';
  const known = !asking && (frame.phase === 'sum' || frame.phase === 'place');

  const channelCells = useMemo(
    () =>
      count(channels).map((c) => {
        const terms = count(k).map((u) => frame.terms.slice((c * k + u) * k, (c * k + u + 1) * k));
        const x: Cells = terms.map((line) =>
          line.map((term): GridCell => {
            const [row, column] = [term.paddedRow - vertical.before, term.paddedColumn - horizontal.before];
            const inside = term.row === row && term.column === column;
            const told = model.inputs[c]?.[term.paddedRow]?.[term.paddedColumn];
            return {
              value: term.x,
              cell: { grid: inputName(params, c), row, column },
              ...(inside ? {} : { kind: 'border' as const, ...(told?.title ? { title: told.title } : {}) }),
            };
          }),
        );
        const w: Cells = terms.map((line) =>
          line.map((term) => ({
            value: term.w,
            cell: { grid: kernelName(params, c, frame.filter), row: term.kernelRow, column: term.kernelColumn },
          })),
        );
        const products: Cells = terms.map((line) =>
          line.map((term) => ({
            value: showProducts ? term.product : null,
            note: `${bracketed(term.x)}·${bracketed(term.w)}`,
          })),
        );
        return { x, w, products };
      }),
    [channels, k, frame, params, model, vertical.before, horizontal.before, showProducts],
  );
  const productRange = Math.max(...frame.terms.map((term) => Math.abs(term.product)), 0);
  const weightRange = Math.max(...frame.terms.map((term) => Math.abs(term.w)), 0);
  const { cell } = layout;
  const middle = (rows: number, y: number) => y + (rows * cell) / 2 + 8;
  const operator = (text: string, x: number, y: number, key: string) => (
    <text key={key} x={x} y={y} className={styles.operator} aria-hidden="true">
      {text}
    </text>
  );
  const value: Cells = [
    [
      {
        value: frame.value,
        cell: { grid: outputName(params, frame.filter), row: frame.row, column: frame.column },
        ...(asking ? { kind: 'hidden' as const } : known ? {} : { kind: 'pending' as const, text: '…' }),
      },
    ],
  ];
  const addends = [...frame.channelSums, ...(params.bias === 'none' ? [] : [frame.bias])];
  const total = addends.map((n, i) => (i ? `${n < 0 ? '−' : '+'} ${short(Math.abs(n))}` : short(n))).join(' ');

  return (
    <Figure name="convolution" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g className={styles.arrive} style={{ transformOrigin: `${layout.width / 2}px ${layout.height / 2}px` }}>
        {layout.channels.map((at, c) => {
          const cells = channelCells[c];
          if (!cells) return null;
          const shared = { lit, onPoint: scene.point };
          return (
            <g key={inputName(params, c)}>
              {at.window && (
                <NumberGrid
                  {...shared}
                  name={inputName(params, c)}
                  label={labelOf(tell, 'input', params, c, 0)}
                  heading={`${tell('headings.window')}${channels > 1 ? ` ${tell('headings.channel', { n: c + 1 })}` : ''}`}
                  {...at.window}
                  cell={cell}
                  role="input"
                  cells={cells.x}
                  range={model.inputRange}
                  editable
                  onEdit={(row, column, n) => scene.editInput(c, row, column, n)}
                />
              )}
              {at.weights && (
                <NumberGrid
                  {...shared}
                  name={kernelName(params, c, frame.filter)}
                  label={labelOf(tell, 'kernel', params, c, frame.filter)}
                  heading={params.flip === 1 ? headings.turned(c) : headings.kernel(c, frame.filter)}
                  {...at.weights}
                  cell={cell}
                  role="kernel"
                  cells={cells.w}
                  range={weightRange}
                  editable
                  onEdit={(row, column, n) => scene.editKernel(frame.filter, c, row, column, n)}
                />
              )}
              {at.window &&
                at.weights &&
                operator('×', (at.window.x + k * cell + at.weights.x) / 2, middle(k, at.window.y), 'x')}
              {at.weights && operator('=', (at.weights.x + k * cell + at.products.x) / 2, middle(k, at.weights.y), '=')}
              <NumberGrid
                {...shared}
                name={productsName(c)}
                label={labelOf(tell, 'products', params, c, frame.filter)}
                heading={headings.products(c)}
                {...at.products}
                cell={cell * productScale}
                role="none"
                cells={cells.products}
                range={productRange}
              />
              <text x={at.sum.x} y={at.sum.y + box.em} className={styles.sums} aria-hidden="true">
                {channels > 1 ? tell('sums.channel', { n: c + 1 }) : tell('sums.products')}
                {' = '}
                <tspan fontWeight={700}>{known ? short(frame.channelSums[c] ?? 0) : '…'}</tspan>
              </text>
            </g>
          );
        })}
        <text x={layout.total.x} y={layout.total.y + cell / 2} dy="0.35em" className={styles.total} aria-hidden="true">
          {known ? total : '…'} =
        </text>
        <NumberGrid
          lit={lit}
          onPoint={scene.point}
          name={outputName(params, frame.filter)}
          label={labelOf(tell, 'output', params, 0, frame.filter)}
          heading={`${tell('headings.output')} (${frame.row}, ${frame.column})`}
          {...layout.output}
          cell={cell * productScale}
          role="output"
          cells={value}
          range={model.outputRange}
          {...(asking && { editable: true, onEdit: (_row: number, _column: number, n: number) => scene.answer(n) })}
        />
      </g>
    </Figure>
  );
}
