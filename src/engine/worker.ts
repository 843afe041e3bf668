/** The one compute thread. It owns every tensor and finds the panels' answers by their place, never by name. */
import './gradients.ts';
import { expose } from 'comlink';
import { raise } from './backend.ts';
import type { Check, WarmUp } from './contract.ts';
import { createThread, type Panels } from './thread.ts';

const byPanel = <T>(found: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(found).map(([path, load]) => [path.split('/').at(-3) ?? path, load]));

type Load<T> = () => Promise<T>;
const panels: Panels = {
  jobs: byPanel(import.meta.glob('../panels/*/worker/jobs.ts') as Record<string, Load<{ jobs: object }>>),
  checks: byPanel(
    import.meta.glob('../panels/*/worker/checks.ts') as Record<
      string,
      Load<{ checks: readonly Check[]; warmUp?: readonly WarmUp[] }>
    >,
  ),
};

expose(createThread(panels, raise));
