import { use, useEffect, useMemo, useRef, useState } from 'react';
import type { Plate } from '../../pattern/panel.ts';
import { lookUp, say as sayMessage, type Words } from '../../pattern/words.ts';
import { Button } from '../../ui/Button.tsx';
import { decodeAddress, queryOf } from '../address.ts';
import { loadAllWords, loadRoom } from '../load-panel.ts';
import { plateOf } from '../registry.ts';
import { useShell } from '../shell.ts';
import { Prose } from '../side/Prose.tsx';
import { Wordmark } from '../Wordmark.tsx';
import { preferencesStore } from '../where.ts';
import { type Command, joinLecture, type LectureChannel, type LectureMessage } from './channel.ts';
import { pressOf, repeats } from './key-press.ts';
import { actionOf, type KeyAction, whereOf } from './keys.ts';
import styles from './SpeakerPage.module.css';
import { SpeakerTimer } from './SpeakerTimer.tsx';

/** What the speaker's keys order; the projected window's other actions belong to itself. */
const commands: Partial<Readonly<Record<KeyAction['do'], Command>>> = {
  'small-next': 'next',
  next: 'next',
  'small-previous': 'previous',
  previous: 'previous',
  black: 'black',
  play: 'play',
};

type Link = 'waiting' | 'live' | 'gone' | 'none';

interface Projected {
  readonly search: string;
  readonly black: boolean;
}

/** What the projected window shows, told over the channel; and a way to send it orders. */
function useProjected(session: string | null) {
  const [projected, setProjected] = useState<Projected>(() => ({ search: location.search, black: false }));
  const [link, setLink] = useState<Link>('waiting');
  const channel = useRef<LectureChannel | null>(null);
  useEffect(() => {
    if (session === null) return setLink('none');
    const joined = joinLecture(session, (message) => {
      if (message.is === 'here') {
        setProjected({ search: message.search, black: message.black });
        setLink('live');
      } else if (message.is === 'bye') setLink('gone');
    });
    channel.current = joined;
    if (!joined) return setLink('none');
    joined.send({ is: 'where' });
    return () => joined.close();
  }, [session]);
  const send = (message: LectureMessage) => channel.current?.send(message);
  return { projected, link, send };
}

/** The clicker, and the keys of the projected window, work whichever window has the focus. */
function useDeskKeys(
  black: boolean,
  scenes: readonly { readonly id: string }[],
  send: (order: LectureMessage) => void,
) {
  const current = useRef({ black, scenes, send });
  useEffect(() => {
    current.current = { black, scenes, send };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const desk = current.current;
      const pressed = pressOf(event);
      const action =
        pressed &&
        actionOf(pressed, {
          ...whereOf(event.target),
          stepping: true,
          present: true,
          black: desk.black,
          singleKeys: preferencesStore.get().singleKeys,
        });
      if (!action) return;
      const command = commands[action.do];
      const scene = action.do === 'scene' ? desk.scenes[action.index] : undefined;
      if (!command && !scene) return;
      event.preventDefault();
      if (event.repeat && !repeats(action)) return;
      if (command) desk.send({ is: 'command', command });
      else if (scene) desk.send({ is: 'scene', id: scene.id });
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

const textIn = (words: Words, path: string) => {
  const text = lookUp(words, path);
  return text === path ? null : text;
};

interface NotesProps {
  readonly words: Words;
  readonly id: string;
}

/** Title, line and note of one scene. */
function Notes({ words, id }: NotesProps) {
  const line = textIn(words, `scenes.${id}.say`);
  const note = textIn(words, `scenes.${id}.note`);
  return (
    <>
      <h2>{textIn(words, `scenes.${id}.title`) ?? id}</h2>
      {line && (
        <blockquote className={styles.line}>
          <Prose text={line} />
        </blockquote>
      )}
      {note && (
        <p className={styles.note}>
          <Prose text={note} />
        </p>
      )}
    </>
  );
}

interface DeskProps extends ReturnType<typeof useProjected> {
  readonly plate: Plate;
  readonly session: string;
}

function Desk({ plate, session, projected, link, send }: DeskProps) {
  const { say, language } = useShell();
  const room = use(loadRoom(plate));
  const words = use(loadAllWords(plate, language));
  const query = useMemo(() => queryOf(projected.search), [projected.search]);
  const address = decodeAddress(query);
  const params = useMemo(() => room.knobs.decode(query), [room, query]);
  const count = useMemo(() => Math.max(1, room.steps.count(params)), [room, params]);
  const k = Math.min(address.k, count - 1);
  const stepping = address.mode === 'step';
  const caption = useMemo(
    () => (stepping ? sayMessage(words, room.steps.step(params, k).caption) : null),
    [room, words, params, k, stepping],
  );
  const here = room.scenes.findIndex((scene) => scene.id === address.scene);
  const now = room.scenes[here];
  const next = room.scenes[here + 1];
  useDeskKeys(projected.black, room.scenes, send);

  return (
    <main className={styles.desk}>
      <section className={styles.now} aria-label={say('speaker.now')}>
        <p className={styles.small}>
          {say('speaker.now')} · {say(`modes.${address.mode}`)}
          {stepping && ` · ${say('speaker.step', { k: k + 1, count })}`}
        </p>
        {now ? <Notes words={words} id={now.id} /> : <p className={styles.note}>{say('speaker.none')}</p>}
        {caption && (
          <p className={styles.caption}>
            <span className={styles.small}>{say('speaker.caption')}</span>
            {caption}
          </p>
        )}
      </section>
      <aside className={styles.aside}>
        <SpeakerTimer key={session} session={session} minutes={plate.minutes} />
        <section className={styles.next} aria-label={say('speaker.next')}>
          <p className={styles.small}>{say('speaker.next')}</p>
          {next ? <Notes words={words} id={next.id} /> : <p className={styles.note}>{say('speaker.last')}</p>}
        </section>
        <section className={styles.scenes} aria-label={say('speaker.scenes')}>
          {room.scenes.map((scene, index) => (
            <Button
              key={scene.id}
              pressed={index === here}
              title={textIn(words, `scenes.${scene.id}.title`) ?? scene.id}
              onClick={() => send({ is: 'scene', id: scene.id })}
            >
              {index + 1}
            </Button>
          ))}
        </section>
      </aside>
      <div className={styles.controls}>
        <Button onClick={() => send({ is: 'command', command: 'previous' })}>{say('speaker.back')}</Button>
        <Button look="primary" onClick={() => send({ is: 'command', command: 'next' })}>
          {say('speaker.forward')}
        </Button>
        <Button pressed={projected.black} onClick={() => send({ is: 'command', command: 'black' })}>
          {say(projected.black ? 'speaker.white' : 'speaker.black')}
        </Button>
        {link !== 'live' && (
          <p role="status" className={styles.link}>
            {say(link === 'gone' ? 'speaker.gone' : 'speaker.waiting')}
          </p>
        )}
      </div>
    </main>
  );
}

/** The speaker's own window: notes, next scene and timer, in step with the projected one. */
export function SpeakerPage() {
  const { say, address, language } = useShell();
  const desk = useProjected(address.session);
  const plate = plateOf(decodeAddress(queryOf(desk.projected.search)).panel) ?? plateOf(address.panel);
  const title = plate?.title[language] ?? '';

  useEffect(() => {
    document.title = `${say('speaker.title')} · ${title} · ${say('title')}`;
  }, [say, title]);

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Wordmark />
        <h1>
          {say('speaker.title')}
          {title && ` · ${title}`}
        </h1>
      </header>
      {desk.link === 'none' || !plate || address.session === null ? (
        <main className={styles.desk}>
          <p>{say(address.session === null ? 'speaker.noSession' : 'speaker.noChannel')}</p>
        </main>
      ) : (
        <Desk plate={plate} session={address.session} {...desk} />
      )}
    </div>
  );
}
