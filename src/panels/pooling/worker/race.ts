/** Three classifiers that learn side by side, asked about pictures that have moved (claim PL-C). */
import { centredNoise, centredSide, moved, noised } from '../../../data/centred.ts';
import type { Sent } from '../../../engine/contract.ts';
import { breathe, stopIfAborted, watchedEvery } from '../../../models/breathe.ts';
import { ask } from '../../../models/forward.ts';
import { layersFile } from '../../../models/net-file.ts';
import { raceShift } from '../../../models/race-shift.ts';
import {
  type ClassifyAnswer,
  type ClassifyQuestion,
  type ExportAnswer,
  type ExportQuestion,
  type RaceCurve,
  type RaceQuestion,
  type RaceStep,
  racers,
} from '../jobs.ts';
import { netOf, shippedWeights } from './checkpoints.ts';

export async function* race(
  signal: AbortSignal,
  { task, ...rest }: RaceQuestion,
): AsyncGenerator<Sent<RaceStep | RaceCurve>, void> {
  for await (const frame of raceShift(signal, {
    ...rest,
    data: task,
    nets: racers[task],
    stateEvery: watchedEvery,
  })) {
    const carried = frame.kind === 'step' && frame.state ? frame.state.nets : [];
    yield {
      value: frame,
      transfer: carried.flatMap(({ weights, first, second }) => [weights.buffer, first.buffer, second.buffer]),
    };
  }
}

export async function classify(signal: AbortSignal, question: ClassifyQuestion): Promise<Sent<ClassifyAnswer>> {
  const { task, weights, picture, right, down, noise } = question;
  if (picture.length !== centredSide ** 2)
    throw new RangeError(`a picture has ${centredSide ** 2} values, got ${picture.length}`);
  const clean = moved(picture, centredSide, right, down);
  const shown = noise === null ? clean : noised(clean, centredNoise[task], noise, 100 * right + down);
  const probabilities: ClassifyAnswer['probabilities'][number][] = [];
  for (const [i, net] of racers[task].entries()) {
    const known = weights ? weights[i] : await shippedWeights(net);
    if (!known) throw new RangeError(`no weights for ${net}`);
    stopIfAborted(signal);
    probabilities.push({ net, shares: await ask(netOf(net), known, shown) });
    await breathe();
  }
  stopIfAborted(signal);
  return {
    value: { picture: shown, probabilities },
    transfer: [shown.buffer, ...probabilities.map(({ shares }) => shares.buffer)],
  };
}

/** In single precision where it was trained here; as it ships, in half, where it was not. */
export async function exportModel(_signal: AbortSignal, { net, weights }: ExportQuestion): Promise<Sent<ExportAnswer>> {
  const weightsName = `${net}.bin`;
  const file = layersFile(
    netOf(net),
    weights ?? (await shippedWeights(net)),
    weightsName,
    weights ? 'float32' : 'float16',
  );
  return {
    value: { json: JSON.stringify(file.json, null, 1), weightsName, weights: file.weights },
    transfer: [file.weights],
  };
}
