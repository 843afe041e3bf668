/** What an output reads × weights = products, added up: zeros put in under the turned kernel, or the weights of another method. */
import { useMemo } from 'react';
import { sequential } from '../../../../ui/colour.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid, type NumberGridProps } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import { Band, CornerNumber, Drop, Outline, Thread } from '../../../../ui/step/marks.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { SumFrame } from '../../frames.ts';
import { inputName, kernelName, outputName, productsName, spreadName, weightsName } from '../../links.ts';
import { sumType } from './layouts.ts';
import { largest } from './model.ts';
import { resultBox, Sums } from './Sums.tsx';
import type { StepScene } from './scene.ts';
import { sumHeadings } from './shapes.ts';
import { appliedCells, placedCells, productCells, readCells, rememberedCells, stampsAt } from './sum-cells.ts';

interface SumFigureProps {
  readonly scene: StepScene<SumFrame>;
  readonly layout: Arranged;
  readonly box: BoxSize;
}

/** Cells at least this large carry their product in a corner. */
const LEGIBLE = 32;

/** The products as a sum in a few characters. */
export function addendsOf(frame: SumFrame): string | null {
  if (frame.phase === 'window' || frame.phase === 'products') return null;
  return short(frame.value);
}

export function SumFigure({ scene, layout, box }: SumFigureProps) {
  const { params, frame, model, tell, asking } = scene;
  const { lit } = useHighlight();
  const { phase, source, terms, row, column, value } = frame;
  const heading = useMemo(() => sumHeadings(params, tell), [params, tell]);
  const read = useMemo(() => readCells({ params, tell }), [params, tell]);
  const applied = useMemo(() => appliedCells({ frame, tell }), [frame, tell]);
  const products = useMemo(() => productCells({ frame }), [frame]);
  const output = useMemo(() => placedCells(scene), [scene]);
  const remembered = useMemo(
    () => (params.method === 'unpool' ? rememberedCells({ params, tell }) : null),
    [params, tell],
  );
  const productRange = largest(terms.map((term) => term.product));
  const weightRange = largest(terms.map((term) => term.w));
  const paint = useMemo(() => {
    if (params.overlay !== 'overlap' || model.overlapMost === 0) return undefined;
    const colour = sequential('light');
    return (cell: { row: number; column: number }) =>
      colour(stampsAt({ params, model }, cell.row, cell.column) / model.overlapMost);
  }, [params, model]);

  const side = layout.cell;
  const boxOf = (id: string, cells: number, at = { row: 0, column: 0 }): Box | null => {
    const found = layout.grids.get(id);
    return found
      ? { x: found.x + at.column * side, y: found.y + at.row * side, width: cells * side, height: cells * side }
      : null;
  };
  const first = terms[0];
  const inputs = source === 'input';
  const window = inputs
    ? boxOf('input', params.size)
    : boxOf('read', heading.window, { row: first?.readRow ?? 0, column: first?.readColumn ?? 0 });
  const weights = boxOf(source === 'copied' ? 'kernel' : 'applied', heading.window);
  const target = boxOf('output', 1, { row, column });
  const sums = layout.grids.get('sums');
  const type = sumType(side, box.em);
  const grid = (
    id: string,
    more: Pick<NumberGridProps, 'name' | 'label' | 'heading' | 'cells' | 'range' | 'role'> & Partial<NumberGridProps>,
  ) => {
    const at = layout.grids.get(id);
    return at && <NumberGrid key={id} x={at.x} y={at.y} cell={side} lit={lit} onPoint={scene.point} {...more} />;
  };
  const readLights = frame.lights.filter((light) => light.grid === inputName && inputs);

  return (
    <Figure name="upsampling-windows" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g aria-hidden="true">
        {window && weights && <Band from={window} to={weights} />}
        {target && sums && <Thread from={resultBox(sums, type)} to={target} />}
      </g>
      {grid('input', {
        name: inputName,
        label: tell('names.input'),
        heading: heading.input,
        role: 'input',
        cells: model.input,
        range: model.inputRange,
        lights: readLights,
        editable: true,
        onEdit: scene.editInput,
      })}
      {grid('kernel', {
        name: kernelName,
        label: tell('names.kernel'),
        heading: heading.kernel,
        role: 'kernel',
        cells: model.kernel,
        range: model.kernelRange,
        editable: true,
        onEdit: scene.editKernel,
      })}
      {!inputs &&
        grid('read', {
          name: spreadName,
          label: tell(source === 'spread' ? 'names.spread' : 'names.copied'),
          heading: heading.read,
          role: 'input',
          cells: read,
          range: model.inputRange,
          editable: (cell) => cell.grid === inputName,
          onEdit: scene.editInput,
        })}
      {grid('applied', {
        name: inputs ? weightsName : 'Turned',
        label: tell(inputs ? 'names.weights' : 'names.turned'),
        heading: heading.applied,
        role: 'kernel',
        cells: applied,
        range: inputs ? Math.max(weightRange, 1) : model.kernelRange,
      })}
      {grid('products', {
        name: productsName,
        label: tell('names.products'),
        heading: heading.products,
        role: 'none',
        cells: products,
        range: productRange,
      })}
      {remembered &&
        grid('remembered', {
          name: 'Remembered',
          label: tell('names.remembered'),
          heading: heading.remembered,
          role: 'none',
          cells: remembered,
          range: 9,
        })}
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
      {grid('output', {
        name: outputName,
        label: tell('names.output'),
        heading: heading.output,
        role: 'output',
        cells: output,
        range: model.outputRange,
        paint,
        onChoose: scene.visit,
        onOpen: scene.enter,
        ...(asking && {
          editable: (cell) => cell.row === row && cell.column === column,
          onEdit: (_row: number, _column: number, typed: number) => scene.answer(typed),
        }),
      })}
      <g aria-hidden="true">
        {weights && <Outline box={weights} kind="frame" />}
        {window && !inputs && <Outline box={window} kind="window" />}
        {!inputs &&
          phase !== 'window' &&
          side >= LEGIBLE &&
          terms
            .filter((term) => term.cell)
            .map((term) => {
              const at = boxOf('read', 1, { row: term.readRow, column: term.readColumn });
              return at && <CornerNumber key={`${term.u},${term.v}`} box={at} value={term.product} />;
            })}
        {target && (
          <Outline
            key={scene.right ? 'right' : 'target'}
            box={target}
            kind="target"
            open={asking || phase !== 'place'}
            right={scene.right}
          />
        )}
        {target && sums && phase === 'place' && !asking && (
          <Drop key={`${row},${column}`} to={target} from={resultBox(sums, type)} value={value} />
        )}
      </g>
    </Figure>
  );
}
