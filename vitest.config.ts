import { defineConfig } from 'vitest/config';

/** A file that needs a document says `// @vitest-environment jsdom` in its first line; all others run in bare Node. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/webgl/**'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
