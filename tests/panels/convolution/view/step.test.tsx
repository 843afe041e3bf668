// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { outputOf } from '../../../../src/panels/convolution/layer.ts';
import { type ConvolutionParams, knobs } from '../../../../src/panels/convolution/params.ts';
import { frameOf } from '../../../../src/panels/convolution/steps.ts';
import { Step } from '../../../../src/panels/convolution/view/step/Step.tsx';
import { words } from '../../../../src/panels/convolution/words/en.ts';
import type { ViewProps } from '../../../../src/pattern/panel.ts';
import { isRight } from '../../../../src/ui/step/use-prediction.ts';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

type Set = ViewProps<ConvolutionParams>['set'];

interface ShellProps {
  readonly patch: Partial<ConvolutionParams>;
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

function open(patch: Partial<ConvolutionParams> = {}, k = 0, predict = false) {
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

describe('the grids', () => {
  it('are the lecture table, its kernel and the map of CV3', () => {
    open({}, 287);
    expect(cells('Input')).toHaveLength(110);
    expect(valuesIn('Kernel')).toEqual(new Array(9).fill('1'));
    expect(valuesIn('Output')).toEqual(Array.from(outputOf(knobs.defaults).data, String));
    expect(cell('Output', 0).getAttribute('data-kind')).toBe('cell');
  });

  it('tell where border cells come from', () => {
    open({ padding: 'mirror' });
    expect(cells('Input')).toHaveLength(12 * 13);
    expect(cell('Input', 0).getAttribute('data-kind')).toBe('border');
    expect(cell('Input', 0).getAttribute('aria-description')).toBe(
      'Padding cell (−1, −1): mirrors input (1, 1)'.replaceAll('−', '-'),
    );
    expect(cell('Input', 0).getAttribute('data-value')).toBe('1');
  });

  it('are named by channel and filter where there are several', () => {
    open({ channels: 2, filters: 2, size: 4 });
    for (const name of ['Input, channel 2', 'Kernel, channel 1, filter 2', 'Output, filter 2'])
      expect(grid(name)).toBeTruthy();
  });

  it('show the kernel as stored and as applied under flip', () => {
    open({ kernel: 'deck-a', flip: 1 });
    expect(valuesIn('Kernel')).toEqual(['12', '1', '7', '6', '9', '1', '3', '5', '8']);
    expect(valuesIn('Turned by 180°')).toEqual(['8', '5', '3', '1', '9', '6', '7', '1', '12']);
  });

  it('are edited by typing; the rest keeps its numbers', () => {
    const { set } = open({ size: 3, input: '1_2_3_4_5_6_7_8_9' });
    fireEvent.keyDown(cell('Input', 4), { key: '0' });
    fireEvent.keyDown(screen.getByRole('textbox', { name: /New number/ }), { key: 'Enter' });
    expect(set.mock.lastCall?.[0]).toEqual({ input: '1_2_3_4_0_6_7_8_9' });
    fireEvent.keyDown(cell('Kernel', 8), { key: '-' });
    const field = screen.getByRole('textbox', { name: /New number/ });
    fireEvent.change(field, { target: { value: '-2' } });
    fireEvent.keyDown(field, { key: 'Tab' });
    expect(set.mock.lastCall?.[0]).toEqual({ kernel: '1_1_1_1_1_1_1_1_-2' });
    expect(cell('Output', 0).getAttribute('data-value')).toBe(String(1 + 2 + 3 + 4 + 0 + 6 + 7 + 8 - 18));
  });
});

describe('links', () => {
  const lit = (name: string) => grid(name).parentElement?.querySelectorAll('[class*=lit]').length ?? 0;

  it('go from an output cell to its window and weights, and back from an input cell', () => {
    open();
    fireEvent.pointerOver(cell('Output', 0));
    expect([lit('Input'), lit('Kernel'), lit('Output')]).toEqual([9, 9, 1]);
    fireEvent.pointerOver(cell('Input', 0));
    expect([lit('Input'), lit('Kernel'), lit('Output')]).toEqual([1, 1, 1]);
    fireEvent.pointerOver(cell('Input', 2 * 11 + 2));
    expect([lit('Kernel'), lit('Output')]).toEqual([9, 9]);
    fireEvent.pointerOver(cell('Kernel', 0));
    expect([lit('Input'), lit('Output')]).toEqual([72, 72]);
  });
});

describe('zoom', () => {
  it('goes to an output cell at a click and closer at Enter, and back by the breadcrumb', () => {
    const { go, set } = open({}, 2);
    fireEvent.click(cell('Output', 20));
    expect(go).toHaveBeenLastCalledWith(frameOf(knobs.defaults, 0, 2, 2, 'sum'));
    fireEvent.keyDown(cell('Output', 20), { key: 'Enter' });
    expect(set.mock.lastCall?.[0]).toEqual({ zoom: 'map' });
    fireEvent.keyDown(cell('Output', 20), { key: 'Enter' });
    expect(set.mock.lastCall?.[0]).toEqual({ zoom: 'number' });
    expect(cells('Products')).toHaveLength(9);
    expect(cells('Output')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Whole layer' }));
    expect(set.mock.lastCall?.[0]).toEqual({ zoom: 'whole' });
  });

  it('lays out the channels of CV10: partial maps, bias, result', () => {
    open(
      { channels: 2, size: 3, kernelSize: 2, input: 'channels', kernel: '1_0_0_-1_0_2_1_0', bias: '0.5', zoom: 'map' },
      15,
    );
    expect(valuesIn('Sum over one channel, channel 1')).toEqual(['0', '-1', '-1', '0']);
    expect(valuesIn('Sum over one channel, channel 2')).toEqual(['4', '2', '1', '5']);
    expect(valuesIn('Output')).toEqual(['4.5', '1.5', '0.5', '5.5']);
  });
});

describe('predict', () => {
  it('hides what is not yet told, refuses a wrong number and goes on with the right one', () => {
    const { go } = open({}, 2, true);
    expect(new Set(cells('Output').map((one) => one.textContent))).toEqual(new Set(['?']));
    expect(valuesIn('Output').every((value) => value === null)).toBe(true);
    expect(screen.queryByText('52')).toBeNull();
    const field = screen.getByRole('textbox', { name: 'Output (0, 0)?' });
    fireEvent.change(field, { target: { value: '51' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText(/^It is not 51\./)).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '52' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText('Right: 52.')).toBeTruthy();
    expect(go).toHaveBeenLastCalledWith(3);
    expect(cell('Output', 0).getAttribute('data-value')).toBe('52');
    expect(cell('Output', 1).textContent).toBe('?');
  });

  it('takes the number in the output cell itself', () => {
    const { go } = open({}, 0, true);
    fireEvent.keyDown(cell('Output', 0), { key: 'Enter' });
    const field = screen.getByRole('textbox', { name: /New number/ });
    fireEvent.change(field, { target: { value: '52' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(go).toHaveBeenLastCalledWith(3);
  });

  it('asks for whole numbers exactly and for others to the digits one writes down', () => {
    expect([isRight(52, 52), isRight(52.001, 52), isRight(5.78, 5.7777), isRight(5.7, 5.7777)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the other views', () => {
  it('write the layer as the 4×16 matrix of the lecture', () => {
    open({ size: 4, kernel: 'matrix', view: 'matrix', detail: 'fast' });
    expect(valuesIn('Weight matrix').slice(0, 16)).toEqual('1 4 1 0 1 4 3 0 3 3 1 0 0 0 0 0'.split(' '));
    expect(cells('Weight matrix')).toHaveLength(64);
    expect(valuesIn('x as one list')).toEqual(valuesIn('Input'));
  });

  it('count what the lecture counts at 100×100', () => {
    open({ view: 'counting' });
    const table = within(screen.getByRole('group', { name: /100×100 picture/ }));
    const counts = table
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('[data-value]')?.getAttribute('data-value'));
    expect(counts).toEqual(['100000000', '90000', '9']);
  });
});
