/** The net, the weight map, the two masks or the sizes on show, as code that can be pasted and run; a comment names each trap. */
import type { Snippets } from '../../pattern/panel.ts';
import { keras } from './code-keras.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import type { SegmentationParams } from './params.ts';

export const snippets = (params: SegmentationParams): Snippets => ({
  pytorch: pytorch(params),
  keras: keras(params),
  tfjs: tfjs(params),
});
