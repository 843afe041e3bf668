import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Curve, dashOf } from './curve.ts';
import { downsample } from './downsample.ts';
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
}

/** Points drawn of one curve, rows of its table, and how often either is redrawn. */
const pointLimit = 250;
const rowLimit = 25;
const redrawMilliseconds = 200;

const LossChart = lazy(() => import('./LossChart.tsx'));

/** A curve against the training step, drawn at most five times a second, with its values as a table. */
export function LossPlot({ title, curves, mark = null, onPick, logAtFirst = false, bounds }: LossPlotProps) {
  const words = useMediaWords();
  const [log, setLog] = useState(logAtFirst);
  // the drawing is the dearest part of a training page: it is only made anew for new points
  const latestPick = useRef(onPick);
  useEffect(() => {
    latestPick.current = onPick;
  });
  const pick = useCallback((x: number) => latestPick.current?.(x), []);
  const shown = useThrottled(curves, redrawMilliseconds);
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
          {curves.map((curve) => (
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
            <LossChart
              curves={drawn}
              log={log}
              mark={mark}
              onPick={pick}
              bounds={bounds}
              stepLabel={words('plot.step')}
            />
          </Suspense>
        )}
      </div>
      {!empty && <CurveTable curves={shown} />}
    </figure>
  );
}

function CurveTable({ curves }: { readonly curves: readonly Curve[] }) {
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
                  <th scope="col">{words('plot.step')}</th>
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
