/** The whole pooling in small: what one window is a part of, and the way back. */
import { memo } from 'react';
import { diverging } from '../../../../ui/colour.ts';
import { useStage } from '../../../../ui/stage.ts';
import styles from './figure.module.css';
import { type Cells, count, outputCells } from './model.ts';
import type { StepScene } from './scene.ts';

interface MiniProps {
  readonly scene: StepScene;
  readonly onBack: () => void;
  readonly width: number;
  readonly height: number;
}

interface PatchProps {
  readonly cells: Cells;
  readonly range: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const Patch = memo(function Patch({ cells, range, x, y, side }: PatchProps) {
  const { theme } = useStage();
  const colour = diverging(theme);
  const fill = (cell: Cells[number][number]) => {
    if (cell.kind === 'border') return 'var(--sunken)';
    const empty = cell.kind === 'hidden' || cell.kind === 'pending' || range === 0;
    return empty ? 'var(--surface)' : colour((cell.value ?? 0) / range);
  };
  return (
    <g>
      {cells.flatMap((line, i) =>
        line.map((cell, j) => (
          <rect
            key={`${i},${j}`}
            x={x + j * side}
            y={y + i * side}
            width={side}
            height={side}
            fill={fill(cell)}
            stroke="var(--line)"
            strokeWidth={0.5}
          />
        )),
      )}
    </g>
  );
});

const GAP = 1.5;

export function Mini({ scene, onBack, width, height }: MiniProps) {
  const { params, frame, model, tell, predict } = scene;
  const { channels } = params;
  const { output } = model;
  const [rows, columns] = [model.inputs[0]?.length ?? 1, model.inputs[0]?.[0]?.length ?? 1];
  const tall = channels * (rows + GAP) - GAP;
  const wide = columns + output.columns + GAP;
  const side = Math.min((width - 4) / wide, (height - 4) / tall);
  const yOf = (c: number) => 2 + c * (rows + GAP) * side;
  const outputX = 2 + (columns + GAP) * side;
  const outputY = yOf(frame.channel) + ((rows - output.rows) / 2) * side;
  const placed = params.pass === 'forward' ? frame.placed : output.data.length;
  const first = frame.cells[0];
  return (
    <button
      type="button"
      className={styles.mini}
      aria-label={tell('zoom.back')}
      title={tell('zoom.back')}
      onClick={onBack}
    >
      <svg width={4 + wide * side} height={4 + tall * side} aria-hidden="true">
        {count(channels).map((c) => (
          <g key={c}>
            <Patch cells={model.inputs[c] ?? []} range={model.inputRange} x={2} y={yOf(c)} side={side} />
            <Patch
              cells={outputCells(output, c, placed, predict)}
              range={model.outputRange}
              x={outputX}
              y={yOf(c) + ((rows - output.rows) / 2) * side}
              side={side}
            />
          </g>
        ))}
        {first && (
          <rect
            x={2 + first.paddedColumn * side}
            y={yOf(frame.channel) + first.paddedRow * side}
            width={frame.axes.horizontal.kernel * side}
            height={frame.axes.vertical.kernel * side}
            fill="none"
            stroke="var(--input)"
            strokeWidth={2}
          />
        )}
        <rect
          x={outputX + frame.column * side}
          y={outputY + frame.row * side}
          width={side}
          height={side}
          fill="none"
          stroke="var(--output)"
          strokeWidth={2}
        />
      </svg>
    </button>
  );
}
