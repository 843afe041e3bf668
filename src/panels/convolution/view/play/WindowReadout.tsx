import type { Words } from '../../../../pattern/words.ts';
import { diverging, inkOn } from '../../../../ui/colour.ts';
import { short } from '../../../../ui/number.ts';
import type { PixelPlace } from '../../../../ui/PictureView.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import readout from './Readout.module.css';
import type { WindowRead } from './window-of.ts';

const CELL = 40;

/** The window under the pointer, magnified: what is read, what it is multiplied by, and what comes out. */
export function WindowReadout({
  read,
  place,
  value,
  words,
}: {
  readonly read: WindowRead | null;
  readonly place: PixelPlace | null;
  readonly value: number | null;
  readonly words: Words;
}) {
  const { theme } = useStage();
  const say = sayIn(words, 'play');
  if (!read || !place || value === null) return <p className={readout.readHint}>{say('read.hint')}</p>;
  const map = diverging(theme);
  const largest = Math.max(...read.cells.map(({ w }) => Math.abs(w)), 1e-9);
  const side = read.side * CELL;
  const digits = read.side > 4 ? 2 : 3;
  const grid = (left: number, kind: 'x' | 'w') =>
    read.cells.map((cell, i) => {
      const n = cell[kind];
      const grey = Math.round(255 * Math.min(Math.max(n, 0), 1));
      const fill = kind === 'w' ? map(n / largest) : `rgb(${grey}, ${grey}, ${grey})`;
      const x = left + (i % read.side) * CELL;
      const y = Math.floor(i / read.side) * CELL;
      return (
        <g key={i}>
          <rect x={x} y={y} width={CELL - 1} height={CELL - 1} fill={fill} />
          <text x={x + CELL / 2} y={y + CELL / 2} fill={inkOn(fill)} className={readout.readNumber}>
            {short(n, digits)}
          </text>
        </g>
      );
    });
  return (
    <div className={readout.readout}>
      <svg
        viewBox={`-3 -3 ${2 * side + 160} ${side + 6}`}
        className={readout.readDrawing}
        style={{ maxInlineSize: `${(2 * side + 160) / 18}rem` }}
        aria-hidden="true"
      >
        {grid(0, 'x')}
        <rect x={-1.5} y={-1.5} width={side + 2} height={side + 2} className={readout.inputFrame} />
        <text x={side + 20} y={side / 2} className={readout.readSign}>
          ·
        </text>
        {grid(side + 40, 'w')}
        <rect x={side + 38.5} y={-1.5} width={side + 2} height={side + 2} className={readout.kernelFrame} />
        <text x={2 * side + 56} y={side / 2} className={readout.readSign}>
          =
        </text>
        <rect x={2 * side + 74} y={side / 2 - 22} width={80} height={44} rx={4} className={readout.outputFrame} />
        <text x={2 * side + 114} y={side / 2} className={readout.readValue}>
          {short(value, 3)}
        </text>
      </svg>
      <p className={readout.readText}>{say('read.value', { ...place, value: short(value, 6) })}</p>
    </div>
  );
}
