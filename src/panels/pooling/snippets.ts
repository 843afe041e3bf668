/** What the mode and view on show compute, as code that can be pasted and run; where the libraries differ, a comment says so. */
import { trainingCode } from '../../pattern/code-nets.ts';
import type { Mode, Snippets } from '../../pattern/panel.ts';
import { aliasingCode } from './code-aliasing.ts';
import { invarianceCode } from './code-invariance.ts';
import { keras } from './code-keras.ts';
import { pyramidCode } from './code-pyramid.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import { lessonOf } from './code-train.ts';
import { viewCode } from './code-views.ts';
import type { PoolingParams } from './params.ts';

function played(params: PoolingParams): Snippets {
  switch (params.lens) {
    case 'pyramid':
      return pyramidCode(params);
    case 'invariance':
      return invarianceCode(params);
    case 'aliasing':
      return aliasingCode(params);
  }
}

export function snippets(params: PoolingParams, mode: Mode = 'step'): Snippets {
  if (mode === 'train') return trainingCode(lessonOf(params));
  if (mode === 'play') return played(params);
  return viewCode(params) ?? { pytorch: pytorch(params), keras: keras(params), tfjs: tfjs(params) };
}
