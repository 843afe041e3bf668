/** What of a run outlives the page, in the browser's database or in a file. */
import { storedLog } from '../../../../engine/client-stored-run.ts';
import type { Run } from './run.ts';
import type { YoungScores } from './young.ts';

/** Checkpoints that are written: a few megabytes each. */
const kept = 2;

/** Null where the run has no step whose losses are numbers. */
export function storedRun(run: Run, young: readonly YoungScores[] = []) {
  const log = storedLog(run, kept);
  return log && { ...log, young };
}
