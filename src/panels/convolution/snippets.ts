/** What the mode on show computes, as code that can be pasted and run; where the libraries differ, a comment says so. */
import type { Mode, Snippets } from '../../pattern/panel.ts';
import { keras } from './code-keras.ts';
import { played } from './code-play.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import { learned } from './code-train.ts';
import type { ConvolutionParams } from './params.ts';

export function snippets(params: ConvolutionParams, mode: Mode = 'step'): Snippets {
  if (mode === 'train') return learned(params);
  if (mode === 'play') return played(params);
  return { pytorch: pytorch(params), keras: keras(params), tfjs: tfjs(params) };
}
