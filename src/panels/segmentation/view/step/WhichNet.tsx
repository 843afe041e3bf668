import { Button } from '../../../../ui/Button.tsx';
import { grouped } from '../../captions.ts';
import { largeWeights, stepWeights } from '../../net-figures.ts';
import type { SegmentationParams } from '../../params.ts';
import styles from './net.module.css';
import type { StepScene, Tell } from './scene.ts';

interface WhichNetProps {
  readonly task: SegmentationParams['task'];
  readonly tell: Tell;
  readonly set: StepScene['set'];
}

/** Which net Step runs; where galaxies were chosen elsewhere, that it knows cells alone and where galaxies are. */
export default function WhichNet({ task, tell, set }: WhichNetProps) {
  return (
    <p className={styles.which}>
      {tell('net.which', { small: grouped(stepWeights), large: grouped(largeWeights) })}
      {task === 'galaxies' && (
        <>
          {' '}
          {tell('net.cellsOnly')} <Button onClick={() => set({}, { mode: 'play' })}>{tell('net.inPlay')}</Button>{' '}
          <Button onClick={() => set({}, { mode: 'train' })}>{tell('net.inTrain')}</Button>
        </>
      )}
    </p>
  );
}
