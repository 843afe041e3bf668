import type { KnobGroup } from '../../../../ui/step/KnobBar.tsx';
import type { SegmentationParams } from '../../params.ts';
import type { Tell } from './scene.ts';

/** The knobs that do something in this view. */
export function groupsOf({ view, zoom }: SegmentationParams, tell: Tell): readonly KnobGroup<SegmentationParams>[] {
  switch (view) {
    case 'net':
      return [
        { label: tell('groups.picture'), names: ['sample'] },
        { label: tell('groups.shelves'), names: ['skip1', 'skip2', 'skip3'] },
        ...(zoom === 'whole' ? [] : [{ label: tell('groups.pin'), names: ['row', 'column', 'channel'] as const }]),
      ];
    case 'weights':
      return [
        { label: tell('groups.picture'), names: ['sample'] },
        { label: tell('groups.weights'), names: ['w0', 'sigma', 'form', 'balance'] },
        { label: tell('groups.pin'), names: ['row', 'column'] },
      ];
    case 'metrics':
      return [{ label: tell('groups.masks'), names: ['maskSize', 'prediction', 'truth'] }];
    case 'sizes':
      return [{ label: tell('groups.net'), names: ['side', 'levels', 'padding', 'width'] }];
  }
}
