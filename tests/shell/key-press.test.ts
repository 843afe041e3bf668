// @vitest-environment jsdom
/** What remotes and keyboards of other layouts send, as browsers report it: the key that is written, and its place. */
import { describe, expect, it } from 'vitest';
import { meantKey, pressOf, repeats } from '../../src/shell/lecture/key-press.ts';
import { actionOf } from '../../src/shell/lecture/keys.ts';

const presenting = {
  inWidget: false,
  inText: false,
  onButton: false,
  inDialog: false,
  stepping: true,
  present: true,
  black: false,
  singleKeys: true,
};

const does = (key: string, code: string, more: KeyboardEventInit = {}) => {
  const press = pressOf(new KeyboardEvent('keydown', { key, code, ...more }));
  return press && actionOf(press, presenting);
};

describe('digits', () => {
  it('jump to scenes with and without Shift on AZERTY', () => {
    for (const [index, key] of ['&', 'é', '"', "'", '(', '-', 'è', '_', 'ç'].entries())
      expect(does(key, `Digit${index + 1}`), key).toEqual({ do: 'scene', index });
    expect(does('3', 'Digit3', { shiftKey: true })).toEqual({ do: 'scene', index: 2 });
  });
  it('jump to scenes on Czech, where one is a dead key, in other scripts and on the number pad', () => {
    expect(does('ě', 'Digit2')).toEqual({ do: 'scene', index: 1 });
    expect(does('Dead', 'Digit4')).toEqual({ do: 'scene', index: 3 });
    expect(does('۵', 'Digit5')).toEqual({ do: 'scene', index: 4 });
    expect(does('7', 'Numpad7')).toEqual({ do: 'scene', index: 6 });
    expect(does('٧', 'Numpad7')).toEqual({ do: 'scene', index: 6 });
  });
  it('are none where the keyboard means something else', () => {
    expect(does('!', 'Digit1', { shiftKey: true })).toBeNull();
    expect(does('End', 'Numpad1')).toEqual({ do: 'last' });
    expect(does('²', 'Digit2', { modifierAltGraph: true })).toBeNull();
    expect(does('2', 'Digit2', { ctrlKey: true })).toBeNull();
    expect(does('2', 'Digit2', { altKey: true })).toBeNull();
    expect(does('2', 'Digit2', { metaKey: true })).toBeNull();
  });
});

describe('the black screen', () => {
  it('hears B, the full stop, and the place that a remote’s full stop has on other layouts', () => {
    for (const [key, code] of [
      ['b', 'KeyB'],
      ['B', 'KeyB'],
      ['.', 'Period'],
      [':', 'Period'],
      ['ю', 'Period'],
      ['v', 'Period'],
      ['.', 'NumpadDecimal'],
      ['и', 'KeyB'],
    ] as const)
      expect(does(key, code), `${key} ${code}`).toEqual({ do: 'black' });
    expect(does('.', 'Comma', { shiftKey: true })).toEqual({ do: 'black' });
    expect(does('>', 'Period', { shiftKey: true })).toBeNull();
  });
});

describe('letters', () => {
  it('go by what the layout writes where that is Latin, with CapsLock, too', () => {
    expect(does('p', 'KeyR')).toEqual({ do: 'present' });
    expect(does('S', 'Semicolon')).toEqual({ do: 'speaker' });
    expect(does('l', 'KeyP')).toBeNull();
    expect(does('o', 'KeyS')).toBeNull();
    expect(does('à', 'KeyZ', { ctrlKey: true })).toBeNull();
  });
  it('go by their place on Cyrillic, Greek and Hebrew', () => {
    expect(does('з', 'KeyP')).toEqual({ do: 'present' });
    expect(does('Ы', 'KeyS')).toEqual({ do: 'speaker' });
    expect(does('π', 'KeyP')).toEqual({ do: 'present' });
    expect(does('פ', 'KeyP')).toEqual({ do: 'present' });
    expect(does('я', 'KeyZ', { ctrlKey: true })).toEqual({ do: 'undo' });
    expect(does('Я', 'KeyZ', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'redo' });
  });
  it('know the question mark on Russian, Arabic and wide keyboards', () => {
    expect(does('?', 'Digit7', { shiftKey: true })).toEqual({ do: 'keys' });
    expect(does('؟', 'Slash', { shiftKey: true })).toEqual({ do: 'keys' });
    expect(meantKey({ key: '？', code: 'Slash', shiftKey: true })).toBe('?');
  });
});

describe('a key press', () => {
  it('is nobody’s while a character is being composed', () => {
    expect(does('p', 'KeyP', { isComposing: true })).toBeNull();
    expect(does('Process', 'KeyP', { keyCode: 229 })).toBeNull();
  });
  it('walks on while it is held down, and switches once', () => {
    expect(repeats({ do: 'next' })).toBe(true);
    expect(repeats({ do: 'small-next' })).toBe(true);
    for (const action of ['black', 'play', 'present', 'speaker', 'keys', 'leave'] as const)
      expect(repeats({ do: action })).toBe(false);
    expect(repeats({ do: 'scene', index: 0 })).toBe(false);
  });
});
