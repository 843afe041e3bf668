/** One large map, and the way to it as small ones. */
import type { Box } from '../../../../ui/step/pack.ts';

interface WeightsLayout {
  readonly width: number;
  readonly height: number;
  readonly map: Box;
  readonly thumbs: readonly Box[];
}

export function weightsLayoutOf(width: number, height: number, em: number, count: number): WeightsLayout {
  const narrow = width < 640;
  const head = em * 2;
  const line = em * 2;
  const gap = em;
  if (narrow) {
    const across = 4;
    const thumb = (width - (across - 1) * gap) / across;
    const rows = Math.ceil(count / across);
    const map = { x: 0, y: head, width, height: width };
    const top = head + width + em * 1.2;
    const thumbs = Array.from({ length: count }, (_, i) => ({
      x: (i % across) * (thumb + gap),
      y: top + Math.floor(i / across) * (thumb + line),
      width: thumb,
      height: thumb,
    }));
    return { width, height: Math.max(height, top + rows * (thumb + line)), map, thumbs };
  }
  // The small maps stand in two columns beside the large one
  const across = 2;
  const rows = Math.ceil(count / across);
  const large = Math.min(height - head - 2, width * 0.6);
  const thumb = Math.min((large - rows * line + line * 0.4) / rows, (width - large - em * 4) / across - gap);
  const block = across * (thumb + gap * 3) - gap * 3;
  const left = (width - large - em * 4 - block) / 2;
  const map = { x: left + block + em * 4, y: head, width: large, height: large };
  const step = rows > 1 ? (large - thumb - line * 0.7) / (rows - 1) : 0;
  const thumbs = Array.from({ length: count }, (_, i) => ({
    x: left + (i % across) * (thumb + gap * 3),
    y: head + Math.floor(i / across) * step,
    width: thumb,
    height: thumb,
  }));
  return { width, height, map, thumbs };
}
