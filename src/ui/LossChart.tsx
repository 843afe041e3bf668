import { memo } from 'react';
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

/** Powers of ten that span the values, thinned to at most six. */
function decades(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.max(Math.ceil(Math.log10(high)), first + 1);
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

/** One row a step, with what each curve has there. */
function rowsOf(curves: readonly Curve[]): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  for (const { id, points } of curves)
    for (const { x, y } of points) {
      const row = rows.get(x) ?? { x };
      row[id] = y;
      rows.set(x, row);
    }
  return [...rows.values()].sort((a, b) => (a.x ?? 0) - (b.x ?? 0));
}

const axisNumber = (n: number) =>
  n !== 0 && (Math.abs(n) < 1e-3 || Math.abs(n) >= 1e5)
    ? n.toExponential(0).replace('e+', 'e').replace('-', '−')
    : short(n, 3);

/**
 * `interval={0}` on both axes: told to show every tick, the library need not measure each label on the page, which costs more than the curve.
 * The drawing of `LossPlot`, apart so that the plotting library is fetched only where there is a curve.
 */
export default memo(function LossChart({ curves, log, mark, onPick, bounds, stepLabel }: LossChartProps) {
  const [low, high] = span(curves);
  const ticks = log ? decades(low, high) : undefined;
  const domain: [number, number] = bounds
    ? [...bounds]
    : ticks
      ? [Math.min(ticks[0] ?? low, low), Math.max(ticks.at(-1) ?? high, high)]
      : [Math.min(0, low), high > 0 ? high * 1.05 : 1];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart
        data={rowsOf(curves)}
        accessibilityLayer={false}
        margin={{ top: 8, right: 16, bottom: 18, left: 4 }}
        onClick={(state) => {
          const x = Number(state?.activeLabel);
          if (Number.isFinite(x)) onPick?.(x);
        }}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          allowDecimals={false}
          tickCount={5}
          interval={0}
          stroke="var(--ink-soft)"
          label={{
            value: stepLabel,
            position: 'insideBottom',
            offset: -10,
            fill: 'var(--ink-soft)',
            fontSize: '0.75rem',
          }}
        />
        <YAxis
          type="number"
          scale={log ? 'log' : 'linear'}
          domain={domain}
          {...(ticks ? { ticks } : {})}
          allowDataOverflow
          interval={0}
          width={56}
          stroke="var(--ink-soft)"
          tickFormatter={axisNumber}
        />
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
        {mark !== null && <ReferenceLine x={mark} stroke="var(--ink)" strokeDasharray="3 3" />}
        {curves.map((curve) => (
          // an unfilled area, since a line measures its own length (and so the page's layout) at every redraw
          <Area
            key={curve.id}
            name={curve.label}
            dataKey={curve.id}
            type="linear"
            connectNulls
            baseValue="dataMin"
            dot={curve.points.length === 1}
            isAnimationActive={false}
            fill="none"
            stroke={`var(--${curve.role})`}
            strokeWidth={2}
            strokeDasharray={dashOf(curve) ?? 'none'}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
});
