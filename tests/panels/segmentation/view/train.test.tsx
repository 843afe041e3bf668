// @vitest-environment jsdom
/** Train by hand, with a pretended engine: opens with the shipped nets, trains, goes back and on, keeps each comparison its run. */
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineContext } from '../../../../src/engine/use-answer.ts';
import type {
  LearnFrame,
  LearnQuestion,
  MeasureQuestion,
  PreviewQuestion,
  Reached,
  SegmentationCard,
} from '../../../../src/panels/segmentation/jobs.ts';
import { shippedNets } from '../../../../src/panels/segmentation/nets.ts';
import { knobs, type SegmentationParams } from '../../../../src/panels/segmentation/params.ts';
import Train from '../../../../src/panels/segmentation/view/train/Train.tsx';
import { train } from '../../../../src/panels/segmentation/words/train-en.ts';
import { bareStage, StageContext } from '../../../../src/ui/stage.ts';
import { fakeEngine } from '../../../engine/fake-engine.ts';
import { fakeDatabases } from '../../../engine/fake-indexed-db.ts';

const side = 8;
const reachedBy = (net: string): Reached => ({
  accuracy: 0.9,
  meanIou: net.includes('no-skip') ? 0.74 : 0.85,
  boundaryIou: net.includes('no-skip') ? 0.27 : 0.52,
  objectF1: net.includes('weighted') ? 0.9 : net.includes('no-skip') ? 0.4 : 0.76,
  countError: net.includes('weighted') ? 0.8 : 2.1,
  gapsFound: 0.6,
});
const asked: LearnQuestion[] = [];

async function* learn(signal: AbortSignal, question: LearnQuestion): AsyncGenerator<LearnFrame> {
  asked.push(question);
  const first = question.from?.step ?? 0;
  const last = first + question.steps;
  for (let step = first; step <= last && !signal.aborted; step++) {
    const due = step % 20 === 0 || step === last;
    yield {
      step,
      losses: question.nets.map(() => 1 / (1 + step)),
      reached: due ? question.nets.map(reachedBy) : null,
      stepsPerSecond: 3,
      state: due
        ? {
            step,
            nets: question.nets.map(() => ({
              weights: new Float32Array([step]),
              first: new Float32Array([1]),
              second: new Float32Array([1]),
            })),
          }
        : null,
    };
    if (step % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

// Two cells, which every net takes for one
const truth = Int32Array.from({ length: side * side }, (_, i) =>
  i % side < 3 ? 1 : i % side > 3 && i % side < 7 ? 2 : 0,
);
const one = Int32Array.from(truth, (_, i) => (i % side < 7 ? 1 : 0));
const labels = (instances: Int32Array) => Uint8Array.from(instances, (n) => Math.min(n, 1));

const engine = fakeEngine({
  'segmentation/learn': learn as never,
  'segmentation/preview': (async (_: AbortSignal, { nets, pictures }: PreviewQuestion) => ({
    side,
    pictures: Array.from({ length: pictures }, () => ({
      image: new Float32Array(side * side),
      truth: [{ labels: labels(truth), instances: truth }],
      nets: nets.map(() => ({
        probabilities: [new Float32Array(side * side)],
        masks: [{ labels: labels(one), instances: one, scores: null }],
      })),
    })),
  })) as never,
  'segmentation/measure': (async (_: AbortSignal, { nets, cuts }: MeasureQuestion) => ({
    pictures: 24,
    reached: nets.map(({ net }) =>
      cuts.map((cut) => ({
        ...reachedBy(net),
        objectF1: reachedBy(net).objectF1 + (net.endsWith('plain') ? (cut - 0.5) / 5 : 0),
      })),
    ),
  })) as never,
  'segmentation/cuts': (async () => ({
    reached: [0.85, 0.8, 0.7, 0.4].map((meanIou) => ({ ...reachedBy('unet'), meanIou })),
  })) as never,
  'segmentation/logits': (async (_: AbortSignal, { nets }: { nets: readonly unknown[] }) => ({
    side,
    nets: nets.map((_net, i) => ({
      real: new Float32Array(side * side).fill(i),
      flat: new Float32Array(side * side),
      phase: i / 10,
      flatResponse: i / 2,
    })),
  })) as never,
  'segmentation/card': (async (): Promise<SegmentationCard> => ({
    name: 'segmentation',
    script: 'npm run train -- segmentation',
    data: 'made up for this test',
    seeds: [1, 2, 3],
    steps: 400,
    parameters: 1,
    minutes: 1,
    metrics: { 'cells-unet-plain.meanIou': { mean: 0.87, low: 0.86, high: 0.88, values: [0.87] } },
    shipped: { seed: 1, metrics: {} },
    nets: shippedNets.map((name) => {
      const at = (value: number) => ({ mean: [0, value], low: [0, value - 0.01], high: [0, value + 0.01] });
      const { accuracy, meanIou, boundaryIou, objectF1, countError, gapsFound } = reachedBy(name);
      return {
        name,
        parameters: 165118,
        seeds: [1, 2, 3],
        overSteps: {
          steps: [0, 400],
          accuracy: at(accuracy),
          meanIou: at(meanIou),
          boundaryIou: at(boundaryIou),
          objectF1: at(objectF1),
          countError: at(countError),
          gapsFound: at(gapsFound),
        },
      };
    }),
  })) as never,
});

const said: string[] = [];
let seedNow = 1;
function Harness({ start = {} }: { readonly start?: Partial<SegmentationParams> }) {
  const [params, setParams] = useState(knobs.settle({ ...knobs.defaults, ...start }));
  const [seed, setSeed] = useState(seedNow);
  return (
    <StageContext value={{ ...bareStage, notify: (text) => void said.push(text) }}>
      <EngineContext value={engine}>
        <Train
          mode="train"
          params={params}
          knobs={knobs}
          words={{ train, knobs: {} }}
          k={0}
          seed={seed}
          predict={false}
          set={(patch: Partial<SegmentationParams>) => setParams((old) => knobs.settle({ ...old, ...patch }))}
          go={() => {}}
          setPredict={() => {}}
          setSeed={setSeed}
          history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
          ownPicture={null}
          setOwnPicture={() => {}}
        />
      </EngineContext>
    </StageContext>
  );
}

beforeAll(() => {
  configure({ asyncUtilTimeout: 20_000 });
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
beforeEach(() => {
  vi.stubGlobal('indexedDB', fakeDatabases().factory);
  seedNow = 1;
  said.length = 0;
});
afterEach(cleanup);

const place = () =>
  screen.getByRole('slider', { name: 'Step back through checkpoints' }).getAttribute('aria-valuetext');
const figures = (measure: string) => screen.getByRole('list', { name: `${measure} on held-out pictures` });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('training by hand', () => {
  it('opens with the shipped nets, trains, goes back and on, and keeps each comparison its run', async () => {
    render(<Harness />);
    await waitFor(() => expect(figures('Boundary IoU').textContent).toContain('0.520'));
    expect(figures('Boundary IoU').textContent).toContain('3 seeds, 400 steps: mean 0.270 (0.260 to 0.280)');
    expect(await screen.findByText(/^Holds: the shipped nets, seed 1, 400 steps/)).toBeTruthy();
    expect(screen.getAllByText('merged: 1').length).toBe(6);
    expect(screen.getByRole('img', { name: 'U-Net on picture 1: pieces: 1, cells: 2, merged: 1' })).toBeTruthy();
    const cuts = await screen.findByRole('region', { name: 'Cut one skip connection of the trained U-Net' });
    await waitFor(() => expect(within(cuts).getByRole('row', { name: /coarsest 0.400/ })).toBeTruthy());
    expect(within(cuts).getByText(/Every cut lowers mean IoU: by 0.05 at least, by 0.45 at most/)).toBeTruthy();

    press('Start training');
    await waitFor(() => expect(place()).toBe('step 200 of 200'), { timeout: 20_000 });
    expect(asked[0]).toMatchObject({ seed: 1, planned: 200, rate: 0.003, steps: 200, from: null });
    expect(await screen.findByText('Holds: this training, seed 1, step 200 of 200.')).toBeTruthy();

    // The plan is done: nothing more would be learned
    press('Start training');
    expect(said.at(-1)).toMatch(/All 200 planned steps are done/);
    expect(asked.length).toBe(1);

    fireEvent.change(screen.getByRole('slider', { name: 'Step back through checkpoints' }), {
      target: { value: '50' },
    });
    await waitFor(() => expect(place()).toBe('step 40 of 200'));
    expect(screen.getByText(/^So far 5 of 5 hold: this training, seed 1, step 40 of 200/)).toBeTruthy();
    press('One step');
    await waitFor(() => expect(place()).toBe('step 41 of 41'));
    expect(asked.at(-1)).toMatchObject({ steps: 1, from: { step: 40 } });
    press('Start training');
    await waitFor(() => expect(place()).toBe('step 200 of 200'), { timeout: 20_000 });
    expect(asked.at(-1)).toMatchObject({ steps: 159, from: { step: 41 } });

    fireEvent.click(screen.getByRole('radio', { name: 'loss' }));
    await waitFor(() => expect(place()).toBe('step 0 of 0'));
    fireEvent.click(screen.getByRole('radio', { name: 'skips' }));
    await waitFor(() => expect(place()).toBe('step 200 of 200'));
  }, 60_000);

  it('says how much of the weight map’s gain is a moved threshold', async () => {
    render(<Harness start={{ compare: 'loss' }} />);
    // .90 weighted, .76 plain at one half; plain at .95 has .85
    expect(
      await screen.findByText(/At a threshold of 0.5: 0.900 weighted, 0.760 plain/, { exact: false }),
    ).toBeTruthy();
    expect(
      screen.getByText(/So a moved threshold gives 64 % of the weight map’s gain; the map adds the other 36 %/),
    ).toBeTruthy();
    expect(screen.getByText(/The price: mean IoU 0.850 weighted, 0.850 plain/)).toBeTruthy();
  }, 60_000);

  it('shows the checkerboard of untrained ways up, and of the steps that a training passed', async () => {
    render(<Harness start={{ compare: 'upsampling' }} />);
    const board = await screen.findByRole('region', { name: 'The checkerboard is there before training and fades' });
    await waitFor(() =>
      expect(within(board).getByRole('img', { name: /Transposed at step 0: pattern of period 8: 0.20/ })).toBeTruthy(),
    );
    expect(within(board).queryAllByRole('img', { name: /at step 40/ })).toEqual([]);
    press('Start training');
    await waitFor(() => expect(within(board).getAllByRole('img', { name: /at step 40/ }).length).toBe(3), {
      timeout: 20_000,
    });
  }, 60_000);

  it('has no objects to count among galaxies, and no loss or way up to compare', async () => {
    render(<Harness start={{ task: 'galaxies' }} />);
    await waitFor(() => expect(figures('Mean IoU').textContent).toContain('0.850'));
    expect(within(screen.getByRole('combobox', { name: 'What is measured' })).getAllByRole('option').length).toBe(3);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'loss' }).disabled).toBe(true);
  }, 60_000);

  it('shows a run of other settings as such, and takes them over', async () => {
    seedNow = 2;
    render(<Harness start={{ planned: 100 }} />);
    // The run of the first test lies in memory
    expect(await screen.findByText(/made with other settings: seed 1, 200 steps/)).toBeTruthy();
    // Neither a step nor a start leaves it without a word
    for (const name of ['One step', 'Start training']) {
      press(name);
      expect(screen.getByRole('alert').textContent).toContain('Begin a new run');
      expect(place()).toBe('step 200 of 200');
      press('Cancel');
    }
    press('One step');
    press('Keep it and use its settings');
    await waitFor(() => expect(screen.queryByText(/made with other settings/)).toBeNull());
    expect(place()).toBe('step 200 of 200');
  }, 60_000);
});
