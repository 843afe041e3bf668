import {
  type ComponentType,
  lazy,
  Suspense,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { engine } from '../engine/client.ts';
import type { KnobValues } from '../pattern/knobs.ts';
import type { Mode, Plate, Room, ViewProps } from '../pattern/panel.ts';
import type { Words } from '../pattern/words.ts';
import { useStage } from '../ui/stage.ts';
import { type Query, queryOf, searchWith } from './address.ts';
import { Boundary } from './Boundary.tsx';
import { BrokenPart } from './BrokenPart.tsx';
import { type Change, knobChanges, nameChanges, shellChanges } from './changes.ts';
import { hideable, knownNames } from './hideable.ts';
import { Lecture } from './lecture/Lecture.tsx';
import { leftToScene } from './lecture/scenes.ts';
import {
  loadAllWords,
  loadBeside,
  loadLessonOrNull,
  loadRoom,
  loadView,
  loadWords,
  loadWordsOf,
} from './load-panel.ts';
import { beginOffline } from './offline.ts';
import { ownPicture } from './own-picture.ts';
import styles from './PanelPage.module.css';
import { sayChanges } from './say-changes.ts';
import { ShellContext, useShell } from './shell.ts';
import type { SideProps } from './side/side-props.ts';
import { useAutoplay } from './use-autoplay.ts';
import { useEngineNews } from './use-engine-news.ts';
import { type PanelControl, usePanel } from './use-panel.ts';
import { usePictureOfOwn } from './use-picture-of-own.ts';
import { useRemember } from './use-remember.ts';

const Side = lazy(async () => ({ default: (await import('./side/Side.tsx')).Side }));

/** What of the address that the panel was opened with could not be taken as it was. */
function changesOfOpening(room: Room<KnobValues>, count: number): readonly Change[] {
  const asked = queryOf(location.search);
  const known = { scenes: room.scenes.map((scene) => scene.id), hideable: hideable(room) };
  const k = Number(asked.k);
  const tooFar: readonly Change[] =
    Number.isFinite(k) && k >= count
      ? [{ name: 'k', asked: String(asked.k), used: String(count - 1), why: 'too-large' }]
      : [];
  return [...knobChanges(room.knobs, asked), ...shellChanges(asked), ...nameChanges(asked, known), ...tooFar];
}

const writeAddress = (patch: Query) =>
  history.replaceState(null, '', `${location.pathname}${searchWith(location.search, patch)}`);

/** Makes the address say what is shown where it had asked for something else. */
function correctAddress(changes: readonly Change[], room: Room<KnobValues>, query: PanelControl['query']): void {
  const { hide = '' } = query;
  const named = { scene: null, hide: knownNames(room, hide.split(',')).join(',') || null };
  writeAddress(Object.fromEntries(changes.map(({ name }) => [name, { ...query, ...named }[name] ?? null])));
}

interface DepthProps {
  readonly plate: Plate;
  readonly View: ComponentType<ViewProps<KnobValues>>;
  readonly view: Omit<ViewProps<KnobValues>, 'words'>;
}

/** The view in one mode, with the words of that mode. */
function Depth({ plate, View, view }: DepthProps) {
  const { language } = useShell();
  return <View {...view} words={use(loadWordsOf(plate, language, view.mode))} />;
}

/** Questions, code and the rest, once their parts are here. They follow the figure: a step is not held up by what is beside it. */
function Beside({ plate, room, control }: Pick<SideProps, 'plate' | 'room' | 'control'>) {
  const shell = useDeferredValue(useShell());
  const { hidden } = useStage();
  const shown = useDeferredValue(control);
  const words = use(loadAllWords(plate, shell.language));
  const beside = use(loadBeside(plate));
  // The lesson stands first: what follows it would be pushed down when it comes
  const lesson = hidden.has('lesson') ? null : use(loadLessonOrNull(plate, shell.language));
  return useMemo(
    () => (
      <ShellContext value={shell}>
        <Side plate={plate} room={room} beside={beside} words={words} control={shown} lesson={lesson} />
      </ShellContext>
    ),
    [shell, plate, room, beside, words, shown, lesson],
  );
}

/** Drawn only when all that a mode needs is here: from then on the panel answers input. */
function Ready({ panel, mode }: { readonly panel: string; readonly mode: Mode }) {
  useEffect(() => {
    performance.mark('panel-ready', { detail: { panel, mode } });
  }, [panel, mode]);
  return null;
}

/** A panel, as soon as its parts are here and the address says in full what its scene stands for. */
export function OpenPanel({ plate }: { readonly plate: Plate }) {
  const room = use(loadRoom(plate));
  const [left, setLeft] = useState(() => leftToScene(room, queryOf(location.search)));
  useLayoutEffect(() => {
    if (left === null) return;
    writeAddress(left);
    setLeft(null);
  }, [left]);
  return left === null && <PanelInside plate={plate} room={room} />;
}

function PanelInside({ plate, room }: { readonly plate: Plate; readonly room: Room<KnobValues> }) {
  const { say, language, post, address } = useShell();
  const { present, embed } = useStage();
  const words = use(loadWords(plate, language));
  const View = use(loadView(plate));

  const tell = useCallback(
    (changes: readonly Change[], inWords: Words) => {
      if (changes.length > 0) post(sayChanges(say, inWords, changes), 'warning');
    },
    [post, say],
  );
  const control = usePanel(plate, room, words, tell);
  const [askedInVain] = useState(() => changesOfOpening(room, control.count));
  const told = useRef(false);
  useEffect(() => {
    if (told.current || askedInVain.length === 0) return;
    told.current = true;
    tell(askedInVain, words);
    correctAddress(askedInVain, room, control.query);
  }, [askedInVain, tell, words, room, control.query]);
  useRemember(plate, room, control);
  useEngineNews();
  useAutoplay(control);

  const [answers, setAnswers] = useState(false);
  const own = usePictureOfOwn(answers, control);
  const { mode } = control;
  const { backend } = address;
  useEffect(() => {
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
  }, [mode, backend]);
  useEffect(beginOffline, []);

  const view = useMemo(
    () => (
      <Depth
        plate={plate}
        View={View}
        view={{
          mode: control.mode,
          params: control.params,
          knobs: room.knobs,
          k: control.k,
          seed: control.seed,
          predict: control.predict,
          set: control.set,
          go: control.go,
          setPredict: control.setPredict,
          setSeed: control.setSeed,
          history: control.history,
          ownPicture: own.picture,
          awaitsOwnPicture: !own.known,
          setOwnPicture: ownPicture.set,
        }}
      />
    ),
    [plate, View, control, room, own],
  );

  return (
    <div className={styles.columns} data-alone={present || embed ? '' : undefined}>
      <main className={styles.main} id="figure" tabIndex={-1}>
        <h1 className="visually-hidden">
          {plate.title[language]}, {say(`modes.${mode}`)}
        </h1>
        <Suspense
          key={mode}
          fallback={<p className={styles.loading}>{say('loading', { title: plate.title[language] })}</p>}
        >
          {view}
          <Ready panel={plate.id} mode={mode} />
        </Suspense>
      </main>
      <Lecture plate={plate} room={room} control={control} />
      {!present && !embed && (
        <aside className={styles.side} aria-label={say('side.label')}>
          {answers && (
            <Boundary resetKey={plate.id} fallback={(error, retry) => <BrokenPart error={error} retry={retry} />}>
              <Suspense>
                <Beside plate={plate} room={room} control={control} />
              </Suspense>
            </Boundary>
          )}
        </aside>
      )}
    </div>
  );
}
