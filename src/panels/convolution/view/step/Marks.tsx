/** What moves over the grids: the window, the products in it, the beams to kernel and output, the value that drops. */

import { span } from '../../../../math/window.ts';
import { short } from '../../../../ui/number.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import styles from './figure.module.css';
import type { FigureLayout } from './layout.ts';
import { count } from './model.ts';
import { resultBox, sumType } from './Sums.tsx';

interface MarksProps {
  readonly frame: ConvolutionFrame;
  readonly layout: FigureLayout;
  readonly channels: number;
  readonly kernel: number;
  /** The number is still to be predicted. */
  readonly asking: boolean;
  readonly right: boolean;
  readonly em: number;
}

type Points = readonly (readonly [number, number])[];
const path = (points: Points): string => `${points.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')}Z`;

/** A band that joins two boxes along the sides that face each other. */
function beam(from: Box, to: Box): string {
  const [fromRight, fromBottom] = [from.x + from.width, from.y + from.height];
  const [toRight, toBottom] = [to.x + to.width, to.y + to.height];
  if (to.x >= fromRight)
    return path([
      [fromRight, from.y],
      [to.x, to.y],
      [to.x, toBottom],
      [fromRight, fromBottom],
    ]);
  if (toRight <= from.x)
    return path([
      [from.x, from.y],
      [toRight, to.y],
      [toRight, toBottom],
      [from.x, fromBottom],
    ]);
  const [top, bottom] = to.y >= from.y ? [from, to] : [to, from];
  return path([
    [top.x, top.y + top.height],
    [top.x + top.width, top.y + top.height],
    [bottom.x + bottom.width, bottom.y],
    [bottom.x, bottom.y],
  ]);
}

/** A thread from a box to the nearest side of another: sideways to what stands beside it, else downwards. */
function thread(from: Box, to: Box): string {
  const right = from.x + from.width + 4;
  if (to.x >= right) {
    const [y, endY] = [from.y + from.height / 2, to.y + to.height / 2];
    const pull = Math.max(to.x - right, Math.abs(endY - y)) / 2;
    return `M${right} ${y}C${right + pull} ${y} ${to.x - pull} ${endY} ${to.x} ${endY}`;
  }
  if (to.x + to.width <= from.x && to.y <= from.y + from.height) {
    const [y, endX, endY] = [from.y + from.height / 2, to.x + to.width, to.y + to.height / 2];
    const pull = Math.max(from.x - endX, Math.abs(endY - y)) / 2;
    return `M${from.x - 4} ${y}C${from.x - pull} ${y} ${endX + pull} ${endY} ${endX} ${endY}`;
  }
  const [x, y] = [from.x + from.width / 2, from.y + from.height];
  const [endX, endY] = [to.x + to.width / 2, to.y];
  const pull = Math.max(Math.abs(endY - y) / 2, 24);
  return `M${x} ${y}C${x} ${y + pull} ${endX} ${endY - pull} ${endX} ${endY}`;
}

/** The window of a channel in the drawing. */
export function windowBox(frame: ConvolutionFrame, layout: FigureLayout, channel: number, kernel: number): Box | null {
  const grid = layout.grids.get(`input:${channel}`);
  const first = frame.terms[0];
  if (!grid || !first) return null;
  const side = layout.cell;
  return {
    x: grid.x + first.paddedColumn * side,
    y: grid.y + first.paddedRow * side,
    width: span(kernel, frame.axes.horizontal.dilation) * side,
    height: span(kernel, frame.axes.vertical.dilation) * side,
  };
}

const outline = (box: Box, className: string | undefined, key: string, more: Record<string, unknown> = {}) => (
  <rect
    key={key}
    width={box.width - 0.5}
    height={box.height - 0.5}
    rx={3}
    className={className}
    style={{ transform: `translate(${box.x}px, ${box.y}px)` }}
    {...more}
  />
);

/** Under the grids: bands from window to kernel, and from the sum to the output cell. */
export function Beams({ frame, layout, channels, kernel, em }: MarksProps) {
  const target = targetBox(frame, layout);
  const sums = layout.grids.get('sums');
  const side = layout.cell * kernel;
  return (
    <g aria-hidden="true">
      {count(channels).map((channel) => {
        const window = windowBox(frame, layout, channel, kernel);
        const weights = layout.grids.get(`kernel:${frame.filter}:${channel}`);
        return (
          window &&
          weights && (
            <path key={channel} d={beam(window, { ...weights, width: side, height: side })} className={styles.beam} />
          )
        );
      })}
      {target && sums && <path d={thread(resultBox(sums, sumType(layout, em)), target)} className={styles.thread} />}
    </g>
  );
}

function targetBox(frame: ConvolutionFrame, layout: FigureLayout): Box | null {
  const grid = layout.grids.get(`output:${frame.filter}`);
  const side = layout.cell;
  return grid ? { x: grid.x + frame.column * side, y: grid.y + frame.row * side, width: side, height: side } : null;
}

const LEGIBLE = 32;

/** Over the grids: outlines, products in the window, the value on its way. */
export function Marks({ frame, layout, channels, kernel, asking, right, em }: MarksProps) {
  const target = targetBox(frame, layout);
  const sums = layout.grids.get('sums');
  const result = sums && resultBox(sums, sumType(layout, em));
  const side = layout.cell;
  const withProducts = frame.phase !== 'window' && side >= LEGIBLE;
  return (
    <g aria-hidden="true">
      {count(channels).map((channel) => {
        const window = windowBox(frame, layout, channel, kernel);
        const weights = layout.grids.get(`kernel:${frame.filter}:${channel}`);
        return (
          <g key={channel}>
            {weights && outline({ ...weights, width: kernel * side, height: kernel * side }, styles.frame, 'kernel')}
            {window && outline(window, styles.window, 'window')}
          </g>
        );
      })}
      {withProducts &&
        frame.terms.map((term) => {
          const grid = layout.grids.get(`input:${term.channel}`);
          return (
            grid && (
              <text
                key={`${term.channel},${term.u},${term.v}`}
                x={grid.x + (term.paddedColumn + 1) * side - 4}
                y={grid.y + (term.paddedRow + 1) * side - 4}
                fontSize={side * 0.24}
                className={styles.product}
              >
                {short(term.product, 3)}
              </text>
            )
          );
        })}
      {target &&
        outline(target, styles.target, right ? 'right' : 'target', {
          'data-open': asking || frame.phase !== 'place' || undefined,
          'data-right': right || undefined,
        })}
      {target && result && frame.phase === 'place' && !asking && (
        <text
          key={`${frame.filter}:${frame.row},${frame.column}`}
          x={target.x + side / 2}
          y={target.y + side / 2}
          dy="0.355em"
          fontSize={side * 0.42}
          className={styles.drop}
          style={
            {
              '--dx': `${result.x + result.width - side / 2 - target.x}px`,
              '--dy': `${result.y + result.height / 2 - target.y - side / 2}px`,
            } as React.CSSProperties
          }
        >
          {short(frame.value)}
        </text>
      )}
    </g>
  );
}
