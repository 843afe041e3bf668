/** What the view on show computes in its mode, as code that can be pasted and run; a comment names each trap. */
import type { Mode, Snippets } from '../../pattern/panel.ts';
import { keras } from './code-keras.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import type { SegmentationParams } from './params.ts';

export const snippets = (params: SegmentationParams, mode: Mode = 'step'): Snippets => ({
  pytorch: pytorch(params, mode),
  keras: keras(params, mode),
  tfjs: tfjs(params, mode),
});
