/** A picture that is pooled again and again, and how it is shown. */
import { averagePool, maxPool, poolAxes, subsample } from '../../../../math/pool.ts';
import type { Volume } from '../../../../math/volume.ts';
import type { StackOperation } from '../../stack.ts';

/** 2×2 windows side by side, as often as said. */
export function pooledTimes(x: Volume, operation: StackOperation, times: number): Volume {
  let y = x;
  for (let i = 0; i < times; i++) {
    const axes = poolAxes(y, { kernel: 2 });
    y = operation === 'max' ? maxPool(y, axes).y : operation === 'average' ? averagePool(y, axes) : subsample(y, axes);
  }
  return y;
}

/** Grey values 0…1 as the address of a picture; null where nothing can be drawn. */
export function greyUrl(x: Volume): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = x.columns;
  canvas.height = x.rows;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const image = context.createImageData(x.columns, x.rows);
  x.data.forEach((value, i) => {
    const grey = Math.round(255 * value);
    image.data.set([grey, grey, grey, 255], 4 * i);
  });
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}
