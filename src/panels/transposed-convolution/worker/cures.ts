/**
 * How far the two cures reach (US-B): decoders with equal weights show what the overlap builds in, with random weights what training finds
 * at its start. A kernel that the stride divides heals the first only.
 */
import { concat, reshape, tidy } from '@tensorflow/tfjs-core';
import { coarseSide, fineSide } from '../../../data/pairs.ts';
import type { Sent } from '../../../engine/contract.ts';
import { numbersOf, paintBrightness, transferOf } from '../../../engine/picture.ts';
import { checkerboard, checkerboardShare } from '../../../math/checkerboard.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { forward, picturesTensor } from '../../../models/forward.ts';
import { grey } from '../../../models/grid.ts';
import { countOf, cut, firstWeightsOf, flatTensor, type Net, partsOf } from '../../../models/net.ts';
import { type UpMethod, upMethods, upsampler } from '../../../models/upsampler.ts';
import type { Cure, CuresAnswer, CuresQuestion, SpreadAnswer, SpreadQuestion } from '../jobs.ts';
import { answerOf, flatOf, moments, paintTelling } from './flat.ts';
import { blockMeans, squareOf } from './play-picture.ts';

const times = 4;
/** Nets that are asked before the thread looks at its messages. */
const atOnce = 20;

/** Every kernel a mean: all weights alike, no biases. */
function equalWeightsOf(net: Net): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    partsOf(net).flatMap(({ shape, spread }) => new Array<number>(countOf(shape)).fill(spread ** 2)),
  );
}

async function cureOf(method: UpMethod, small: Float32Array, { side, seed, colours }: CuresQuestion): Promise<Cure> {
  const net = upsampler(method);
  const inner = side / times;
  const [equal, drawn] = [equalWeightsOf(net), firstWeightsOf(net, seed)];
  const picture = await answerOf(net, drawn, small, inner);
  const { deviation } = moments(picture);
  return {
    method,
    equal: await flatOf(net, equal, 'mean', colours.signed, 1),
    random: await flatOf(net, drawn, deviation, colours.signed, 1),
    picture: paintTelling(picture, side),
    pictureShare: checkerboardShare(checkerboard(picture, side, side, 8)),
  };
}

export async function cures(signal: AbortSignal, question: CuresQuestion): Promise<Sent<CuresAnswer>> {
  const small = blockMeans(squareOf(question.source, question.side), times);
  // The decoders see brightness about mid-grey
  const centred = Float32Array.from(small.data, (value) => value - 0.5);
  const begun = performance.now();
  const found: Cure[] = [];
  for (const method of upMethods) {
    stopIfAborted(signal);
    found.push(await cureOf(method, centred, question));
  }
  stopIfAborted(signal);
  const milliseconds = performance.now() - begun;
  const value: CuresAnswer = { small: paintBrightness(small), cures: found, milliseconds };
  const maps = found.flatMap(({ equal, random, picture }) => [equal.map, random.map, picture]);
  return { value, transfer: transferOf([value.small, ...maps]) };
}

/** Flat shares of `count` nets, the first of them of this seed. */
async function sharesOf(net: Net, seed: number, count: number): Promise<number[]> {
  const out = tidy(() => {
    const flat = picturesTensor(new Float32Array(coarseSide ** 2).fill(grey), coarseSide);
    return concat(
      Array.from({ length: count }, (_, i) =>
        reshape(forward(net, cut(net, flatTensor(net, firstWeightsOf(net, seed + i))), flat), [1, -1]),
      ),
    );
  });
  const numbers = await numbersOf(out).finally(() => out.dispose());
  const size = fineSide ** 2;
  return Array.from({ length: count }, (_, i) =>
    checkerboardShare(checkerboard(numbers.subarray(i * size, (i + 1) * size), fineSide, fineSide)),
  );
}

export async function spread(signal: AbortSignal, { seed, nets }: SpreadQuestion): Promise<SpreadAnswer> {
  const begun = performance.now();
  const methods: { method: UpMethod; shares: number[] }[] = [];
  for (const method of upMethods) {
    const shares: number[] = [];
    while (shares.length < nets) {
      stopIfAborted(signal);
      const count = Math.min(atOnce, nets - shares.length);
      shares.push(...(await sharesOf(upsampler(method), 1000 * seed + shares.length, count)));
      await breathe();
    }
    methods.push({ method, shares });
  }
  stopIfAborted(signal);
  return { methods, milliseconds: performance.now() - begun };
}
