/** The maps that a stage reads; where two stages are joined, which half is which. */
import { Part } from '../../../../ui/Part.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { NetFrame } from '../../frames.ts';
import { mapOf, type PocketPass } from '../../pocket-pass.ts';
import { type PocketStage, stageAt } from '../../pocket-plan.ts';
import styles from './net.module.css';
import type { StepScene } from './scene.ts';
import { lookOf, sheetUrl } from './sheets.ts';
import { stageName } from './stage-words.ts';
import { tileAt, tiled } from './tiles.ts';

interface ReadMapsProps {
  readonly scene: StepScene<NetFrame>;
  readonly stage: PocketStage;
  readonly pass: PocketPass;
  readonly room: Box;
  readonly em: number;
}

const GAP = 4;

/** Which of the maps that are read has to do with the map at hand: all, or one. */
function reads(stage: PocketStage, from: PocketStage, part: number, channel: number): (n: number) => boolean {
  if (stage.kind === 'convolution' || stage.kind === 'scores' || stage.kind === 'softmax' || stage.kind === 'labels')
    return () => true;
  if (stage.kind !== 'join') return (n) => n === channel || from.channels === 1;
  const own = stage.channels / 2;
  return (n) => n === channel - part * own;
}

export function ReadMaps({ scene, stage, pass, room, em }: ReadMapsProps) {
  const { tell, frame } = scene;
  const { theme } = useStage();
  const parts = stage.from.length;
  const head = em * 1.9;
  const each = (room.height - head * (parts - 1)) / Math.max(parts, 1);
  return (
    <g>
      {stage.from.map((index, part) => {
        const from = stageAt(index);
        const map = mapOf(pass, index);
        const place = { ...room, y: room.y + part * (each + head), height: each };
        const tiling = tiled(from.channels, place, GAP);
        const url = (n: number) => sheetUrl(map, lookOf(from.kind, map), 1, theme, n, 1);
        const takes = reads(stage, from, part, frame.channel);
        return (
          <Part key={index} role="img" label={tell('map.reads', { name: stageName(tell, from), n: from.channels })}>
            <text x={tiling.x} y={tiling.y - em * 0.55} className={styles.headingSoft}>
              {parts > 1
                ? tell(part === 0 ? 'map.half0' : 'map.half1', { n: from.channels })
                : tell('map.read', { n: from.channels })}
            </text>
            {Array.from({ length: from.channels }, (_, n) => {
              const box = tileAt(tiling, n, GAP);
              return (
                <g
                  key={n}
                  data-read={takes(n) || undefined}
                  data-half={part === 1 ? 'kept' : undefined}
                  className={styles.read}
                >
                  {url(n) && (
                    <image href={url(n) ?? undefined} {...box} preserveAspectRatio="none" className={styles.maps} />
                  )}
                  <rect {...box} className={styles.edge} />
                </g>
              );
            })}
          </Part>
        );
      })}
    </g>
  );
}
