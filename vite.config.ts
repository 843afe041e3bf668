import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [{ enforce: 'pre', ...mdx({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) }, react()],
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false },
});
