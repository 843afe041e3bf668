import type { KnobGroup } from '../../../../ui/step/KnobBar.tsx';
import type { TransposedParams } from '../../params.ts';
import type { Tell } from './model.ts';

type Name = keyof TransposedParams & string;

/** The knobs that do something under these settings. */
export function groupsOf(params: TransposedParams, tell: Tell): readonly KnobGroup<TransposedParams>[] {
  const { method, view } = params;
  const all = view === 'compare';
  const transposed = method === 'transposed' || all;
  const layer: Name[] = ['size'];
  if (transposed || method === 'resize-convolution') layer.push('kernelSize');
  layer.push('stride');
  if (transposed) layer.push('pad');
  if (transposed && view !== 'round-trip') layer.push('outputPad');
  const kernel: Name[] = transposed || method === 'resize-convolution' ? ['kernel'] : [];
  const grid: Name[] = method === 'bilinear' || method === 'bicubic' || all ? ['grid'] : [];
  const overlay: Name[] = view === 'scatter' || (view === 'gather' && method === 'transposed') ? ['overlay'] : [];
  return [
    { label: tell('groups.layer'), names: ['method', ...layer, ...grid] },
    { label: tell('groups.numbers'), names: ['input', ...kernel] },
    { label: tell('groups.view'), names: [...overlay, 'detail'] },
  ];
}
