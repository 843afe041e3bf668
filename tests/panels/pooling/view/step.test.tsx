// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { gradientOf, outputOf } from '../../../../src/panels/pooling/layer.ts';
import { knobs, type PoolingParams } from '../../../../src/panels/pooling/params.ts';
import { frameOf } from '../../../../src/panels/pooling/steps.ts';
import { Step } from '../../../../src/panels/pooling/view/step/Step.tsx';
import { words } from '../../../../src/panels/pooling/words/en.ts';
import type { ViewProps } from '../../../../src/pattern/panel.ts';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(cleanup);

type Set = ViewProps<PoolingParams>['set'];

interface ShellProps {
  readonly patch: Partial<PoolingParams>;
  readonly k: number;
  readonly predict: boolean;
  readonly onSet: Set;
  readonly onGo: (k: number) => void;
}

/** A little shell: knobs, step and seed are kept, edits are told. */
function Shell({ patch, k, predict, onSet, onGo }: ShellProps) {
  const [params, setParams] = useState(() => knobs.settle({ ...knobs.defaults, ...patch }));
  const [step, setStep] = useState(k);
  const [seed, setSeed] = useState(1);
  return (
    <Step
      mode="step"
      params={params}
      knobs={knobs}
      words={words}
      k={step}
      seed={seed}
      predict={predict}
      set={(change, options) => {
        onSet(change, options);
        setParams(knobs.settle({ ...params, ...change }));
        if (options?.k !== undefined) setStep(options.k);
      }}
      go={(next) => {
        onGo(next);
        setStep(next);
      }}
      setPredict={() => {}}
      setSeed={setSeed}
      history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
      ownPicture={null}
      setOwnPicture={() => {}}
    />
  );
}

function open(patch: Partial<PoolingParams> = {}, k = 0, predict = false) {
  const spy = { set: vi.fn<Set>(), go: vi.fn<(k: number) => void>() };
  render(<Shell patch={patch} k={k} predict={predict} onSet={spy.set} onGo={spy.go} />);
  return spy;
}
const grid = (name: string) => screen.getByRole('grid', { name });
const cells = (name: string) => within(grid(name)).getAllByRole('gridcell');
const cell = (name: string, index: number) => {
  const found = cells(name)[index];
  if (!found) throw new Error(`${name} has no cell ${index}`);
  return found;
};
const valuesIn = (name: string) => cells(name).map((one) => one.getAttribute('data-value'));
const type = (one: HTMLElement, text: string) => {
  fireEvent.keyDown(one, { key: 'Enter' });
  const field = screen.getByRole('textbox', { name: /New number/ });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
};

describe('the grids', () => {
  it('are the lecture table, its maxima and their places', () => {
    open({}, 11);
    expect(valuesIn('Input').slice(0, 5)).toEqual(['5', '3', '3', '1', '0']);
    expect(valuesIn('Output')).toEqual(['5', '8', '9', '7']);
    expect(valuesIn('Indices of the maxima')).toEqual(['0', '6', '13', '15']);
    expect(cell('Indices of the maxima', 2).getAttribute('aria-description')).toBe(
      'Index 13 = 3 · 4 + 1: row 3, column 1',
    );
    expect(cell('Output', 3).getAttribute('data-kind')).toBe('cell');
  });

  it('hatch the border, which holds nothing', () => {
    open({ size: 5, input: 'deck-pixels', pad: 'same' });
    expect(cells('Input')).toHaveLength(36);
    expect(cell('Input', 5).getAttribute('data-kind')).toBe('border');
    expect(cell('Input', 5).getAttribute('data-value')).toBeNull();
  });

  it('pool every channel by itself, and number places as both libraries do', () => {
    open({ channels: 3 }, 35);
    for (let c = 0; c < 3; c++) {
      const expected = outputOf(knobs.settle({ ...knobs.defaults, channels: 3 })).data.filter((_, i) => i % 3 === c);
      expect(valuesIn(`Output, channel ${c + 1}`)).toEqual([...expected].map(String));
    }
    expect(cell('Indices of the maxima, channel 2', 0).getAttribute('aria-description')).toContain('TensorFlow’s is');
  });

  it('have no places where nobody wins', () => {
    open({ kind: 'average' });
    expect(screen.queryByRole('grid', { name: 'Indices of the maxima' })).toBeNull();
  });

  it('are edited by typing; the rest keeps its numbers', () => {
    const { set } = open({ size: 2, input: '1_2_3_4' }, 2);
    type(cell('Input', 0), '9');
    expect(set.mock.lastCall?.[0]).toEqual({ input: '9_2_3_4' });
    expect(valuesIn('Output')).toEqual(['9']);
  });
});

describe('the way back', () => {
  it('fills the gradient as the walk goes, from numbers that can be typed', () => {
    const { set } = open({ pass: 'gradient' }, 8);
    expect(valuesIn('Upstream gradient')).toEqual(['1', '2', '3', '4']);
    expect(valuesIn('Gradient of the input').map(Number)).toEqual([1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 3, 0, 0]);
    type(cell('Upstream gradient', 2), '-1');
    expect(set.mock.lastCall?.[0]).toEqual({ upstream: '1_2_-1_4' });
    expect(cell('Gradient of the input', 13).getAttribute('data-value')).toBe('-1');
    expect(valuesIn('What each cell gets')).toEqual(['0', '0', '0', '-1']);
  });

  it('ends at the whole gradient, overlaps added', () => {
    const params = knobs.settle({ ...knobs.defaults, pass: 'gradient', window: 3, stride: 1, kind: 'average' });
    open(params, 11);
    expect(valuesIn('Gradient of the input')).toEqual(Array.from(gradientOf(params).data, String));
  });

  it('puts pooled numbers back at their places', () => {
    open({ pass: 'unpool' }, 11);
    expect(valuesIn('Unpooled map').map(Number)).toEqual([5, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 9, 0, 7]);
    expect(cell('Unpooled map', 0).getAttribute('data-kind')).toBe('cell');
    expect(cell('Unpooled map', 1).getAttribute('data-kind')).toBe('pending');
  });
});

describe('links', () => {
  const lit = (name: string) => grid(name).parentElement?.querySelectorAll('[class*=lit]').length ?? 0;

  it('go from an output to its window, and from an input to its output', () => {
    open();
    fireEvent.pointerOver(cell('Output', 0));
    expect([lit('Input'), lit('Output'), lit('Indices of the maxima')]).toEqual([4, 1, 1]);
    fireEvent.pointerOver(cell('Input', 15));
    expect([lit('Input'), lit('Output')]).toEqual([1, 1]);
    fireEvent.pointerOver(cell('Indices of the maxima', 2));
    expect(lit('Input')).toBe(1);
  });

  it('reverse in the gradient', () => {
    open({ pass: 'gradient' });
    fireEvent.pointerOver(cell('Upstream gradient', 2));
    expect([lit('Gradient of the input'), lit('Upstream gradient')]).toEqual([1, 1]);
    fireEvent.pointerOver(cell('Gradient of the input', 12));
    expect(lit('Upstream gradient')).toBe(0);
  });
});

describe('zoom', () => {
  it('goes to an output at a click, closer at Enter, and back by the breadcrumb', () => {
    const { go, set } = open({}, 1);
    fireEvent.click(cell('Output', 3));
    expect(go).toHaveBeenLastCalledWith(frameOf(knobs.defaults, 0, 1, 1, 'settle'));
    fireEvent.keyDown(cell('Output', 3), { key: 'Enter' });
    expect(set.mock.lastCall?.[0]).toEqual({ zoom: 'number' });
    expect(valuesIn('Input')).toEqual(['4', '2', '2', '7']);
    expect(valuesIn('Output')).toEqual(['7']);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the whole layer' }));
    expect(set.mock.lastCall?.[0]).toEqual({ zoom: 'whole' });
  });
});

describe('predict', () => {
  it('hides outputs and places, refuses a wrong number and goes on with the right one', () => {
    const { go } = open({}, 1, true);
    for (const name of ['Output', 'Indices of the maxima']) {
      expect(new Set(cells(name).map((one) => one.textContent))).toEqual(new Set(['?']));
      expect(valuesIn(name).every((value) => value === null)).toBe(true);
    }
    const field = screen.getByRole('textbox', { name: 'Output (0, 0)?' });
    fireEvent.change(field, { target: { value: '10' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText(/^It is not 10\./)).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '5' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(go).toHaveBeenLastCalledWith(2);
    expect(cell('Output', 0).getAttribute('data-value')).toBe('5');
    expect(cell('Output', 1).textContent).toBe('?');
  });

  it('withholds nothing on the way back', () => {
    open({ pass: 'gradient' }, 1, true);
    expect(valuesIn('Output')).toEqual(['5', '8', '9', '7']);
    expect(screen.queryByRole('textbox', { name: /Output/ })).toBeNull();
  });
});

describe('three side by side', () => {
  it('answer to the checkerboard with 1, ½ and 0, on one editable input', () => {
    const { set } = open({ view: 'compare', input: 'checkerboard' }, 11);
    expect(valuesIn('Output, Maximum')).toEqual(['1', '1', '1', '1']);
    expect(valuesIn('Output, Average')).toEqual(['0.5', '0.5', '0.5', '0.5']);
    expect(valuesIn('Output, Subsample')).toEqual(['0', '0', '0', '0']);
    type(cell('Input', 0), '8');
    expect(set).toHaveBeenCalled();
    expect(cell('Output, Subsample', 0).getAttribute('data-value')).toBe('8');
  });
});

describe('what is lost', () => {
  it('shows another input with the same output, another for another seed, and notices what it must', () => {
    open({ view: 'lost' });
    const first = valuesIn('Another input');
    expect(first).not.toEqual(valuesIn('Input'));
    expect(valuesIn('Its output')).toEqual(valuesIn('Output'));
    fireEvent.click(screen.getByRole('button', { name: 'Another one' }));
    expect(valuesIn('Another input')).not.toEqual(first);
    expect(valuesIn('Its output')).toEqual(['5', '8', '9', '7']);
    // seed 2 lowers losers: the winner of the last window is still at (3, 3)
    type(cell('Another input', 10), '-50');
    expect(screen.getByText(/The outputs are equal/)).toBeTruthy();
    type(cell('Another input', 10), '50');
    expect(screen.getByText(/differ in 1 of 4 cells.*Output \(1, 1\) is 50 instead of 7/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo my changes' }));
    expect(screen.getByText(/The outputs are equal/)).toBeTruthy();
  });

  it('counts what is free', () => {
    open({ view: 'lost', kind: 'average' });
    expect(screen.getByText(/12 of 16 dimensions are free/)).toBeTruthy();
  });
});

describe('the stack', () => {
  it('turns its pages, with a table of all of them', async () => {
    open({ view: 'stack' }, 5);
    const rows = within(await screen.findByRole('table', {}, { timeout: 10_000 }))
      .getAllByRole('row')
      .slice(1);
    const numbers = rows.map((row) => row.querySelector('[data-value]')?.getAttribute('data-value'));
    expect(numbers).toEqual(['3211264', '1605632', '802816', '401408', '100352', '25088']);
    expect(screen.getByText('7 × 7 × 512')).toBeTruthy();
  });
});
