/** Input ∗ kernel = output: all grids of the layer, or of one map with what feeds it. */
import { useMemo } from 'react';
import type { CellName } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid, type NumberGridProps } from '../../../../ui/NumberGrid.tsx';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { biasName, biasOf, inputName, kernelAt, kernelName, outputName } from '../../layer.ts';
import styles from './figure.module.css';
import { MapGrid } from './MapGrid.tsx';
import { Beams, Marks, windowBox } from './Marks.tsx';
import { count, kernelCells, partialMaps, rangeOf, turnedCells } from './model.ts';
import { labelOf, partialName, productsName } from './naming.ts';
import { Sums, sumType } from './Sums.tsx';
import type { StepScene } from './scene.ts';
import { headingsOf } from './shape.ts';

interface GridsFigureProps {
  readonly scene: StepScene;
  readonly layout: Arranged;
  readonly box: BoxSize;
  /** The filter whose map is shown; null: all. */
  readonly only: number | null;
}

export function GridsFigure({ scene, layout, box, only }: GridsFigureProps) {
  const { params, frame, model, tell, predict, asking } = scene;
  const { lit } = useHighlight();
  const { channels, kernelSize: k, flip } = params;
  const filters = only === null ? count(params.filters) : [only];
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const { vertical, horizontal } = frame.axes;
  const origin = useMemo(
    () => ({ row: -vertical.before, column: -horizontal.before }),
    [vertical.before, horizontal.before],
  );
  const free = params.sharing === 'free';
  const [freeRow, freeColumn] = free ? [frame.row, frame.column] : [0, 0];
  const kernel = useMemo(() => kernelAt(params, freeRow, freeColumn), [params, freeRow, freeColumn]);
  const kernelRange = useMemo(() => rangeOf(kernel), [kernel]);
  const kernels = useMemo(
    () => count(params.filters).map((f) => count(channels).map((c) => kernelCells(kernel, c, f))),
    [kernel, params.filters, channels],
  );
  const turned = useMemo(
    () =>
      flip === 1
        ? count(channels).map((c) => turnedCells(kernel, c, frame.filter, kernelName(params, c, frame.filter)))
        : null,
    [kernel, params, channels, flip, frame.filter],
  );
  const bias = useMemo(() => [biasOf(params).map((value) => ({ value }))], [params]);
  const showProducts = frame.phase !== 'window';
  const products = useMemo(
    () =>
      count(channels).map((c) =>
        count(k).map((u) =>
          count(k).map((v) => {
            const term = frame.terms[(c * k + u) * k + v];
            return { value: showProducts && term ? term.product : null };
          }),
        ),
      ),
    [channels, k, frame, showProducts],
  );
  const productRange = Math.max(...frame.terms.map((term) => Math.abs(term.product)), 0);
  const partials = useMemo(
    () => (only !== null && channels > 1 ? partialMaps(params, only) : null),
    [params, only, channels],
  );
  const partialCells = useMemo(
    () =>
      partials?.map((map) =>
        map.map((line, i) =>
          line.map((value, j) => {
            const at = ((only ?? 0) * vertical.output + i) * horizontal.output + j;
            const reached = at < frame.placed || (frame.phase === 'sum' && at === frame.placed);
            return { value, kind: reached ? ('cell' as const) : predict ? ('hidden' as const) : ('pending' as const) };
          }),
        ),
      ) ?? null,
    [partials, only, frame.placed, frame.phase, predict, vertical.output, horizontal.output],
  );
  const partialRange = partials ? Math.max(...partials.flat(2).map(Math.abs)) : 0;
  const window = windowBox(frame, layout, 0, k);
  const inWindow = (row: number, column: number) => {
    const [first, last] = [frame.terms[0], frame.terms[k * k - 1]];
    if (!first || !last) return false;
    const [r, c] = [row + vertical.before, column + horizontal.before];
    return r >= first.paddedRow && r <= last.paddedRow && c >= first.paddedColumn && c <= last.paddedColumn;
  };
  const dilated = params.dilation > 1;
  const lights = frame.lights.filter((light) =>
    light.role === 'input' ? dilated || !inWindow(light.row, light.column) : light.grid === biasName,
  );

  const grid = (
    id: string,
    more: Pick<NumberGridProps, 'name' | 'label' | 'cells' | 'range' | 'role'> & Partial<NumberGridProps>,
  ) => {
    const at = layout.grids.get(id);
    return at && <NumberGrid key={id} x={at.x} y={at.y} cell={layout.cell} lit={lit} onPoint={scene.point} {...more} />;
  };
  const outputHandlers = (filter: number) => ({
    onChoose: (cell: CellName) => scene.visit(filter, cell.row, cell.column),
    onOpen: (cell: CellName) => scene.enter(filter, cell.row, cell.column),
    ...(asking && {
      editable: (cell: CellName) => filter === frame.filter && cell.row === frame.row && cell.column === frame.column,
      onEdit: (_row: number, _column: number, value: number) => scene.answer(value),
    }),
  });
  const sums = layout.grids.get('sums');
  const markProps = { frame, layout, channels, kernel: k, asking, right: scene.right, em: box.em };
  const arriveAt = window ? `${window.x + window.width / 2}px ${window.y + window.height / 2}px` : undefined;

  return (
    <Figure name="convolution" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g key={only} className={styles.arrive} style={{ transformOrigin: arriveAt }}>
        <Beams {...markProps} />
        {count(channels).map((c) =>
          grid(`input:${c}`, {
            name: inputName(params, c),
            label: labelOf(tell, 'input', params, c, 0),
            heading: headings.input(c),
            role: 'input',
            cells: model.inputs[c] ?? [],
            range: model.inputRange,
            origin,
            lights,
            editable: true,
            onEdit: (row, column, value) => scene.editInput(c, row, column, value),
          }),
        )}
        {filters.flatMap((f) =>
          count(channels).map((c) =>
            grid(`kernel:${f}:${c}`, {
              name: kernelName(params, c, f),
              label: labelOf(tell, 'kernel', params, c, f),
              heading: headings.kernel(c, f),
              role: 'kernel',
              cells: kernels[f]?.[c] ?? [],
              range: kernelRange,
              muted: f !== frame.filter,
              editable: true,
              onEdit: (row, column, value) => scene.editKernel(f, c, row, column, value),
            }),
          ),
        )}
        {turned &&
          count(channels).map((c) =>
            grid(`turned:${c}`, {
              name: `Turned ${c + 1}`,
              label: labelOf(tell, 'turned', params, c, frame.filter),
              heading: headings.turned(c),
              role: 'kernel',
              cells: turned[c] ?? [],
              range: kernelRange,
            }),
          )}
        {grid('bias', {
          name: biasName,
          label: tell('names.bias'),
          heading: tell('headings.bias'),
          role: 'kernel',
          cells: bias,
          range: Math.max(kernelRange, ...biasOf(params).map(Math.abs)),
          lights,
          editable: true,
          onEdit: (_row, column, value) => scene.editBias(column, value),
        })}
        {count(channels).map((c) =>
          grid(`products:${c}`, {
            name: productsName(c),
            label: labelOf(tell, 'products', params, c, frame.filter),
            heading: headings.products(c),
            role: 'none',
            cells: products[c] ?? [],
            range: productRange,
          }),
        )}
        {sums && <Sums frame={frame} box={sums} em={sumType(layout, box.em)} asking={asking} tell={tell} />}
        {partialCells?.map((cells, c) =>
          grid(`partial:${c}`, {
            name: partialName(c),
            label: labelOf(tell, 'partial', params, c, frame.filter),
            heading: headings.partial(c),
            role: 'output',
            cells,
            range: partialRange,
          }),
        )}
        {filters.map((f) => {
          const at = layout.grids.get(`output:${f}`);
          return (
            at && (
              <MapGrid
                key={f}
                scene={scene}
                filter={f}
                x={at.x}
                y={at.y}
                cell={layout.cell}
                name={outputName(params, f)}
                label={labelOf(tell, 'output', params, 0, f)}
                heading={headings.output(f)}
                lit={lit}
                muted={f !== frame.filter}
                onPoint={scene.point}
                {...outputHandlers(f)}
              />
            )
          );
        })}
        <Marks {...markProps} />
      </g>
    </Figure>
  );
}
