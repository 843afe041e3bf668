import { useMemo } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import type { Curve } from '../../../../ui/curve.ts';
import { LossPlot } from '../../../../ui/LossPlot.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { useThrottled } from '../../../../ui/use-throttled.ts';
import type { PoolingJobs, SweepQuestion, Window } from '../../jobs.ts';
import type { PoolingParams } from '../../params.ts';
import styles from './Invariance.module.css';
import { kindName, windowName } from './names.ts';

/** The windows' lines differ by colour and by pattern. */
const looks: Readonly<Record<string, Pick<Curve, 'role' | 'dash'>>> = {
  1: { role: 'error' },
  2: { role: 'kernel', dash: '10 4' },
  4: { role: 'gradient', dash: '6 3' },
  8: { role: 'input', dash: '3 3' },
  global: { role: 'output' },
};
const sweeps: readonly PoolingParams['sweep'][] = ['shift', 'angle', 'scale'];
/** Live video draws the curves anew twice a second: the pictures go first. */
const pause = 500;

/** The change against how far the picture was moved, turned or stretched: one curve a window. */
export function SweepPlot({
  props,
  question,
  at,
}: {
  readonly props: ViewProps<PoolingParams>;
  readonly question: SweepQuestion;
  /** Where the knob stands on the horizontal axis; null where the picture moves otherwise. */
  readonly at: number | null;
}) {
  const { params, words, set } = props;
  const { hidden } = useStage();
  const say = sayIn(words, 'play');
  const {
    answer,
    question: made,
    error,
  } = useAnswer<PoolingJobs, 'sweep'>('pooling', 'sweep', useThrottled(question, pause));
  const curves = useMemo<readonly Curve[]>(
    () =>
      answer?.curves.map(({ window, changes }: { window: Window; changes: readonly number[] }) => ({
        id: String(window),
        label: windowName(words, window),
        points: answer.at.map((x, i) => ({ x, y: changes[i] ?? Number.NaN })),
        ...(looks[String(window)] ?? { role: 'input' }),
      })) ?? [],
    [answer, words],
  );
  const by = made?.by ?? params.sweep;
  const field = { shift: 'shiftX', angle: 'angle', scale: 'scale' } as const;
  return (
    <div className={styles.sweep}>
      {!hidden.has('sweep') && (
        <Segmented
          label={say('invariance.sweep')}
          value={params.sweep}
          options={sweeps.map((one) => ({ value: one, label: optionText(words, 'sweep', one) }))}
          onChange={(sweep) => set({ sweep })}
        />
      )}
      <EngineTrouble of={[{ answer, error }]} />
      <LossPlot
        title={say('invariance.plot', { kind: kindName(words, made?.kind ?? question.kind) })}
        curves={curves}
        xLabel={say(`invariance.along.${by}`)}
        mark={by === params.sweep ? at : null}
        bounds={[0, niceTop(curves)]}
        onPick={(x) => set({ [field[by]]: x })}
      />
    </div>
  );
}

/** A little above the highest point, in fifths. */
const niceTop = (curves: readonly Curve[]): number => {
  const top = Math.max(0, ...curves.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite));
  return Math.max(0.2, Math.ceil(top * 5.01) / 5);
};
