/** What the thread imports. Vite's dev server does not scan workers, and would otherwise reload the page at the first question. */
export const threadPackages = [
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/gradients/*_grad.js',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  'comlink',
];
