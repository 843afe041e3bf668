// @vitest-environment jsdom
/** What is typed beside a slider: taken as it is, brought to the nearest possible value with a sentence, or refused with one. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Slider } from '../../src/ui/Slider.tsx';
import { bareStage, StageContext } from '../../src/ui/stage.ts';

afterEach(cleanup);

function typed(text: string, step: number | 'any') {
  const notify = vi.fn();
  const onChange = vi.fn();
  render(
    <StageContext value={{ ...bareStage, notify }}>
      <Slider label="σ" value={2} min={1} max={8} step={step} onChange={onChange} />
    </StageContext>,
  );
  const field = screen.getByRole('textbox', { name: 'σ' });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  return {
    said: notify.mock.calls.map(([sentence]) => String(sentence)),
    changed: onChange.mock.calls.map(([to]) => to),
  };
}

it.each([
  ['2.5', 'any', 2.5],
  ['7/2', 'any', 3.5],
  ['3', 1, 3],
] as const)('%s is taken in silence', (text, step, value) => {
  expect(typed(text, step)).toEqual({ said: [], changed: [value] });
});

it.each([
  ['-5', 'any', 1, /“-5” is outside 1 to 8; 1 is used/],
  ['1/3', 'any', 1, /“1\/3” is outside 1 to 8; 1 is used/],
  ['2.7', 1, 3, /“2.7” is not a whole number from 1 to 8; 3 is used/],
  ['99', 1, 8, /“99” is not a whole number from 1 to 8; 8 is used/],
] as const)('%s becomes the nearest possible value, and that is said', (text, step, value, sentence) => {
  const { said, changed } = typed(text, step);
  expect(changed).toEqual([value]);
  expect(said).toEqual([expect.stringMatching(sentence)]);
});

it.each(['abc', '1/0', '∞'])('%s leaves the value, with a sentence', (text) => {
  const { said, changed } = typed(text, 'any');
  expect(changed).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/stays 2/)]);
});
