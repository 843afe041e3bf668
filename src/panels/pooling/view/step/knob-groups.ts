import type { KnobGroup } from '../../../../ui/step/KnobBar.tsx';
import { geometryOf, operationOf, passOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import { isGlobal } from '../../window-limits.ts';
import type { Tell } from './model.ts';

type Name = keyof PoolingParams & string;

/** The knobs that say something under these settings, as the bar over the figure shows them. */
export function groupsOf(params: PoolingParams, tell: Tell): readonly KnobGroup<PoolingParams>[] {
  const { vertical } = geometryOf(params);
  const { view } = params;
  const averages = operationOf(params.kind) === 'average' || view === 'compare';
  const pass = passOf(params);
  const when = (yes: boolean, ...names: Name[]): Name[] => (yes ? names : []);
  if (view === 'stack') return [{ label: tell('groups.layer'), names: ['kind'] }];
  return [
    {
      label: tell('groups.layer'),
      names: [
        ...when(view !== 'compare', 'kind'),
        'size',
        ...when(!isGlobal(params.kind), 'window', 'stride', 'pad'),
        ...when(averages && vertical.before + vertical.after > 0, 'divisor'),
        ...when(params.kind === 'lenet' && view !== 'compare', 'alpha', 'beta'),
      ],
    },
    { label: tell('groups.numbers'), names: ['input', 'channels'] },
    {
      label: tell('groups.pass'),
      names: [
        ...when(view === 'one', 'pass'),
        ...when(pass === 'unpool', 'unpool'),
        ...when(pass === 'gradient', 'upstream'),
      ],
    },
    { label: tell('groups.view'), names: when(view !== 'lost', 'detail') },
  ];
}
