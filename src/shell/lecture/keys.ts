/** Which key does what, as a pure function of the key, where it was pressed and what the page shows. */
export type KeyAction =
  | { readonly do: 'small-next' | 'small-previous' | 'next' | 'previous' | 'first' | 'last' }
  | { readonly do: 'play' | 'present' | 'black' | 'keys' | 'speaker' | 'leave' | 'undo' | 'redo' }
  | { readonly do: 'scene'; readonly index: number };

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

export interface KeySituation {
  /** A widget that has its own use for most keys: text, number, range, list, grid, radio group, tabs. */
  readonly inWidget: boolean;
  /** Where text is typed: it has an undo of its own. */
  readonly inText: boolean;
  /** Something that Space or Enter presses: a button, a link, a summary. */
  readonly onButton: boolean;
  /** A modal dialog is open. */
  readonly inDialog: boolean;
  readonly stepping: boolean;
  readonly present: boolean;
  readonly black: boolean;
  /** Whether shortcuts of a single character are on. */
  readonly singleKeys: boolean;
}

const arrows: Readonly<Record<string, KeyAction>> = {
  ArrowRight: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
};

/** The shell's action for a key, or null: the key is somebody else's. */
export function actionOf(press: KeyPress, at: KeySituation): KeyAction | null {
  const { key } = press;
  const command = press.ctrl || press.meta;
  if (!command && !press.alt) {
    // The clicker's two keys belong to nobody else, wherever the focus is.
    if (key === 'PageDown') return { do: 'small-next' };
    if (key === 'PageUp') return { do: 'small-previous' };
  }
  if (at.inDialog) return null;
  if (key === 'Escape') return at.black ? { do: 'black' } : at.present && !at.inWidget ? { do: 'leave' } : null;
  if (press.alt) return null;
  if (command) {
    if (at.inText) return null;
    if (key.toLowerCase() === 'z') return { do: press.shift ? 'redo' : 'undo' };
    return key.toLowerCase() === 'y' && press.ctrl ? { do: 'redo' } : null;
  }
  if (at.inWidget) return null;
  const arrow = arrows[key];
  if (arrow) return at.stepping && !press.shift ? arrow : null;
  if (key === ' ') return at.stepping && !at.onButton ? { do: 'play' } : null;
  if (!at.singleKeys) return null;
  if (key === '?') return { do: 'keys' };
  if (key.toLowerCase() === 'p') return { do: 'present' };
  if (key.toLowerCase() === 's') return { do: 'speaker' };
  // A screen that the speaker's window made black is not left so because nobody presents.
  if ((at.present || at.black) && (key.toLowerCase() === 'b' || key === '.')) return { do: 'black' };
  if (!at.present) return null;
  return /^[1-9]$/.test(key) ? { do: 'scene', index: Number(key) - 1 } : null;
}

const widgets =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=grid], [role=slider], [role=spinbutton], [role=radiogroup], [role=tablist], [role=listbox], [role=menu], [role=combobox]';

const texts =
  'textarea, [contenteditable]:not([contenteditable=false]), input:not([type=range], [type=radio], [type=checkbox], [type=file])';

/** Reads the situation of a key press from the element it was pressed on. */
export function whereOf(
  target: EventTarget | null,
): Pick<KeySituation, 'inWidget' | 'inText' | 'onButton' | 'inDialog'> {
  const element = target instanceof Element ? target : null;
  return {
    inWidget: element?.closest(widgets) != null,
    inText: element?.closest(texts) != null,
    onButton: element?.closest('button, a[href], summary, [role=button]') != null,
    inDialog: document.querySelector('dialog[open]') !== null,
  };
}
