/** The wrong ways against the U-Net, timed on this device with untrained weights: what a net has learned does not change its cost. */
import { type Rank, randomNormal } from '@tensorflow/tfjs-core';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { inferenceOf } from '../../../models/inference.ts';
import { firstWeightsOf, type Net } from '../../../models/net.ts';
import { answerChannels as classes } from '../../../models/segmentation-data.ts';
import { fullResolution, slidingWindow, unet } from '../../../models/unet.ts';
import { timedWindows, windowSide } from '../bills.ts';
import type { CostAnswer, CostQuestion } from '../jobs.ts';

/** Runs that are timed after one that is not; the median counts. */
const runs = 3;

/** Milliseconds that a net takes for so many pictures at once. */
async function timed(signal: AbortSignal, net: Net, pictures: number): Promise<number> {
  const inference = inferenceOf(net, firstWeightsOf(net, 1));
  const x = randomNormal<Rank.R4>([pictures, net.side, net.side, 1], 0, 1, 'float32', 1);
  const times: number[] = [];
  try {
    for (let run = 0; run <= runs; run++) {
      await breathe();
      stopIfAborted(signal);
      const begun = performance.now();
      const out = inference.scores(x);
      await out.data().finally(() => out.dispose());
      times.push(performance.now() - begun);
    }
  } finally {
    x.dispose();
    inference.dispose();
  }
  const warm = times.slice(1).sort((a, b) => a - b);
  return warm[(runs - 1) / 2] ?? Number.NaN;
}

export async function cost(signal: AbortSignal, { depth, side }: CostQuestion): Promise<CostAnswer> {
  const unetTime = await timed(signal, unet({ side, classes }), 1);
  const fullTime = await timed(signal, fullResolution({ side, classes, depth }), 1);
  const windows = await timed(signal, slidingWindow({ side: windowSide, classes }), timedWindows);
  return { unet: unetTime, fullResolution: fullTime, window: windows / timedWindows, windows: timedWindows };
}
