/** What moves over the grids: the window, the products in it, the bands to kernel and output, the value that drops. */
import { span } from '../../../../math/window.ts';
import type { Arranged } from '../../../../ui/step/arrange.ts';
import { Band, CornerNumber, Drop, Outline, Thread } from '../../../../ui/step/marks.tsx';
import type { Box } from '../../../../ui/step/pack.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import { count } from './model.ts';
import { resultBox, sumType } from './Sums.tsx';

interface MarksProps {
  readonly frame: ConvolutionFrame;
  readonly layout: Arranged;
  readonly channels: number;
  readonly kernel: number;
  /** The number is still to be predicted. */
  readonly asking: boolean;
  readonly right: boolean;
  readonly em: number;
}

/** The window of a channel in the drawing. */
export function windowBox(frame: ConvolutionFrame, layout: Arranged, channel: number, kernel: number): Box | null {
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

function kernelBox(frame: ConvolutionFrame, layout: Arranged, channel: number, kernel: number): Box | null {
  const grid = layout.grids.get(`kernel:${frame.filter}:${channel}`);
  return grid ? { ...grid, width: kernel * layout.cell, height: kernel * layout.cell } : null;
}

function targetBox(frame: ConvolutionFrame, layout: Arranged): Box | null {
  const grid = layout.grids.get(`output:${frame.filter}`);
  const side = layout.cell;
  return grid ? { x: grid.x + frame.column * side, y: grid.y + frame.row * side, width: side, height: side } : null;
}

/** Under the grids: bands from window to kernel, and a thread from the sum to the output cell. */
export function Beams({ frame, layout, channels, kernel, em }: MarksProps) {
  const target = targetBox(frame, layout);
  const sums = layout.grids.get('sums');
  return (
    <g aria-hidden="true">
      {count(channels).map((channel) => {
        const window = windowBox(frame, layout, channel, kernel);
        const weights = kernelBox(frame, layout, channel, kernel);
        return window && weights && <Band key={channel} from={window} to={weights} />;
      })}
      {target && sums && <Thread from={resultBox(sums, sumType(layout, em))} to={target} />}
    </g>
  );
}

const LEGIBLE = 32;

/** Over the grids: outlines, products in the window, the value on its way. */
export function Marks({ frame, layout, channels, kernel, asking, right, em }: MarksProps) {
  const target = targetBox(frame, layout);
  const sums = layout.grids.get('sums');
  const side = layout.cell;
  const withProducts = frame.phase !== 'window' && side >= LEGIBLE;
  return (
    <g aria-hidden="true">
      {count(channels).map((channel) => {
        const window = windowBox(frame, layout, channel, kernel);
        const weights = kernelBox(frame, layout, channel, kernel);
        return (
          <g key={channel}>
            {weights && <Outline box={weights} kind="frame" />}
            {window && <Outline box={window} kind="window" />}
          </g>
        );
      })}
      {withProducts &&
        frame.terms.map((term) => {
          const grid = layout.grids.get(`input:${term.channel}`);
          if (!grid) return null;
          const [x, y] = [grid.x + term.paddedColumn * side, grid.y + term.paddedRow * side];
          return (
            <CornerNumber
              key={`${term.channel},${term.u},${term.v}`}
              box={{ x, y, width: side, height: side }}
              value={term.product}
            />
          );
        })}
      {target && (
        <Outline
          key={right ? 'right' : 'target'}
          box={target}
          kind="target"
          open={asking || frame.phase !== 'place'}
          right={right}
        />
      )}
      {target && sums && frame.phase === 'place' && !asking && (
        <Drop
          key={`${frame.filter}:${frame.row},${frame.column}`}
          to={target}
          from={resultBox(sums, sumType(layout, em))}
          value={frame.value}
        />
      )}
    </g>
  );
}
