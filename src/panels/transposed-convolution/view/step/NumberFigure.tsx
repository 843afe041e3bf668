/** One number with what makes it: what is read × weights = products, then the sum and the value. */
import { cellId } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { inputName, kernelName } from '../../links.ts';
import styles from './figure.module.css';
import { type NumberLayout, productScale } from './number-layout.ts';
import type { StepScene } from './scene.ts';
import type { Statement } from './statements.ts';

interface NumberFigureProps {
  readonly scene: StepScene;
  readonly layout: NumberLayout;
  readonly box: BoxSize;
  readonly statement: Statement;
}

export function NumberFigure({ scene, layout, box, statement }: NumberFigureProps) {
  const { model, tell, asking } = scene;
  const { lit } = useHighlight();
  const { cell, read, weights, products, total, output } = layout;
  const { readSide, weightsSide } = statement;
  const tall = weightsSide * cell * productScale;
  const operator = (text: string, x: number) => (
    <text x={x} y={products.y + tall / 2 + 8} className={styles.operator} aria-hidden="true">
      {text}
    </text>
  );
  const shared = { lit, onPoint: scene.point };
  return (
    <Figure name="upsampling-number" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g className={styles.arrive} style={{ transformOrigin: `${layout.width / 2}px ${layout.height / 2}px` }}>
        {read && (
          <NumberGrid
            {...shared}
            {...read}
            name={inputName}
            label={tell('names.input')}
            heading={statement.read.heading}
            cell={cell}
            role="input"
            cells={statement.read.cells}
            range={model.inputRange}
            editable={(one) => one.grid === inputName}
            onEdit={scene.editInput}
          />
        )}
        {weights && (
          <NumberGrid
            {...shared}
            {...weights}
            name={kernelName}
            label={tell(statement.weights.cells[0]?.[0]?.cell?.grid === kernelName ? 'names.kernel' : 'names.weights')}
            heading={statement.weights.heading}
            cell={cell}
            role="kernel"
            cells={statement.weights.cells}
            range={Math.max(model.kernelRange, 1)}
            editable={(one) => one.grid === kernelName}
            onEdit={scene.editKernel}
          />
        )}
        {read && weights && operator('×', (read.x + readSide * cell + weights.x) / 2)}
        {weights && operator('=', (weights.x + weightsSide * cell + products.x) / 2)}
        <NumberGrid
          {...shared}
          {...products}
          name={statement.products.name}
          label={statement.products.label}
          heading={statement.products.heading}
          cell={cell * productScale}
          role="none"
          cells={statement.products.cells}
          range={statement.range}
        />
        <text x={total.x} y={total.y} dy="0.35em" className={styles.total} aria-hidden="true">
          {statement.total ?? '…'} =
        </text>
        <NumberGrid
          {...shared}
          {...output}
          key={cellId(statement.output)}
          name={statement.output.grid}
          label={tell('names.output')}
          heading={`${tell('names.output')} (${statement.output.row}, ${statement.output.column})`}
          cell={cell * productScale}
          role="output"
          cells={[
            [
              {
                value: statement.value,
                cell: statement.output,
                ...(asking
                  ? { kind: 'hidden' as const }
                  : statement.known
                    ? {}
                    : { kind: 'pending' as const, text: '…' }),
              },
            ],
          ]}
          range={model.outputRange}
          {...(asking && { editable: true, onEdit: (_row: number, _column: number, n: number) => scene.answer(n) })}
        />
      </g>
    </Figure>
  );
}
