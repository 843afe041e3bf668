/** A stage's own part of its box, with all its maps in it: of what is joined the left half is the stage before it. */
import type { ReactNode } from 'react';
import type { Volume } from '../../../../math/volume.ts';
import type { Theme } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { PocketStage } from '../../pocket-plan.ts';
import styles from './net.module.css';
import { lookOf, sheetUrl } from './sheets.ts';
import { type Tiling, tileAt } from './tiles.ts';

/** Maps that a stage draws not itself. */
export const halfOf = ({ kind, channels }: PocketStage): number => (kind === 'join' ? channels / 2 : 0);

interface StagePictureProps {
  readonly stage: PocketStage;
  readonly box: Box;
  readonly tiling: Tiling;
  readonly map: Volume;
  readonly theme: Theme;
  /** Drawn over the maps, below the edge. */
  readonly children?: ReactNode;
}

export function StagePicture({ stage, box, tiling, map, theme, children }: StagePictureProps) {
  const half = halfOf(stage);
  const count = stage.channels - half;
  const url = sheetUrl(map, lookOf(stage.kind, map), tiling.columns, theme, half, count);
  const last = tileAt(tiling, tiling.columns * tiling.rows - 1);
  const place = {
    ...box,
    x: box.x + (half / stage.channels) * box.width,
    width: (count / stage.channels) * box.width,
  };
  return (
    <>
      <rect {...place} className={styles.ground} />
      {url && (
        <image
          href={url}
          x={tiling.x}
          y={tiling.y}
          width={last.x + last.width - tiling.x}
          height={last.y + last.height - tiling.y}
          preserveAspectRatio="none"
          className={styles.maps}
        />
      )}
      {children}
      <rect {...place} className={styles.edge} />
    </>
  );
}
