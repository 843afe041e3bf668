/** What moves over the grids: the window, losers that fade, the way of a value up or down. Hidden from screen readers. */
import type { Arranged } from '../../../../ui/step/arrange.ts';
import { Band, Drop, Outline, Thread } from '../../../../ui/step/marks.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import { passOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import type { PoolingFrame } from '../../steps.ts';
import { isSettled } from './account.ts';
import styles from './figure.module.css';
import { sumTypeAt } from './layout.ts';
import { resultBox } from './Sums.tsx';

interface MarksProps {
  readonly params: PoolingParams;
  readonly frame: PoolingFrame;
  readonly layout: Arranged;
  /** The number is still to be predicted. */
  readonly asking: boolean;
  readonly right: boolean;
  readonly em: number;
}

const cellBox = (grid: Box | undefined, row: number, column: number, side: number): Box | null =>
  grid ? { x: grid.x + column * side, y: grid.y + row * side, width: side, height: side } : null;

/** The window of the step's channel in the input with its border, or what of it lies in the map that fills on the way back. */
function windowBox(frame: PoolingFrame, layout: Arranged, of: 'input' | 'back' = 'input'): Box | null {
  const grid = layout.grids.get(`${of}:${frame.channel}`);
  const cells = of === 'input' ? frame.cells : frame.inside;
  const [first, last] = [cells[0], cells.at(-1)];
  if (!grid || !first || !last) return null;
  const side = layout.cell;
  const { vertical, horizontal } = frame.axes;
  const [top, left] = of === 'input' ? [0, 0] : [vertical.before, horizontal.before];
  return {
    x: grid.x + (first.paddedColumn - left) * side,
    y: grid.y + (first.paddedRow - top) * side,
    width: (last.paddedColumn - first.paddedColumn + 1) * side,
    height: (last.paddedRow - first.paddedRow + 1) * side,
  };
}

const targetOf = (kind: 'output' | 'upstream', frame: PoolingFrame, layout: Arranged): Box | null =>
  cellBox(layout.grids.get(`${kind}:${frame.channel}`), frame.row, frame.column, layout.cell);

/** Cells that lose, the smallest first, each fading a little later than the one before. */
export function Veils({
  frame,
  at,
  side,
  origin,
}: {
  readonly frame: PoolingFrame;
  /** Corner of the grid. */
  readonly at: { readonly x: number; readonly y: number };
  readonly side: number;
  /** Whether places are those of the window or of the map with its border. */
  readonly origin: 'window' | 'map';
}) {
  if (!frame.picked) return null;
  const losers = frame.inside.filter((cell) => cell !== frame.picked).sort((a, b) => a.value - b.value);
  const pause = Math.min(110, 900 / Math.max(losers.length, 1));
  return (
    <g aria-hidden="true">
      {losers.map((cell, i) => {
        const [row, column] = origin === 'window' ? [cell.u, cell.v] : [cell.paddedRow, cell.paddedColumn];
        return (
          <rect
            key={`${frame.channel}:${cell.row},${cell.column}`}
            x={at.x + column * side}
            y={at.y + row * side}
            width={side - 0.5}
            height={side - 0.5}
            className={styles.veil}
            style={{ animationDelay: `${i * pause}ms` }}
          />
        );
      })}
    </g>
  );
}

/** Under the grids: a band between the window and its copy, and threads through the account to where the value goes. */
export function Beams({ params, frame, layout, em }: MarksProps) {
  const pass = passOf(params);
  const side = layout.cell;
  const sums = layout.grids.get('sums');
  const copy = layout.grids.get('window');
  const source = pass === 'gradient' ? windowBox(frame, layout, 'back') : windowBox(frame, layout);
  const copied = copy && {
    ...copy,
    width: frame.axes.horizontal.kernel * side,
    height: frame.axes.vertical.kernel * side,
  };
  const target = targetOf(pass === 'gradient' ? 'upstream' : 'output', frame, layout);
  const type = sumTypeAt(side, em);
  const result = sums && resultBox(sums, type);
  const back = layout.grids.get(`back:${frame.channel}`);
  // With several channels the account stands apart from the grids: a band would cross those of other channels.
  if (params.channels > 1) return null;
  const goes = isSettled(frame);
  return (
    <g aria-hidden="true">
      {source && copied && (pass === 'forward' || goes) && <Band from={source} to={copied} />}
      {pass === 'forward' && target && result && <Thread from={result} to={target} />}
      {pass !== 'forward' && target && sums && (
        <Thread from={target} to={{ ...sums, height: type * 1.5 }} role={pass === 'gradient' ? 'gradient' : 'output'} />
      )}
      {pass === 'unpool' &&
        goes &&
        result &&
        frame.arrivals.length <= MOST_THREADS &&
        frame.arrivals.map(({ row, column }) => {
          const to = cellBox(back, row, column, side);
          return to && <Thread key={`${row},${column}`} from={result} to={to} />;
        })}
    </g>
  );
}

/** More threads than this are a thicket. */
const MOST_THREADS = 9;

/** Over the grids: outlines, fading losers, the value on its way. */
export function Marks({ params, frame, layout, asking, right, em }: MarksProps) {
  const pass = passOf(params);
  const side = layout.cell;
  const window = windowBox(frame, layout);
  const below = windowBox(frame, layout, 'back');
  const input = layout.grids.get(`input:${frame.channel}`);
  const copy = layout.grids.get('window');
  const target = targetOf(pass === 'gradient' ? 'upstream' : 'output', frame, layout);
  const sums = layout.grids.get('sums');
  const back = layout.grids.get(`back:${frame.channel}`);
  const fading = isSettled(frame) && !asking;
  return (
    <g aria-hidden="true">
      {fading && input && <Veils frame={frame} at={input} side={side} origin="map" />}
      {fading && copy && pass === 'forward' && <Veils frame={frame} at={copy} side={side} origin="window" />}
      {window && <Outline box={window} kind="window" />}
      {pass === 'gradient' && below && <Outline box={below} kind="window" role="gradient" />}
      {target && (
        <Outline
          key={right ? 'right' : 'target'}
          box={target}
          kind="target"
          {...(pass === 'gradient' && { role: 'gradient' as const })}
          open={pass === 'forward' && (asking || frame.phase !== 'place')}
          right={right}
        />
      )}
      {pass === 'forward' && target && sums && frame.phase === 'place' && !asking && (
        <Drop
          key={`${frame.channel}:${frame.row},${frame.column}`}
          to={target}
          from={resultBox(sums, sumTypeAt(side, em))}
          value={frame.value}
        />
      )}
      {pass !== 'forward' &&
        target &&
        frame.phase === 'place' &&
        frame.arrivals.slice(0, 25).map((arrival) => {
          const to = cellBox(back, arrival.row, arrival.column, side);
          return (
            to && (
              <Drop
                key={`${frame.channel}:${frame.row},${frame.column}:${arrival.row},${arrival.column}`}
                to={to}
                from={target}
                value={arrival.after}
                role={pass === 'gradient' ? 'gradient' : 'output'}
              />
            )
          );
        })}
    </g>
  );
}
