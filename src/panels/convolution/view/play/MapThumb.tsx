import { useMemo } from 'react';
import { classes } from '../../../../ui/classes.ts';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import type { FeatureMap } from '../../jobs.ts';
import { greyPicture } from './MapView.tsx';
import styles from './Play.module.css';

/** A small map without numbers, for buttons that carry their own name. */
export function MapThumb({
  map,
  grey = false,
  stale = false,
}: {
  readonly map: FeatureMap | null | undefined;
  readonly grey?: boolean;
  readonly stale?: boolean;
}) {
  const picture = useMemo(() => (grey && map ? greyPicture(map.values, map.width, map.height) : null), [grey, map]);
  return (
    <PictureCanvas
      bitmap={grey ? null : map?.bitmap}
      picture={picture}
      width={map?.width ?? 64}
      height={map?.height ?? 64}
      className={classes(styles.thumbCanvas, stale && styles.dim)}
    />
  );
}
