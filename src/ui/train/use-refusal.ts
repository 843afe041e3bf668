import { useCallback } from 'react';
import type { Fault } from '../../pattern/check.ts';
import { useStage } from '../stage.ts';
import { faultPlace } from './fault-place.ts';
import { useTrainWords } from './use-train-words.ts';

type Values = Readonly<Record<string, string | number>>;

/** Says in one sentence why a file was not opened; what was on show stays. */
export function useRefusal(): (name: string, fault: Fault, values?: Values) => void {
  const say = useTrainWords();
  const { notify } = useStage();
  return useCallback(
    (name, { fault, where }, values = {}) => {
      const why = say(`refused.why.${fault}`, values);
      const place = faultPlace(where);
      const told = place ? { name, why, where: say(`refused.where.${place.kind}`, { ...place }) } : { name, why };
      notify(say(place ? 'refused.part' : 'refused.whole', told), 'warning');
    },
    [say, notify],
  );
}
