/** All ways up learn side by side; what was measured of each at a step travels with that step. */
import type { Sent } from '../../../engine/contract.ts';
import { watchedEvery } from '../../../models/breathe.ts';
import { learnUpsampling } from '../../../models/learn-upsampling.ts';
import { upMethods } from '../../../models/upsampler.ts';
import type { Grid, LearnFrame, LearnQuestion } from '../jobs.ts';

/** A look every so many steps, besides those at 10, 20 and 40. */
const every = 25;

export async function* learn(signal: AbortSignal, question: LearnQuestion): AsyncGenerator<Sent<LearnFrame>, void> {
  const task = { ...question, methods: upMethods, every, shown: 0, stateEvery: watchedEvery };
  let grids: Grid[] = [];
  for await (const frame of learnUpsampling(signal, task)) {
    if (frame.kind === 'look') {
      const { error, flatShare, flatEnergy, flatResponse, pictureShare } = frame;
      grids.push({ error, flatShare, flatEnergy, flatResponse, pictureShare });
      continue;
    }
    const { step, losses, stepsPerSecond, state } = frame;
    const carried = state?.nets.flatMap(({ weights, first, second }) => [weights.buffer, first.buffer, second.buffer]);
    yield {
      value: { step, losses, stepsPerSecond, state, grids: grids.length > 0 ? grids : null },
      transfer: carried ?? [],
    };
    grids = [];
  }
}
