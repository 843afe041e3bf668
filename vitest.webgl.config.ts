import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';
import { threadPackages } from './scripts/thread-packages.ts';

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();

/** The engine in a real Chromium, WebGL drawn in software: `vitest run --config vitest.webgl.config.ts`. */
export default defineConfig({
  worker: { format: 'es' },
  // Found late, these would be bundled anew and the page reloaded in the midst of a test
  optimizeDeps: {
    include: [...threadPackages, '@tensorflow/tfjs-layers', 'react', 'react-dom/client'],
  },
  test: {
    include: ['tests/webgl/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(executablePath ? { executablePath } : {}),
          args: [...chromiumArguments],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
