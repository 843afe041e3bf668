/** The stamps, at one of two depths, sized to the room there is. */
import { useCallback, useMemo } from 'react';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { StampFrame } from '../../frames.ts';
import styles from './figure.module.css';
import { threeGroups } from './layouts.ts';
import { Mini, miniSize } from './Mini.tsx';
import { NumberFigure } from './NumberFigure.tsx';
import { numberLayoutOf } from './number-layout.ts';
import { OverlapNote } from './OverlapNote.tsx';
import { StampFigure } from './StampFigure.tsx';
import type { StepScene } from './scene.ts';
import { stampParts } from './shapes.ts';
import { stampStatement } from './statements.ts';

/** Cells no smaller than this, even if the page must scroll for it. */
export const WANTED = 30;
export const WANTED_NUMBER = 34;

interface StampViewProps {
  readonly scene: StepScene<StampFrame>;
  readonly onBack: () => void;
}

export function StampView({ scene, onBack }: StampViewProps) {
  const { params, model, tell } = scene;
  const parts = useMemo(() => stampParts(params, tell), [params, tell]);
  const isNumber = params.zoom === 'number';
  const k = params.kernelSize;
  const wanted = useCallback(
    ({ width, em }: BoxSize) =>
      isNumber
        ? numberLayoutOf(1, k, { width, height: null, em, largest: WANTED_NUMBER }).height
        : threeGroups(parts, true, { width, height: null, em, largest: WANTED }).height,
    [isNumber, k, parts],
  );
  const counted = params.overlay === 'overlap';
  return (
    <div className={styles.stack}>
      {counted && <OverlapNote params={params} tell={tell} />}
      <div className={styles.grow}>
        <FigureBox
          wanted={wanted}
          legends={[
            { label: tell('names.input'), range: model.inputRange },
            { label: tell('names.kernel'), range: model.kernelRange },
            counted
              ? { label: tell('overlap.label'), range: model.overlapMost, kind: 'magnitude' }
              : { label: tell('names.output'), range: Math.max(...scene.frame.after.map(Math.abs), model.outputRange) },
          ]}
          aside={isNumber ? (narrow) => <Mini scene={scene} onBack={onBack} {...miniSize(narrow)} /> : undefined}
        >
          {(box) =>
            isNumber ? <OneStamp scene={scene} box={box} /> : <AllStamps scene={scene} box={box} parts={parts} />
          }
        </FigureBox>
      </div>
    </div>
  );
}

interface DepthProps {
  readonly scene: StepScene<StampFrame>;
  readonly box: BoxSize;
}

function AllStamps({ scene, box, parts }: DepthProps & { readonly parts: ReturnType<typeof stampParts> }) {
  const layout = useMemo(() => threeGroups(parts, true, box), [parts, box]);
  return <StampFigure scene={scene} layout={layout} box={box} />;
}

function OneStamp({ scene, box }: DepthProps) {
  const k = scene.params.kernelSize;
  const layout = useMemo(() => numberLayoutOf(1, k, box), [k, box]);
  const statement = useMemo(() => stampStatement(scene), [scene]);
  return <NumberFigure scene={scene} layout={layout} box={box} statement={statement} />;
}
