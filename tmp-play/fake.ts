import { drawPicture } from '../src/data/pictures.ts';
import { digitBatch } from '../src/data/digits.ts';
import { brightness } from '../src/math/picture.ts';
import { axisOf, sourceOf, tap } from '../src/math/window.ts';

type Any = any;
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const grey = (s: Any): { v: Float32Array; n: number } => {
  const p = s.kind === 'own' ? s.picture : drawPicture(s.name, s.seed, s.side);
  return { v: Float32Array.from(brightness(p).data), n: p.width };
};
async function map(values: Float32Array, n: number, colours: Uint8ClampedArray, signed = true): Promise<Any> {
  let lo = Infinity, hi = -Infinity;
  for (const x of values) { lo = Math.min(lo, x); hi = Math.max(hi, x); }
  const r = Math.max(Math.abs(lo), Math.abs(hi)) || 1;
  const img = new ImageData(n, n);
  for (let i = 0; i < values.length; i++) {
    const t = signed ? (values[i]! / r + 1) / 2 : Math.abs(values[i]!) / r;
    const at = 4 * Math.round(255 * t);
    img.data.set(colours.subarray(at, at + 4), 4 * i);
  }
  return { bitmap: await createImageBitmap(img), values, width: n, height: n, paint: signed ? { low: -r, high: r } : { low: 0, high: r }, minimum: lo, maximum: hi };
}
function conv(x: Float32Array, n: number, k: number[], l: Any): { v: Float32Array; n: number } {
  const K = l.kernelSize, ax = axisOf(n, K, l.stride, l.dilation, l.padding);
  const o = ax.output, out = new Float32Array(o * o);
  for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) {
    let s = 0;
    for (let u = 0; u < K; u++) { const a = sourceOf(tap(ax, i, u), n, ax.border); if (a === null) continue;
      for (let w = 0; w < K; w++) { const b = sourceOf(tap(ax, j, w), n, ax.border); if (b === null) continue;
        s += x[a * n + b]! * (l.flip ? k[(K-1-u)*K + K-1-w]! : k[u*K+w]!); } }
    out[i*o+j] = s; }
  return { v: out, n: o };
}
function shiftImg(x: Float32Array, n: number, dx: number, dy: number) {
  const out = new Float32Array(n*n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i*n+j] = x[(((i-dy)%n+n)%n)*n + ((j-dx)%n+n)%n]!;
  return out;
}
const jobs: Any = {
  async featureMaps(q: Any) {
    const t = performance.now(); const { v, n } = grey(q.source);
    const maps = [];
    for (const k of q.layer.kernels) { const r = conv(v, n, k, q.layer); maps.push(await map(r.v, r.n, q.colours.signed)); }
    return { input: await map(v, n, q.colours.signed), maps, milliseconds: performance.now() - t };
  },
  async shift(q: Any) {
    const t = performance.now(); const { v, n } = grey(q.source); const { stride: s } = q.layer;
    const sv = shiftImg(v, n, q.shiftX, q.shiftY);
    const a = conv(sv, n, q.layer.kernels[0], q.layer), b = conv(v, n, q.layer.kernels[0], q.layer);
    const divides = q.shiftX % s === 0 && q.shiftY % s === 0;
    const rb = shiftImg(b.v, b.n, Math.round(q.shiftX / s), Math.round(q.shiftY / s));
    const d = a.v.map((x, i) => { const m = 20; const r = Math.floor(i / a.n), c = i % a.n; return r < m || c < m || r >= a.n - m || c >= a.n - m ? 0 : x - rb[i]!; });
    let largest = 0; for (const x of d) largest = Math.max(largest, Math.abs(x));
    const am = await map(a.v, a.n, q.colours.signed);
    return { shifted: await map(sv, n, q.colours.signed), filteredShifted: am, shiftedFiltered: divides ? await map(rb, a.n, q.colours.signed) : null, difference: await map(d, a.n, q.colours.signed), largest, range: am.maximum - am.minimum, divides, milliseconds: performance.now() - t };
  },
  async depth(q: Any) {
    const { v, n } = grey(q.source); let x = v; const maps = []; let g = new Float32Array(n*n); g[(n/2)*n+n/2] = 1;
    const l = { kernelSize: 3, stride: 1, dilation: 1, padding: 'zero', flip: false };
    for (let d = 0; d < q.depth; d++) { const k = Array.from({length: 9}, (_, i) => Math.sin(i * 7 + d * 3 + 1) / 2); x = conv(x, n, k, l).v.map((y) => Math.max(0, y)); maps.push(await map(x, n, q.colours.signed)); g = conv(g, n, k.map(Math.abs), l).v; }
    return { maps, fields: maps.map((_, i) => 2 * i + 3), gradient: await map(g, n, q.sequential, false), milliseconds: 3 };
  },
  async classify(q: Any) {
    const kernels = Float32Array.from({ length: 200 }, (_, i) => Math.sin(i * (q.weights ? q.weights[0] + 1 : 1)));
    const maps = []; for (let f = 0; f < 8; f++) { const r = conv(q.digit, 28, [...kernels.subarray(f*25, f*25+25)], { kernelSize: 5, stride: 1, dilation: 1, padding: 'valid', flip: false }); maps.push(await map(r.v, r.n, q.colours.signed)); }
    return { kernels, maps, probabilities: Float32Array.from({ length: 10 }, (_, i) => i === 3 ? .91 : .01) };
  },
  async card() { return { name: 'digits', script: 'npm run train -- digits', data: 'digits (seeded strokes)', seeds: [1,2,3], steps: 600, parameters: 5386, minutes: 1, metrics: { accuracy: { mean: .98, low: .97, high: .99, values: [] } }, shipped: { seed: 1, metrics: { accuracy: .985 } } }; },
};
const watches: Any = {
  async *learnFilter(signal: AbortSignal, q: Any) {
    const { v, n } = grey(q.source); let m = 0; for (const x of v) m += x / v.length; let sd = 0; for (const x of v) sd += (x-m)**2/v.length; sd = Math.sqrt(sd);
    const x = v.map((y) => (y - m) / sd); const K = q.kernelSize; const l = { kernelSize: K, stride: 1, dilation: 1, padding: 'valid', flip: false };
    const y = conv(x, n, q.target, l); const L = 18; let kernel = q.from?.kernel ?? Array.from({length: K*K}, (_, i) => .3*Math.sin(i*5+q.seed)); const s0 = q.from?.step ?? 0;
    for (let t = 0; t <= q.steps; t++) {
      signal.throwIfAborted();
      const p = conv(x, n, kernel, l); const r = p.v.map((a, i) => a - y.v[i]!); let loss = 0; for (const a of r) loss += a*a/r.length;
      const g = Array(K*K).fill(0); for (let i = 0; i < p.n; i++) for (let j = 0; j < p.n; j++) for (let u = 0; u < K; u++) for (let w = 0; w < K; w++) g[u*K+w] += 2*r[i*p.n+j]!*x[(i+u)*n+j+w]!/r.length;
      const div = !(loss < 1e5);
      yield { state: { step: s0 + t, kernel, first: [], second: [] }, loss, gradient: g, largestError: Math.max(...kernel.map((a: number, i: number) => Math.abs(a - q.target[i]))), learningRate: q.rate / L, inverseCurvature: 1/L, diverged: div, stepsPerSecond: 200, pictures: t % 10 === 0 || t === q.steps ? { target: await map(y.v, y.n, q.colours.signed), prediction: await map(p.v, p.n, q.colours.signed), residual: await map(r, p.n, q.colours.signed) } : null };
      if (div) return;
      kernel = kernel.map((a: number, i: number) => a - q.rate / L * g[i]); await sleep(0);
    }
  },
  async *learnDigits(signal: AbortSignal, q: Any) {
    const s0 = q.from?.step ?? 0;
    for (let t = 0; t <= q.steps; t++) { signal.throwIfAborted(); const step = s0 + t; const w = new Float32Array(5386).fill(step / 100);
      yield { step, loss: 2.3*Math.exp(-step/80)+.1*Math.random(), accuracy: step % 25 === 0 ? 1-.9*Math.exp(-step/60) : null, kernels: Float32Array.from({length:200},(_,i)=>Math.sin(i*(1+step/300))), stepsPerSecond: 30, state: step % 25 === 0 ? { step, weights: w, first: w, second: w } : null }; await sleep(8); }
  },
};
void digitBatch;
const status = { phase: 'ready', progress: 1, backend: 'cpu', device: 'fake', reason: null, probe: {}, tensors: 0, bytes: 0, restarts: 0, error: null };
export const fake: Any = {
  status: () => status, subscribe: () => () => {}, start: () => {},
  jobsOf: () => ({ ask: async (_s: AbortSignal, job: string, q: Any) => { await sleep(1); return jobs[job](q); }, watch: (s: AbortSignal, job: string, q: Any) => watches[job](s, q) }),
};
