/** x → Cx → CᵀCx, and what is missing: the shape comes back, the content does not. */
import { useCallback, useMemo } from 'react';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid, type NumberGridProps } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import { Outline, Thread } from '../../../../ui/step/marks.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { RoundFrame } from '../../frames.ts';
import { inputName, kernelName } from '../../links.ts';
import { inputNumbers } from '../../numbers.ts';
import { backName, downName } from '../../round.ts';
import styles from './figure.module.css';
import { type Cells, largest, square } from './model.ts';
import { roundLayoutOf } from './round-layout.ts';
import type { StepScene } from './scene.ts';

type Scene = StepScene<RoundFrame>;

const WANTED = 26;
const order: readonly RoundFrame['phase'][] = ['down', 'up', 'scale', 'best', 'inner'];

export function RoundView({ scene }: { readonly scene: Scene }) {
  const { params, frame, model, tell } = scene;
  const shape = useMemo(
    () => ({ large: params.size, small: frame.smallSide, kernel: params.kernelSize }),
    [params.size, params.kernelSize, frame.smallSide],
  );
  const wanted = useCallback(
    ({ width, em }: BoxSize) => roundLayoutOf(shape, { width, height: null, em, largest: WANTED }).height,
    [shape],
  );
  return (
    <div className={styles.stack}>
      <div className={styles.grow}>
        <FigureBox
          wanted={wanted}
          legends={[
            { label: 'x', range: model.inputRange },
            { label: tell('names.kernel'), range: model.kernelRange },
            { label: tell('names.back'), range: largest(frame.trip.back) },
          ]}
        >
          {(box) => <RoundFigure scene={scene} box={box} shape={shape} />}
        </FigureBox>
      </div>
      <Readings scene={scene} />
    </div>
  );
}

/** What is measured, as far as the walk has come. */
function Readings({ scene }: { readonly scene: Scene }) {
  const { frame, tell } = scene;
  const { trip, test, phase } = frame;
  const reached = (from: RoundFrame['phase']) => order.indexOf(phase) >= order.indexOf(from);
  const readings: readonly (readonly [key: string, value: number, text: string, from: RoundFrame['phase']])[] = [
    ['scale', trip.scale, short(trip.scale), 'scale'],
    ['error', trip.error, short(trip.error, 3), 'scale'],
    ['bestError', trip.bestError, short(trip.bestError, 3), 'best'],
    ['rank', trip.rank, tell('round.of', { rank: trip.rank, dimensions: trip.dimensions }), 'best'],
    ['ahead', test.ahead, short(test.ahead), 'inner'],
    ['behind', test.behind, short(test.behind), 'inner'],
  ];
  return (
    <dl className={styles.readings} aria-label={tell('round.readings')}>
      {readings.map(([key, value, text, from]) => (
        <div key={key}>
          <dt>{tell(`round.${key}`)}</dt>
          <dd
            data-reading={key}
            data-kind={key.toLowerCase().includes('error') ? 'error' : undefined}
            data-value={reached(from) ? value : undefined}
          >
            {reached(from) ? text : '…'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RoundFigureProps {
  readonly scene: Scene;
  readonly box: BoxSize;
  readonly shape: Parameters<typeof roundLayoutOf>[0];
}

function RoundFigure({ scene, box, shape }: RoundFigureProps) {
  const { params, frame, model, tell } = scene;
  const { lit } = useHighlight();
  const { size: n, kernelSize: k, stride: s, pad: p } = params;
  const { trip, smallSide: m, phase, row, column } = frame;
  const layout = useMemo(() => roundLayoutOf(shape, box), [shape, box]);
  const at = order.indexOf(phase);
  const x = useMemo(() => inputNumbers(params), [params]);
  const cells = useMemo(() => {
    const map = (numbers: ArrayLike<number>, side: number, known: (i: number) => boolean): Cells =>
      square(side, (r, c) => {
        const i = r * side + c;
        return known(i) ? { value: numbers[i] ?? 0 } : { value: null };
      });
    const scaled = trip.back.map((value) => trip.scale * value);
    return {
      down: map(trip.down, m, (i) => i < frame.down),
      back: map(frame.back, n, () => frame.up > 0),
      scaled: map(scaled, n, () => at >= 2),
      missing: map(
        scaled.map((value, i) => (x[i] ?? 0) - value),
        n,
        () => at >= 2,
      ),
      best: map(trip.best, n, () => at >= 3),
    };
  }, [trip, m, n, frame, at, x]);
  const side = layout.cell;
  const boxOf = (id: string, r = 0, c = 0, of = 1): Box => {
    const found = layout.grids.get(id);
    return { x: (found?.x ?? 0) + c * side, y: (found?.y ?? 0) + r * side, width: of * side, height: of * side };
  };
  const grid = (
    id: string,
    more: Pick<NumberGridProps, 'name' | 'label' | 'heading' | 'cells' | 'range' | 'role'> & Partial<NumberGridProps>,
  ) => {
    const found = layout.grids.get(id);
    return (
      found && <NumberGrid key={id} x={found.x} y={found.y} cell={side} lit={lit} onPoint={scene.point} {...more} />
    );
  };
  const fast = params.detail === 'fast';
  const down = phase === 'down' && !fast;
  const up = phase === 'up' && !fast;
  const a = short(trip.scale, 3);
  const large = model.inputRange;
  const window = (id: string): Box => boxOf(id, s * row - p, s * column - p, k);
  const target = boxOf('down', row, column);
  return (
    <Figure name="upsampling-round-trip" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g aria-hidden="true">
        {down && <Thread from={window('input')} to={target} />}
        {up && <Thread from={target} to={window('back')} />}
      </g>
      {grid('input', {
        name: inputName,
        label: tell('names.input'),
        heading: tell('headings.x', { n }),
        role: 'input',
        cells: model.input,
        range: large,
        editable: true,
        onEdit: scene.editInput,
      })}
      {grid('kernel', {
        name: kernelName,
        label: tell('names.kernel'),
        heading: tell('headings.kernel', { k }),
        role: 'kernel',
        cells: model.kernel,
        range: model.kernelRange,
        editable: true,
        onEdit: scene.editKernel,
      })}
      {grid('down', {
        name: downName,
        label: tell('names.down'),
        heading: tell('headings.down', { m }),
        role: 'output',
        cells: cells.down,
        range: largest(trip.down),
        onChoose: scene.visit,
      })}
      {grid('back', {
        name: backName,
        label: tell('names.back'),
        heading: tell('headings.back', { n }),
        role: 'input',
        cells: cells.back,
        range: largest(trip.back),
      })}
      {grid('scaled', {
        name: 'Scaled',
        label: tell('names.scaled'),
        heading: tell('headings.scaled', { a }),
        role: 'input',
        cells: cells.scaled,
        range: large,
      })}
      {grid('missing', {
        name: 'Missing',
        label: tell('names.missing'),
        heading: tell('headings.missing', { a }),
        role: 'error',
        cells: cells.missing,
        range: large,
      })}
      {grid('best', {
        name: 'Best',
        label: tell('names.best'),
        heading: tell('headings.best'),
        role: 'input',
        cells: cells.best,
        range: large,
      })}
      <g aria-hidden="true">
        {down && <Outline box={window('input')} kind="window" />}
        {up && <Outline box={window('back')} kind="frame" />}
        {(down || up) && <Outline box={target} kind="target" />}
        {(down || up) && <Outline box={boxOf('kernel', 0, 0, k)} kind="frame" />}
      </g>
    </Figure>
  );
}
