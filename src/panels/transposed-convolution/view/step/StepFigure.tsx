/** The figure that belongs to the walk at hand. */
import type { RoundFrame, RowFrame, StampFrame, SumFrame } from '../../frames.ts';
import { MatrixView } from './MatrixView.tsx';
import { RoundView } from './RoundView.tsx';
import { StampView } from './StampView.tsx';
import { SumView } from './SumView.tsx';
import type { StepScene } from './scene.ts';

interface StepFigureProps {
  readonly scene: StepScene;
  readonly onBack: () => void;
}

export function StepFigure({ scene, onBack }: StepFigureProps) {
  if (scene.params.view === 'matrix')
    return <MatrixView scene={scene as StepScene<RowFrame | SumFrame>} onBack={onBack} />;
  switch (scene.frame.walk) {
    case 'stamp':
      return <StampView scene={scene as StepScene<StampFrame>} onBack={onBack} />;
    case 'round':
      return <RoundView scene={scene as StepScene<RoundFrame>} />;
    default:
      return <SumView scene={scene as StepScene<SumFrame>} onBack={onBack} />;
  }
}
