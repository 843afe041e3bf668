import { type KeyboardEvent, useMemo } from 'react';
import { Figure } from '../../../../ui/Figure.tsx';
import { useHighlight } from '../../../../ui/highlight.ts';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { type MetricFrame, type Verdict, verdicts } from '../../frames.ts';
import { countedName, predictionName, truthName } from '../../links.ts';
import { maskOf, type Which, withMaskCell } from '../../masks.ts';
import { metricFrameOf } from '../../metrics-walk.ts';
import { verdictsOf } from '../../scoring.ts';
import { metricsLayoutOf } from './metrics-layout.ts';
import styles from './others.module.css';
import { outlineOf } from './outline.ts';
import type { StepScene } from './scene.ts';
import { useRoleColours } from './use-role-colours.ts';

interface MetricsFigureProps {
  readonly scene: StepScene<MetricFrame>;
  readonly box: BoxSize;
}

const table = (numbers: readonly number[], side: number, cell: (value: number, i: number) => GridCell): GridCell[][] =>
  Array.from({ length: side }, (_, row) =>
    numbers.slice(row * side, (row + 1) * side).map((value, column) => cell(value, row * side + column)),
  );

/** Cells are set at once, not in a field over them. */
const typedHere = () => false;

const letterOf: Readonly<Record<Verdict, string>> = { tp: 'TP', fp: 'FP', fn: 'FN', tn: 'TN' };

export function MetricsFigure({ scene, box }: MetricsFigureProps) {
  const { params, frame, tell, set, asking } = scene;
  const { lit } = useHighlight();
  const side = params.maskSize;
  const layout = useMemo(() => metricsLayoutOf(side, box), [side, box]);
  const colours = useRoleColours();
  const masks = useMemo(() => ({ prediction: maskOf(params, 'prediction'), truth: maskOf(params, 'truth') }), [params]);
  const cells = useMemo(() => verdictsOf(params), [params]);
  const { cell } = layout;
  const known = frame.phase === 'masks' ? 0 : frame.counted;
  const at = frame.phase === 'cell' ? { row: frame.row, column: frame.column } : null;

  const flip = (which: Which, row: number, column: number) =>
    set(withMaskCell(params, which, row, column, masks[which][row * side + column] ? 0 : 1));
  const mask = (which: Which, name: string, role: 'input' | 'kernel') => {
    const place = layout.grids.get(which);
    if (!place) return null;
    const onKeyDown = (event: KeyboardEvent) => {
      const [row, column] =
        (event.target as Element).closest('[data-place]')?.getAttribute('data-place')?.split(',').map(Number) ?? [];
      if (row === undefined || column === undefined) return;
      if (event.key === ' ' || event.key === 'Enter') flip(which, row, column);
      else if (event.key === '0' || event.key === '1') set(withMaskCell(params, which, row, column, Number(event.key)));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    return (
      <g onKeyDownCapture={onKeyDown}>
        <NumberGrid
          x={place.x}
          y={place.y}
          cell={cell}
          name={name}
          label={tell(`names.${which}`)}
          heading={tell(`names.${which}`)}
          role={role}
          cells={table(masks[which], side, (value) => ({ value }))}
          range={1}
          paint={(one) => (masks[which][one.row * side + one.column] ? (colours[role] ?? null) : null)}
          lit={lit}
          lights={at ? [{ grid: name, ...at, role: 'output' }] : []}
          onPoint={scene.point}
          onChoose={(one) => flip(which, one.row, one.column)}
          editable={typedHere}
        />
      </g>
    );
  };
  const counted = layout.grids.get('counted');
  const outlines = frame.phase === 'iou' || frame.phase === 'dice' ? (['either', 'both'] as const) : [];
  const paints: Readonly<Record<Verdict, string | undefined>> = {
    tp: colours.output,
    fp: colours.error,
    fn: colours.gradient,
    tn: colours.sunken,
  };
  return (
    <Figure
      name="segmentation-metrics"
      title={tell('metrics.figure')}
      width={layout.width}
      height={layout.height}
      box={box}
    >
      {mask('prediction', predictionName, 'input')}
      {mask('truth', truthName, 'kernel')}
      {counted && (
        <NumberGrid
          x={counted.x}
          y={counted.y}
          cell={cell}
          name={countedName}
          label={tell('names.counted')}
          heading={tell('names.counted')}
          role="output"
          cells={table(
            cells.map((verdict) => verdicts.indexOf(verdict)),
            side,
            (value, i): GridCell => {
              if (i >= known) {
                const asked = asking && at && i === at.row * side + at.column;
                return asked ? { value: null, kind: 'hidden' } : { value: null, kind: 'pending', text: '' };
              }
              const verdict = cells[i] ?? 'tn';
              return { value, text: letterOf[verdict], title: tell(`classes.${verdict}`) };
            },
          )}
          range={1}
          paint={(one) => {
            const i = one.row * side + one.column;
            return i < known ? (paints[cells[i] ?? 'tn'] ?? null) : null;
          }}
          lit={lit}
          lights={at ? [{ grid: countedName, ...at, role: 'output' }] : []}
          onPoint={scene.point}
          onChoose={(one) => scene.go(metricFrameOf(params, one))}
        />
      )}
      {counted &&
        outlines.map((which) => (
          <path
            key={which}
            d={outlineOf(
              side,
              (i) => {
                const verdict = cells[i] ?? 'tn';
                return which === 'both' ? verdict === 'tp' : verdict !== 'tn';
              },
              { x: counted.x, y: counted.y, cell },
            )}
            className={styles[which]}
          />
        ))}
    </Figure>
  );
}
