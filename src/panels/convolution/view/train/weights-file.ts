/** Weights of the classifier from a file. */
import { type Checked, checked, numbers } from '../../../../pattern/check.ts';
import { weightCount } from './digits-weights.ts';

/** What an exported weights file has. */
export const fileBytes = 4 * weightCount;

const schema = numbers(weightCount, -1e6, 1e6);

/** Weights from the bytes of an exported weights file (little-endian float32, in layer order), or what is wrong with them. */
export function readWeights(bytes: ArrayBuffer): Checked<Float32Array<ArrayBuffer>> {
  const view = new DataView(bytes);
  const count = bytes.byteLength / 4;
  if (count !== weightCount) return { fault: 'foreignWeights', where: '' };
  return checked(
    schema,
    Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true)),
  );
}
