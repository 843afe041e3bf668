import { type KeyboardEvent, memo, useRef } from 'react';
import type { Volume } from '../../../../math/volume.ts';
import { Part } from '../../../../ui/Part.tsx';
import type { Theme } from '../../../../ui/stage.ts';
import type { PocketStage } from '../../pocket-plan.ts';
import styles from './net.module.css';
import type { Tell } from './scene.ts';
import { type Look, lookOf, sheetUrl } from './sheets.ts';
import { type Tiling, tileAt } from './tiles.ts';

interface MapTilesProps {
  readonly map: Volume;
  readonly stage: PocketStage;
  readonly tiling: Tiling;
  readonly gap: number;
  readonly theme: Theme;
  /** The map that is looked at. */
  readonly chosen: number | null;
  readonly tell: Tell;
  /** Its colours, where they are not the stage's own. */
  readonly look?: Look;
  /** All are of this half of what is joined. */
  readonly half?: 'up' | 'kept' | undefined;
  readonly onChoose: (channel: number) => void;
}

/** The maps of a stage side by side, each a press away. One tab stop; arrows inside. */
export const MapTiles = memo(function MapTiles(props: MapTilesProps) {
  const { map, stage, tiling, gap, theme, chosen, tell, onChoose } = props;
  const group = useRef<SVGGElement>(null);
  const look = props.look ?? lookOf(stage.kind, map);
  const half = stage.kind === 'join' ? stage.channels / 2 : null;
  const onKeyDown = (event: KeyboardEvent) => {
    const from = Number(
      (event.target as Element).closest('[data-channel]')?.getAttribute('data-channel') ?? Number.NaN,
    );
    if (Number.isNaN(from)) return;
    if (event.key === 'Enter' || event.key === ' ') onChoose(from);
    else {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const to = from + by;
      if (by === 0 || to < 0 || to >= stage.channels) return;
      group.current?.querySelector<SVGGElement>(`[data-channel="${to}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Part ref={group} role="group" label={tell('net.maps')}>
      {Array.from({ length: stage.channels }, (_, channel) => {
        const box = tileAt(tiling, channel, gap);
        const url = sheetUrl(map, look, 1, theme, channel, 1);
        return (
          <g
            key={channel}
            role="button"
            tabIndex={channel === (chosen ?? 0) ? 0 : -1}
            aria-label={tell('net.map', { n: channel, count: stage.channels })}
            aria-current={channel === chosen ? 'true' : undefined}
            data-channel={channel}
            data-half={half === null ? props.half : channel < half ? 'up' : 'kept'}
            className={styles.tile}
            onClick={() => onChoose(channel)}
            onKeyDown={onKeyDown}
          >
            <rect {...box} className={styles.ground} />
            {url && <image href={url} {...box} preserveAspectRatio="none" className={styles.maps} />}
            <rect {...box} className={styles.edge} />
          </g>
        );
      })}
    </Part>
  );
});
