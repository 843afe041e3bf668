/** The engine comes up on every backend that there is, says which and why, and the self-check passes there. */
import { describe, expect, it } from 'vitest';
import type { BackendName } from '../../src/engine/contract.ts';
import { isUp, never, realEngine, testEngine, until } from './engines.ts';
import type { TestJobs } from './test-jobs.ts';

describe.each<BackendName>(['webgl', 'wasm', 'cpu'])('on %s', (backend) => {
  it('starts, names its device and computes', async () => {
    const engine = testEngine();
    engine.start(backend);
    const status = await until(engine, isUp);
    expect(status).toMatchObject({ backend, reason: 'chosen', restarts: 0, error: null });
    expect(status.device).toMatch({ webgl: /swiftshader/i, wasm: /^WASM SIMD$/, cpu: /^JavaScript$/ }[backend]);
    expect(await engine.jobsOf<TestJobs>('tests').ask(never, 'nine', { side: 64 })).toBe(9);
    const marks = performance.getEntriesByName('engine-ready') as PerformanceMark[];
    expect(marks.at(-1)?.detail).toEqual({ backend, renderer: status.device });
  });

  it('passes the self-check', async () => {
    const engine = realEngine();
    engine.start(backend);
    const heard: string[] = [];
    const report = await engine.selfCheck(never, (row) => heard.push(row.operation));
    expect(report.backend).toBe(backend);
    expect(report.rows.filter((row) => row.passed < row.cases)).toEqual([]);
    expect(report.cases).toBeGreaterThanOrEqual(40);
    expect(heard).toEqual(report.rows.map((row) => row.operation));
    expect(report.worstError).toBeLessThan(1e-4);
    console.info(
      `self-check on ${backend}: ${report.passed} of ${report.cases}, worst ${report.worstError.toExponential(1)}`,
    );
  });
});

describe('auto', () => {
  it('measures both and takes the faster, software WebGL counted double', async () => {
    const engine = testEngine();
    const begun = performance.now();
    engine.start();
    const { backend, reason, probe } = await until(engine, isUp);
    console.info(`auto took ${backend} after ${Math.round(performance.now() - begun)} ms`, JSON.stringify(probe));
    expect(reason).toBe('faster');
    const { webgl = 0, wasm = 0 } = probe;
    expect(Math.min(webgl, wasm)).toBeGreaterThan(0);
    expect(backend).toBe(2 * webgl <= wasm ? 'webgl' : 'wasm');
  });

  it('reports progress and compiles a panel in idle turns, answering meanwhile', async () => {
    const engine = testEngine();
    const phases = new Set<string>();
    engine.subscribe(() => phases.add(engine.status().phase));
    engine.start('webgl', 'tests');
    await until(engine, ({ phase }) => phase === 'warming');
    expect(await engine.jobsOf<TestJobs>('tests').ask(never, 'nine', { side: 64 })).toBe(9);
    await until(engine, ({ phase }) => phase === 'ready');
    expect([...phases]).toEqual(expect.arrayContaining(['starting', 'warming', 'ready']));
  });
});
