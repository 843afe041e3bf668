/** The layer as a matrix: C, a row for each window; and the same numbers on their side, Cᵀ, from input to output. */
import { useCallback, useMemo } from 'react';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { SumFrame, UpFrame } from '../../frames.ts';
import { sideOf } from '../../layer.ts';
import styles from './figure.module.css';
import { Mini, miniSize } from './Mini.tsx';
import { matrixLayoutOf } from './matrix-layout.ts';
import { numberLayoutOf } from './number-layout.ts';
import { WANTED_NUMBER } from './StampView.tsx';
import { OneNumber } from './SumView.tsx';
import type { MatrixScene, StepScene } from './scene.ts';
import { NARROW, WholeMatrix } from './WholeMatrix.tsx';

interface MatrixViewProps {
  readonly scene: MatrixScene;
  readonly onBack: () => void;
}

export function MatrixView({ scene, onBack }: MatrixViewProps) {
  const { params, model, tell, frame } = scene;
  const shape = useMemo(() => ({ input: params.size, kernel: params.kernelSize, output: sideOf(params) }), [params]);
  const isNumber = params.zoom === 'number' && frame.walk === 'sum';
  const wanted = useCallback(
    ({ width, em }: BoxSize) => {
      if (isNumber)
        return numberLayoutOf(shape.input, shape.input, { width, height: null, em, largest: WANTED_NUMBER }).height;
      const narrow = width < NARROW;
      return narrow ? matrixLayoutOf(shape, { width, height: null, em, narrow }).height : 440;
    },
    [shape, isNumber],
  );
  return (
    <div className={styles.stack}>
      <MatrixNote params={params} tell={tell} />
      <div className={styles.grow}>
        <FigureBox
          wanted={wanted}
          legends={[
            { label: tell('names.input'), range: model.inputRange },
            { label: tell('names.output'), range: model.outputRange },
          ]}
          aside={
            isNumber
              ? (narrow) => <Mini scene={scene as StepScene<UpFrame>} onBack={onBack} {...miniSize(narrow)} />
              : undefined
          }
        >
          {(box) =>
            frame.walk === 'sum' && isNumber ? (
              <OneNumber scene={scene as StepScene<SumFrame>} box={box} side={params.size} />
            ) : (
              <WholeMatrix scene={scene} box={box} />
            )
          }
        </FigureBox>
      </div>
    </div>
  );
}

function MatrixNote({ params, tell }: Pick<MatrixScene, 'params' | 'tell'>) {
  const rows = params.size ** 2;
  const columns = sideOf(params) ** 2;
  return <p className={styles.note}>{tell('matrix.plain', { rows, columns })}</p>;
}
