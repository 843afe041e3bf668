/** What the parts of the shell share: words, address, notices and what is remembered. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '../pattern/words.ts';
import type { Notice } from '../ui/stage.ts';
import type { Address, Query } from './address.ts';
import type { Progress } from './progress.ts';
import { openProgress } from './progress.ts';
import type { Store } from './store.ts';
import { englishWords, type Say, sayIn } from './words.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Posted {
  readonly id: number;
  readonly text: string;
  readonly kind: Notice;
  readonly action?: NoticeAction;
}

/** How a change of the address enters the browser's history. */
export type HistoryWay = 'push' | 'replace';

export interface Shell {
  readonly language: Language;
  readonly say: Say;
  readonly address: Address;
  /** Defaults are left out of the address, except for the keys of `explicit`. */
  readonly write: (patch: Partial<Address>, way: HistoryWay, explicit?: Query) => void;
  readonly post: (text: string, kind: Notice, action?: NoticeAction) => void;
}

export const ShellContext = createContext<Shell>({
  language: 'en',
  say: sayIn(englishWords),
  address: {
    panel: null,
    mode: 'step',
    k: 0,
    lang: null,
    theme: null,
    present: false,
    embed: false,
    hide: [],
    predict: false,
    backend: 'auto',
    seed: 1,
    scene: null,
    speaker: false,
    session: null,
  },
  write: () => {},
  post: () => {},
});

export const useShell = (): Shell => useContext(ShellContext);

export const progressStore: Store<Progress> = openProgress();

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
