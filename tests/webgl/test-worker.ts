import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { expose } from 'comlink';
import { raise } from '../../src/engine/backend.ts';
import { createThread } from '../../src/engine/thread.ts';

expose(
  createThread(
    {
      jobs: { tests: () => import('./test-jobs.ts') },
      checks: { tests: () => import('../../src/panels/convolution/worker/checks.ts') },
    },
    raise,
  ),
);
