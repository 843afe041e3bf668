/** An output that gathers, at one of two depths, sized to the room there is. */
import { useCallback, useMemo } from 'react';
import type { Room } from '../../../../ui/step/arrange.ts';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { SumFrame, UpFrame } from '../../frames.ts';
import { sourceOf } from '../../sums.ts';
import { CompareFigure } from './CompareFigure.tsx';
import { comparisonParts } from './compare.ts';
import styles from './figure.module.css';
import { comparison, threeGroups } from './layouts.ts';
import { Mini, miniSize } from './Mini.tsx';
import { NumberFigure } from './NumberFigure.tsx';
import { numberLayoutOf } from './number-layout.ts';
import { OverlapNote } from './OverlapNote.tsx';
import { WANTED, WANTED_NUMBER } from './StampView.tsx';
import { SumFigure } from './SumFigure.tsx';
import type { StepScene } from './scene.ts';
import { sumParts } from './shapes.ts';
import { sumStatement } from './statements.ts';

interface SumViewProps {
  readonly scene: StepScene<SumFrame>;
  readonly onBack: () => void;
}

/** In the comparison many small maps matter more than each number. */
const WANTED_MAPS = 20;

export function SumView({ scene, onBack }: SumViewProps) {
  const { params, model, tell } = scene;
  const isNumber = params.zoom === 'number';
  const compared = params.view === 'compare';
  const windowSide = sourceOf(params) === 'input' ? params.size : params.kernelSize;
  const layoutIn = useMemo(() => {
    if (compared) {
      const { reads, outputs } = comparisonParts(params, tell);
      return (room: Room) => comparison(reads, outputs, room);
    }
    const parts = sumParts(params, tell);
    return (room: Room) => threeGroups(parts, true, room);
  }, [compared, params, tell]);
  const wanted = useCallback(
    ({ width, em }: BoxSize) => {
      const room = { width, height: null, em, largest: isNumber ? WANTED_NUMBER : compared ? WANTED_MAPS : WANTED };
      if (isNumber) return numberLayoutOf(windowSide, windowSide, room).height;
      return layoutIn(room).height;
    },
    [isNumber, compared, windowSide, layoutIn],
  );
  const counted = params.overlay === 'overlap' && !compared;
  const kernel = params.method === 'transposed' || params.method === 'resize-convolution';
  return (
    <div className={styles.stack}>
      {counted && <OverlapNote params={params} tell={tell} />}
      <div className={styles.grow}>
        <FigureBox
          wanted={wanted}
          legends={[
            { label: tell('names.input'), range: model.inputRange },
            ...(kernel ? [{ label: tell('names.kernel'), range: model.kernelRange }] : []),
            counted
              ? { label: tell('overlap.label'), range: model.overlapMost, kind: 'magnitude' as const }
              : { label: tell('names.output'), range: model.outputRange },
          ]}
          aside={
            isNumber
              ? (narrow) => <Mini scene={scene as StepScene<UpFrame>} onBack={onBack} {...miniSize(narrow)} />
              : undefined
          }
        >
          {(box) => {
            if (isNumber) return <OneNumber scene={scene} box={box} side={windowSide} />;
            return compared ? (
              <CompareFigure scene={scene} layoutIn={layoutIn} box={box} />
            ) : (
              <AllWindows scene={scene} layoutIn={layoutIn} box={box} />
            );
          }}
        </FigureBox>
      </div>
    </div>
  );
}

interface DepthProps {
  readonly scene: StepScene<SumFrame>;
  readonly box: BoxSize;
}

function AllWindows({
  scene,
  layoutIn,
  box,
}: DepthProps & { readonly layoutIn: (room: Room) => ReturnType<typeof threeGroups> }) {
  const layout = useMemo(() => layoutIn(box), [layoutIn, box]);
  return <SumFigure scene={scene} layout={layout} box={box} />;
}

/** Also how the matrix view looks closer. */
export function OneNumber({ scene, box, side }: DepthProps & { readonly side: number }) {
  const layout = useMemo(() => numberLayoutOf(side, side, box), [side, box]);
  const statement = useMemo(() => sumStatement(scene), [scene]);
  return <NumberFigure scene={scene as StepScene<UpFrame>} layout={layout} box={box} statement={statement} />;
}
