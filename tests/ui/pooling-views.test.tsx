// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineContext, type EnginePort } from '../../src/engine/use-answer.ts';
import {
  type Change,
  type RaceCard,
  type RaceCurve,
  type RaceQuestion,
  type RaceStep,
  racers,
} from '../../src/panels/pooling/jobs.ts';
import { knobs, type PoolingParams } from '../../src/panels/pooling/params.ts';
import { fateOf } from '../../src/panels/pooling/view/play/aliasing-verdict.ts';
import { invarianceVerdict, lossVerdict } from '../../src/panels/pooling/view/play/claims.ts';
import { invarianceOf } from '../../src/panels/pooling/view/play/invariance-verdict.ts';
import { percent } from '../../src/panels/pooling/view/play/names.ts';
import { cardFor, leadsOf, runClaim } from '../../src/panels/pooling/view/train/race-claims.ts';
import { shiftCurves } from '../../src/panels/pooling/view/train/race-curves.ts';
import {
  curveAt,
  noRace,
  type RaceRun,
  raceLog,
  raceRun,
  shareAt,
} from '../../src/panels/pooling/view/train/race-run.ts';
import Train from '../../src/panels/pooling/view/train/Train.tsx';
import { playKnobs } from '../../src/panels/pooling/words/play-knobs-en.ts';
import { play, train } from '../../src/panels/pooling/words/play-train-en.ts';
import { bareStage, StageContext } from '../../src/ui/stage.ts';

const shifts = Array.from({ length: 17 }, (_, i) => i - 8);
const curveOf = (net: RaceCurve['net'], step: number, accuracy: number, moved: number): RaceCurve => ({
  kind: 'curve',
  net,
  step,
  accuracy,
  shifts,
  shares: shifts.map((shift) => (shift === 0 ? accuracy : moved)),
});
const numbers = (n: number) => new Float32Array([n]);
const stepOf = (step: number, checkpoint = false): RaceStep => ({
  kind: 'step',
  step,
  losses: [3, 2, 1],
  stepsPerSecond: 9,
  state: checkpoint
    ? { step, nets: [0, 1, 2].map((n) => ({ weights: numbers(n), first: numbers(n), second: numbers(n) })) }
    : null,
});
const grown = (run: RaceRun, ...frames: (RaceStep | RaceCurve)[]) => raceRun.extended(run, {} as RaceQuestion, frames);

describe('what Play says of its measurements', () => {
  const change = (kind: Change['kind'], window: Change['window'], value: number | null): Change => ({
    kind,
    window,
    change: value,
  });
  const changes = (two: number) => [change('max', 1, 0.5), change('max', 2, two), change('subsample', 8, null)];

  it('judges a window against no pooling', () => {
    const judge = (two: number) => invarianceOf(changes(two), 'max', 2);
    expect([judge(0.04), judge(0.3), judge(0.49), judge(0.6)]).toEqual(['held', 'less', 'same', 'same']);
    expect(invarianceOf([change('max', 1, 0), change('max', 2, 0)], 'max', 2)).toBe('still');
    expect(invarianceOf(changes(0.3), 'subsample', 8)).toBeNull();
  });

  const run = (max: readonly number[], kept: number): Change[] => [
    ...([1, 2, 4, 8, 'global'] as const).map((window, i) => change('max', window, max[i] ?? 0)),
    change('subsample', 2, kept),
  ];
  const measured = (...runs: Change[][]) => invarianceVerdict({ pictures: 1, runs, milliseconds: 1 });

  it('passes PL-A only if every seed does', () => {
    const good = run([0.5, 0.4, 0.3, 0.2, 0], 0.49);
    expect(measured(good, good).passed).toBe(true);
    expect(measured(good, run([0.5, 0.4, 0.45, 0.2, 0], 0.49)).passed).toBe(false);
    expect(measured(good, run([0.5, 0.4, 0.3, 0.2, 0], 0.47)).passed).toBe(false);
    const { max } = measured(good, run([0.7, 0.4, 0.3, 0.2, 0], 0.7));
    expect(max[0]?.spread.mean).toBeCloseTo(0.6, 12);
    expect([max[0]?.spread.low, max[0]?.spread.high]).toEqual([0.5, 0.7]);
  });

  it('passes PL-B only with the order and the two thirds on every seed', () => {
    const verdict = (...runs: { max: number; average: number; subsample: number }[]) =>
      lossVerdict({ pictures: 1, runs, milliseconds: 1 }).passed;
    const good = { max: 0.5, average: 0.2, subsample: 0.4 };
    expect(verdict(good, good)).toBe(true);
    expect(verdict(good, { ...good, average: 0.27 })).toBe(false);
    expect(verdict(good, { ...good, max: 0.39 })).toBe(false);
  });

  it('tells kept, partly false, false and gone', () => {
    const fate = (contrast: number, falseShare: number) => fateOf({ contrast, falseShare });
    expect([fate(1, 0), fate(1, 0.2), fate(0.5, 0.9), fate(0.01, 1)]).toEqual(['kept', 'some', 'false', 'gone']);
    expect([percent(0.2347), percent(0.00001), percent(8.04)]).toEqual(['23.5 %', '0 %', '804 %']);
  });
});

describe('a race', () => {
  it('forgets what a new beginning overwrites, curves included', () => {
    const first = grown(
      noRace,
      curveOf('max', 0, 0.2, 0.1),
      stepOf(0, true),
      stepOf(1),
      curveOf('max', 2, 0.9, 0.3),
      stepOf(2, true),
    );
    expect(raceRun.lastStep(first)).toBe(2);
    expect(curveAt(first, 'max', 1)?.accuracy).toBe(0.2);
    expect(curveAt(first, 'max', 2)?.accuracy).toBe(0.9);
    const back = raceRun.upTo(first, raceRun.checkpoint(first, 1) ?? -1);
    expect([back.rows.length, back.curves.length, back.checkpoints.length]).toEqual([1, 1, 1]);
    // the step gone on from comes again, its curve in a redraw of its own
    const again = grown(grown(back, curveOf('max', 0, 0.25, 0.1)), stepOf(0, true), stepOf(1));
    expect(again.curves.map(({ accuracy }) => accuracy)).toEqual([0.25]);
    expect(again.rows.map(({ step }) => step)).toEqual([0, 1]);
    expect(raceRun.goingOn({ steps: 0 } as RaceQuestion, first, 2, 5)).toMatchObject({ steps: 5, from: { step: 2 } });
  });

  it('logs losses a step, accuracies where they were measured', () => {
    const run = grown(noRace, curveOf('average', 0, 0.5, 0.25), stepOf(0), stepOf(1));
    const rows = raceLog(run, racers.shapes, 4);
    expect(rows[0]?.length).toBe(10);
    expect(rows[1]).toEqual([0, 3, 2, 1, null, 0.5, null, null, 0.25, null]);
    expect(rows[2]?.slice(4)).toEqual([null, null, null, null, null, null]);
    expect(shareAt(null, 1)).toBeNull();
  });

  it('bears PL-C out only when the nets are right in place', () => {
    const race = (dense: readonly [number, number], global: readonly [number, number]) =>
      runClaim(grown(noRace, curveOf('dense', 0, ...dense), curveOf('global-max', 0, ...global), stepOf(0)), 0);
    expect(runClaim(noRace, 0)).toEqual({ state: 'waiting' });
    expect(race([0.99, 0.4], [0.99, 0.9]).state).toBe('passed');
    expect(race([0.99, 0.7], [0.99, 0.9]).state).toBe('failed');
    expect(race([0.5, 0.1], [0.99, 0.9]).state).toBe('unready');
  });
});

const metric = (...values: number[]) => ({
  mean: values.reduce((a, b) => a + b, 0) / values.length,
  low: Math.min(...values),
  high: Math.max(...values),
  values,
});
const card: RaceCard = {
  name: 'pooling',
  script: 'npm run train -- pooling',
  data: 'made up for this test',
  seeds: [1, 2, 3],
  steps: 600,
  parameters: 6,
  minutes: 1,
  metrics: {
    'dense.right4': metric(0.4, 0.5, 0.3),
    'global-max.right4': metric(0.9, 0.9, 0.95),
    'max.right4': metric(0.3, 0.4, 0.2),
    'average.right4': metric(0.3, 0.3, 0.3),
    'stride.right4': metric(0.2, 0.3, 0.25),
    'max.right2': metric(0.7, 0.6, 0.3),
    'stride.right2': metric(0.3, 0.4, 0.35),
    'max.accuracy': metric(1, 1, 1),
  },
  shipped: { seed: 1, metrics: { 'dense.right4': 0.4, 'max.right4': 0.3 } },
  nets: [...racers.shapes, ...racers.digits].map((name, i) => ({
    name,
    data: i < 3 ? ('shapes' as const) : ('digits' as const),
    parameters: 100 + i,
    steps: i < 3 ? 300 : 600,
    curve: {
      shifts,
      mean: shifts.map((s) => (s === 0 ? 1 : 0.5)),
      low: shifts.map(() => 0.4),
      high: shifts.map(() => 0.6),
      shipped: shifts.map(() => 0.5),
    },
  })),
};

describe('the card', () => {
  it('is cut to the task', () => {
    const cut = cardFor(card, 'shapes', racers.shapes, ['accuracy', 'right4']);
    expect(Object.keys(cut.metrics)).toEqual(['max.accuracy', 'max.right4', 'average.right4', 'stride.right4']);
    expect([cut.steps, cut.parameters, cut.nets.length]).toEqual([300, 303, 3]);
    expect(cut.shipped.metrics).toEqual({ 'max.right4': 0.3 });
  });

  it('compares two nets seed by seed', () => {
    expect(leadsOf(card, 'global-max', 'dense', 4).map((lead) => Number(lead.toFixed(6)))).toEqual([0.5, 0.4, 0.65]);
    expect(leadsOf(card, 'max', 'stride', 2).length).toBe(3);
    expect(leadsOf({ ...card, metrics: {} }, 'max', 'dense', 4)).toEqual([]);
  });

  it('stands alone with its spread, and pale behind a run', () => {
    const alone = shiftCurves(noRace, 0, card, racers.shapes, String);
    expect(alone.map(({ id, faint, band }) => [id, faint ?? false, band?.length])).toEqual(
      racers.shapes.map((net) => [net, false, 17]),
    );
    const behind = shiftCurves(grown(noRace, curveOf('max', 0, 1, 0.2), stepOf(0)), 0, card, racers.shapes, String);
    expect(behind.map(({ faint }) => faint ?? false)).toEqual([true, true, true, false, false, false]);
    expect(behind[3]?.points[12]).toEqual({ x: 4, y: 0.2 });
  });
});

const asked: RaceQuestion[] = [];
async function* learn(signal: AbortSignal, question: RaceQuestion): AsyncGenerator<RaceStep | RaceCurve> {
  asked.push(question);
  const first = question.from?.step ?? 0;
  const last = first + question.steps;
  for (let step = first; step <= last && !signal.aborted; step++) {
    const due = step % 50 === 0 || step === last;
    if (due)
      for (const net of racers[question.task]) yield curveOf(net, step, 0.99, net === 'global-max' ? 0.97 : 0.31);
    yield stepOf(step, due);
    if (step % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
const status = { phase: 'ready' } as ReturnType<EnginePort['status']>;
const port = {
  status: () => status,
  subscribe: () => () => {},
  jobsOf: () => ({
    ask: (_: AbortSignal, job: string) => (job === 'card' ? Promise.resolve(card) : new Promise(() => {})),
    watch: (signal: AbortSignal, _job: string, question: RaceQuestion) => learn(signal, question),
  }),
} as unknown as EnginePort;

const words = { knobs: { ...playKnobs, testShift: { label: 'Test shift' } }, play, train };

function Harness() {
  const [params, setParams] = useState(knobs.settle({ ...knobs.defaults, task: 'digits' }));
  return (
    <StageContext value={bareStage}>
      <EngineContext value={port}>
        <Train
          mode="train"
          params={params}
          knobs={knobs}
          words={words}
          k={0}
          seed={1}
          predict={false}
          set={(patch: Partial<PoolingParams>) => setParams((old) => knobs.settle({ ...old, ...patch }))}
          go={() => {}}
          setPredict={() => {}}
          setSeed={() => {}}
          history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
          ownPicture={null}
          setOwnPicture={() => {}}
        />
      </EngineContext>
    </StageContext>
  );
}

describe('training by hand', () => {
  afterEach(cleanup);
  beforeAll(() => {
    class Observer {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
    vi.stubGlobal('ResizeObserver', Observer);
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  it('opens with the card, races, goes back and on, and keeps each task its race', async () => {
    render(<Harness />);
    const racersAt = (shift: string) => screen.getByRole('list', { name: `Accuracy on pictures moved by ${shift} px` });
    await waitFor(() => expect(racersAt('4').textContent).toContain('seeds from 40 % to 60 %'));
    expect(screen.getByText('Holds on all 3 seeds: ahead by 40 to 65 points.')).toBeTruthy();
    fireEvent.change(screen.getByRole('slider', { name: 'Test shift' }), { target: { value: '0' } });
    expect(racersAt('0').textContent).toContain('100 %');
    fireEvent.click(screen.getByRole('button', { name: 'Set up the claim' }));
    expect(racersAt('4').textContent).toContain('50 %');

    fireEvent.click(screen.getByRole('button', { name: 'Start training' }));
    const place = () =>
      screen.getByRole('slider', { name: 'Step back through checkpoints' }).getAttribute('aria-valuetext');
    await waitFor(() => expect(place()).toBe('step 600 of 600'), { timeout: 20_000 });
    expect(racersAt('4').textContent).toContain('31 %');
    expect(screen.getByText('Holds in this run: ahead by 66 points at step 600.')).toBeTruthy();

    fireEvent.change(screen.getByRole('slider', { name: 'Step back through checkpoints' }), {
      target: { value: '120' },
    });
    // What can be shown is the checkpoint before
    await waitFor(() => expect(place()).toBe('step 100 of 600'));
    fireEvent.click(screen.getByRole('button', { name: 'One step' }));
    await waitFor(() => expect(place()).toBe('step 101 of 101'));
    expect(asked.at(-1)).toMatchObject({ task: 'digits', steps: 1, from: { step: 100 } });

    fireEvent.click(screen.getByRole('radio', { name: 'shapes' }));
    await waitFor(() => expect(place()).toBe('step 0 of 0'));
    expect(await screen.findByText(/^Not reliably: on 2 of 3 seeds/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'digits' }));
    await waitFor(() => expect(place()).toBe('step 101 of 101'));
  }, 60_000);
});
