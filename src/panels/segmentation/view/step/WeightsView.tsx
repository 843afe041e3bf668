/** The weight map built up on a generated picture of cells: each map with the pinned pixel, and its numbers. */
import { useCallback, useMemo } from 'react';
import { volume } from '../../../../math/volume.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { short } from '../../../../ui/number.ts';
import { useStage } from '../../../../ui/stage.ts';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { type WeightFrame, type WeightPhase, weightPhases } from '../../frames.ts';
import { stepSide } from '../../params.ts';
import { weightMap } from '../../weights-walk.ts';
import styles from './net.module.css';
import others from './others.module.css';
import { PixelMap } from './PixelMap.tsx';
import { RidgeTable } from './RidgeTable.tsx';
import type { StepScene } from './scene.ts';
import { sheetUrl } from './sheets.ts';
import { weightsLayoutOf } from './weights-layout.ts';

const finite = (numbers: Float64Array): number =>
  numbers.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, value) : most), 0) || 1;

/** The scale of a phase: distances alike, weights alike. */
function rangeOf(phase: WeightPhase, map: Float64Array): number {
  return phase === 'instances' ? Math.max(finite(map), 1) : Number(finite(map).toPrecision(3));
}

export default function WeightsView({ scene }: { readonly scene: StepScene<WeightFrame> }) {
  const { params, frame, tell } = scene;
  const maps = useMemo(() => weightPhases.map((phase) => weightMap(params, phase)), [params]);
  const now = weightPhases.indexOf(frame.phase);
  const wanted = useCallback(({ width, em }: BoxSize) => (width < 640 ? width * 1.75 : em * 30), []);
  const map = maps[now] ?? new Float64Array();
  return (
    <div className={others.view}>
      <div className={others.grow}>
        <FigureBox
          wanted={wanted}
          legends={[
            { label: tell(`weights.phases.${frame.phase}`), range: rangeOf(frame.phase, map), kind: 'magnitude' },
          ]}
        >
          {(box) => <WeightsFigure scene={scene} maps={maps} box={box} />}
        </FigureBox>
      </div>
      <RidgeTable scene={scene} />
    </div>
  );
}

interface WeightsFigureProps {
  readonly scene: StepScene<WeightFrame>;
  readonly maps: readonly Float64Array[];
  readonly box: BoxSize;
}

function WeightsFigure({ scene, maps, box }: WeightsFigureProps) {
  const { params, frame, tell, set, go, asking } = scene;
  const { theme } = useStage();
  const { row, column } = params;
  const now = weightPhases.indexOf(frame.phase);
  const layout = useMemo(() => weightsLayoutOf(box.width, box.height, box.em, weightPhases.length), [box]);
  const urls = useMemo(
    () =>
      maps.map((map, i) => {
        const phase = weightPhases[i] ?? 'weight';
        return sheetUrl(
          volume(stepSide, stepSide, 1, map),
          { kind: 'magnitude', low: 0, high: rangeOf(phase, map) },
          1,
          theme,
        );
      }),
    [maps, theme],
  );
  const value = asking ? '?' : short(frame.value);
  return (
    <Figure
      name="segmentation-weights"
      title={tell('weights.figure')}
      width={layout.width}
      height={layout.height}
      box={box}
    >
      <text x={layout.map.x} y={layout.map.y - box.em * 0.6} className={styles.heading}>
        {tell(`weights.phases.${frame.phase}`)}: {value}
      </text>
      <PixelMap
        url={urls[now] ?? null}
        box={layout.map}
        side={stepSide}
        row={row}
        column={column}
        label={tell(`weights.phases.${frame.phase}`)}
        sentence={tell('map.pinned', { row, column, value })}
        onPin={(i, j) => set({ row: i, column: j }, { merge: 'pin' })}
      />
      {layout.thumbs.map((thumb, i) => {
        const phase = weightPhases[i] ?? 'weight';
        // A map that comes later would give the number away
        const later = i > now || (asking && i === now);
        const url = later && scene.frame.withheld ? null : urls[i];
        return (
          <g
            key={phase}
            role="button"
            tabIndex={0}
            aria-label={tell('weights.go', { name: tell(`weights.phases.${phase}`) })}
            aria-current={i === now ? 'step' : undefined}
            data-when={i === now ? 'now' : i < now ? 'past' : 'later'}
            className={styles.stage}
            onClick={() => go(i)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              event.stopPropagation();
              go(i);
            }}
          >
            <rect {...thumb} className={styles.ground} />
            {url && <image href={url} {...thumb} preserveAspectRatio="none" className={styles.maps} />}
            <rect {...thumb} className={styles.edge} />
            <text x={thumb.x + thumb.width / 2} y={thumb.y + thumb.height + box.em * 1.15} className={styles.channels}>
              {tell(`weights.short.${phase}`)}
            </text>
          </g>
        );
      })}
    </Figure>
  );
}
