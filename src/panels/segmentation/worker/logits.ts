/** The scores of nets on a held-out picture and on a flat one: what the way up puts there by itself while the net is young. */
import { slice, sub, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { Sent } from '../../../engine/contract.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { picturesTensor } from '../../../models/forward.ts';
import type { Logits, LogitsAnswer, LogitsQuestion, NetWeights } from '../jobs.ts';
import { sideOfTask } from '../nets.ts';
import { heldOut, imagesOf, taskOfAll } from './held-out.ts';
import { phaseShare, spreadOf } from './phases.ts';
import { withInference } from './weights-of.ts';

/** Side of the flat picture: its middle lies further from every border than the nets see. */
const flatSide = 192;
/** Pictures that are passed through at once. */
const together = 8;

/** Score of the foreground less that of the background, of pictures that lie one after another. */
async function scoresOf(one: NetWeights, images: Float32Array, side: number): Promise<Float32Array<ArrayBuffer>> {
  return withInference(one, async (inference) => {
    const size = side ** 2;
    const out = new Float32Array(images.length);
    for (let at = 0; at < images.length; at += together * size) {
      const part = tidy(() => {
        const scores = inference.scores(picturesTensor(images.subarray(at, at + together * size), side)) as Tensor4D;
        return sub(slice(scores, [0, 0, 0, 1], [-1, -1, -1, 1]), slice(scores, [0, 0, 0, 0], [-1, -1, -1, 1]));
      });
      out.set(await part.data(), at);
      part.dispose();
      await breathe();
    }
    return out;
  });
}

/** The middle of a square map. */
function middleOf(map: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  const off = (from - to) / 2;
  return Float32Array.from({ length: to * to }, (_, i) => {
    const [row, column] = [Math.floor(i / to) + off, (i % to) + off];
    return map[row * from + column] ?? 0;
  });
}

export async function logits(signal: AbortSignal, { nets, picture }: LogitsQuestion): Promise<Sent<LogitsAnswer>> {
  const task = taskOfAll(nets);
  const side = sideOfTask[task];
  const truths = heldOut(task);
  if (!truths[picture]) throw new RangeError(`there is no held-out picture ${picture}`);
  const found: Logits[] = [];
  for (const one of nets) {
    stopIfAborted(signal);
    const all = await scoresOf(one, imagesOf(truths), side);
    // One deviation above the mean: on a picture of nothing but the mean an untrained net answers nothing
    const flat = middleOf(await scoresOf(one, new Float32Array(flatSide ** 2).fill(1), flatSide), flatSide, side);
    found.push({
      real: all.slice(picture * side ** 2, (picture + 1) * side ** 2),
      flat,
      phase: phaseShare(all, side),
      flatResponse: spreadOf(flat) / spreadOf(all),
    });
  }
  stopIfAborted(signal);
  return { value: { side, nets: found }, transfer: found.flatMap(({ real, flat }) => [real.buffer, flat.buffer]) };
}
