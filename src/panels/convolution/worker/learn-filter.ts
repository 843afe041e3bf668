/** "Guess my filter", with the three pictures that show how near it is: wanted, answered, and what is between them. */
import { atLeast, brightnessOf } from '../../../data/brightness.ts';
import type { Sent } from '../../../engine/contract.ts';
import { numbersOf, paintMap, signedRange, transferOf } from '../../../engine/picture.ts';
import { benchOf, type FilterBench, learnFilter as learn } from '../../../models/learn-filter.ts';
import type { LearnFilterFrame, LearnFilterQuestion } from '../jobs.ts';

/** Pictures now and then: often enough to watch, seldom enough not to slow the learning. */
const pictureEvery = 200;

async function picturesOf(bench: FilterBench, kernel: readonly number[], colours: Uint8ClampedArray) {
  const { rows, columns } = bench;
  const wanted = await numbersOf(bench.wanted);
  const answer = bench.answer(kernel);
  const answered = await numbersOf(answer).finally(() => answer.dispose());
  const residual = answered.map((value, i) => value - (wanted[i] ?? 0));
  // One range for all three, the target's: as the answer gets better the residual fades.
  const range = signedRange(wanted);
  const painted = (values: Float32Array<ArrayBuffer>) => paintMap(values, columns, rows, colours, range);
  return { target: painted(wanted), prediction: painted(answered), residual: painted(residual) };
}

/** The first frame of a training: loss, gradient and pictures before any step is taken, or where it is to be gone on from. */
export async function filterStart(signal: AbortSignal, question: LearnFilterQuestion): Promise<Sent<LearnFilterFrame>> {
  for await (const frame of learnFilter(signal, { ...question, steps: 0 })) return frame;
  throw new Error('the training gave no first frame');
}

export async function* learnFilter(
  signal: AbortSignal,
  question: LearnFilterQuestion,
): AsyncGenerator<Sent<LearnFilterFrame>, void> {
  const { source, colours, ...rest } = question;
  const task = { ...rest, picture: atLeast(brightnessOf(source), question.kernelSize) };
  const bench = await benchOf(task);
  try {
    const last = (question.from?.step ?? 0) + question.steps;
    let shown = -Infinity;
    for await (const frame of learn(signal, task, bench)) {
      const due = performance.now() - shown >= pictureEvery || frame.diverged || frame.state.step >= last;
      const pictures = due ? await picturesOf(bench, frame.state.kernel, colours.signed) : null;
      if (due) shown = performance.now();
      yield { value: { ...frame, pictures }, transfer: pictures ? transferOf(Object.values(pictures)) : [] };
    }
  } finally {
    bench.dispose();
  }
}
