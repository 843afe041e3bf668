/** What the page tells every component: language, theme, how it is shown, and whether the walk is playing. */
import { createContext, useContext } from 'react';
import type { Language } from '../pattern/words.ts';

export type Theme = 'light' | 'dark' | 'contrast';
export type Notice = 'info' | 'warning' | 'error';

export interface Stage {
  readonly language: Language;
  /** Already resolved from the system's preference. */
  readonly theme: Theme;
  readonly present: boolean;
  readonly embed: boolean;
  /** Controls left out of this link, by name. */
  readonly hidden: ReadonlySet<string>;
  readonly reducedMotion: boolean;
  notify(text: string, kind?: Notice): void;
  /** Asks again for everything computed that failed. */
  askAgain(): void;
  readonly playing: boolean;
  setPlaying(on: boolean): void;
  /** Frames a second, 0.5 to 8. */
  readonly speed: number;
  setSpeed(fps: number): void;
}

/** The stage a component stands on when nobody set one up: a test, or a page that shows one component alone. */
export const bareStage: Stage = {
  language: 'en',
  theme: 'light',
  present: false,
  embed: false,
  hidden: new Set(),
  reducedMotion: false,
  notify: () => {},
  askAgain: () => {},
  playing: false,
  setPlaying: () => {},
  speed: 1.5,
  setSpeed: () => {},
};

export const StageContext = createContext<Stage>(bareStage);

export const useStage = (): Stage => useContext(StageContext);
