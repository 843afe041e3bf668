import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import type { Picture } from '../math/picture.ts';
import type { Role } from '../pattern/panel.ts';
import { classes } from './classes.ts';
import { short } from './number.ts';
import { PictureCanvas, type Signed } from './PictureCanvas.tsx';
import styles from './PictureView.module.css';
import { useMediaWords } from './use-media-words.ts';

export interface PixelPlace {
  readonly row: number;
  readonly column: number;
}

export interface PictureViewProps {
  /** What is drawn: a bitmap from the engine, or bytes. Neither: the frame stays empty. */
  readonly bitmap?: ImageBitmap | null | undefined;
  readonly picture?: Picture | null | undefined;
  /** The exact numbers behind the colours, row by row: read out under the pointer and by arrow keys. */
  readonly values?: ArrayLike<number> | null | undefined;
  /** Size in pixels of what is shown. */
  readonly width: number;
  readonly height: number;
  /** Accessible name. */
  readonly label: string;
  /** What stands above it; default: the label. `null`: nothing. */
  readonly heading?: ReactNode;
  readonly note?: ReactNode;
  readonly role?: Role | undefined;
  readonly legend?: ReactNode;
  readonly pixelated?: boolean | undefined;
  /** Numbers in signed colours, whose sign is to be seen without colour. */
  readonly signed?: Signed | null | undefined;
  /** The picture on show answers an older question. */
  readonly stale?: boolean | undefined;
  /** Where the pointer or the reading cross is. Null when it left. */
  readonly onPlace?: ((place: PixelPlace | null) => void) | undefined;
  readonly onPick?: ((place: PixelPlace) => void) | undefined;
  /** SVG content over the picture, in its pixel coordinates. */
  readonly overlay?: ReactNode;
  /** Keeps the line for the value under the pointer; default: where there are values. */
  readonly reading?: boolean | undefined;
}

/** A picture whose every pixel can be read: by pointer, touch or arrow keys. */
export function PictureView(props: PictureViewProps) {
  const { width, height, values, onPlace, onPick } = props;
  const words = useMediaWords();
  const [place, setPlace] = useState<PixelPlace | null>(null);
  const [byKey, setByKey] = useState(false);
  const readable = Boolean(values || onPlace || onPick);

  const move = (next: PixelPlace | null, keyed = false) => {
    setPlace(next);
    setByKey(keyed);
    onPlace?.(next);
  };
  const placeUnder = (event: PointerEvent<HTMLElement>): PixelPlace => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (offset: number, length: number, count: number) =>
      Math.min(Math.max(Math.floor((offset / length) * count), 0), count - 1);
    return {
      row: at(event.clientY - box.top, box.height, height),
      column: at(event.clientX - box.left, box.width, width),
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const stride = event.shiftKey ? 10 : 1;
    const from = place ?? { row: Math.floor(height / 2), column: Math.floor(width / 2) };
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-stride, 0],
      ArrowDown: [stride, 0],
      ArrowLeft: [0, -stride],
      ArrowRight: [0, stride],
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      move(
        {
          row: Math.min(Math.max(from.row + step[0], 0), height - 1),
          column: Math.min(Math.max(from.column + step[1], 0), width - 1),
        },
        true,
      );
    } else if ((event.key === 'Enter' || event.key === ' ') && onPick) {
      event.preventDefault();
      event.stopPropagation();
      onPick(from);
    } else if (event.key === 'Escape' && place) move(null);
  };

  const value = place && values ? values[place.row * width + place.column] : undefined;
  const sentence = place
    ? value === undefined || Number.isNaN(value)
      ? words('picture.place', { ...place })
      : words('picture.read', { ...place, value: short(value) })
    : '';
  const cross = width / 40;
  // A picture may be drawn finer than its pixels are read
  const by = props.picture && props.picture.width % width === 0 ? props.picture.width / width : 1;

  return (
    <figure className={classes(styles.figure, props.role && styles[`role-${props.role}`])} data-picture={props.label}>
      {props.heading !== null && (
        <figcaption className={styles.heading}>
          <span className={styles.name}>{props.heading ?? props.label}</span>
          {props.note && <span>{props.note}</span>}
        </figcaption>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is given, but only known when it runs */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name */}
      <div
        className={classes(styles.frame, readable && styles.readable)}
        style={{ aspectRatio: `${width} / ${height}` }}
        role={readable ? 'application' : 'img'}
        aria-label={props.label}
        aria-description={readable ? words('picture.help') : undefined}
        tabIndex={readable ? 0 : undefined}
        onKeyDown={readable ? onKeyDown : undefined}
        onPointerMove={readable ? (event) => move(placeUnder(event)) : undefined}
        onPointerDown={readable ? (event) => move(placeUnder(event)) : undefined}
        onPointerLeave={readable ? () => move(null) : undefined}
        onBlur={readable && place ? () => move(null) : undefined}
        onClick={onPick && place ? () => onPick(place) : undefined}
      >
        <PictureCanvas
          bitmap={props.bitmap}
          picture={props.picture}
          signed={props.signed}
          width={width * by}
          height={height * by}
          className={classes(styles.canvas, props.pixelated && styles.pixelated, props.stale && styles.dim)}
        />
        <svg className={styles.overlay} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {props.overlay}
          {byKey &&
            place &&
            [styles.crossHalo, styles.cross].map((style) => (
              <path
                key={style}
                className={style}
                d={`M${place.column + 0.5 - cross} ${place.row + 0.5}h${2 * cross}M${place.column + 0.5} ${place.row + 0.5 - cross}v${2 * cross}`}
              />
            ))}
        </svg>
      </div>
      {props.legend}
      {readable && (props.reading ?? Boolean(values)) && (
        <output
          className={styles.read}
          aria-live={byKey ? 'polite' : 'off'}
          data-value={Number.isNaN(value) ? undefined : value}
        >
          {sentence}
        </output>
      )}
    </figure>
  );
}
