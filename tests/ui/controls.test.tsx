// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mark } from '../../src/pattern/formula.ts';
import { choice, decimal, defineKnobs, integer, list } from '../../src/pattern/knobs.ts';
import { leaves } from '../../src/pattern/words.ts';
import { Formula } from '../../src/ui/Formula.tsx';
import { HighlightProvider, useHighlight } from '../../src/ui/highlight.ts';
import { Knob } from '../../src/ui/Knob.tsx';
import { plainFormula } from '../../src/ui/katex.ts';
import { bareStage, StageContext } from '../../src/ui/stage.ts';
import { Transport } from '../../src/ui/Transport.tsx';
import { words as en } from '../../src/ui/words/en.ts';
import { words as es } from '../../src/ui/words/es.ts';

afterEach(cleanup);

const knobs = defineKnobs({
  stride: integer({ min: 1, max: 4, default: 1 }),
  rate: decimal({ min: 0.01, max: 4, default: 1, scale: 'log' }),
  flip: choice({ options: [0, 1], default: 0 }),
  sharing: choice({ options: ['shared', 'free'], default: 'shared' }),
  padding: choice({ options: ['valid', 'zero', 'periodic', 'mirror', 'same'], default: 'valid' }),
  kernel: list({ presets: ['box', 'blur'], default: 'box', counts: () => [4] }),
});
type P = typeof knobs.defaults;
const words = {
  knobs: { stride: { label: 'Stride', help: 'How far' }, flip: { label: 'Flip', options: { '1': 'On' } } },
};

function knob(name: keyof P & string, params: P = knobs.defaults, hidden: readonly string[] = []) {
  const onChange = vi.fn();
  render(
    <StageContext value={{ ...bareStage, hidden: new Set(hidden) }}>
      <Knob name={name} knobs={knobs} params={params} words={words} onChange={onChange} />
    </StageContext>,
  );
  return onChange;
}

describe('Knob', () => {
  it('is a range with its number for an integer; dragging is one edit to undo', () => {
    const onChange = knob('stride');
    fireEvent.change(screen.getByRole('slider', { name: 'Stride' }), { target: { value: '3' } });
    expect(onChange).toHaveBeenLastCalledWith({ stride: 3 }, { merge: 'knob:stride' });
    const field = screen.getByRole('textbox', { name: 'Stride' });
    fireEvent.change(field, { target: { value: '99' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onChange).toHaveBeenLastCalledWith({ stride: 4 }, { merge: 'knob:stride' });
  });

  it('keeps its number when rubbish is typed', () => {
    const onChange = knob('stride');
    const field = screen.getByRole('textbox', { name: 'Stride' });
    fireEvent.change(field, { target: { value: 'many' } });
    fireEvent.blur(field);
    expect(onChange).not.toHaveBeenCalled();
    expect(field).toHaveProperty('value', '1');
  });

  it('travels by ratio where the scale is logarithmic', () => {
    const onChange = knob('rate');
    fireEvent.change(screen.getByRole('slider'), { target: { value: '100' } });
    expect(onChange).toHaveBeenCalledWith({ rate: 0.2 }, { merge: 'knob:rate' });
  });

  it('is a switch, a few buttons or a list as the options ask', () => {
    const flipped = knob('flip');
    fireEvent.click(screen.getByRole('switch', { name: 'Flip' }));
    expect(flipped).toHaveBeenCalledWith({ flip: 1 }, undefined);
    const shared = knob('sharing');
    fireEvent.click(screen.getByRole('radio', { name: 'free' }));
    expect(shared).toHaveBeenCalledWith({ sharing: 'free' }, undefined);
    const padded = knob('padding');
    fireEvent.change(screen.getByRole('combobox', { name: 'padding' }), { target: { value: 'mirror' } });
    expect(padded).toHaveBeenCalledWith({ padding: 'mirror' }, undefined);
  });

  it('shows typed numbers as a choice of its own', () => {
    knob('kernel', { ...knobs.defaults, kernel: '1_2_3_4' });
    expect(screen.getByRole('combobox')).toHaveProperty('value', '1_2_3_4');
    expect(screen.getByRole('option', { name: 'typed in' })).toBeTruthy();
  });

  it('is left out where the link hides it', () => {
    knob('stride', knobs.defaults, ['stride']);
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('Transport', () => {
  function transport(k: number, playing = false) {
    const spies = { go: vi.fn(), setPlaying: vi.fn(), setSpeed: vi.fn() };
    render(<Transport count={10} k={k} playing={playing} speed={1.5} {...spies} />);
    return spies;
  }

  it('walks', () => {
    const { go, setPlaying } = transport(4);
    for (const name of ['First step', 'Previous step', 'Next step', 'Last step'])
      fireEvent.click(screen.getByRole('button', { name }));
    expect(go.mock.calls.flat()).toEqual([0, 3, 5, 9]);
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(setPlaying).toHaveBeenCalledWith(true);
    expect(screen.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext')).toBe('5 of 10');
  });

  it('starts over when played from the end, and pauses', () => {
    const { go } = transport(9);
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(go).toHaveBeenCalledWith(0);
    cleanup();
    const { setPlaying } = transport(3, true);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(setPlaying).toHaveBeenCalledWith(false);
  });
});

function Pointed() {
  return <output>{useHighlight().pointed}</output>;
}

describe('Formula', () => {
  const tex = `y=${mark({ grid: 'Input, channel 2', row: -1, column: 3 }, 'input', '4')}\\cdot 2`;

  it('is readable before the typesetter is here', () => expect(plainFormula(tex)).toBe('y=4·2'));

  it('links its numbers to cells both ways', async () => {
    const { container } = render(
      <HighlightProvider>
        <Formula tex={tex} walkable />
        <Pointed />
      </HighlightProvider>,
    );
    const part = await waitFor(
      () => {
        const found = container.querySelector('[data-cell]');
        if (!found) throw new Error('not yet');
        return found;
      },
      { timeout: 20_000 },
    );
    expect(part.getAttribute('data-cell')).toBe('Input, channel 2:-1,3');
    fireEvent.pointerOver(part);
    expect(screen.getByRole('status').textContent).toBe('Input, channel 2:-1,3');
    expect(part.classList.contains('pointed')).toBe(true);
    fireEvent.pointerLeave(part.closest('[role=group]') ?? part);
    fireEvent.keyDown(screen.getByRole('group'), { key: 'ArrowRight' });
    expect(screen.getByRole('status').textContent).toBe('Input, channel 2:-1,3');
  });
});

it('says everything in both languages with the same placeholders', () => {
  const shape = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
  const spanish = new Map(leaves(es));
  for (const [path, text] of leaves(en)) expect(shape(spanish.get(path) ?? ''), path).toEqual(shape(text));
});
