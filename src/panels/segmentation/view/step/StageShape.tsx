import { type KeyboardEvent, memo } from 'react';
import type { Volume } from '../../../../math/volume.ts';
import type { Theme } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { PocketStage } from '../../pocket-plan.ts';
import styles from './net.module.css';
import { halfOf, StagePicture } from './StagePicture.tsx';
import type { Tiling } from './tiles.ts';

interface StageShapeProps {
  readonly stage: PocketStage;
  readonly box: Box;
  readonly tiling: Tiling;
  readonly map: Volume;
  readonly theme: Theme;
  readonly when: 'now' | 'past' | 'later';
  /** Nothing comes over the shelf. */
  readonly cut: boolean;
  readonly tabbable: boolean;
  readonly label: string;
  /** Written over it instead of the number of its maps. */
  readonly caption: string | undefined;
  readonly onGo: (k: number) => void;
  readonly onPoint: (stage: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A stage: its box with all its maps in it. */
export const StageShape = memo(function StageShape(props: StageShapeProps) {
  const { stage, box, tiling, map, theme } = props;
  const half = halfOf(stage);
  const count = stage.channels - half;
  const number =
    stage.kind === 'join' || stage.kind === 'keep' || stage.kind === 'up' || stage.kind === 'input'
      ? undefined
      : stage.channels;
  // An arrow comes or goes in the middle
  const aside =
    stage.kind === 'pool' ||
    (stage.kind === 'convolution' && stage.way !== 'down' && stage.name.endsWith('b') && stage.name !== 'dec0b');
  return (
    <g
      role="button"
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={props.label}
      aria-current={props.when === 'now' ? 'step' : undefined}
      data-stage={stage.index}
      data-when={props.when}
      data-kind={stage.kind}
      data-cut={props.cut || undefined}
      className={styles.stage}
      onClick={() => props.onGo(stage.index)}
      onKeyDown={props.onKeyDown}
      onPointerEnter={() => props.onPoint(stage.index)}
      onPointerLeave={() => props.onPoint(null)}
      onFocus={() => props.onPoint(stage.index)}
      onBlur={() => props.onPoint(null)}
    >
      <StagePicture stage={stage} box={box} tiling={tiling} map={map} theme={theme}>
        <path d={seams(tiling, count)} className={styles.seams} />
      </StagePicture>
      {(props.caption ?? number) !== undefined && (
        <text
          x={aside ? box.x + box.width : box.x + box.width / 2}
          y={box.y - 5}
          className={styles.channels}
          data-aside={aside || undefined}
        >
          {props.caption ?? number}
        </text>
      )}
      {stage.kind === 'join' && (
        <text x={box.x + box.width / 2} y={box.y - 5} className={styles.channels}>
          {half}+{count}
        </text>
      )}
    </g>
  );
});

/** The lines between tiles. */
function seams(tiling: Tiling, count: number): string {
  const { columns, rows, size, x, y } = tiling;
  const lines: string[] = [];
  for (let column = 1; column < Math.min(columns, count); column++)
    lines.push(`M${x + column * size} ${y}v${rows * size}`);
  for (let row = 1; row < rows; row++) lines.push(`M${x} ${y + row * size}h${columns * size}`);
  return lines.join('');
}
