import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/ui/tokens.css';
import { EngineContext } from '../src/engine/use-answer.ts';
import { knobs } from '../src/panels/convolution/params.ts';
import Play from '../src/panels/convolution/view/play/Play.tsx';
import Train from '../src/panels/convolution/view/train/Train.tsx';
import { words as en } from '../src/panels/convolution/words/en.ts';
import { words as es } from '../src/panels/convolution/words/es.ts';
import * as pen from '../src/panels/convolution/words/play-train-en.ts';
import * as pes from '../src/panels/convolution/words/play-train-es.ts';
import { bareStage, StageContext } from '../src/ui/stage.ts';
const q = new URLSearchParams(location.search);
const real = q.get('engine') === 'real';
function App({ port }: { port: any }) {
  const [params, setParams] = useState<any>(() => knobs.decode(Object.fromEntries(q)));
  const [seed, setSeed] = useState(1);
  const [own, setOwn] = useState<any>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const stage = useMemo(() => ({ ...bareStage, language: (q.get('lang') ?? 'en') as any, theme: (q.get('theme') ?? 'light') as any, notify: (t: string, k = 'info') => setNotes((n) => [...n.slice(-3), `${k}: ${t}`]) }), []);
  const words: any = stage.language === 'es' ? { ...es, play: pes.play, train: pes.train } : { ...en, play: pen.play, train: pen.train };
  const props: any = { mode: q.get('mode') ?? 'play', params, knobs, words, k: 0, seed, predict: false, set: (p: any) => setParams((o: any) => knobs.settle({ ...o, ...p })), go() {}, setPredict() {}, setSeed, history: {}, ownPicture: own, setOwnPicture: setOwn };
  (window as any).app = { set: props.set };
  const View = props.mode === 'train' ? Train : Play;
  return <StageContext value={stage as any}><EngineContext value={port}>
    <div style={{ display: 'grid', gridTemplateColumns: innerWidth > 1100 ? 'minmax(0,1fr) 26rem' : 'minmax(0,1fr)', gap: 24, padding: innerWidth > 700 ? 24 : 16 }}><main><View {...props} /></main>{innerWidth > 1100 && <aside style={{ background: 'var(--surface)', border: '1px solid var(--line)' }}>side</aside>}</div>
    <div id="notes" style={{ position: 'fixed', bottom: 8, left: 8, background: 'var(--surface)' }}>{notes.map((n, i) => <p key={i} style={{ margin: 4 }}>{n}</p>)}</div>
  </EngineContext></StageContext>;
}
document.documentElement.dataset.theme = q.get('theme') ?? 'light';
const port = real ? (await import('../src/engine/client.ts')).engine : (await import('./fake.ts')).fake;
if (real) { (port as any).start('auto', 'convolution'); (window as any).engine = port; }
createRoot(document.getElementById('root')!).render(<App port={port} />);
