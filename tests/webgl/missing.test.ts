/** What computes, and why, where something is missing in the thread (the page of these tests has WebGL); and that it computes. */
import { expect, it } from 'vitest';
import type { BackendChoice } from '../../src/engine/contract.ts';
import { isUp, never, testEngine, until } from './engines.ts';
import type { TestJobs } from './test-jobs.ts';

it.each<[string, BackendChoice, string, string]>([
  ['no-webgl', 'auto', 'wasm', 'webgl-page-only'],
  ['no-webgl', 'webgl', 'wasm', 'webgl-page-only'],
  ['half-webgl', 'auto', 'wasm', 'webgl-half-precision'],
  ['no-wasm', 'auto', 'webgl', 'wasm-missing'],
  ['no-wasm', 'wasm', 'webgl', 'wasm-missing'],
  ['no-webgl no-wasm', 'auto', 'cpu', 'only-cpu'],
])('with %s, %s becomes %s: %s', async (lacks, choice, backend, reason) => {
  const engine = testEngine(lacks);
  engine.start(choice);
  expect(await until(engine, isUp)).toMatchObject({ backend, reason, restarts: 0 });
  expect(await engine.jobsOf<TestJobs>('tests').ask(never, 'nine', { side: 64 })).toBeCloseTo(9, 4);
});
