// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserLanguage, checkPreferences, noPreferences, openPreferences } from '../../src/shell/preferences.ts';
import {
  answered,
  checkProgress,
  noProgress,
  openProgress,
  rightAnswers,
  visitedMode,
  visitedScene,
} from '../../src/shell/progress.ts';

const memoryKeeper = (contents: Record<string, string> = {}) => {
  const map = new Map(Object.entries(contents));
  return {
    map,
    keeper: () => ({
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => void map.set(key, value),
    }),
  };
};
const failing = (name: string) => () => {
  throw new DOMException('no', name);
};

beforeEach(() => localStorage.clear());

describe('progress', () => {
  it('remembers modes, scenes and answers', () => {
    const { map, keeper } = memoryKeeper();
    const store = openProgress(keeper);
    store.set(visitedMode(store.get(), 'convolution', 'step'));
    store.set(visitedMode(store.get(), 'convolution', 'step'));
    store.set(visitedScene(store.get(), 'convolution', 'edges'));
    store.set(answered(store.get(), 'convolution', 'size', false));
    store.set(answered(store.get(), 'convolution', 'size', true));
    const again = openProgress(memoryKeeper(Object.fromEntries(map)).keeper).get().panels.convolution;
    expect(again).toMatchObject({ modes: ['step'], scenes: ['edges'], answers: { size: true } });
    expect(again && rightAnswers(again)).toBe(1);
  });

  it('sets a corrupt store aside, says so once, and starts afresh', () => {
    for (const text of [
      '{not json',
      '[]',
      '{"version":1}',
      '{"version":1,"panels":{"a":{"modes":["fly"]}},"last":null}',
    ]) {
      const { map, keeper } = memoryKeeper({ 'stride.progress': text });
      const store = openProgress(keeper);
      const told = vi.fn();
      store.onTrouble(told);
      expect(store.get()).toEqual(noProgress);
      expect(told.mock.calls).toEqual([['corrupt']]);
      expect(map.get('stride.progress.set-aside')).toBe(text);
      store.set(visitedMode(store.get(), 'convolution', 'play'));
      expect(checkProgress(JSON.parse(map.get('stride.progress') ?? ''))).not.toBeNull();
    }
  });

  it('goes on in memory where storage is forbidden', () => {
    const store = openProgress(failing('SecurityError'));
    const told = vi.fn();
    store.onTrouble(told);
    store.set(visitedMode(store.get(), 'convolution', 'train'));
    store.set(visitedMode(store.get(), 'convolution', 'play'));
    expect(store.get().panels.convolution?.modes).toEqual(['train', 'play']);
    expect(told.mock.calls).toEqual([['forbidden']]);
  });

  it('goes on in memory where storage is full', () => {
    const { keeper } = memoryKeeper();
    const store = openProgress(() => ({ ...keeper(), setItem: failing('QuotaExceededError') }));
    const told = vi.fn();
    store.onTrouble(told);
    expect(told).not.toHaveBeenCalled();
    store.set(visitedMode(store.get(), 'convolution', 'step'));
    expect(store.get().panels.convolution?.modes).toEqual(['step']);
    expect(told.mock.calls).toEqual([['full']]);
  });

  it('hears what another tab wrote', () => {
    const store = openProgress();
    const heard = vi.fn();
    store.subscribe(heard);
    localStorage.setItem('stride.progress', JSON.stringify(visitedMode(noProgress, 'pooling', 'step')));
    window.dispatchEvent(new StorageEvent('storage', { key: 'stride.progress' }));
    expect(heard).toHaveBeenCalledOnce();
    expect(store.get().panels.pooling?.modes).toEqual(['step']);
  });

  it('never throws on whatever was stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { keeper } = memoryKeeper({ 'stride.progress': text, 'stride.preferences': text });
        expect(checkProgress(openProgress(keeper).get())).not.toBeNull();
        expect(checkPreferences(openPreferences(keeper).get())).not.toBeNull();
      }),
    );
  });
});

describe('preferences', () => {
  it('are those of nobody until chosen', () => {
    expect(openPreferences(memoryKeeper().keeper).get()).toEqual(noPreferences);
  });
  it('speak the first of the browser’s languages that the page knows', () => {
    expect(browserLanguage(['fr-CA', 'es-MX', 'en'])).toBe('es');
    expect(browserLanguage(['EN-gb'])).toBe('en');
    expect(browserLanguage(['de'])).toBe('en');
    expect(browserLanguage([])).toBe('en');
  });
});
