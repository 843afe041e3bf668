/** Why something computed is not there, in the page's own words: nothing of what a browser or a library threw is shown. */
import { useCallback } from 'react';
import { useStage } from '../stage.ts';
import { type MediaWords, useMediaWords } from '../use-media-words.ts';
import { troubleCause } from './trouble-cause.ts';

/** What a component must know of a question put to the thread to show its answer or say why there is none. */
export interface Asked {
  readonly answer: unknown;
  readonly error: Error | null;
}

/** A part of the page that did not arrive or is damaged, as the thread tells it. */
interface PartTrouble extends Error {
  readonly part: 'weights' | 'card' | 'program';
  readonly state: 'absent' | 'damaged';
  readonly file: string;
}
const isPartTrouble = (error: unknown): error is PartTrouble => error instanceof Error && error.name === 'PartTrouble';

/** What went wrong, and what works all the same. */
export function troubleText(say: MediaWords, error: unknown): string {
  if (!isPartTrouble(error)) return say(`trouble.cause.${troubleCause(error)}`);
  return `${say(`trouble.${error.part}.${error.state}`, { file: error.file })} ${say(`trouble.works.${error.part}`)}`;
}

/** The sentence for an error that is told once, in the language of the stage; what was thrown goes to the console. */
export function useTroubleText(): (error: unknown) => string {
  const say = useMediaWords();
  return (error) => {
    console.error(error);
    return troubleText(say, error);
  };
}

/** What stands where an answer will stand; nothing where none will come, since that is said once, with a way on. */
export function useWaiting({ error }: Pick<Asked, 'error'>): string {
  const say = useMediaWords();
  return error ? '' : say('waiting');
}

/** Tells that a part of the page which is fetched when it is first wanted did not come. */
export function useLatePart(): (error: unknown) => void {
  const say = useMediaWords();
  const { notify } = useStage();
  return useCallback(
    (error) => {
      console.error(error);
      notify(say('trouble.late'), 'error');
    },
    [say, notify],
  );
}

/** Asks again for everything on the page that failed. */
export const useAskAgain = (): (() => void) => useStage().askAgain;
