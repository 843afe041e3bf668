/** The small U-Net drawn to scale, every stage with its true activations; below it the stage at hand, larger. */
import { useMemo, useState } from 'react';
import { Figure } from '../../../../ui/Figure.tsx';
import { Part } from '../../../../ui/Part.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { NetFrame } from '../../frames.ts';
import { passOf } from '../../pocket-pass.ts';
import { keptOf, pocketPlan, stageAt } from '../../pocket-plan.ts';
import styles from './net.module.css';
import { ShelfMarks } from './ShelfMarks.tsx';
import { StageShape } from './StageShape.tsx';
import { StageStrip } from './StageStrip.tsx';
import type { StepScene } from './scene.ts';
import { stageName, stageSize } from './stage-words.ts';
import { Truth } from './Truth.tsx';
import { useStageKeys } from './use-stage-keys.ts';
import { WholeArrows, WholeKey } from './WholeArrows.tsx';
import { wholeLayoutOf } from './whole-layout.ts';

interface WholeFigureProps {
  readonly scene: StepScene<NetFrame>;
  readonly box: BoxSize;
}

export function WholeFigure({ scene, box }: WholeFigureProps) {
  const { params, frame, tell, go } = scene;
  const { theme } = useStage();
  const layout = useMemo(() => wholeLayoutOf(box.width, box.height, box.em), [box]);
  const pass = useMemo(() => passOf(params), [params]);
  const kept = keptOf(params);
  const [pointed, setPointed] = useState<number | null>(null);
  const order = useMemo(
    () => pocketPlan.filter(({ index }) => layout.boxes.has(index)).map(({ index }) => index),
    [layout],
  );
  const { group, tabbable, onKeyDown } = useStageKeys(order, frame.stage, go);
  const shown = stageAt(pointed ?? frame.stage);

  return (
    <Figure name="unet" title={tell('net.figure')} width={layout.width} height={layout.height} box={box}>
      <WholeArrows layout={layout} kept={kept} now={frame.stage} />
      {layout.sides.map(({ x, y, side }) => (
        <text
          key={side}
          x={side === 32 ? x : x - 6}
          y={y + (side === 32 ? -6 : 12)}
          className={styles.side}
          data-first={side === 32 || undefined}
        >
          {side}×{side}
        </text>
      ))}
      {layout.truth && <Truth box={layout.truth} picture={pass.picture} label={tell('net.truth')} theme={theme} />}
      <Part ref={group} role="group" label={tell('net.stagesLabel')}>
        {order.map((index) => {
          const one = layout.boxes.get(index);
          const map = pass.maps[index];
          if (!one || !map) return null;
          const { stage } = one;
          return (
            <StageShape
              key={index}
              {...one}
              map={map}
              theme={theme}
              when={index === frame.stage ? 'now' : index < frame.stage ? 'past' : 'later'}
              cut={(stage.kind === 'keep' || stage.kind === 'join') && !kept[stage.level]}
              tabbable={index === tabbable}
              label={`${stageName(tell, stage)}: ${stageSize(tell, stage)}`}
              caption={
                stage.kind === 'labels' || stage.kind === 'compare' ? tell(`net.short.${stage.kind}`) : undefined
              }
              onGo={go}
              onPoint={setPointed}
              onKeyDown={onKeyDown}
            />
          );
        })}
      </Part>
      {layout.shelves.map((shelf) => (
        <ShelfMarks key={shelf.level} shelf={shelf} scene={scene} em={box.em} />
      ))}
      {layout.key && <WholeKey box={layout.key} em={box.em} tell={tell} />}
      <StageStrip scene={scene} stage={shown} pass={pass} strip={layout.strip} em={box.em} pointed={pointed !== null} />
    </Figure>
  );
}
