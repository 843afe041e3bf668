/** What every panel is made of. Types only, so that panels, ui and shell agree without knowing one another. */
import type { Picture } from '../math/picture.ts';
import type { Knobs, KnobValues } from './knobs.ts';
import type { Language, Message, Words } from './words.ts';

export type Mode = 'step' | 'play' | 'train';
export type Role = 'input' | 'kernel' | 'output' | 'gradient' | 'error';

/** A cell of a figure, by the English name of its grid and its place there. Written `grid:row,column` in formulas and ids. */
export interface CellName {
  readonly grid: string;
  readonly row: number;
  readonly column: number;
}
export const cellId = (cell: CellName): string => `${cell.grid}:${cell.row},${cell.column}`;

/** One lit cell of a frame. */
export interface Light extends CellName {
  readonly role: Role;
}

/**
 * One picture of a step-through, as plain data: highlight, formula, caption and screen-reader text all read it.
 * A panel extends it with whatever its figure draws.
 */
export interface Frame {
  readonly lights: readonly Light[];
  /** KaTeX source with this step's numbers; terms carry `\htmlData{cell=Input:0{,}1}{…}` (`mark` in formula.ts) so that pointing links both ways. */
  readonly formula: string;
  /** The one sentence of "What happens". */
  readonly caption: Message;
}

/** A step-through: `step(params, k)` starts from nothing, so back, jump, scrub and link are free. */
export interface Steps<P, F extends Frame = Frame> {
  readonly count: (params: P) => number;
  readonly step: (params: P, k: number) => F;
}

/** The lecture script: a saved state and one line to say. Titles and lines are words: `scenes.<id>.title`, `.say`, `.note`. */
export interface Scene<P> {
  readonly id: string;
  readonly mode: Mode;
  readonly params: Partial<P>;
  readonly k?: number;
  readonly predict?: boolean;
}

/** A way of answering: choose one, or type a number. Right answers are computed from the knobs, never typed in. */
export interface Question<P> {
  readonly id: string;
  /** Text under `questions.<id>.ask`, with these placeholders; the explanation under `questions.<id>.because`. */
  readonly values?: (params: P) => Readonly<Record<string, string | number>>;
  readonly answer:
    | { readonly kind: 'number'; readonly value: (params: P) => number; readonly tolerance?: number }
    | {
        readonly kind: 'choice';
        /** Texts under `questions.<id>.options.<option>`; wrong ones are real misconceptions. */
        readonly options: readonly string[];
        readonly value: (params: P) => string;
        /** For a wrong option: the text under `questions.<id>.refutes.<option>` says why, and this state shows it. */
        readonly refutedBy?: Readonly<Record<string, Partial<Scene<P>>>>;
      };
  /** The knobs under which the question is asked, where it needs its own. */
  readonly params?: Partial<P>;
  /** The state that proves the answer. */
  readonly shownBy?: Partial<Scene<P>>;
}

export interface Snippets {
  readonly pytorch: string;
  readonly keras: string;
  readonly tfjs: string;
}

/** Everything pure that a panel opens with: what `room.ts` of a panel exports as `room`. */
export interface Room<P, F extends Frame = Frame> {
  readonly knobs: Knobs<P>;
  readonly steps: Steps<P, F>;
  readonly scenes: readonly Scene<P>[];
  /** What else must change with an edit so that nothing typed is lost (a larger grid keeps its numbers); default: nothing. */
  readonly adapt?: (before: P, patch: Partial<P>) => Partial<P>;
}

/** What stands beside the figure and comes after it: what `beside.ts` of a panel exports as `beside`. */
export interface Beside<P> {
  readonly questions: readonly Question<P>[];
  /** What is computed under these knobs in this mode, as programs. */
  readonly snippets: (params: P, mode: Mode) => Snippets;
}

/** What the shell hands to a panel's view. */
export interface ViewProps<P> {
  readonly mode: Mode;
  readonly params: P;
  readonly knobs: Knobs<P>;
  readonly words: Words;
  readonly k: number;
  readonly seed: number;
  readonly predict: boolean;
  /** Changes knobs (settled to the nearest legal values) as one undoable edit; edits with the same `merge` word are one. */
  readonly set: (patch: Partial<P>, options?: { merge?: string; k?: number; mode?: Mode }) => void;
  readonly go: (k: number) => void;
  readonly setPredict: (on: boolean) => void;
  readonly setSeed: (seed: number) => void;
  readonly history: {
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly undo: () => void;
    readonly redo: () => void;
  };
  /** The user's own picture, carried from panel to panel; null until there is one. */
  readonly ownPicture: Picture | null;
  /** It is not known yet whether there is one. */
  readonly awaitsOwnPicture?: boolean;
  readonly setOwnPicture: (picture: Picture | null) => void;
}

/**
 * The door plate: `index.ts` of a panel exports it as default, made with `definePlate`. Small, since all plates load
 * with the first page.
 */
export interface Plate {
  /** Folder name = id = address word = job prefix. */
  readonly id: string;
  /** Place in the lecture (CURRICULUM order). */
  readonly order: number;
  /** Path data of a 24×24 outline icon. */
  readonly icon: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly modes: readonly Mode[];
  readonly prerequisites: readonly string[];
  /** Minutes a lecturer needs for the scenes. */
  readonly minutes: number;
  readonly room: () => Promise<{ room: Room<KnobValues> }>;
  readonly beside: () => Promise<{ beside: Beside<KnobValues> }>;
  readonly view: () => Promise<{ default: (props: ViewProps<KnobValues>) => unknown }>;
  /** What the panel opens with in Step: knobs, captions, `step`. */
  readonly words: Readonly<Record<Language, () => Promise<{ words: Words }>>>;
  /** What comes after that: questions, scenes, `play`, `train`; joined to `words` before it is handed on. */
  readonly moreWords: Readonly<Record<Language, () => Promise<{ words: Words }>>>;
  readonly lesson: Readonly<Record<Language, () => Promise<{ default: unknown }>>>;
}
