import type { KnobGroup } from '../../../../ui/step/KnobBar.tsx';
import type { ConvolutionParams } from '../../params.ts';
import type { Tell } from './model.ts';

/** The layer's knobs as the bar over the figure shows them. */
export const groupsOf = (tell: Tell): readonly KnobGroup<ConvolutionParams>[] => [
  { label: tell('groups.layer'), names: ['size', 'kernelSize', 'stride', 'dilation', 'padding'] },
  { label: tell('groups.channels'), names: ['channels', 'filters', 'sharing'] },
  { label: tell('groups.numbers'), names: ['input', 'kernel', 'flip', 'bias'] },
  { label: tell('groups.view'), names: ['detail'] },
];
