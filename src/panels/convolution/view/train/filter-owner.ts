/** Whose the run of a filter is, when the settings are no longer its own. */
import { formatNumbers } from '../../../../pattern/knobs.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { RunOwner } from '../../../../ui/train/RunNotice.tsx';
import type { ConvolutionParams } from '../../params.ts';
import { targetKernel, targetNames } from '../../target.ts';
import { type Run, readTask } from './run.ts';

/** The knobs' text for a target, by name where it has one; null where the knobs cannot say it exactly. */
function textOf(params: ConvolutionParams, target: readonly number[], kernelSize: number): string | null {
  const means = (text: string) => String(targetKernel({ ...params, kernelSize, target: text })) === String(target);
  return [...targetNames, formatNumbers(target)].find(means) ?? null;
}

/** `picture`: the key of the picture that is set now; a run on another one cannot be brought back by knobs. */
export function filterOwner(
  { params, words, set, setSeed }: ViewProps<ConvolutionParams>,
  run: Run,
  picture: string,
): RunOwner {
  const task = readTask(run.task);
  if (!task) return { madeWith: '', onItsSettings: null };
  const { source, target, kernelSize, noise, seed, start } = task;
  const text = textOf(params, target, kernelSize);
  const [name = '', drawnFrom] = source.split(' ');
  const drawn = name !== 'own' && Number(drawnFrom) === seed;
  return {
    madeWith: sayIn(words, 'train')('madeWith', { seed, noise, start: optionText(words, 'start', start) }),
    onItsSettings:
      text === null || !(drawn || source === picture)
        ? null
        : () => {
            set({
              target: text,
              kernelSize,
              noise,
              start,
              ...(drawn ? { picture: name as typeof params.picture } : {}),
            });
            setSeed(seed);
          },
  };
}
