/** The first held-out pictures through several nets, side by side. */
import type { Sent } from '../../../engine/contract.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import type { PreviewAnswer, PreviewQuestion } from '../jobs.ts';
import { sideOfTask } from '../nets.ts';
import { answersOf, channelsOf, heldOut, maskOf, taskOfAll, truthMasks } from './held-out.ts';

export async function preview(
  signal: AbortSignal,
  { nets, pictures, cut }: PreviewQuestion,
): Promise<Sent<PreviewAnswer>> {
  const task = taskOfAll(nets);
  const truths = heldOut(task, pictures);
  const side = sideOfTask[task];
  const answers: Float32Array<ArrayBuffer>[] = [];
  for (const one of nets) {
    stopIfAborted(signal);
    answers.push(await answersOf(one, truths));
    await breathe();
  }
  stopIfAborted(signal);
  const shown = truths.map((truth, n): PreviewAnswer['pictures'][number] => {
    const real = truthMasks(truth, task);
    return {
      image: Float32Array.from(truth.image),
      truth: real,
      nets: answers.map((all) => {
        const size = all.length / truths.length;
        const probabilities = channelsOf(all.slice(n * size, (n + 1) * size), task);
        const masks = real.map((mask, c) => maskOf(probabilities[c] ?? new Float32Array(), cut, mask, task));
        return { probabilities, masks };
      }),
    };
  });
  const masks = shown.flatMap(({ truth, nets: found }) => [...truth, ...found.flatMap((one) => one.masks)]);
  const maps = shown.flatMap(({ image, nets: found }) => [image, ...found.flatMap((one) => one.probabilities)]);
  return {
    value: { side, pictures: shown },
    transfer: [
      ...maps.map(({ buffer }) => buffer),
      ...masks.flatMap(({ labels, instances }) => [labels.buffer, instances.buffer]),
    ],
  };
}
