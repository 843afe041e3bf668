/** The way up as the knobs stand, as code that can be pasted and run; where the libraries differ, a comment says so. */
import type { Snippets } from '../../pattern/panel.ts';
import { keras } from './code-keras.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import type { TransposedParams } from './params.ts';

export const snippets = (params: TransposedParams): Snippets => ({
  pytorch: pytorch(params),
  keras: keras(params),
  tfjs: tfjs(params),
});
