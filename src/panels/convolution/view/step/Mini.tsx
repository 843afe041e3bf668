/** The whole layer in small: what one level down is a part of, and the way back. */
import { memo, useMemo } from 'react';
import { span } from '../../../../math/window.ts';
import { diverging } from '../../../../ui/colour.ts';
import { useStage } from '../../../../ui/stage.ts';
import { kernelOf } from '../../layer.ts';
import styles from './figure.module.css';
import { type Cells, count, kernelCells, outputCells } from './model.ts';
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
            fill={
              cell.kind === 'hidden' || cell.kind === 'pending' || range === 0
                ? 'var(--surface)'
                : cell.kind === 'border'
                  ? 'var(--sunken)'
                  : colour((cell.value ?? 0) / range)
            }
            stroke="var(--line)"
            strokeWidth={0.5}
          />
        )),
      )}
    </g>
  );
});

export function Mini({ scene, onBack, width, height }: MiniProps) {
  const { params, frame, model, tell } = scene;
  const { channels, filters, kernelSize: k } = params;
  const [rows, columns] = [model.inputs[0]?.length ?? 1, model.inputs[0]?.[0]?.length ?? 1];
  const { output } = model;
  const gap = 1.5;
  const tall = Math.max(
    channels * (rows + gap) - gap,
    filters * (output.rows + gap) - gap,
    filters * (channels * (k + 0.5) + gap) - gap,
  );
  const wide = columns + k + output.columns + 2 * gap;
  const side = Math.min((width - 4) / wide, (height - 4) / tall);
  const inputY = (c: number) => 2 + c * (rows + gap) * side;
  const outputX = 2 + (columns + k + 2 * gap) * side;
  const outputY = (f: number) => 2 + f * (output.rows + gap) * side;
  const shared = useMemo(() => kernelOf(params), [params]);
  const kernels = useMemo(
    () => count(filters).flatMap((f) => count(channels).map((c) => kernelCells(shared, c, f))),
    [shared, filters, channels],
  );
  const kernelRange = Math.max(...Array.from(shared.data, Math.abs), 0);
  const outputs = useMemo(
    () => count(filters).map((f) => outputCells(output, f, frame.placed, scene.predict)),
    [output, filters, frame.placed, scene.predict],
  );
  const first = frame.terms[0];
  return (
    <button
      type="button"
      className={styles.mini}
      aria-label={tell('zoom.back')}
      title={tell('zoom.back')}
      onClick={onBack}
    >
      <svg width={4 + wide * side} height={4 + tall * side} aria-hidden="true">
        {model.inputs.map((cells, c) => (
          <Patch key={c} cells={cells} range={model.inputRange} x={2} y={inputY(c)} side={side} />
        ))}
        {kernels.map((cells, i) => (
          <Patch
            key={i}
            cells={cells}
            range={kernelRange}
            x={2 + (columns + gap) * side}
            y={2 + (i * (k + 0.5) + Math.floor(i / channels) * gap) * side}
            side={side}
          />
        ))}
        {outputs.map((cells, f) => (
          <Patch key={f} cells={cells} range={model.outputRange} x={outputX} y={outputY(f)} side={side} />
        ))}
        {first &&
          count(channels).map((c) => (
            <rect
              key={c}
              x={2 + first.paddedColumn * side}
              y={inputY(c) + first.paddedRow * side}
              width={span(k, params.dilation) * side}
              height={span(k, params.dilation) * side}
              fill="none"
              stroke="var(--input)"
              strokeWidth={2}
            />
          ))}
        <rect
          x={outputX + frame.column * side}
          y={outputY(frame.filter) + frame.row * side}
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
