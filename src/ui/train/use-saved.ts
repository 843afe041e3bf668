import { useCallback } from 'react';
import { useStage } from '../stage.ts';
import { useTrainWords } from './use-train-words.ts';

/** Says which step was saved; null: shipped weights, which have none. */
export function useSaved(): (step: number | null, newest: number) => void {
  const say = useTrainWords();
  const { notify } = useStage();
  return useCallback(
    (step, newest) => {
      if (step === null) return;
      notify(say(step === newest ? 'saved' : 'savedBefore', { step, newest }), 'info');
    },
    [say, notify],
  );
}
