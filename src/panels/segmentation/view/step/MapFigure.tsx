/** One map of a stage: the maps that it reads, the pixel that is pinned, and what that pixel sees of the picture. */
import { useMemo } from 'react';
import { Figure } from '../../../../ui/Figure.tsx';
import { short } from '../../../../ui/number.ts';
import { Part } from '../../../../ui/Part.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import type { NetFrame } from '../../frames.ts';
import { stepSide } from '../../params.ts';
import { mapOf, passOf } from '../../pocket-pass.ts';
import { pinTo, seenBy, stageAt } from '../../pocket-plan.ts';
import { ErrorMarks } from './ErrorMarks.tsx';
import { MapTiles } from './MapTiles.tsx';
import { mapLayoutOf } from './map-layout.ts';
import styles from './net.module.css';
import { PinMark, PixelMap } from './PixelMap.tsx';
import { ReadMaps } from './ReadMaps.tsx';
import type { StepScene } from './scene.ts';
import { lookOf, sheetUrl } from './sheets.ts';
import { stageName } from './stage-words.ts';
import { tiled } from './tiles.ts';

interface MapFigureProps {
  readonly scene: StepScene<NetFrame>;
  readonly box: BoxSize;
}

const GAP = 4;

export function MapFigure({ scene, box }: MapFigureProps) {
  const { params, frame, tell, set } = scene;
  const { theme } = useStage();
  const { em } = box;
  const layout = useMemo(() => mapLayoutOf(box.width, box.height, em), [box, em]);
  const pass = useMemo(() => passOf(params), [params]);
  const stage = stageAt(frame.stage);
  const { row, column, channel } = frame;
  const map = mapOf(pass, stage.index);
  const input = mapOf(pass, 0);
  const seen = seenBy(params, stage, row, column);
  const pin = (i: number, j: number) => set(pinTo(stage, i, j), { merge: 'pin' });
  const many = stage.channels > 1;
  const heading = (place: Box, text: string, soft = false) => (
    <text x={place.x} y={place.y - em * 0.55} className={soft ? styles.headingSoft : styles.heading}>
      {text}
    </text>
  );
  const scale = layout.picture.width / stepSide;
  const fieldBox = {
    x: layout.picture.x + seen.columns.first * scale,
    y: layout.picture.y + seen.rows.first * scale,
    width: (seen.columns.last - seen.columns.first + 1) * scale,
    height: (seen.rows.last - seen.rows.first + 1) * scale,
  };
  const fieldText = { rows: seen.rows.last - seen.rows.first + 1, columns: seen.columns.last - seen.columns.first + 1 };
  const sentence = tell('map.pinned', { row, column, value: short(frame.value) });
  return (
    <Figure name="unet-map" title={tell('map.figure')} width={layout.width} height={layout.height} box={box}>
      {heading(layout.picture, tell('map.sees', fieldText))}
      <Part role="img" label={`${tell('names.input')}: ${tell('map.sees', fieldText)}`}>
        {sheetUrl(input, lookOf('input', input), 1, theme) && (
          <image
            href={sheetUrl(input, lookOf('input', input), 1, theme) ?? undefined}
            {...layout.picture}
            preserveAspectRatio="none"
            className={styles.maps}
          />
        )}
        <rect {...layout.picture} className={styles.edge} />
        <rect {...fieldBox} className={styles.pinEdge} />
        <rect {...fieldBox} className={styles.field} />
        {stage.side === stepSide && <PinMark box={layout.picture} cell={scale} row={row} column={column} />}
      </Part>
      <ReadMaps scene={scene} stage={stage} pass={pass} room={layout.reads} em={em} />
      {heading(layout.map, `${stageName(tell, stage)}${many ? ` · ${tell('map.channel', { n: channel })}` : ''}`)}
      <PixelMap
        url={sheetUrl(map, lookOf(stage.kind, map), 1, theme, channel, 1)}
        box={layout.map}
        side={stage.side}
        row={row}
        column={column}
        label={stage.kind === 'scores' ? tell('names.output') : tell('map.label', { n: channel })}
        sentence={sentence}
        onPin={pin}
        onOpen={() => set({ zoom: 'number' })}
      >
        {stage.kind === 'compare' && <ErrorMarks map={map} box={layout.map} />}
      </PixelMap>
      {many && (
        <>
          <text
            x={layout.width / 2}
            y={layout.own.y - em * 0.55}
            className={styles.headingSoft}
            style={{ textAnchor: 'middle' }}
          >
            {tell(stage.kind === 'join' ? 'map.both' : 'map.all', { n: stage.channels, half: stage.channels / 2 })}
          </text>
          <MapTiles
            map={map}
            stage={stage}
            tiling={tiled(stage.channels, layout.own, GAP, em * 7)}
            gap={GAP}
            theme={theme}
            chosen={channel}
            tell={tell}
            onChoose={(n) => set({ channel: n })}
          />
        </>
      )}
    </Figure>
  );
}
