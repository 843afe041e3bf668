/** The two closer looks at the net, loaded together. */
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { NetFrame } from '../../frames.ts';
import { MapFigure } from './MapFigure.tsx';
import { NumberFigure } from './NumberFigure.tsx';
import type { StepScene } from './scene.ts';

interface CloserFigureProps {
  readonly scene: StepScene<NetFrame>;
  readonly box: BoxSize;
}

export default function CloserFigure(props: CloserFigureProps) {
  return props.scene.params.zoom === 'map' ? <MapFigure {...props} /> : <NumberFigure {...props} />;
}
