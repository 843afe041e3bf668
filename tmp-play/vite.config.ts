import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
export default defineConfig({ root: '/work/main', cacheDir: '/tmp/vite-cache-m', plugins: [react()], worker: { format: 'es' }, server: { port: 5302, strictPort: true, hmr: false, watch: null }, optimizeDeps: { include: ['react','react-dom/client','react/jsx-dev-runtime','recharts','lucide-react','uqr','comlink','d3-interpolate','d3-scale-chromatic'], entries: ['tmp-play/index.html'] } });
