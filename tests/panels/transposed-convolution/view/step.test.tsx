// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { outputOf } from '../../../../src/panels/transposed-convolution/layer.ts';
import { knobs, type TransposedParams } from '../../../../src/panels/transposed-convolution/params.ts';
import { stampFrameOf, steps, sumFrameOf } from '../../../../src/panels/transposed-convolution/steps.ts';
import { Step } from '../../../../src/panels/transposed-convolution/view/step/Step.tsx';
import { words } from '../../../../src/panels/transposed-convolution/words/en.ts';
import type { ViewProps } from '../../../../src/pattern/panel.ts';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

type Params = TransposedParams;
type Set = ViewProps<Params>['set'];

interface ShellProps {
  readonly patch: Partial<Params>;
  readonly k: number;
  readonly predict: boolean;
  readonly onSet: Set;
  readonly onGo: (k: number) => void;
}

/** A little shell: knobs and step are kept, edits are told. */
function Shell({ patch, k, predict, onSet, onGo }: ShellProps) {
  const [params, setParams] = useState(() => knobs.settle({ ...knobs.defaults, ...patch }));
  const [step, setStep] = useState(k);
  return (
    <Step
      mode="step"
      params={params}
      knobs={knobs}
      words={words}
      k={step}
      seed={1}
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
      setSeed={() => {}}
      history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
      ownPicture={null}
      setOwnPicture={() => {}}
    />
  );
}

const state = (patch: Partial<Params>) => knobs.settle({ ...knobs.defaults, ...patch });
const lastOf = (patch: Partial<Params>) => steps.count(state(patch)) - 1;

function open(patch: Partial<Params> = {}, k = 0, predict = false) {
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
const output = (patch: Partial<Params>) => Array.from(outputOf(state(patch)).data, String);

describe('the stamps', () => {
  it('show input, kernel, stamp and the sheet of US5', () => {
    open({}, lastOf({}));
    expect(valuesIn('Input')).toEqual(['1', '2', '3', '4']);
    expect(valuesIn('Stamp')).toEqual(['4', '8', '12', '16', '20', '24', '28', '32', '36']);
    expect(valuesIn('Output')).toEqual(output({}));
  });

  it('show both addends where a stamp meets another', () => {
    open({}, stampFrameOf(state({}), 0, 1, 'land'));
    expect(cell('Output', 2).textContent).toBe('3+2…');
    expect(cell('Output', 2).getAttribute('data-value')).toBeNull();
    expect(cell('Output', 3).textContent).toBe('4');
  });

  it('let the padding fall away and leave the output', () => {
    const patch = { pad: 1 };
    open(patch, lastOf(patch) - 1);
    expect(cells('Output')).toHaveLength(25);
    expect(cells('Output').filter((one) => one.getAttribute('data-kind') === 'border')).toHaveLength(16);
    cleanup();
    open(patch, lastOf(patch));
    expect(valuesIn('Output')).toEqual(['5', '14', '10', '14', '36', '24', '15', '34', '20']);
  });

  it('give back a row for output padding', () => {
    const patch = { pad: 1, outputPad: 1 };
    open(patch, lastOf(patch) - 1);
    expect(cells('Output').filter((one) => one.getAttribute('data-kind') !== 'border')).toHaveLength(9);
    cleanup();
    open(patch, lastOf(patch));
    expect(valuesIn('Output')).toEqual(output(patch));
    expect(cells('Output')).toHaveLength(16);
  });

  it('are counted when asked, with a legend and a verdict', () => {
    const patch = { size: 4, input: 'ones', kernel: 'ones', overlay: 'overlap' as const, detail: 'fast' as const };
    open(patch, lastOf(patch) - 1);
    expect(cell('Output', 2 * 9 + 2).textContent).toBe('4×4');
    expect(screen.getByText('Stamps per cell')).toBeTruthy();
    expect(screen.getByText(/1 to 4 stamps/)).toBeTruthy();
  });

  it('are edited by typing', () => {
    const { set } = open();
    fireEvent.keyDown(cell('Input', 3), { key: '7' });
    fireEvent.keyDown(screen.getByRole('textbox', { name: /New number/ }), { key: 'Enter' });
    expect(set.mock.lastCall?.[0]).toEqual({ input: '1_2_3_7' });
    fireEvent.keyDown(cell('Kernel', 0), { key: '-' });
    const field = screen.getByRole('textbox', { name: /New number/ });
    fireEvent.change(field, { target: { value: '-2' } });
    fireEvent.keyDown(field, { key: 'Tab' });
    expect(set.mock.lastCall?.[0]).toEqual({ kernel: '-2_2_3_4_5_6_7_8_9' });
  });

  it('a click on an input goes to its stamp, Enter on an output to what it gathers', () => {
    const { go, set } = open({}, 0);
    fireEvent.click(cell('Input', 2));
    expect(go).toHaveBeenLastCalledWith(stampFrameOf(state({}), 1, 0, 'weigh'));
    fireEvent.keyDown(cell('Output', 12), { key: 'Enter' });
    const gather = state({ view: 'gather' });
    expect(set.mock.lastCall).toEqual([
      { view: 'gather', zoom: 'number' },
      { k: sumFrameOf(gather, 2, 2, 'products') },
    ]);
    expect(valuesIn('Products').filter((value) => value !== '0')).toEqual(['9', '14', '9', '4']);
    fireEvent.click(screen.getByRole('button', { name: 'Whole layer' }));
    expect(set.mock.lastCall?.[0]).toEqual({ zoom: 'whole' });
  });
});

describe('the windows', () => {
  it('slide over the input with inserted zeros, under the turned kernel', () => {
    const gather = state({ view: 'gather' });
    open({ view: 'gather' }, sumFrameOf(gather, 1, 1, 'products'));
    expect(cells('Input with inserted zeros')).toHaveLength(49);
    expect(cells('Input with inserted zeros').filter((one) => one.getAttribute('data-kind') === 'border')).toHaveLength(
      45,
    );
    expect(valuesIn('Kernel turned by 180°')).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1']);
    expect(valuesIn('Products')).toEqual(['0', '0', '0', '0', '5', '0', '0', '0', '0']);
  });

  it('of another method show its own weights', () => {
    const patch = { method: 'bilinear' as const, view: 'gather' as const };
    open(patch, sumFrameOf(state(patch), 1, 1, 'products'));
    expect(valuesIn('Weights')).toEqual(['0.5625', '0.1875', '0.1875', '0.0625']);
    expect(valuesIn('Products')).toEqual(['0.5625', '0.375', '0.5625', '0.25']);
  });

  it('of max-unpooling show the map before pooling', () => {
    open({ method: 'unpool', view: 'gather', input: 'pooled' });
    const winners = cells('Map before pooling').filter((one) => one.getAttribute('data-kind') === 'cell');
    expect(winners.map((one) => one.textContent)).toEqual(['5', '8', '9', '7']);
  });
});

describe('the comparison', () => {
  it('puts every method on the same input, and walks the one that is clicked', () => {
    const { set } = open({ view: 'compare' }, 0);
    for (const name of ['Nearest', 'Bed of nails', 'Max-unpooling', 'Bilinear', 'Bicubic', 'Nearest, convolve'])
      expect(cells(name)).toHaveLength(16);
    expect(valuesIn('Bilinear').slice(0, 4)).toEqual(['1', '1.25', '1.75', '2']);
    expect(valuesIn('Output')).toEqual(output({}));
    fireEvent.click(cell('Bed of nails', 2));
    expect(set.mock.lastCall?.[0]).toEqual({ method: 'bed-of-nails' });
    expect(cells('Transposed')).toHaveLength(25);
    expect(valuesIn('Output')).toEqual(output({ method: 'bed-of-nails' }));
  });
});

describe('the matrix', () => {
  const deck = { view: 'matrix' as const, stride: 1, kernel: 'deck', input: 'deck-y' };

  it('is the 4×16 of the lecture, and its transpose', () => {
    open(deck, 0);
    expect(valuesIn('Matrix C').slice(0, 16)).toEqual('1 4 1 0 1 4 3 0 3 3 1 0 0 0 0 0'.split(' '));
    expect(cells('Matrix C')).toHaveLength(64);
    expect(valuesIn('Matrix C transposed').slice(20, 24)).toEqual(['4', '1', '4', '1']);
    expect(valuesIn('Input as one list')).toEqual(['2', '1', '4', '4']);
  });

  it('joins an entry to its weight, its input and its output', () => {
    open(deck, 0);
    const lit = (name: string) => grid(name).parentElement?.querySelectorAll('[class*=lit]').length ?? 0;
    fireEvent.pointerOver(cell('Matrix C', 16 + 6));
    expect(['Matrix C', 'Matrix C transposed', 'Kernel', 'Input', 'Output', 'Output as one list'].map(lit)).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
    fireEvent.pointerOver(cell('Kernel', 0));
    expect([lit('Matrix C'), lit('Output')]).toEqual([4, 4]);
  });
});

describe('the round trip', () => {
  it('shows what is missing, the rank and both inner products of US2–US4', () => {
    const patch = { view: 'round-trip' as const, size: 4, stride: 1, kernel: 'deck', input: 'deck-x' };
    const { container } = render(
      <Shell patch={patch} k={lastOf(patch)} predict={false} onSet={() => {}} onGo={() => {}} />,
    );
    const reading = (name: string) =>
      Number(container.querySelector(`[data-reading=${name}]`)?.getAttribute('data-value'));
    expect(valuesIn('C x')).toEqual(['122', '148', '126', '134']);
    expect(reading('error').toFixed(3)).toBe('0.545');
    expect(reading('bestError').toFixed(3)).toBe('0.536');
    expect([reading('rank'), reading('ahead'), reading('behind')]).toEqual([4, 1432, 1432]);
  });

  it('keeps the readings back until they are measured', () => {
    const patch = { view: 'round-trip' as const, size: 4, stride: 1 };
    const { container } = render(<Shell patch={patch} k={0} predict={false} onSet={() => {}} onGo={() => {}} />);
    expect(container.querySelectorAll('[data-reading][data-value]')).toHaveLength(0);
    expect(container.querySelectorAll('[data-reading]')).toHaveLength(6);
  });
});

describe('links', () => {
  const lit = (name: string) => grid(name).parentElement?.querySelectorAll('[class*=lit]').length ?? 0;

  it('join an output to every stamp in it, and an input to its stamp', () => {
    open({}, lastOf({}));
    fireEvent.pointerOver(cell('Output', 12));
    expect([lit('Input'), lit('Kernel'), lit('Output')]).toEqual([4, 4, 1]);
    fireEvent.pointerOver(cell('Input', 0));
    expect([lit('Input'), lit('Output')]).toEqual([1, 9]);
    fireEvent.pointerOver(cell('Stamp', 0));
    expect([lit('Input'), lit('Kernel'), lit('Output')]).toEqual([1, 1, 1]);
  });
});

describe('predict', () => {
  it('asks for the sum where stamps meet, and goes on with the right one', () => {
    const { go } = open({}, stampFrameOf(state({}), 0, 1, 'land'), true);
    expect(cell('Output', 2).textContent).toBe('3+2?');
    expect(cell('Output', 2).getAttribute('data-value')).toBeNull();
    const field = screen.getByRole('textbox', { name: 'Output (0, 2) after this stamp?' });
    fireEvent.change(field, { target: { value: '2' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText(/^It is not 2\./)).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '5' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText('Right: 5.')).toBeTruthy();
    expect(go).toHaveBeenLastCalledWith(stampFrameOf(state({}), 0, 1, 'add'));
  });

  it('hides the outputs that are not yet told, in windows and in the matrix', () => {
    for (const view of ['gather', 'matrix'] as const) {
      const patch = { view, stride: 1, kernel: 'deck', input: 'deck-y' };
      const { go } = open(patch, sumFrameOf(state(patch), 1, 1, 'sum'), true);
      expect(cell('Output', 5).textContent).toBe('?');
      expect(cell('Output', 4).textContent).toBe('6');
      expect(screen.queryByText('29')).toBeNull();
      fireEvent.change(screen.getByRole('textbox', { name: 'Output (1, 1)?' }), { target: { value: '29' } });
      fireEvent.click(screen.getByRole('button', { name: 'Check' }));
      expect(go).toHaveBeenLastCalledWith(sumFrameOf(state(patch), 1, 1, 'place'));
      cleanup();
    }
  });
});

describe('the size formula', () => {
  it('stands there with the numbers of the knobs', () => {
    open({ pad: 1 });
    const text = screen.getByRole('group', { name: 'Size' }).textContent ?? '';
    expect(text).toContain('(2-1)');
    expect(text.trim().endsWith('3')).toBe(true);
  });
});
