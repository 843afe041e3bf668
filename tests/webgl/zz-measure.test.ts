import { it } from 'vitest';
import { paint } from '../../src/engine/picture.ts';
import { raise } from '../../src/engine/backend.ts';
import { ones, setBackend } from '@tensorflow/tfjs-core';
import { layerOn } from '../../src/panels/convolution/worker/layer.ts';
it('measures', async () => {
  const values = Float32Array.from({ length: 65536 }, (_, i) => Math.sin(i));
  const colours = new Uint8ClampedArray(1024).map((_, i) => i);
  const time = async (name: string, n: number, f: () => unknown) => { for (let i=0;i<3;i++) await f(); const t=[]; for (let i=0;i<n;i++){const s=performance.now(); await f(); t.push(performance.now()-s);} t.sort((a,b)=>a-b); console.info(name, 'median', t[n>>1].toFixed(2), 'p90', t[Math.floor(n*.9)].toFixed(2)); };
  await time('paint transferToImageBitmap', 60, () => paint(values, 256, 256, { colours, low: -1, high: 1 }).close());
  const data = new Uint8ClampedArray(4*65536);
  await time('createImageBitmap(ImageData)', 60, async () => (await createImageBitmap(new ImageData(data, 256, 256))).close());
  await time('LUT only', 60, () => { const px=new Uint32Array(65536); const tb=new Uint32Array(colours.slice().buffer); for (let i=0;i<65536;i++){ const t=((values[i]!+1)*127.5)+.5; px[i]=tb[t<0?0:t>255?255:t|0]!;} });
  for (const b of ['wasm','webgl'] as const) {
    const r = await raise({ choice: b, avoidWebgl: false, probe: {} }, () => {});
    await setBackend(b);
    const x = ones([1,256,256,1]) as never, w = ones([3,3,1,1]) as never;
    await time(b+' layer mirror 3x3 + data()', 20, async () => { const y = layerOn(x, w, { stride:1, dilation:1, padding:'mirror', flip:false }); await y.data(); y.dispose(); });
    await time(b+' layer mirror 3x3 + dataSync()', 20, async () => { const y = layerOn(x, w, { stride:1, dilation:1, padding:'mirror', flip:false }); y.dataSync(); y.dispose(); });
    await time(b+' layer zero 3x3 + data()', 20, async () => { const y = layerOn(x, w, { stride:1, dilation:1, padding:'zero', flip:false }); await y.data(); y.dispose(); });
  }
});
