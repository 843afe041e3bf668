/** Maps that go over unchanged, copied or laid beside others: which one the number comes from, and its index before and after. */
import { useStage } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { NetFrame } from '../../frames.ts';
import { mapOf, type PocketPass } from '../../pocket-pass.ts';
import { type PocketStage, stageAt } from '../../pocket-plan.ts';
import type { FlowLayout } from './flow-layout.ts';
import { MapTiles } from './MapTiles.tsx';
import styles from './net.module.css';
import { PinMark } from './PixelMap.tsx';
import type { StepScene } from './scene.ts';
import { lookOf } from './sheets.ts';
import { type Tiling, tileAt } from './tiles.ts';
import { arrowHead } from './WholeArrows.tsx';

interface FlowMapsProps {
  readonly scene: StepScene<NetFrame>;
  readonly stage: PocketStage;
  readonly pass: PocketPass;
  readonly layout: FlowLayout;
  readonly em: number;
}

export function FlowMaps({ scene, stage, pass, layout, em }: FlowMapsProps) {
  const { frame, tell, set } = scene;
  const { theme } = useStage();
  const { sources, target, gap } = layout;
  const map = mapOf(pass, stage.index);
  // One scale for all, so that a map looks the same before and after
  const look = lookOf(stage.kind, map);
  const each = stage.channels / sources.length;
  const part = Math.floor(frame.channel / each);
  const before = frame.channel - part * each;
  const joined = sources.length > 1;
  const choose = (channel: number) => set({ channel });
  const source = sources[part];
  const from = source && tileAt(source, before, gap);
  const to = tileAt(target, frame.channel, gap);
  return (
    <g>
      {sources.map((tiling, n) => {
        const one = stageAt(stage.from[n] ?? 0);
        return (
          <g key={one.index}>
            <text x={tiling.x} y={tiling.y - em * 1.9} className={styles.heading} data-half={joined ? n : undefined}>
              {joined ? tell(`map.half${n}`, { n: each }) : tell('map.read', { n: each })}
            </text>
            <Indices tiling={tiling} count={each} gap={gap} em={em} chosen={n === part ? before : null} />
            <MapTiles
              map={mapOf(pass, one.index)}
              stage={one}
              look={look}
              half={n === 1 ? 'kept' : undefined}
              tiling={tiling}
              gap={gap}
              theme={theme}
              chosen={n === part ? before : null}
              tell={tell}
              onChoose={(channel) => choose(n * each + channel)}
            />
          </g>
        );
      })}
      {from && layout.arrows && <Arrow from={from} to={to} em={em} kept={part === 1} />}
      {joined && from && layout.arrows && (
        <text
          x={(from.x + to.x + from.width) / 2 + em * 1.2}
          y={(from.y + from.height + to.y) / 2}
          dy="0.35em"
          className={styles.flowSum}
        >
          {part * each} + {before} = {frame.channel}
        </text>
      )}
      <text
        x={target.x}
        y={layout.arrows ? target.y + target.size + em * 2.9 : target.y - em * 1.9}
        className={styles.headingSoft}
      >
        {tell(joined ? 'map.both' : 'map.all', { n: stage.channels, half: each })}
      </text>
      <Indices tiling={target} count={stage.channels} gap={gap} em={em} chosen={frame.channel} below />
      <MapTiles
        map={map}
        stage={stage}
        tiling={target}
        gap={gap}
        theme={theme}
        chosen={frame.channel}
        tell={tell}
        onChoose={choose}
      />
      {from && <PinMark box={from} cell={from.width / stage.side} row={frame.row} column={frame.column} />}
      <PinMark box={to} cell={to.width / stage.side} row={frame.row} column={frame.column} />
    </g>
  );
}

interface IndicesProps {
  readonly tiling: Tiling;
  readonly count: number;
  readonly gap: number;
  readonly em: number;
  readonly chosen: number | null;
  /** The last row has its numbers below. */
  readonly below?: boolean;
}

/** The number of each map. */
function Indices({ tiling, count, gap, em, chosen, below = false }: IndicesProps) {
  return (
    <g aria-hidden="true">
      {Array.from({ length: count }, (_, n) => {
        const box = tileAt(tiling, n, gap);
        const under = below && n >= count - tiling.columns;
        return (
          <text
            key={n}
            x={box.x + box.width / 2}
            y={under ? box.y + box.height + em * 1.2 : box.y - em * 0.5}
            className={styles.index}
            data-chosen={n === chosen || undefined}
          >
            {n}
          </text>
        );
      })}
    </g>
  );
}

interface ArrowProps {
  readonly from: Box;
  readonly to: Box;
  readonly em: number;
  /** It comes from the shelf. */
  readonly kept: boolean;
}

function Arrow({ from, to, em, kept }: ArrowProps) {
  const [x, y] = [from.x + from.width / 2, from.y + from.height + em * 0.5];
  const [toX, toY] = [to.x + to.width / 2, to.y - em * 0.5];
  const d = `M${x} ${y}L${toX} ${toY}${arrowHead(toX, toY, 0, 1)}`;
  return <path d={d} className={styles.arrow} data-kind={kept ? 'keep' : 'up'} aria-hidden="true" />;
}
