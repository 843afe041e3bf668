import { describe, expect, it } from 'vitest';
import { descend, noMoments, type OptimizerName, type Settings, usual } from '../../src/models/optimizers.ts';
import fixtures from '../golden/optim.json' with { type: 'json' };

interface Run {
  readonly theta: readonly (readonly number[])[];
  readonly first: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[];
}

function walk(
  name: OptimizerName,
  start: readonly number[],
  slope: (theta: readonly number[]) => number[],
  steps: number,
  rate: number,
  settings: Partial<Settings>,
): Run {
  const theta: (readonly number[])[] = [start];
  const [first, second]: [(readonly number[])[], (readonly number[])[]] = [[], []];
  let weights = start;
  let moments: { readonly first: readonly number[]; readonly second: readonly number[] } = noMoments;
  for (let t = 1; t <= steps; t++) {
    const moved = descend(name, weights, slope(weights), moments, t, rate, { ...usual, ...settings });
    weights = moved.weights;
    moments = moved;
    theta.push(moved.weights);
    first.push(moved.first);
    second.push(moved.second);
  }
  return { theta, first, second };
}

const caseOf = (name: string) => {
  const found = fixtures.cases.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found as unknown as {
    readonly params: Readonly<Record<string, number>>;
    readonly inputs: Readonly<Record<string, { readonly data: readonly number[] }>>;
    readonly expected: Readonly<Record<string, { readonly data: readonly number[] }>>;
  };
};

function close(actual: readonly number[], expected: readonly number[] | undefined) {
  if (!expected) throw new Error('nothing expected');
  expect(actual.length).toBe(expected.length);
  // The fixtures are printed as float32.
  actual.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThanOrEqual(1e-6 + 1e-6 * Math.abs(expected[i] ?? 0));
  });
}

const parabola: readonly (readonly [string, OptimizerName, Partial<Settings>])[] = [
  ['optimiser_sgd_lr0p1', 'sgd', {}],
  ['optimiser_sgd_lr0p9_oscillates', 'sgd', {}],
  ['optimiser_momentum_0p9', 'momentum', {}],
  ['optimiser_rmsprop', 'rmsprop', {}],
  ['optimiser_adam', 'adam', {}],
];

describe('optimizers against the reference trajectories', () => {
  it.each(parabola)('%s', (name, optimizer, settings) => {
    const { params, inputs, expected } = caseOf(name);
    const { a = 0, c = 0, steps = 0, lr = 0 } = params;
    const start = inputs.theta0?.data ?? [];
    const run = walk(optimizer, start, (theta) => theta.map((w) => a * (w - c)), steps, lr, settings);
    close(run.theta.flat(), expected.theta?.data);
    if (optimizer === 'momentum') close(run.first.flat(), expected.state?.data);
    if (optimizer === 'rmsprop') close(run.second.flat(), expected.state?.data);
    if (optimizer === 'adam')
      close(
        run.first.flatMap((m, i) => [...m, ...(run.second[i] ?? [])]),
        expected.state?.data,
      );
  });

  it.each([
    ['bowl_2d_sgd', 'sgd'],
    ['bowl_2d_adam', 'adam'],
  ] as const)('%s', (name, optimizer) => {
    const { params, inputs, expected } = caseOf(name);
    const [a = 0, b = 0, c = 0, d = 0] = inputs.A?.data ?? [];
    const slope = ([x = 0, y = 0]: readonly number[]) => [a * x + b * y, c * x + d * y];
    const run = walk(optimizer, inputs.theta0?.data ?? [], slope, params.steps ?? 0, params.lr ?? 0, {});
    close(run.theta.flat(), expected.theta?.data);
  });

  it('refuses a gradient of another length', () => {
    expect(() => descend('sgd', [1, 2], [1], noMoments, 1, 0.1)).toThrow();
  });
});
