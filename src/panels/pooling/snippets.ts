/** The pooling as the knobs stand, as code that can be pasted and run; where the libraries differ, a comment says so. */
import { trainingCode } from '../../pattern/code-nets.ts';
import type { Mode, Snippets } from '../../pattern/panel.ts';
import { keras } from './code-keras.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import { lessonOf } from './code-train.ts';
import type { PoolingParams } from './params.ts';

export const snippets = (params: PoolingParams, mode: Mode = 'step'): Snippets =>
  mode === 'train'
    ? trainingCode(lessonOf(params))
    : { pytorch: pytorch(params), keras: keras(params), tfjs: tfjs(params) };
