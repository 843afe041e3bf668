/** The way up as the knobs stand, as code that can be pasted and run; where the libraries differ, a comment says so. */
import { trainingCode } from '../../pattern/code-nets.ts';
import type { Mode, Snippets } from '../../pattern/panel.ts';
import { checkerboardCode } from './code-checkerboard.ts';
import { curesCode } from './code-cures.ts';
import { keras } from './code-keras.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import { lessonOf } from './code-train.ts';
import type { TransposedParams } from './params.ts';

/** The lens on overlaps counts stamps: ones through a kernel of ones. */
const counted: Partial<TransposedParams> = {
  method: 'transposed',
  view: 'scatter',
  input: 'ones',
  kernel: 'ones',
  pad: 0,
  outputPad: 0,
  size: 6,
};

export function snippets(params: TransposedParams, mode: Mode = 'step'): Snippets {
  if (mode === 'train') return trainingCode(lessonOf(params));
  if (mode === 'play' && params.lens === 'checkerboard') return checkerboardCode(params);
  if (mode === 'play' && params.lens === 'cures') return curesCode(params);
  const shown = mode === 'play' ? { ...params, ...counted } : params;
  return { pytorch: pytorch(shown), keras: keras(shown), tfjs: tfjs(shown) };
}
