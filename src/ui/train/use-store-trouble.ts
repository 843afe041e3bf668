import { useCallback } from 'react';
import { useStage } from '../stage.ts';
import { useTrainWords } from './use-train-words.ts';

/** Tells in a sentence why runs are not kept when the page is closed. */
export function useStoreTrouble(): (trouble: 'full' | 'forbidden' | 'failed' | 'unreadable') => void {
  const say = useTrainWords();
  const { notify } = useStage();
  return useCallback((trouble) => notify(say(`store.${trouble}`), 'warning'), [say, notify]);
}
