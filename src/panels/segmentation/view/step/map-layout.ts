/** Where the parts of "one map" stand: the picture with what is seen, what is read, the map, all maps of its stage. */
import type { Box } from '../../../../ui/step/pack.ts';

interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly picture: Box;
  readonly reads: Box;
  readonly map: Box;
  readonly own: Box;
}

const NARROW = 640;

/** Corners of squares and boxes below their headings. */
export function mapLayoutOf(width: number, height: number, em: number): MapLayout {
  const head = em * 1.9;
  if (width < NARROW) {
    const large = Math.min(width, Math.max(height * 0.42, 220));
    const half = (width - em) / 2;
    const map = { x: (width - large) / 2, y: head, width: large, height: large };
    const own = { x: 0, y: map.y + large + head, width, height: em * 5 };
    const low = own.y + own.height + head;
    const picture = { x: 0, y: low, width: half, height: half };
    const reads = { x: half + em, y: low, width: half, height: half };
    return { width, height: Math.max(height, low + half + 2), picture, reads, map, own };
  }
  const ownHeight = Math.max(em * 4.2, Math.min(height * 0.16, em * 8));
  const tall = height - 2 * head - ownHeight - em * 0.5;
  const large = Math.max(120, Math.min(tall, width * 0.44));
  const gap = em * 2.4;
  const small = Math.max(90, Math.min(large * 0.72, (width - large - 2 * gap) * 0.44));
  const readsWidth = Math.max(60, Math.min(width - large - small - 2 * gap, large));
  const left = (width - small - readsWidth - large - 2 * gap) / 2;
  const middle = head + (large - small) / 2;
  const readsX = left + small + gap;
  return {
    width,
    height,
    picture: { x: left, y: middle, width: small, height: small },
    reads: { x: readsX, y: head, width: readsWidth, height: large },
    map: { x: readsX + readsWidth + gap, y: head, width: large, height: large },
    own: { x: 0, y: head + large + head, width, height: Math.max(ownHeight, height - large - 2 * head - 2) },
  };
}
