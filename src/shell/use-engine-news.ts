import { useEffect, useRef } from 'react';
import { useEngineStatus } from '../engine/use-answer.ts';
import { useShell } from './shell.ts';

/** Tells the visitor when the compute thread was started anew, and why. */
export function useEngineNews(): void {
  const { restarts, restartedBy } = useEngineStatus();
  const { say, post } = useShell();
  const told = useRef(restarts);
  useEffect(() => {
    if (restarts > told.current && restartedBy) post(say(`engine.cause.${restartedBy}`), 'warning');
    told.current = restarts;
  }, [restarts, restartedBy, post, say]);
}
