// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineContext, type EnginePort } from '../../src/engine/use-answer.ts';
import type {
  LearnFilterFrame,
  LearnFilterQuestion,
  ShiftAnswer,
  ShiftQuestion,
} from '../../src/panels/convolution/jobs.ts';
import { type ConvolutionParams, knobs } from '../../src/panels/convolution/params.ts';
import { targetKernel, withTargetWeight } from '../../src/panels/convolution/target.ts';
import { effectiveSide } from '../../src/panels/convolution/view/play/field.ts';
import { keepsBrightness } from '../../src/panels/convolution/view/play/kernels.ts';
import { verdictOf } from '../../src/panels/convolution/view/play/ShiftVerdict.tsx';
import { windowOf } from '../../src/panels/convolution/view/play/window-of.ts';
import { weightCount } from '../../src/panels/convolution/view/train/digits-weights.ts';
import { claimState, insideClaim } from '../../src/panels/convolution/view/train/FilterClaim.tsx';
import {
  at,
  type Checkpoint,
  checkpointLimit,
  emptyRun,
  extended,
  logRows,
  stateFor,
} from '../../src/panels/convolution/view/train/run.ts';
import Train from '../../src/panels/convolution/view/train/Train.tsx';
import { readWeights } from '../../src/panels/convolution/view/train/weights-file.ts';
import { words as first } from '../../src/panels/convolution/words/en.ts';
import { words as more } from '../../src/panels/convolution/words/more-en.ts';
import { signedPicture, tellingRange } from '../../src/ui/play/paint-signed.ts';
import { sourceKey, sourceOf } from '../../src/ui/play/sources.ts';
import { bareStage, StageContext } from '../../src/ui/stage.ts';

const words = { ...first, ...more };

const state = (patch: Partial<ConvolutionParams> = {}) => knobs.settle({ ...knobs.defaults, ...patch });

describe('what Play reads out', () => {
  const layer = { kernels: [], kernelSize: 3, stride: 2, dilation: 1, padding: 'zero', flip: false } as const;
  const values = Float32Array.from({ length: 25 }, (_, i) => i);

  it('names the window, its border and its sum', () => {
    const read = windowOf(values, 5, layer, [1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 1);
    expect([read.top, read.left, read.span]).toEqual([-1, 1, 3]);
    expect(read.cells.slice(0, 3).map(({ row }) => row)).toEqual([null, null, null]);
    expect(read.sum).toBe(4 * 1 + 5 * 2 + 6 * 3 + 7 * 6 + 8 * 7 + 9 * 8);
    const flipped = windowOf(values, 5, { ...layer, flip: true }, [1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 1);
    expect(flipped.cells[8]?.w).toBe(1);
  });

  it('does not spend its colours on one extreme', () => {
    const edges = Float32Array.from({ length: 10000 }, (_, i) => (i === 50 ? 100 : (i % 100) / 100));
    expect(tellingRange(edges)).toBeLessThan(2);
    expect(tellingRange(new Float32Array(9))).toBe(0);
    const colours = new Uint8ClampedArray(1024).map((_, i) => Math.floor(i / 4));
    const { data } = signedPicture([-9, 0, 9, Number.NaN], 2, 2, colours, 1);
    expect([data[0], data[4], data[8], data[15]]).toEqual([0, 128, 255, 0]);
  });

  it('judges a shift', () => {
    const judge = (largest: number, divides: boolean, shiftX = 1) =>
      verdictOf({ largest, range: 4, divides } as ShiftAnswer, { shiftX, shiftY: 0 } as ShiftQuestion);
    expect([judge(0, true, 0), judge(3e-5, true), judge(0.5, false), judge(0.5, true)]).toEqual([
      'still',
      'equal',
      'broken',
      'unequal',
    ]);
  });

  it('measures the effective field', () => {
    const bell = Float32Array.from({ length: 49 }, (_, i) => (i === 24 ? 100 : i % 7 === 3 ? 1 : 0));
    expect(effectiveSide(bell, 7, 7)).toBe(3);
    expect(effectiveSide(new Float32Array(49), 7, 7)).toBe(0);
  });

  it('stands in for pictures that this device does not have', () => {
    expect(sourceOf('own', 1, 64, null, null, 'still-life')).toMatchObject({
      missing: 'own',
      source: { name: 'still-life' },
    });
    expect(sourceOf('camera', 1, 64, null, null, 'still-life').missing).toBe('camera');
    const own = { width: 256, height: 256, data: new Uint8ClampedArray(4 * 256 * 256) };
    const [once, twice] = [sourceOf('own', 1, 48, own, null, 'face'), sourceOf('own', 2, 48, own, null, 'face')];
    expect(sourceKey(once.source)).toBe(sourceKey(twice.source));
    expect(keepsBrightness([0, 0.5, 0.5])).toBe(true);
  });
});

const checkpoint = (step: number, patch: Partial<Checkpoint> = {}): Checkpoint => ({
  state: { step, kernel: [step, 0, 0, 0, 0, 0, 0, 0, 0], first: [1], second: [2] },
  loss: 1 / (step + 1),
  gradient: new Array<number>(9).fill(0),
  largestError: 1 / (step + 1) ** 2,
  learningRate: 0.1,
  inverseCurvature: 0.1,
  diverged: false,
  optimizer: 'sgd',
  rate: 0.9,
  ...patch,
});
const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => checkpoint(from + i));

describe('a training run', () => {
  it('goes on from any step and forgets what came after it', () => {
    const run = extended(extended(emptyRun, 'a', steps(0, 10)), 'a', steps(4, 6));
    expect(run.checkpoints.map((c) => c.state.step)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(at(run, 5)?.state.step).toBe(5);
    expect(at(run, 99)?.state.step).toBe(6);
    expect(at(emptyRun, 3)).toBeNull();
    expect(extended(run, 'another task', steps(0, 1)).checkpoints).toHaveLength(2);
  });

  it('keeps a bounded number of checkpoints, the newest whole', () => {
    const run = extended(emptyRun, 'a', steps(0, checkpointLimit + 10));
    expect(run.checkpoints.length).toBeLessThan(checkpointLimit);
    expect(run.checkpoints.at(-1)?.state.step).toBe(checkpointLimit + 10);
    expect(run.checkpoints[0]?.state.step).toBe(0);
  });

  it('does not hand one optimizer’s moments to another', () => {
    expect(stateFor(checkpoint(1), 'adam')).toMatchObject({ step: 1, first: [], second: [] });
    expect(stateFor(checkpoint(1), 'sgd').first).toEqual([1]);
  });

  it('logs every checkpoint', () => {
    const rows = logRows(extended(emptyRun, 'a', steps(0, 2)));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toHaveLength(5 + 9);
  });

  it('bears the claim out only inside its settings', () => {
    const inside = state({ picture: 'texture' });
    expect(insideClaim(inside)).toBe(true);
    expect(insideClaim({ ...inside, rate: 1 })).toBe(false);
    const run = extended(emptyRun, 'a', steps(0, 100));
    expect(claimState(run, true)).toBe('passed');
    expect(claimState(run, false)).toBe('measuredElsewhere');
    expect(claimState(extended(emptyRun, 'a', steps(0, 50)), true)).toBe('waiting');
    expect(claimState(extended(emptyRun, 'a', [...steps(0, 99), checkpoint(100, { largestError: 0.2 })]), true)).toBe(
      'failed',
    );
    expect(claimState(extended(run, 'a', [checkpoint(101, { rate: 2 })]), true)).toBe('measuredElsewhere');
  });

  it('takes Sobel/4 as its target, and typed numbers as they are', () => {
    expect(targetKernel(state())).toEqual([-0.25, 0, 0.25, -0.5, 0, 0.5, -0.25, 0, 0.25]);
    const typed = state({ target: withTargetWeight(state(), 4, 1.5) });
    expect(targetKernel(typed)[4]).toBe(1.5);
    expect(targetKernel(state({ kernelSize: 5 }))).toHaveLength(25);
  });

  it('refuses weights that are not the classifier’s', () => {
    const bytes = new ArrayBuffer(4 * weightCount);
    const first = new DataView(bytes);
    expect(readWeights(bytes)).toEqual({ value: new Float32Array(5386) });
    expect(readWeights(bytes.slice(4))).toMatchObject({ fault: 'foreignWeights' });
    first.setFloat32(0, Number.NaN, true);
    expect(readWeights(bytes)).toMatchObject({ fault: 'finite' });
    first.setFloat32(0, 3e38, true);
    expect(readWeights(bytes)).toMatchObject({ fault: 'range' });
  });
});

const asked: LearnFilterQuestion[] = [];

async function* learn(signal: AbortSignal, question: LearnFilterQuestion): AsyncGenerator<LearnFilterFrame> {
  asked.push(question);
  const first = question.from?.step ?? 0;
  for (let step = first; step <= first + question.steps; step++) {
    if (signal.aborted) return;
    const { optimizer: _o, rate: _r, ...rest } = checkpoint(step);
    yield { ...rest, stepsPerSecond: 100, pictures: null };
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
const status = { phase: 'ready' } as ReturnType<EnginePort['status']>;
const port = {
  status: () => status,
  subscribe: () => () => {},
  jobsOf: () => ({
    ask: () => new Promise(() => {}),
    watch: (signal: AbortSignal, _job: string, q: LearnFilterQuestion) => learn(signal, q),
  }),
} as unknown as EnginePort;

function Harness() {
  const [params, setParams] = useState(state({ picture: 'texture' }));
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
          set={(patch) => setParams((old) => knobs.settle({ ...old, ...patch }))}
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
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
  });
  const button = (name: string) => screen.getByRole('button', { name });
  const place = () =>
    screen.getByRole('slider', { name: 'Step back through checkpoints' }).getAttribute('aria-valuetext');

  it('starts, steps once, goes back, goes on from there, and undoes', async () => {
    render(<Harness />);
    fireEvent.click(screen.getByRole('radio', { name: 'Full speed' }));
    fireEvent.click(button('Start training'));
    await waitFor(() => expect(button('Stop training')).toBeTruthy());
    await waitFor(() => expect(place()).toBe('step 300 of 300'), { timeout: 90000 });
    await waitFor(() => expect(screen.getByText(/^Holds: largest error at step 100/)).toBeTruthy());

    fireEvent.click(button('One step'));
    await waitFor(() => expect(place()).toBe('step 301 of 301'));
    expect(asked.at(-1)).toMatchObject({ steps: 1, from: { step: 300 } });

    fireEvent.change(screen.getByRole('slider', { name: 'Step back through checkpoints' }), {
      target: { value: '40' },
    });
    await waitFor(() => expect(place()).toBe('step 40 of 301'));
    fireEvent.click(button('One step'));
    await waitFor(() => expect(place()).toBe('step 41 of 41'));
    expect(asked.at(-1)).toMatchObject({ steps: 1, from: { step: 40 } });

    await waitFor(() => expect(button('Undo').hasAttribute('disabled')).toBe(false));
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(place()).toBe('step 301 of 301'));

    fireEvent.click(button('Reset'));
    await waitFor(() => expect(place()).toBe('step 0 of 0'));
    await act(async () => {});
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(place()).toBe('step 301 of 301'));
  }, 150000);
});
