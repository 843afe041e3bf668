import { memo, type ReactNode, useMemo } from 'react';
import type { Picture } from '../../math/picture.ts';
import type { PaintedMap } from '../../pattern/painted-map.ts';
import type { Role } from '../../pattern/panel.ts';
import { Legend } from '../Legend.tsx';
import { PictureView, type PixelPlace } from '../PictureView.tsx';
import { GreyLegend } from './GreyLegend.tsx';

export interface MapViewProps {
  readonly map: PaintedMap | null | undefined;
  readonly label: string;
  readonly role: Role;
  /** signed: colours centred on zero; grey: the numbers as brightness, cut at 0 and 1; stretched: as the thread painted them, in greys. */
  readonly look?: 'signed' | 'grey' | 'stretched' | 'magnitude';
  readonly heading?: ReactNode;
  readonly note?: ReactNode;
  readonly legend?: boolean;
  readonly stale?: boolean;
  readonly overlay?: ReactNode;
  readonly onPlace?: (place: PixelPlace | null) => void;
  readonly reading?: boolean;
  /** Only looked at: not a stop for the keyboard. */
  readonly still?: boolean;
}

/** Brightness values as a grey picture, cut at 0 and 1. */
export function greyPicture(values: ArrayLike<number>, width: number, height: number): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const grey = 255 * (values[i] ?? 0);
    data[4 * i] = grey;
    data[4 * i + 1] = grey;
    data[4 * i + 2] = grey;
    data[4 * i + 3] = 255;
  }
  return { width, height, data };
}

/** One map of numbers as a picture with its legend, readable pixel by pixel. */
export const MapView = memo(function MapView(props: MapViewProps) {
  const { map, look = 'signed', legend = true } = props;
  const grey = useMemo(
    () => (look === 'grey' && map ? greyPicture(map.values, map.width, map.height) : null),
    [look, map],
  );
  const signed = useMemo(
    () => (look === 'signed' && map && map.paint.low < 0 ? { values: map.values, range: map.paint.high } : null),
    [look, map],
  );
  const width = map?.width ?? 256;
  return (
    <PictureView
      bitmap={look === 'grey' ? null : (map?.bitmap ?? null)}
      picture={grey}
      signed={signed}
      values={props.still ? null : map?.values}
      width={width}
      height={map?.height ?? 256}
      label={props.label}
      heading={props.heading}
      note={props.note}
      role={props.role}
      stale={props.stale}
      pixelated
      overlay={props.overlay}
      onPlace={props.onPlace}
      reading={props.reading}
      legend={
        !legend || !map ? undefined : look === 'grey' ? (
          <GreyLegend />
        ) : look === 'stretched' ? (
          <GreyLegend low={map.paint.low} high={map.paint.high} />
        ) : (
          <Legend kind={look} low={map.paint.low} high={map.paint.high} />
        )
      }
    />
  );
});
