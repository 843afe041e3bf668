/**
 * The small U-Net of Step: really trained (`npm run train -- pocket`), its batch normalisations folded into its kernels, and small enough
 * to be run on the page. Its weights are stored as whole numbers −127…127 with a scale an array.
 */
import type { UnetBlock, UnetLayer, UnetWeights } from '../../math/unet-forward.ts';
import { filters } from '../../math/volume.ts';
import type { PocketFile } from './pocket-file.ts';
import { pocketFile } from './pocket-weights.ts';

export { heldOutSeed } from './step-picture.ts';

export const pocketLevels = 3;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 text, signed. */
export function signedBytes(text: string): Int8Array {
  const bare = text.replace(/=+$/, '');
  const out = new Int8Array(Math.floor((bare.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const letter of bare) {
    bits = (bits << 6) | letters.indexOf(letter);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[at++] = (bits >> held) & 255;
  }
  return out;
}

/** Every convolution in the order in which it runs, its channels in and out. */
export function pocketLayers({ widths, centre }: Pick<PocketFile, 'widths' | 'centre'>): {
  readonly name: string;
  readonly size: 1 | 3;
  readonly from: number;
  readonly to: number;
}[] {
  const at = (level: number) => widths[Math.max(level, 0)] ?? 0;
  const block = (name: string, from: number, between: number, to: number) => [
    { name: `${name}a`, size: 3 as const, from, to: between },
    { name: `${name}b`, size: 3 as const, from: between, to },
  ];
  const last = widths.length - 1;
  return [
    ...widths.flatMap((width, level) => block(`enc${level}`, level === 0 ? 1 : at(level - 1), width, width)),
    ...block('centre_', at(last), centre, at(last)),
    ...widths.flatMap((_, i) => block(`dec${last - i}`, 2 * at(last - i), at(last - i), at(last - i - 1))),
    { name: 'head', size: 1, from: at(0), to: 2 },
  ];
}

/** The weights as the maths reads them. Throws if numbers are missing. */
export function unpacked(file: PocketFile): UnetWeights {
  const bytes = signedBytes(file.data);
  let [at, array] = [0, 0];
  const take = (count: number): Float64Array => {
    const scale = file.scales[array++];
    if (scale === undefined || at + count > bytes.length) throw new Error('the pocket net lacks weights');
    at += count;
    return Float64Array.from(bytes.subarray(at - count, at), (n) => n * scale);
  };
  const layers = new Map<string, UnetLayer>();
  for (const { name, size, from, to } of pocketLayers(file))
    layers.set(name, { kernel: filters(size, size, from, to, take(size * size * from * to)), bias: take(to) });
  const one = (name: string): UnetLayer => {
    const found = layers.get(name);
    if (!found) throw new Error(`no layer ${name}`);
    return found;
  };
  const block = (name: string): UnetBlock => [one(`${name}a`), one(`${name}b`)];
  const levels = [...file.widths.keys()];
  return {
    encoder: levels.map((level) => block(`enc${level}`)),
    centre: block('centre_'),
    up: levels.map(() => null),
    decoder: levels.map((level) => block(`dec${level}`)),
    head: one('head'),
  };
}

export const pocketShape = { widths: pocketFile.widths, centre: pocketFile.centre };

let weights: UnetWeights | null = null;
export const pocketWeights = (): UnetWeights => {
  weights ??= unpacked(pocketFile);
  return weights;
};
