import type { Picture } from '../../math/picture.ts';

/**
 * The centred square of a picture at another size: the mean of what each new pixel covers when shrinking, the nearest pixel when
 * enlarging. Pure; transparent pixels keep their alpha.
 */
export function resample(picture: Picture, side: number): Picture {
  const crop = Math.min(picture.width, picture.height);
  const left = Math.floor((picture.width - crop) / 2);
  const top = Math.floor((picture.height - crop) / 2);
  if (crop === side && picture.width === picture.height) return picture;
  const data = new Uint8ClampedArray(4 * side * side);
  const scale = crop / side;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const rowEnd = Math.max(Math.floor((row + 1) * scale), Math.floor(row * scale) + 1);
      const columnEnd = Math.max(Math.floor((column + 1) * scale), Math.floor(column * scale) + 1);
      const sums = [0, 0, 0, 0];
      let count = 0;
      for (let i = Math.floor(row * scale); i < rowEnd; i++)
        for (let j = Math.floor(column * scale); j < columnEnd; j++) {
          const at = 4 * ((top + i) * picture.width + left + j);
          for (let c = 0; c < 4; c++) sums[c] = (sums[c] ?? 0) + (picture.data[at + c] ?? 0);
          count++;
        }
      for (let c = 0; c < 4; c++) data[4 * (row * side + column) + c] = (sums[c] ?? 0) / count;
    }
  return { width: side, height: side, data };
}
