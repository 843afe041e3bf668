import { memo, type ReactNode, useId, useMemo } from 'react';
import type { Role } from '../../../../pattern/panel.ts';
import { PictureView } from '../../../../ui/PictureView.tsx';
import { signedPicture } from '../../../../ui/play/paint-signed.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import type { SegmentationParams } from '../../params.ts';
import type { Truth } from '../../scores.ts';
import styles from './Masks.module.css';
import {
  areaOf,
  covered,
  errorPicture,
  foregroundColour,
  looksOf,
  outlineOf,
  strayColour,
  strayPattern,
  tinted,
} from './paint-mask.ts';

export interface MaskViewProps {
  readonly label: string;
  readonly note?: ReactNode;
  readonly role: Role;
  readonly side: number;
  /** The picture beneath, 0…1. */
  readonly greys: ArrayLike<number>;
  readonly mask: Truth | null;
  readonly truth: Truth | null;
  /** Of the foreground, where there is such a thing. */
  readonly probabilities?: Float32Array | null;
  readonly look: SegmentationParams['label'];
  readonly stale: boolean;
}

/** One mask over its picture, in the way of looking that is asked for. */
export const MaskView = memo(function MaskView(props: MaskViewProps) {
  const { label, note, role, side, greys, mask, truth, probabilities = null, look, stale } = props;
  const hatch = useId();
  const { sequential } = useColours();
  const looks = useMemo(
    () => (mask && look === 'objects' ? looksOf(mask.instances, truth?.instances ?? null, side) : null),
    [mask, truth, look, side],
  );
  const soft = look === 'soft' && probabilities;
  const picture = useMemo(() => {
    if (!mask) return null;
    if (soft)
      return signedPicture(
        soft.map((p) => 2 * p - 1),
        side,
        side,
        sequential,
        1,
      );
    if (looks)
      return covered(greys, side, (pixel) => {
        const object = mask.instances[pixel] ?? 0;
        return object > 0 ? (looks.covers.get(object) ?? { colour: strayColour, pattern: strayPattern }) : null;
      });
    if (look === 'error' && truth && mask !== truth) return errorPicture(greys, side, mask.labels, truth.labels);
    return tinted(greys, side, (pixel) => (mask.labels[pixel] ? foregroundColour : null));
  }, [mask, truth, greys, looks, look, soft, sequential, side]);
  const lines = useMemo(() => {
    if (!mask) return null;
    if (looks) {
      const { merged } = looks;
      return { outline: outlineOf(mask.instances, side), hatched: areaOf(mask.instances, side, (o) => merged.has(o)) };
    }
    return look === 'error' ? null : { outline: outlineOf(mask.labels, side), hatched: '' };
  }, [mask, looks, look, side]);
  return (
    <PictureView
      picture={picture}
      values={soft || null}
      width={side}
      height={side}
      label={label}
      note={note}
      role={role}
      stale={stale}
      pixelated
      reading={false}
      overlay={
        lines && (
          <g className={soft ? styles.contour : styles.outline}>
            {soft && <path d={lines.outline} className={styles.contourHalo} />}
            <path d={lines.outline} className={styles.edge} />
            {lines.hatched && (
              <>
                <pattern
                  id={hatch}
                  width={2.4}
                  height={2.4}
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect width={0.9} height={2.4} className={styles.stripe} />
                </pattern>
                <path d={lines.hatched} fill={`url(#${hatch})`} data-merged={looks?.merged.size} />
              </>
            )}
          </g>
        )
      }
    />
  );
});
