import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Curve, dashOf } from './curve.ts';
import { downsample } from './downsample.ts';
import { inTurn } from './draw-in-turn.ts';
import styles from './LossPlot.module.css';
import { short } from './number.ts';
import { Segmented } from './Segmented.tsx';
import { useMediaWords } from './use-media-words.ts';
import { useThrottled } from './use-throttled.ts';

export interface LossPlotProps {
  readonly title: string;
  readonly curves: readonly Curve[];
  /** Step to mark with a vertical line. */
  readonly mark?: number | null;
  /** Called with the step a person points at and presses. */
  readonly onPick?: (x: number) => void;
  readonly logAtFirst?: boolean;
  /** Bounds of the vertical axis, where they are known (an accuracy). */
  readonly bounds?: readonly [number, number];
  /** What stands along the horizontal axis; default: the training step. */
  readonly xLabel?: string;
}

/** Points drawn of one curve, rows of its table, and how often either is redrawn. */
const pointLimit = 250;
const rowLimit = 25;
const redrawMilliseconds = 200;

const LossChart = lazy(() => import('./LossChart.tsx'));

/** Curves against the training step or another number, drawn at most five times a second, with their values as a table. */
export function LossPlot({ title, curves, mark = null, onPick, logAtFirst = false, bounds, xLabel }: LossPlotProps) {
  const words = useMediaWords();
  const along = xLabel ?? words('plot.step');
  const [log, setLog] = useState(logAtFirst);
  // the drawing is the dearest part of a training page: it is only made anew for new points
  const latestPick = useRef(onPick);
  useEffect(() => {
    latestPick.current = onPick;
  });
  const pick = useCallback((x: number) => latestPick.current?.(x), []);
  const shown = useThrottled(curves, redrawMilliseconds, inTurn);
  const drawn = useMemo(() => {
    const limit = Math.floor(pointLimit / Math.max(1, shown.length));
    return shown.map((curve) => ({
      ...curve,
      points: downsample(log ? curve.points.filter((p) => p.y > 0) : curve.points, limit),
    }));
  }, [shown, log]);
  const empty = drawn.every((curve) => curve.points.length === 0);
  return (
    <figure className={styles.plot} aria-label={title}>
      <div className={styles.bar}>
        <span className={styles.title}>{title}</span>
        <ul className={styles.keys}>
          {curves.filter(isKey).map((curve) => (
            <li key={curve.id}>
              <svg width="26" height="8" aria-hidden="true">
                <line
                  x1="0"
                  x2="26"
                  y1="4"
                  y2="4"
                  stroke={`var(--${curve.role})`}
                  strokeWidth="2.5"
                  strokeDasharray={dashOf(curve)}
                />
              </svg>
              {curve.label}
            </li>
          ))}
        </ul>
        {!bounds && (
          <Segmented
            label={words('plot.scale')}
            hideLabel
            value={log ? 'log' : 'linear'}
            options={[
              { value: 'linear', label: words('plot.linear') },
              { value: 'log', label: words('plot.log') },
            ]}
            onChange={(value) => setLog(value === 'log')}
          />
        )}
      </div>
      <div className={styles.chart}>
        {empty ? (
          <div className={styles.empty}>{words('plot.empty')}</div>
        ) : (
          <Suspense fallback={<div className={styles.empty}>{words('plot.loading')}</div>}>
            <LossChart curves={drawn} log={log} mark={mark} onPick={pick} bounds={bounds} stepLabel={along} />
          </Suspense>
        )}
      </div>
      {!empty && <CurveTable curves={shown} along={along} />}
    </figure>
  );
}

/** A pale curve has the look of another, which is named. */
const isKey = ({ faint }: Curve): boolean => !faint;

function CurveTable({ curves, along }: { readonly curves: readonly Curve[]; readonly along: string }) {
  const words = useMediaWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.table} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words('plot.table')}</summary>
      {open && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={words('plot.table')}>
          {curves.map((curve) => (
            <table key={curve.id}>
              <thead>
                <tr>
                  <th scope="col">{along}</th>
                  <th scope="col">{curve.label}</th>
                </tr>
              </thead>
              <tbody>
                {downsample(curve.points, rowLimit).map((point) => (
                  <tr key={point.x}>
                    <td>{point.x}</td>
                    <td>{short(point.y)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </div>
      )}
    </details>
  );
}
