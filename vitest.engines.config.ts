import { defineConfig } from 'vitest/config';

/** The built page in Firefox and in WebKit, side by side: `vitest run --config vitest.engines.config.ts`, after a build. */
export default defineConfig({
  test: {
    include: ['tests/other-engines/**/*.test.ts'],
    globalSetup: ['tests/other-engines/site.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 200_000,
    hookTimeout: 90_000,
  },
});
