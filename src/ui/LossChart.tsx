import { memo, useCallback, useMemo } from 'react';
import { Area, AreaChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { type Curve, dashOf } from './curve.ts';
import styles from './LossPlot.module.css';
import { short } from './number.ts';

interface LossChartProps {
  readonly curves: readonly Curve[];
  readonly log: boolean;
  readonly mark: number | null;
  readonly onPick?: ((x: number) => void) | undefined;
  readonly bounds?: readonly [number, number] | undefined;
  readonly stepLabel: string;
}

/** Exponents of the powers of ten that span the values. */
function exponentsOf(low: number, high: number): [first: number, last: number] {
  const first = Math.floor(Math.log10(low));
  return [first, Math.max(Math.ceil(Math.log10(high)), first + 1)];
}

/** Those powers, thinned to at most six. */
function decades(first: number, last: number): number[] {
  const every = Math.ceil((last - first) / 5);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => 10 ** (first + i * every));
}

function span(curves: readonly Curve[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const curve of curves)
    for (const { y } of curve.points) {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  return [low, high];
}

interface Row {
  readonly x: number;
  [curve: string]: number | [low: number, high: number];
}
const bandOf = (id: string): string => `${id} band`;

/** One row a step, with what each curve has there, and its band under a name of its own. */
function rowsOf(curves: readonly Curve[]): Row[] {
  const rows = new Map<number, Row>();
  const rowAt = (x: number): Row => {
    const row = rows.get(x) ?? { x };
    rows.set(x, row);
    return row;
  };
  for (const { id, points, band = [] } of curves) {
    for (const { x, y } of points) rowAt(x)[id] = y;
    for (const { x, low, high } of band) rowAt(x)[bandOf(id)] = [low, high];
  }
  return [...rows.values()].sort((a, b) => a.x - b.x);
}

const axisNumber = (n: number) =>
  n !== 0 && (Math.abs(n) < 1e-3 || Math.abs(n) >= 1e5)
    ? n.toExponential(0).replace('e+', 'e').replace('-', '−')
    : short(n, 3);

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number };
}
const tick = {
  x: ({ x, y, payload }: TickProps) => (
    <text className={styles.tick} x={x} y={y} dy="0.71em" textAnchor="middle">
      {payload.value}
    </text>
  ),
  y: ({ x, y, payload }: TickProps) => (
    <text className={styles.tick} x={x} y={y} dy="0.355em" textAnchor="end">
      {axisNumber(payload.value)}
    </text>
  ),
};

const margin = { top: 8, right: 16, bottom: 18, left: 4 } as const;
/** One point is no line: it is not dashed either. */
const lonePoint = { r: 3, strokeDasharray: 'none' } as const;
const wholeRange: [string, string] = ['dataMin', 'dataMax'];
const grid = <CartesianGrid stroke="var(--line)" vertical={false} />;

/**
 * `interval={0}` on both axes, and texts of our own: so the library need not measure each label on the page, which costs more than the curve.
 * The drawing of `LossPlot`, apart so that the plotting library is fetched only where there is a curve.
 */
export default memo(function LossChart({ curves, log, mark, onPick, bounds, stepLabel }: LossChartProps) {
  const [low, high] = span(curves);
  const [first, last] = log ? exponentsOf(low, high) : [0, 0];
  const ticks = useMemo(() => (log ? decades(first, last) : undefined), [log, first, last]);
  const domain: [number, number] = bounds
    ? [...bounds]
    : ticks
      ? [Math.min(ticks[0] ?? low, low), Math.max(ticks.at(-1) ?? high, high)]
      : [Math.min(0, low), high > 0 ? high * 1.05 : 1];
  const rows = rowsOf(curves);
  const decimals = rows.some(({ x }) => !Number.isInteger(x));
  // an axis or a tip that is the same element as before is not set up again for every new point
  const along = useMemo(
    () => (
      <XAxis
        dataKey="x"
        type="number"
        domain={wholeRange}
        allowDecimals={decimals}
        tickCount={5}
        interval={0}
        tick={tick.x}
        stroke="var(--ink-soft)"
        label={{
          value: stepLabel,
          position: 'insideBottom',
          offset: -10,
          fill: 'var(--ink-soft)',
          fontSize: '0.75rem',
        }}
      />
    ),
    [decimals, stepLabel],
  );
  const [from, to] = domain;
  const up = useMemo(
    () => (
      <YAxis
        type="number"
        scale={log ? 'log' : 'linear'}
        domain={[from, to]}
        {...(ticks ? { ticks } : {})}
        allowDataOverflow
        interval={0}
        width={56}
        stroke="var(--ink-soft)"
        tick={tick.y}
      />
    ),
    [log, from, to, ticks],
  );
  const tip = useMemo(
    () => (
      <Tooltip
        isAnimationActive={false}
        content={({ active, label, payload }) =>
          active && payload?.length ? (
            <div className={styles.tip}>
              <p>
                {stepLabel} {label}
              </p>
              {payload.map((entry) => (
                <p key={String(entry.name)}>
                  {entry.name}: {short(Number(entry.value))}
                </p>
              ))}
            </div>
          ) : null
        }
      />
    ),
    [stepLabel],
  );
  const pick = useCallback(
    (state: { readonly activeLabel?: number | string | undefined }) => {
      const x = Number(state?.activeLabel);
      if (Number.isFinite(x)) onPick?.(x);
    },
    [onPick],
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={rows} accessibilityLayer={false} margin={margin} onClick={pick}>
        {grid}
        {along}
        {up}
        {tip}
        {mark !== null && <ReferenceLine x={mark} stroke="var(--ink)" strokeDasharray="3 3" />}
        {curves.map(
          (curve) =>
            curve.band && (
              <Area
                key={bandOf(curve.id)}
                dataKey={bandOf(curve.id)}
                type="linear"
                connectNulls
                tooltipType="none"
                activeDot={false}
                isAnimationActive={false}
                fill={`var(--${curve.role})`}
                fillOpacity={0.14}
                stroke="none"
              />
            ),
        )}
        {curves.map((curve) => (
          // an unfilled area, since a line measures its own length (and so the page's layout) at every redraw
          <Area
            key={curve.id}
            name={curve.label}
            dataKey={curve.id}
            type="linear"
            connectNulls
            baseValue="dataMin"
            dot={curve.points.length === 1 && lonePoint}
            isAnimationActive={false}
            fill="none"
            stroke={`var(--${curve.role})`}
            strokeWidth={2}
            {...(curve.faint ? { strokeOpacity: 0.45 } : {})}
            strokeDasharray={dashOf(curve) ?? 'none'}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
});
