/** The gradient with respect to the kernels by vector loops over the maps as they lie: no patches are copied, no product is packed. */
import type { backend_util } from '@tensorflow/tfjs-core';
import type { Vectors } from './vectors.ts';

/** Whether the loops cover it: filters in fours. */
export const covers = ({ outChannels }: backend_util.Conv2DInfo): boolean => outChannels % 4 === 0;

interface Span {
  readonly from: number;
  readonly count: number;
}

/** The output places whose tap falls inside the picture. */
function inside(tap: number, size: number, out: number, stride: number, before: number): Span {
  const from = Math.max(0, Math.ceil((before - tap) / stride));
  const to = Math.min(out, Math.floor((size - 1 + before - tap) / stride) + 1);
  return { from, count: Math.max(0, to - from) };
}

/** Adds to `out` (addresses in bytes; kernel rows × columns × channels × filters, zeroed before). */
export function addFilterGradient(vectors: Vectors, info: backend_util.Conv2DInfo, x: number, dy: number, out: number) {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = info;
  const [xPixel, dyPixel] = [4 * inChannels, 4 * outChannels];
  // Image by image: both maps then stay in the cache for all taps, and sums stay short
  for (let b = 0; b < batchSize; b++)
    for (let u = 0; u < filterHeight; u++) {
      const down = inside(u, inHeight, outHeight, strideHeight, padInfo.top);
      for (let v = 0; v < filterWidth; v++) {
        const across = inside(v, inWidth, outWidth, strideWidth, padInfo.left);
        if (down.count === 0 || across.count === 0) continue;
        const row = down.from * strideHeight + u - padInfo.top;
        const column = across.from * strideWidth + v - padInfo.left;
        const xAt = x + ((b * inHeight + row) * inWidth + column) * xPixel;
        const dyAt = dy + ((b * outHeight + down.from) * outWidth + across.from) * dyPixel;
        const outAt = out + (u * filterWidth + v) * inChannels * dyPixel;
        const xSkip = (strideHeight * inWidth - across.count * strideWidth) * xPixel;
        const dySkip = (outWidth - across.count) * dyPixel;
        for (let f = 0; f < outChannels; ) {
          const wide = Math.min(3, (outChannels - f) >> 2);
          const most = wide === 3 ? 3 : 4;
          for (let c = 0; c < inChannels; ) {
            const rows = inChannels - c >= most ? most : 1;
            vectors[`outer${rows}x${wide}`]?.(
              ...[xAt + 4 * c, dyAt + 4 * f, outAt + c * dyPixel + 4 * f, down.count, across.count],
              ...[strideWidth * xPixel, dyPixel, xSkip, dySkip, dyPixel],
            );
            c += rows;
          }
          f += 4 * wide;
        }
      }
    }
}
