/** The stage at hand (or pointed at): its name, its size, what it costs and sees, and all its maps. */
import { useHighlight } from '../../../../ui/highlight.ts';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { NetFrame } from '../../frames.ts';
import { outputName } from '../../links.ts';
import { stepSide } from '../../params.ts';
import type { PocketPass } from '../../pocket-pass.ts';
import { type PocketStage, pocketPlan } from '../../pocket-plan.ts';
import { MapTiles } from './MapTiles.tsx';
import styles from './net.module.css';
import type { StepScene } from './scene.ts';
import { stageFacts, stageName, stageSize } from './stage-words.ts';
import { tiled } from './tiles.ts';

interface StageStripProps {
  readonly scene: StepScene<NetFrame>;
  readonly stage: PocketStage;
  readonly pass: PocketPass;
  readonly strip: Box;
  readonly em: number;
  /** It is not the stage at hand. */
  readonly pointed: boolean;
}

const GAP = 5;

export function StageStrip({ scene, stage, pass, strip, em, pointed }: StageStripProps) {
  const { frame, tell, set } = scene;
  const { theme } = useStage();
  const { lit } = useHighlight();
  const map = pass.maps[stage.index];
  if (!map) return null;
  const narrow = strip.width < 640;
  const head = em * (narrow ? 4.2 : 3);
  const [costs, sees] = stageFacts(tell, stage, stepSide);
  const [name, size] = [stageName(tell, stage), stageSize(tell, stage)];
  const lines = narrow ? [`${size} · ${costs}`, sees] : [`${costs} · ${sees}`];
  // The pinned pixel's number stands at the right: the one that the formula makes
  const cell = Math.min(em * 4, strip.height - head - em * 1.8);
  const aside = cell + em * 2;
  const room = {
    x: strip.x + (narrow ? 0 : aside),
    y: strip.y + head,
    width: strip.width - (narrow ? 1 : 2) * aside,
    height: strip.height - head,
  };
  const tiling = tiled(stage.channels, room, GAP, em * 14);
  const middle = strip.x + strip.width / 2;
  return (
    <g data-pointed={pointed || undefined} className={styles.strip}>
      <line x1={strip.x} x2={strip.x + strip.width} y1={strip.y} y2={strip.y} className={styles.rule} />
      <text x={middle} y={strip.y + em * 1.3} className={styles.stripName}>
        {narrow ? name : `${name}: ${size}`}
      </text>
      {lines.map((line, i) => (
        <text key={line} x={middle} y={strip.y + em * (2.5 + 1.3 * i)} className={styles.stripFacts}>
          {line}
        </text>
      ))}
      <MapTiles
        map={map}
        stage={stage}
        tiling={{ ...tiling, y: room.y }}
        gap={GAP}
        theme={theme}
        chosen={null}
        tell={tell}
        onChoose={(channel) => set({ zoom: 'map', channel }, { k: stage.index })}
      />
      <NumberGrid
        x={strip.x + strip.width - cell - 1}
        y={room.y + em * 1.4}
        cell={cell}
        name={outputName}
        label={tell('names.output')}
        heading={frame.stage === pocketPlan.length - 1 ? 'IoU' : `(${frame.row}, ${frame.column})`}
        role="output"
        cells={[[{ value: frame.value, cell: { grid: outputName, row: frame.row, column: frame.column } }]]}
        range={Math.max(Math.abs(frame.value), 1)}
        lit={lit}
        onPoint={scene.point}
        onOpen={() => set({ zoom: 'number' })}
      />
    </g>
  );
}
