/** Where in the net one is: the whole of it, small, the stage at hand marked, every stage a press away. */
import { type MouseEvent, useMemo, useState } from 'react';
import { Part } from '../../../../ui/Part.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { NetFrame } from '../../frames.ts';
import { mapOf, type PocketPass } from '../../pocket-pass.ts';
import { keptOf, pocketPlan, stageAt } from '../../pocket-plan.ts';
import styles from './net.module.css';
import { nearestStage, netMapLayoutOf } from './net-map-layout.ts';
import { StagePicture } from './StagePicture.tsx';
import type { StepScene } from './scene.ts';
import { stageName, stageSize } from './stage-words.ts';
import { useStageKeys } from './use-stage-keys.ts';
import { WholeArrows } from './WholeArrows.tsx';

interface NetMapProps {
  readonly scene: StepScene<NetFrame>;
  readonly pass: PocketPass;
  readonly room: Box;
  readonly em: number;
}

const order = pocketPlan.map(({ index }) => index);

export function NetMap({ scene, pass, room, em }: NetMapProps) {
  const { params, frame, tell, go } = scene;
  const { theme } = useStage();
  const layout = useMemo(() => netMapLayoutOf(room), [room]);
  const kept = keptOf(params);
  const [pointed, setPointed] = useState<number | null>(null);
  const { group, tabbable, onKeyDown } = useStageKeys(order, frame.stage, go);
  const named = stageAt(pointed ?? frame.stage);
  // The stages are small: what is pressed is the nearest
  const nearest = (event: MouseEvent<SVGGElement>): number | null => {
    const place = event.currentTarget.querySelector('rect')?.getBoundingClientRect();
    if (!place?.width) return null;
    const scale = room.width / place.width;
    return nearestStage(
      layout,
      room.x + (event.clientX - place.left) * scale,
      room.y + (event.clientY - place.top) * scale,
    );
  };
  return (
    <g>
      <text x={room.x} y={room.y - em * 0.75} className={styles.heading}>
        {stageName(tell, named)}
      </text>
      {/* In the free corner of the U */}
      <text x={room.x} y={room.y + room.height - 1} className={styles.headingSoft}>
        {[named.side, named.side, named.channels].join('×')}
      </text>
      <Part
        ref={group}
        role="group"
        label={tell('net.stagesLabel')}
        className={styles.netMap}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setPointed(nearest(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const to = nearest(event);
          if (to !== null) go(to);
        }}
      >
        <rect {...room} className={styles.touch} />
        <WholeArrows layout={layout} kept={kept} now={frame.stage} />
        {order.map((index) => {
          const one = layout.boxes.get(index);
          if (!one) return null;
          const { stage, box, tiling } = one;
          return (
            <g
              key={index}
              role="button"
              tabIndex={index === tabbable ? 0 : -1}
              aria-label={`${stageName(tell, stage)}: ${stageSize(tell, stage)}`}
              aria-current={index === frame.stage ? 'step' : undefined}
              data-stage={index}
              data-when={index === frame.stage ? 'now' : index < frame.stage ? 'past' : 'later'}
              data-kind={stage.kind}
              data-cut={((stage.kind === 'keep' || stage.kind === 'join') && !kept[stage.level]) || undefined}
              data-pointed={index === pointed || undefined}
              className={styles.stage}
              onFocus={() => setPointed(index)}
              onBlur={() => setPointed(null)}
            >
              <StagePicture stage={stage} box={box} tiling={tiling} map={mapOf(pass, index)} theme={theme} />
            </g>
          );
        })}
        <Here layout={layout} stage={frame.stage} />
      </Part>
    </g>
  );
}

/** A frame around the stage at hand, over everything else. */
function Here({ layout, stage }: { readonly layout: ReturnType<typeof netMapLayoutOf>; readonly stage: number }) {
  const box = layout.boxes.get(stage)?.box;
  if (!box) return null;
  const place = { x: box.x - 2.5, y: box.y - 2.5, width: box.width + 5, height: box.height + 5, rx: 2 };
  return (
    <g aria-hidden="true">
      <rect {...place} className={styles.pinEdge} />
      <rect {...place} className={styles.here} />
    </g>
  );
}
