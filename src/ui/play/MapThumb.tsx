import { useMemo } from 'react';
import type { PaintedMap } from '../../pattern/painted-map.ts';
import { classes } from '../classes.ts';
import { PictureCanvas } from '../PictureCanvas.tsx';
import choice from './Choice.module.css';
import { greyPicture } from './MapView.tsx';
import styles from './Play.module.css';
import { signedPicture } from './paint-signed.ts';
import { useColours } from './use-colours.ts';

/** A small map without numbers, for buttons that carry their own name. */
export function MapThumb({
  map,
  grey = false,
  range = null,
  stale = false,
}: {
  readonly map: PaintedMap | null | undefined;
  readonly grey?: boolean;
  /** Half-width of the signed colours; null: as the thread painted it. */
  readonly range?: number | null;
  readonly stale?: boolean;
}) {
  const { signed } = useColours();
  const picture = useMemo(() => {
    if (!map) return null;
    if (grey) return greyPicture(map.values, map.width, map.height);
    return range === null ? null : signedPicture(map.values, map.width, map.height, signed, range);
  }, [grey, map, range, signed]);
  const hatched = useMemo(
    () => (map && !grey && map.paint.low < 0 ? { values: map.values, range: range ?? map.paint.high } : null),
    [map, grey, range],
  );
  return (
    <PictureCanvas
      signed={hatched}
      bitmap={picture ? null : map?.bitmap}
      picture={picture}
      width={map?.width ?? 64}
      height={map?.height ?? 64}
      className={classes(choice.thumbCanvas, stale && styles.dim)}
    />
  );
}
