/** The first layer of a classifier: learned in front of the audience, then asked about a digit. */
import { tidy } from '@tensorflow/tfjs-core';
import { digitSide } from '../../../data/digits.ts';
import type { Sent } from '../../../engine/contract.ts';
import { channelsOf, paintMap, transferOf } from '../../../engine/picture.ts';
import { stopIfAborted, watchedEvery } from '../../../models/breathe.ts';
import {
  digitsTensor,
  firstMaps,
  kernelsOf,
  classify as probabilitiesOf,
  unpack,
  weightsTensor,
} from '../../../models/digit-classifier.ts';
import { layersModel, weightsFile } from '../../../models/layers-format.ts';
import { trainDigits } from '../../../models/train-digits.ts';
import type {
  ClassifyAnswer,
  ClassifyQuestion,
  ExportAnswer,
  ExportQuestion,
  LearnDigitsFrame,
  LearnDigitsQuestion,
} from '../jobs.ts';
import { shippedWeights } from './checkpoints.ts';

export async function* learnDigits(
  signal: AbortSignal,
  question: LearnDigitsQuestion,
): AsyncGenerator<Sent<LearnDigitsFrame>, void> {
  for await (const frame of trainDigits(signal, { ...question, stateEvery: watchedEvery })) {
    const { state } = frame;
    const carried = state ? [state.weights.buffer, state.first.buffer, state.second.buffer] : [];
    yield { value: frame, transfer: [frame.kernels.buffer, ...carried] };
  }
}

export async function classify(signal: AbortSignal, question: ClassifyQuestion): Promise<Sent<ClassifyAnswer>> {
  const { digit, colours } = question;
  if (digit.length !== digitSide ** 2)
    throw new RangeError(`a digit has ${digitSide ** 2} values, got ${digit.length}`);
  const weights = question.weights ?? (await shippedWeights());
  stopIfAborted(signal);
  const probabilities = await probabilitiesOf(weights, digit);
  const first = tidy(() => firstMaps(unpack(weightsTensor(weights)), digitsTensor(digit)));
  const [, rows, columns] = first.shape;
  const channels = await channelsOf(first).finally(() => first.dispose());
  stopIfAborted(signal);
  const maps = channels.map((values) => paintMap(values, columns, rows, colours.signed));
  const kernels = kernelsOf(weights);
  return {
    value: { kernels, maps, probabilities },
    transfer: [...transferOf(maps), kernels.buffer, probabilities.buffer],
  };
}

export async function exportModel(_signal: AbortSignal, question: ExportQuestion): Promise<Sent<ExportAnswer>> {
  const { json, weights } = layersModel(question.weights ?? (await shippedWeights()));
  return {
    value: { json: JSON.stringify(json, null, 1), weightsName: weightsFile, weights },
    transfer: [weights],
  };
}
