/** What a key press means whatever keyboard it comes from: the one place where layouts, scripts and remotes differ. */
import type { KeyAction, KeyPress } from './keys.ts';

/** Question marks of other scripts and of wide type. */
const questionMarks = '؟？⸮՞';

/** Latin letters that are shortcuts keep their meaning wherever a layout puts them. */
const shortcuts = 'bpsyz';

const isLatin = (key: string) => /^\p{Script=Latin}$/u.test(key);

/**
 * The key as the shortcuts know it. What the layout writes goes first; where it writes something else, the place of the
 * key counts: digits of a row that needs Shift for them (AZERTY), of another script or under a dead key; letters of
 * keyboards without Latin ones (Cyrillic, Greek, Hebrew); and the full stop, which a remote sends as a place.
 */
export function meantKey(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const { key, code, shiftKey } = event;
  const isText = [...key].length === 1 || key === 'Dead';
  if (!isText || /^[0-9?. ]$/.test(key)) return key;
  if (questionMarks.includes(key)) return '?';
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit !== undefined && (!shiftKey || code.startsWith('Numpad'))) return digit;
  if (code === 'Period' && !shiftKey && !shortcuts.includes(key.toLowerCase())) return '.';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter !== undefined && key !== 'Dead' && !isLatin(key) ? letter.toLowerCase() : key;
}

/** A key press for `actionOf`; null while an input method is still putting a character together. */
export function pressOf(event: KeyboardEvent): KeyPress | null {
  // Safari ends a composition before the key press that ended it, which then has the code of input methods
  if (event.isComposing || event.keyCode === 229) return null;
  return {
    // with AltGr the layout's third level is meant, and nothing else
    key: event.getModifierState('AltGraph') ? event.key : meantKey(event),
    ctrl: event.ctrlKey,
    meta: event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
  };
}

const walks: readonly KeyAction['do'][] = ['small-next', 'small-previous', 'next', 'previous', 'undo', 'redo'];

/** Whether a key that is held down does it again and again; what switches something does so once. */
export const repeats = (action: KeyAction): boolean => walks.includes(action.do);
