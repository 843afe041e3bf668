import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import remarkMath from 'remark-math';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { licences } from './scripts/licences.ts';
import { typesetFormulas } from './scripts/mdx-formulas.ts';
import { threadPackages } from './scripts/thread-packages.ts';
import { entriesStandAlone } from './scripts/worker-entries.ts';

const { collect, write } = licences();

export default defineConfig({
  // relative, so that the build works in any sub-folder of any static host
  base: './',
  plugins: [
    { enforce: 'pre', ...mdx({ remarkPlugins: [remarkMath, typesetFormulas] }) },
    react(),
    write(),
    VitePWA({
      // registered by src/shell/offline.ts, after the page is idle and without an inline script
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        name: 'Stride',
        short_name: 'Stride',
        description: 'An interactive companion to deep-learning lectures that runs wholly in your browser.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fafaf7',
        theme_color: '#fafaf7',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // page, thread, wasm, fonts and pretrained weights: everything, so that every panel works without a network
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm,json,bin,txt}'],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        navigateFallback: 'index.html',
        ignoreURLParametersMatching: [/.*/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  optimizeDeps: { include: threadPackages },
  worker: { format: 'es', plugins: () => [entriesStandAlone(), collect()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    // a data: address would be one more thing for the content policy to allow
    assetsInlineLimit: 0,
  },
});
