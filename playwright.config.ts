import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const port = process.env.STRIDE_PORT ?? '4187';
/** Another build than this one, an unpacked release for example. */
const dist = process.env.STRIDE_DIST ?? 'dist';
const folderPort = process.env.STRIDE_FOLDER_PORT ?? '4188';
const origin = `http://localhost:${port}`;
const folder = `http://localhost:${folderPort}/some/folder/`;

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();
const launchOptions = (...more: string[]) => ({
  // WebGL is computed in software in any case; the page itself is put together without it, which takes half the time
  args: [...chromiumArguments, '--disable-gpu-compositing', ...more],
  ...(executablePath ? { executablePath } : {}),
});

/** `--disable-3d-apis` would leave WebGL to workers, so the renderer itself is taken away. */
const withoutWebgl = [
  ...chromiumArguments.filter((argument) => !/angle|swiftshader|gpu/.test(argument)),
  ...['--disable-gpu', '--disable-software-rasterizer'],
];

/** The built page in a real Chromium. WebGL is drawn in software here, so the times allowed are generous. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  // one more than the smallest machine has cores: a page spends part of its time waiting to come to rest
  workers: 3,
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    baseURL: `${origin}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // keeping the whole page for offline use is work: the tests of just that allow it
    serviceWorkers: 'block',
    // a trace of every test would cost more time than the tests
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'page', testIgnore: ['**/folder.spec.ts', '**/camera.spec.ts', '**/no-webgl.spec.ts'] },
    {
      name: 'sub-folder',
      testMatch: '**/folder.spec.ts',
      use: { baseURL: folder },
    },
    {
      name: 'camera',
      testMatch: '**/camera.spec.ts',
      use: { launchOptions: launchOptions('--use-fake-device-for-media-stream') },
    },
    {
      name: 'no-webgl',
      testMatch: '**/no-webgl.spec.ts',
      use: { launchOptions: { ...launchOptions(), args: withoutWebgl } },
    },
  ],
  webServer: [
    {
      command: `npx vite preview --outDir ${dist} --port ${port} --strictPort --host localhost`,
      url: origin,
      reuseExistingServer: !process.env.CI,
      timeout: 60_000,
    },
    {
      command: `node tests/browser/folder-server.mjs ${folderPort}`,
      url: folder,
      reuseExistingServer: !process.env.CI,
      timeout: 60_000,
    },
  ],
});
