// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plate } from '../../src/pattern/panel.ts';
import { Boundary } from '../../src/shell/Boundary.tsx';
import { Broken } from '../../src/shell/Broken.tsx';
import { forgetFailures, isLoadFailure, loadWords } from '../../src/shell/load-panel.ts';
import { englishWords, sayIn } from '../../src/shell/words.ts';

const say = sayIn(englishWords);
let broken: Error | null = null;
const Part = () => {
  if (broken) throw broken;
  return <p>all is well</p>;
};
const page = () => (
  <Boundary
    fallback={(error, retry) => (
      <Broken say={say} error={error} title={say('broken.title')} text={say('broken.text')} retry={retry} />
    )}
  >
    <Part />
  </Boundary>
);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a part that breaks', () => {
  it('leaves a sentence and a way on, and can be tried again', () => {
    broken = new Error('index out of range');
    render(page());
    expect(screen.getByRole('alert').textContent).toContain('This panel stopped');
    expect(screen.getByText(/index out of range/)).toBeTruthy();
    broken = null;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('all is well')).toBeTruthy();
  });

  it('says so where a part of the page did not arrive, and offers to reload', () => {
    broken = new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/Panel.js');
    render(page());
    expect(screen.getByRole('heading').textContent).toBe('A part of the page did not arrive');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  });

  it('knows the wording of each browser', () => {
    for (const message of [
      'Failed to fetch dynamically imported module: x.js',
      'error loading dynamically imported module: x.js',
      'Importing a module script failed.',
      'Unable to preload CSS for /assets/x.css',
    ])
      expect(isLoadFailure(new TypeError(message))).toBe(true);
    expect(isLoadFailure(new Error('x is undefined'))).toBe(false);
    expect(isLoadFailure('text')).toBe(false);
  });
});

it('asks for a part that failed only once, and again after someone tried again', async () => {
  const load = vi.fn(() => Promise.reject(new Error('Failed to fetch dynamically imported module')));
  const plate = { id: 'a-panel', words: { en: load, es: load } } as unknown as Plate;
  await expect(loadWords(plate, 'en')).rejects.toThrow();
  await expect(loadWords(plate, 'en')).rejects.toThrow();
  expect(load).toHaveBeenCalledTimes(1);
  forgetFailures();
  await expect(loadWords(plate, 'en')).rejects.toThrow();
  expect(load).toHaveBeenCalledTimes(2);
});
