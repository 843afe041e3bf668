import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();

/** The engine in a real Chromium, WebGL drawn in software: `vitest run --config vitest.webgl.config.ts`. */
export default defineConfig({
  worker: { format: 'es' },
  // Found late, these would be bundled anew and the page reloaded in the midst of a test
  optimizeDeps: {
    include: [
      '@tensorflow/tfjs-backend-cpu',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-webgl',
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-core/dist/gradients/*_grad.js',
      '@tensorflow/tfjs-core/dist/register_all_gradients',
      '@tensorflow/tfjs-layers',
      'comlink',
      'react',
      'react-dom/client',
    ],
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
