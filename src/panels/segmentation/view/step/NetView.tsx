/** The small U-Net at one of three depths. */
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useStage } from '../../../../ui/stage.ts';
import { FigureBox, type LegendRow } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { NetFrame } from '../../frames.ts';
import { mapOf, passOf } from '../../pocket-pass.ts';
import { stageAt } from '../../pocket-plan.ts';
import { ClassKey } from './ClassKey.tsx';
import styles from './net.module.css';
import type { StepScene } from './scene.ts';
import { lookOf } from './sheets.ts';
import { WholeFigure } from './WholeFigure.tsx';
import { wholeLayoutOf } from './whole-layout.ts';

/** Which net this is can be told once the panel answers. */
const WhichNet = lazy(() => import('./WhichNet.tsx'));
const CloserFigure = lazy(() => import('./CloserFigure.tsx'));

/** Height that the closer looks ask for. */
const closer = ({ width, em }: BoxSize): number => (width < 640 ? width * 2.3 : em * 36);

export function NetView({ scene }: { readonly scene: StepScene<NetFrame> }) {
  const { params, frame, tell } = scene;
  const { embed, present } = useStage();
  const pass = useMemo(() => passOf(params), [params]);
  const stage = stageAt(frame.stage);
  const whole = params.zoom === 'whole';
  const wanted = useCallback(
    (box: BoxSize) => (whole ? wholeLayoutOf(box.width, null, box.em).height : closer(box)),
    [whole],
  );
  const look = lookOf(stage.kind, mapOf(pass, stage.index));
  const legends: LegendRow[] =
    look.kind === 'signed' || look.kind === 'magnitude'
      ? [{ label: tell('net.legend'), range: look.high, kind: look.kind }]
      : [];
  return (
    <div className={styles.view}>
      <div className={styles.grow}>
        <FigureBox wanted={wanted} legends={legends}>
          {(box) =>
            whole ? (
              <WholeFigure scene={scene} box={box} />
            ) : (
              <Suspense fallback={null}>
                <CloserFigure scene={scene} box={box} />
              </Suspense>
            )
          }
        </FigureBox>
      </div>
      <ClassKey kind={look.kind} tell={tell} />
      {!embed && !present && (
        <Suspense fallback={null}>
          <WhichNet task={params.task} tell={tell} set={scene.set} />
        </Suspense>
      )}
    </div>
  );
}
