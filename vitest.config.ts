import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A file that needs a document says `// @vitest-environment jsdom` in its first line; all others run in bare Node. */
export default defineConfig({
  test: {
    // left to itself one core stays free, which on two is half of them
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/webgl/**', 'tests/other-engines/**'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
