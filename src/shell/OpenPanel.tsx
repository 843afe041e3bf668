import { lazy, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { engine } from '../engine/client.ts';
import type { Picture } from '../math/picture.ts';
import type { KnobValues } from '../pattern/knobs.ts';
import type { Plate } from '../pattern/panel.ts';
import type { Words } from '../pattern/words.ts';
import { useStage } from '../ui/stage.ts';
import { Boundary } from './Boundary.tsx';
import { queryOf } from './address.ts';
import { type Change, knobChanges, shellChanges } from './changes.ts';
import { Lecture } from './lecture/Lecture.tsx';
import { loadRoom, loadView, loadWords } from './load-panel.ts';
import { beginOffline } from './offline.ts';
import styles from './PanelPage.module.css';
import { sayChanges } from './say-changes.ts';
import { useShell } from './shell.ts';
import { useAutoplay } from './use-autoplay.ts';
import { useEngineNews } from './use-engine-news.ts';
import { type PanelControl, usePanel } from './use-panel.ts';
import { useRemember } from './use-remember.ts';

const Side = lazy(async () => ({ default: (await import('./side/Side.tsx')).Side }));

// The visitor's own picture goes along from panel to panel; it is never written anywhere.
let carriedPicture: Picture | null = null;

/** Tells what of the address could not be taken as it was, once when the panel opens. */
function useAskedChanges(control: PanelControl, knobs: Parameters<typeof knobChanges<KnobValues>>[0], tell: (changes: readonly Change[]) => void) {
  const [asked] = useState(() => queryOf(location.search));
  const { count, query } = control;
  const [changes] = useState(() => {
    const k = Number(asked.k);
    const tooFar: Change[] =
      Number.isFinite(k) && k >= count
        ? [{ name: 'k', asked: String(asked.k), used: String(count - 1), why: 'too-large' }]
        : [];
    return [...knobChanges(knobs, asked), ...shellChanges(asked), ...tooFar];
  });
  useEffect(() => {
    if (changes.length === 0) return;
    tell(changes);
    // The address bar then says what is shown, too.
    const params = new URLSearchParams(location.search);
    for (const { name } of changes) {
      const legal = query[name];
      if (legal === undefined) params.delete(name);
      else params.set(name, legal);
    }
    history.replaceState(null, '', `${location.pathname}?${params}`);
    // biome-ignore lint/correctness/useExhaustiveDependencies: only what the panel was opened with
  }, [changes]);
}

/** A panel whose parts are here. */
export function OpenPanel({ plate }: { readonly plate: Plate }) {
  const { say, language, post, address } = useShell();
  const { present, embed } = useStage();
  const room = use(loadRoom(plate));
  const words = use(loadWords(plate, language));
  const View = use(loadView(plate));

  const tell = useCallback(
    (changes: readonly Change[], inWords: Words) => {
      if (changes.length > 0) post(sayChanges(say, inWords, changes), 'warning');
    },
    [post, say],
  );
  const control = usePanel(plate, room, words, tell);
  useAskedChanges(control, room.knobs, (changes) => tell(changes, words));
  useRemember(plate, room, control);
  useEngineNews();
  useAutoplay(control);

  const [ownPicture, setOwn] = useState(carriedPicture);
  const setOwnPicture = useCallback((picture: Picture | null) => {
    carriedPicture = picture;
    setOwn(picture);
  }, []);

  const [answers, setAnswers] = useState(false);
  const { mode } = control;
  const { backend } = address;
  useEffect(() => {
    performance.mark('panel-ready', { detail: { panel: plate.id, mode } });
    // What is beside the figure, the engine and the offline copy come after the figure answers.
    setAnswers(true);
    if (mode !== 'step') {
      engine.start(backend);
      return;
    }
    const start = () => engine.start(backend);
    const idle = 'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 4000 }) : 0;
    if (idle === 0) start();
    return () => {
      if (idle !== 0) cancelIdleCallback(idle);
    };
  }, [plate.id, mode, backend]);
  useEffect(beginOffline, []);

  const view = useMemo(
    () => (
      <View
        mode={control.mode}
        params={control.params}
        knobs={room.knobs}
        words={words}
        k={control.k}
        seed={control.seed}
        predict={control.predict}
        set={control.set}
        go={control.go}
        setPredict={control.setPredict}
        setSeed={control.setSeed}
        history={control.history}
        ownPicture={ownPicture}
        setOwnPicture={setOwnPicture}
      />
    ),
    [View, control, room, words, ownPicture, setOwnPicture],
  );

  return (
    <div className={styles.columns} data-alone={present || embed ? '' : undefined}>
      <main className={styles.main} id="figure" tabIndex={-1}>
        <h1 className="visually-hidden">
          {plate.title[language]}, {say(`modes.${mode}`)}
        </h1>
        {view}
      </main>
      <Lecture plate={plate} room={room} control={control} />
      {!present && !embed && (
        <aside className={styles.side} aria-label={say('side.label')}>
          {answers && (
            <Boundary resetKey={plate.id} fallback={() => <p className={styles.loading}>{say('broken.side')}</p>}>
              <Suspense>
                <Side plate={plate} room={room} words={words} control={control} />
              </Suspense>
            </Boundary>
          )}
        </aside>
      )}
    </div>
  );
}
