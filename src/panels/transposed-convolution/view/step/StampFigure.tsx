/** Input · kernel = stamp, and the sheet on which the stamps land and add up. */
import { useMemo } from 'react';
import { sequential } from '../../../../ui/colour.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import { Band, Drop, Outline, Thread } from '../../../../ui/step/marks.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { StampFrame } from '../../frames.ts';
import { sideOf } from '../../layer.ts';
import { inputName, kernelName, outputName, stampName } from '../../links.ts';
import styles from './figure.module.css';
import { sumType } from './layouts.ts';
import { type Cells, square } from './model.ts';
import { resultBox, Sums } from './Sums.tsx';
import type { StepScene } from './scene.ts';
import { stampHeadings } from './shapes.ts';

interface StampFigureProps {
  readonly scene: StepScene<StampFrame>;
  readonly layout: Arranged;
  readonly box: BoxSize;
}

const bracketed = (n: number): string => (n < 0 ? `(${short(n)})` : short(n));
/** Two addends as they are written in an overlap. */
const sumOf = (a: number, b: number): string => `${short(a)}${b < 0 ? '−' : '+'}${short(Math.abs(b))}`;

const isEnd = (phase: StampFrame['phase']): boolean => phase === 'cut' || phase === 'extend' || phase === 'done';

/** What padding leaves before output padding gives some of it back. */
const keptSide = ({ params, frame }: StepScene<StampFrame>): number =>
  Math.min(sideOf(params) - params.outputPad, frame.sheetSide - params.pad);

/** The sheet as it stands in a frame: its numbers, overlaps with both addends, what falls away, how many stamps. */
function sheetCells(scene: StepScene<StampFrame>): Cells {
  const { params, frame, model, asking, tell } = scene;
  const { sheetSide, before, after, touched, phase, stamp, focus } = frame;
  const { pad } = params;
  const side = sideOf(params);
  const counted = params.overlay === 'overlap';
  const hit = new Map(stamp.products.map((p) => [p.fullRow * sheetSide + p.fullColumn, p]));
  const cellAt = (row: number, column: number): GridCell => {
    const at = row * sheetSide + column;
    const product = hit.get(at);
    const under = counted ? { note: tell('overlap.note', { n: model.overlap.data[at] ?? 0 }) } : {};
    if (isEnd(phase)) {
      const end = phase === 'cut' ? pad + keptSide(scene) : pad + side;
      const inside = row >= pad && column >= pad && row < end && column < end;
      const value = after[at] ?? 0;
      if (inside || phase !== 'cut') return { value, ...under };
      return { value, kind: 'border', title: tell('zero.cut') };
    }
    const seen = (touched[at] ?? 0) > 0;
    const old = before[at] ?? 0;
    if (!product || phase === 'weigh') return seen ? { value: old, ...under } : { value: 0, kind: 'pending', ...under };
    const isFocus = row === focus.row && column === focus.column;
    const both = seen ? { note: sumOf(old, product.product) } : under;
    if (asking && isFocus) return { value: after[at] ?? 0, kind: 'hidden', ...both };
    if (phase === 'land' && seen) return { value: null, text: '…', ...both };
    return { value: after[at] ?? 0, ...both };
  };
  const whole = square(sheetSide, cellAt);
  if (phase !== 'extend' && phase !== 'done') return whole;
  return whole.slice(pad, pad + side).map((line) => line.slice(pad, pad + side));
}

export function StampFigure({ scene, layout, box }: StampFigureProps) {
  const { params, frame, model, tell, asking } = scene;
  const { lit } = useHighlight();
  const { kernelSize: k, stride: s, pad } = params;
  const { phase, stamp, sheetSide, focus, value, touched, before } = frame;
  const headings = useMemo(() => stampHeadings(params, stamp.x, tell), [params, stamp.x, tell]);
  const sheet = useMemo(() => sheetCells(scene), [scene]);
  const end = isEnd(phase);
  const cropped = phase === 'extend' || phase === 'done';
  const stampCells = useMemo<Cells>(
    () =>
      square(k, (u, v) => {
        const product = stamp.products[u * k + v];
        return end
          ? { value: null }
          : { value: product?.product ?? 0, note: `${bracketed(stamp.x)}·${bracketed(product?.w ?? 0)}` };
      }),
    [k, stamp, end],
  );
  const range = Math.max(...frame.after.map(Math.abs), model.outputRange);
  const paint = useMemo(() => {
    if (params.overlay !== 'overlap' || model.overlapMost === 0) return undefined;
    const colour = sequential('light');
    return (cell: { row: number; column: number }) => {
      const n = model.overlap.data[(cell.row + pad) * sheetSide + cell.column + pad] ?? 0;
      return colour(n / model.overlapMost);
    };
  }, [params.overlay, model, pad, sheetSide]);
  const side = layout.cell;
  const corner = (id: string) => {
    const found = layout.grids.get(id);
    return { x: found?.x ?? 0, y: found?.y ?? 0 };
  };
  const [input, kernel, stamped, output] = ['input', 'kernel', 'stamp', 'output'].map(corner) as [Box, Box, Box, Box];
  const inputBox = { x: input.x + frame.column * side, y: input.y + frame.row * side, width: side, height: side };
  const kernelBox = { ...kernel, width: k * side, height: k * side };
  const stampBox = { ...stamped, width: k * side, height: k * side };
  const landBox = {
    x: output.x + frame.column * s * side,
    y: output.y + frame.row * s * side,
    width: k * side,
    height: k * side,
  };
  const focusBox = { x: output.x + focus.column * side, y: output.y + focus.row * side, width: side, height: side };
  const landed = phase === 'land' || phase === 'add';
  const meets = (touched[focus.row * sheetSide + focus.column] ?? 0) > 0;
  const sums = layout.grids.get('sums');
  const type = sumType(side, box.em);
  const old = before[focus.row * sheetSide + focus.column] ?? 0;
  const shared = { lit, onPoint: scene.point, cell: side };
  const offset = cropped ? pad * side : 0;

  return (
    <Figure name="upsampling-stamps" title={tell('figure')} width={layout.width} height={layout.height} box={box}>
      <g aria-hidden="true">
        {!end && <Band from={inputBox} to={kernelBox} />}
        {landed && <Band from={stampBox} to={landBox} />}
        {phase === 'add' && sums && <Thread from={resultBox(sums, type)} to={focusBox} />}
      </g>
      <NumberGrid
        {...shared}
        {...input}
        name={inputName}
        label={tell('names.input')}
        heading={headings.input}
        role="input"
        cells={model.input}
        range={model.inputRange}
        editable
        onEdit={scene.editInput}
        onChoose={scene.visit}
        onOpen={scene.enter}
      />
      <NumberGrid
        {...shared}
        {...kernel}
        name={kernelName}
        label={tell('names.kernel')}
        heading={headings.kernel}
        role="kernel"
        cells={model.kernel}
        range={model.kernelRange}
        editable
        onEdit={scene.editKernel}
      />
      {!end && (
        <NumberGrid
          {...shared}
          {...stamped}
          name={stampName}
          label={tell('names.stamp')}
          heading={headings.stamp}
          role="none"
          cells={stampCells}
          range={range}
        />
      )}
      <NumberGrid
        {...shared}
        x={output.x + offset}
        y={output.y + offset}
        name={outputName}
        label={tell('names.output')}
        heading={cropped || pad === 0 ? headings.output : headings.sheet}
        role="output"
        cells={sheet}
        range={range}
        origin={cropped ? undefined : { row: -pad, column: -pad }}
        lights={frame.lights.filter((light) => phase === 'extend' && light.grid === outputName)}
        paint={paint}
        onChoose={scene.visit}
        onOpen={scene.enter}
        {...(asking && {
          editable: (cell) => cell.row === focus.row - pad && cell.column === focus.column - pad,
          onEdit: (_row: number, _column: number, typed: number) => scene.answer(typed),
        })}
      />
      {sums && !end && (
        <Sums
          box={sums}
          type={type}
          label={tell('sums.stamps')}
          addends={
            landed
              ? sumOf(
                  old,
                  stamp.products.find((p) => p.fullRow === focus.row && p.fullColumn === focus.column)?.product ?? 0,
                )
              : null
          }
          place={`${focus.row - pad},${focus.column - pad}`}
          value={phase === 'add' ? value : null}
          asking={asking}
        />
      )}
      <g aria-hidden="true">
        {!end && <Outline box={inputBox} kind="window" />}
        {!end && <Outline box={kernelBox} kind="frame" />}
        {landed && <Outline box={landBox} kind="frame" />}
        {landed && meets && (
          <Outline
            key={scene.right ? 'right' : 'target'}
            box={focusBox}
            kind="target"
            open={asking || phase === 'land'}
            right={scene.right}
          />
        )}
        {phase === 'cut' && (
          <rect
            x={output.x + pad * side}
            y={output.y + pad * side}
            width={keptSide(scene) * side - 0.5}
            height={keptSide(scene) * side - 0.5}
            className={styles.chosen}
          />
        )}
        {phase === 'add' && meets && !asking && sums && (
          <Drop key={`${frame.row},${frame.column}`} to={focusBox} from={resultBox(sums, type)} value={value} />
        )}
      </g>
    </Figure>
  );
}
