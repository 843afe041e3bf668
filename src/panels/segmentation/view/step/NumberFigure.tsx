/** One number of the small U-Net with everything that makes it. */
import { useMemo, useState } from 'react';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { NetFrame } from '../../frames.ts';
import { inputName, kernelName, outputName, productsName } from '../../links.ts';
import { makingOf, type Reading, type Term } from '../../pocket-number.ts';
import { mapOf, passOf } from '../../pocket-pass.ts';
import { stageAt } from '../../pocket-plan.ts';
import { barsPlace, ClassBars } from './ClassBars.tsx';
import { FlowMaps } from './FlowMaps.tsx';
import { NetMap } from './NetMap.tsx';
import styles from './net.module.css';
import { numberLayoutOf } from './number-layout.ts';
import type { StepScene } from './scene.ts';
import { lookOf } from './sheets.ts';
import { Total } from './Total.tsx';

interface NumberFigureProps {
  readonly scene: StepScene<NetFrame>;
  readonly box: BoxSize;
}

const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, n) => Math.max(most, Math.abs(n)), 0) || 1;

const table = (reading: Reading, cell: (term: Term) => GridCell): GridCell[][] =>
  Array.from({ length: reading.rows }, (_, row) =>
    reading.terms.slice(row * reading.columns, (row + 1) * reading.columns).map(cell),
  );

export function NumberFigure({ scene, box }: NumberFigureProps) {
  const { params, frame, tell, asking } = scene;
  const { lit } = useHighlight();
  const pass = useMemo(() => passOf(params), [params]);
  const stage = stageAt(frame.stage);
  const { row, column, channel } = frame;
  const making = useMemo(() => makingOf(pass, stage, row, column, channel), [pass, stage, row, column, channel]);
  const { readings } = making;
  const heaviest = readings.reduce(
    (best, one, i) => (Math.abs(one.sum) > Math.abs(readings[best]?.sum ?? 0) ? i : best),
    0,
  );
  const [chosen, choose] = useState<{ readonly of: object; readonly n: number } | null>(null);
  const at = chosen?.of === readings ? chosen.n : heaviest;
  const reading = readings[at];
  const weighed = stage.kind === 'convolution' || stage.kind === 'scores' || stage.kind === 'up';
  const bars = stage.kind === 'softmax' || stage.kind === 'labels';
  const flows = stage.kind === 'join' || stage.kind === 'keep';
  const layout = useMemo(
    () =>
      numberLayoutOf(
        {
          rows: reading?.rows ?? 1,
          columns: reading?.columns ?? 1,
          weighed,
          maps: weighed ? readings.length : Math.min(readings.length, 1),
          flow: flows ? { parts: stage.from.length, each: stage.channels / stage.from.length } : undefined,
        },
        box,
      ),
    [reading, weighed, readings.length, flows, stage, box],
  );
  const shown = frame.withheld !== 'reads';
  const xRange = largest(readings.flatMap((one) => one.terms.map(({ x }) => x)));
  const wRange = largest(readings.flatMap((one) => one.terms.map(({ w }) => w)));
  const pRange = largest(readings.flatMap((one) => one.terms.map(({ product }) => product)));
  const map = mapOf(pass, stage.index);
  const look = lookOf(stage.kind, map);
  const shared = { lit, onPoint: scene.point };
  const read = (one: Reading): GridCell[][] =>
    table(one, ({ x, inside, row: i, column: j }) => ({
      value: x,
      cell: { grid: inputName, row: i, column: j },
      ...(inside ? {} : { kind: 'border' as const, title: tell('number.border') }),
    }));
  const products = (one: Reading): GridCell[][] =>
    table(one, ({ product }) => (shown ? { value: product } : { value: null, kind: 'pending', text: '…' }));
  // Above a narrow grid stands the map's number alone
  const sumHeading = ({ channel: n, columns, sum }: Reading): string => {
    const narrow = columns * layout.small < box.em * 8.5;
    const name = narrow ? `${n}:` : tell('number.sumOf', { n });
    return shown ? `${name} ${short(sum, narrow ? 2 : 3)}` : name;
  };
  const middle = (y: number, rows: number, cell: number) => y + (rows * cell) / 2;
  const operator = (text: string, x: number, y: number) => (
    <text x={x} y={y} dy="0.35em" className={styles.operator} aria-hidden="true">
      {text}
    </text>
  );
  const rows = reading?.rows ?? 1;
  const columns = reading?.columns ?? 1;
  const { cell } = layout;
  const between = (a: number, b: number) => (a + columns * cell + b) / 2;
  const winner = stage.kind === 'pool' && reading ? reading.terms.findIndex(({ x }) => x === making.value) : -1;
  return (
    <Figure name="unet-number" title={tell('number.figure')} width={layout.width} height={layout.height} box={box}>
      <NetMap scene={scene} pass={pass} room={bars ? barsPlace(box).map : layout.map} em={box.em} />
      {layout.flow && <FlowMaps scene={scene} stage={stage} pass={pass} layout={layout.flow} em={box.em} />}
      {reading && !bars && (
        <NumberGrid
          {...shared}
          {...layout.read}
          name={inputName}
          label={tell('names.input')}
          heading={tell('number.read', { n: reading.channel })}
          cell={cell}
          role="input"
          cells={read(reading)}
          range={flows ? look.high : xRange}
          lights={
            winner >= 0 && shown && !asking
              ? [
                  {
                    grid: inputName,
                    row: reading.terms[winner]?.row ?? 0,
                    column: reading.terms[winner]?.column ?? 0,
                    role: 'output',
                  },
                ]
              : []
          }
        />
      )}
      {reading && layout.weights && layout.products && (
        <>
          {operator('×', between(layout.read.x, layout.weights.x), middle(layout.read.y, rows, cell))}
          <NumberGrid
            {...shared}
            {...layout.weights}
            name={kernelName}
            label={tell('names.kernel')}
            heading={tell(stage.kind === 'up' ? 'number.shares' : 'number.kernel', { n: reading.channel })}
            cell={cell}
            role="kernel"
            cells={table(reading, ({ w }) => ({ value: w }))}
            range={wRange}
          />
          {operator('=', between(layout.weights.x, layout.products.x), middle(layout.read.y, rows, cell))}
          <NumberGrid
            {...shared}
            {...layout.products}
            name={productsName}
            label={tell('names.products')}
            heading={tell('number.products')}
            cell={cell}
            role="none"
            cells={products(reading)}
            range={pRange}
          />
        </>
      )}
      {layout.each.map((place, n) => {
        const one = readings[n];
        if (!one) return null;
        return (
          <g key={one.channel} className={styles.each} data-chosen={n === at || undefined}>
            <NumberGrid
              {...shared}
              {...place}
              name={`${productsName} ${one.channel}`}
              label={tell('number.productsOf', { n: one.channel })}
              heading={sumHeading(one)}
              cell={layout.small}
              role="none"
              cells={products(one)}
              range={pRange}
              muted={n !== at}
              onChoose={() => choose({ of: readings, n })}
              onOpen={() => choose({ of: readings, n })}
            />
          </g>
        );
      })}
      {bars && (
        <ClassBars
          pass={pass}
          row={row}
          column={column}
          box={box}
          tell={tell}
          hidden={asking}
          labels={stage.kind === 'labels'}
        />
      )}
      <Total
        stage={stage}
        making={making}
        layout={layout}
        em={box.em}
        tell={tell}
        shown={shown}
        known={!asking}
        bars={bars}
      />
      <NumberGrid
        {...shared}
        {...(bars ? barsPlace(box).output : layout.output)}
        key={`${stage.index}:${row},${column},${channel}`}
        name={outputName}
        label={tell('names.output')}
        heading={`(${row}, ${column})`}
        cell={layout.outputCell}
        role="output"
        cells={[
          [
            {
              value: frame.value,
              cell: { grid: outputName, row, column },
              ...(asking ? { kind: 'hidden' as const } : {}),
            },
          ],
        ]}
        range={look.kind === 'signed' || look.kind === 'magnitude' ? look.high : Math.max(Math.abs(frame.value), 1)}
        {...(asking && { editable: true, onEdit: (_row: number, _column: number, n: number) => scene.answer(n) })}
      />
    </Figure>
  );
}
