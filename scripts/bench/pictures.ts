/** What the generated pictures cost: they are drawn once, on the compute thread, when first asked for. */
import { digitBatch } from '../../src/data/digits.ts';
import { pictureNames } from '../../src/data/picture-names.ts';
import { drawPicture } from '../../src/data/pictures.ts';
import { report, type Timing, time } from './measure.ts';

export async function benchPictures(): Promise<void> {
  const rows: Timing[] = [];
  for (const name of pictureNames) rows.push(await time(`${name}, 256×256`, () => drawPicture(name, 1, 256), 800));
  rows.push(await time('64 digits', () => digitBatch(1, 64), 500));
  report('Generated pictures', rows);
}
