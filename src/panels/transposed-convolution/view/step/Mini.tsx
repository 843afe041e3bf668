/** The whole layer in small: what the number at hand is a part of, and the way back. */
import { memo } from 'react';
import { diverging } from '../../../../ui/colour.ts';
import { useStage } from '../../../../ui/stage.ts';
import styles from './figure.module.css';
import { type Cells, outputCells, squareOf } from './model.ts';
import type { StepScene } from './scene.ts';

interface MiniProps {
  readonly scene: StepScene;
  readonly onBack: () => void;
  readonly width: number;
  readonly height: number;
}

export const miniSize = (narrow: boolean) => (narrow ? { width: 160, height: 76 } : { width: 172, height: 150 });

interface PatchProps {
  readonly cells: Cells;
  readonly range: number;
  readonly x: number;
  readonly side: number;
}

const Patch = memo(function Patch({ cells, range, x, side }: PatchProps) {
  const { theme } = useStage();
  const colour = diverging(theme);
  return cells.flatMap((line, i) =>
    line.map((cell, j) => (
      <rect
        key={`${i},${j}`}
        x={x + j * side}
        y={2 + i * side}
        width={side}
        height={side}
        fill={cell.kind || range === 0 ? 'var(--surface)' : colour((cell.value ?? 0) / range)}
        stroke="var(--line)"
        strokeWidth={0.5}
      />
    )),
  );
});

export function Mini({ scene, onBack, width, height }: MiniProps) {
  const { params, frame, model, tell } = scene;
  const { size } = params;
  const stamping = frame.walk === 'stamp';
  const outputSide = stamping ? frame.sheetSide : model.output.rows;
  const output = stamping
    ? squareOf(frame.phase === 'weigh' ? frame.before : frame.after, frame.sheetSide)
    : outputCells(model.output, 'placed' in frame ? frame.placed : 0, scene.predict);
  const gap = 1.5;
  const side = Math.min((width - 4) / (size + gap + outputSide), (height - 4) / Math.max(size, outputSide));
  const outputX = 2 + (size + gap) * side;
  const mark = stamping
    ? { row: frame.row * params.stride, column: frame.column * params.stride, cells: params.kernelSize }
    : { row: frame.row, column: frame.column, cells: 1 };
  const hidesFocus = stamping && scene.asking;
  return (
    <button
      type="button"
      className={styles.mini}
      aria-label={tell('zoom.back')}
      title={tell('zoom.back')}
      onClick={onBack}
    >
      <svg
        width={4 + (size + gap + outputSide) * side}
        height={4 + Math.max(size, outputSide) * side}
        aria-hidden="true"
      >
        <Patch cells={model.input} range={model.inputRange} x={2} side={side} />
        <Patch cells={output} range={hidesFocus ? 0 : model.outputRange} x={outputX} side={side} />
        {stamping && (
          <rect
            x={2 + frame.column * side}
            y={2 + frame.row * side}
            width={side}
            height={side}
            fill="none"
            stroke="var(--input)"
            strokeWidth={2}
          />
        )}
        <rect
          x={outputX + mark.column * side}
          y={2 + mark.row * side}
          width={mark.cells * side}
          height={mark.cells * side}
          fill="none"
          stroke="var(--output)"
          strokeWidth={2}
        />
      </svg>
    </button>
  );
}
