/** The convolution panel's own questions on the product's own worker. */
import { describe, expect, it } from 'vitest';
import type { BackendName } from '../../src/engine/contract.ts';
import type { ConvolutionJobs, FeatureMapsQuestion, LearnFilterState } from '../../src/panels/convolution/jobs.ts';
import { never, realEngine, until } from './engines.ts';

const signed = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));
const question: FeatureMapsQuestion = {
  source: { kind: 'generated', name: 'still-life', seed: 1, side: 64 },
  layer: {
    kernels: [[0, 0, 0, 0, 1, 0, 0, 0, 0]],
    kernelSize: 3,
    stride: 1,
    dilation: 1,
    padding: 'mirror',
    flip: false,
  },
  colours: { signed },
  range: null,
};

describe.each<BackendName>(['webgl', 'wasm', 'cpu'])('on %s', (backend) => {
  it('an identity kernel gives the picture back, and many questions leave no tensor', async () => {
    const engine = realEngine();
    engine.start(backend);
    const { ask } = engine.jobsOf<ConvolutionJobs>('convolution');
    const { input, maps } = await ask(never, 'featureMaps', question);
    expect([input.width, input.height, maps.length]).toEqual([64, 64, 1]);
    for (const [i, value] of (maps[0]?.values ?? new Float32Array()).entries())
      expect(value).toBeCloseTo(input.values[i] ?? Number.NaN, 4);
    await until(engine, ({ phase }) => phase === 'ready');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await until(engine, ({ phase }) => phase === 'ready');
    await ask(never, 'featureMaps', question);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { tensors } = engine.status();
    for (let i = 0; i < (backend === 'webgl' ? 20 : 100); i++)
      await ask(never, 'featureMaps', { ...question, range: 1 + i });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(engine.status().tensors).toBe(tensors);
  });
});

it('training goes on from its last frame when the context is lost in the midst of it', async () => {
  const engine = realEngine();
  engine.start('webgl');
  const steps: number[] = [];
  const target = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
  const learn = (from: LearnFilterState | null) =>
    ({
      source: { ...question.source, side: 48 },
      target,
      kernelSize: 3,
      optimizer: 'sgd',
      rate: 0.9,
      noise: 0,
      seed: 1,
      start: 'random',
      from,
      steps: 40,
      colours: { signed },
    }) as ConvolutionJobs['learnFilter']['question'];
  const frames = engine.jobsOf<ConvolutionJobs>('convolution').watch(never, 'learnFilter', learn(null), {
    resume: (last) => learn(last.state),
  });
  let lost = false;
  for await (const { state, loss } of frames) {
    steps.push(state.step);
    expect(Number.isFinite(loss)).toBe(true);
    if (!lost && steps.length === 4) {
      lost = true;
      await engine.loseContext().catch(() => {});
    }
    if (steps.length > 400) break;
  }
  expect(engine.status()).toMatchObject({ restarts: 1, restartedBy: 'context-lost' });
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBeGreaterThanOrEqual(40);
});
