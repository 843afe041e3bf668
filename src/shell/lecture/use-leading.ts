import { useEffect, useRef, useState } from 'react';
import { searchWith } from '../address.ts';
import { joinLecture, type LectureChannel, type LectureMessage, newSession } from './channel.ts';

const sessionKey = 'stride.session';
const me = newSession();

// The session outlives a reload of the projected window, so that the speaker's window finds it again.
let memory: string | null = null;
const readSession = (): string | null => {
  try {
    return sessionStorage.getItem(sessionKey) ?? memory;
  } catch {
    return memory;
  }
};
const writeSession = (session: string) => {
  memory = session;
  try {
    sessionStorage.setItem(sessionKey, session);
  } catch {
    // Forbidden storage: the session then lasts as long as the page.
  }
};

const changed = new EventTarget();

/** Opens the speaker's window of this lecture; false where the browser did not let it. Needs a click or key press. */
export function openSpeakerWindow(): boolean {
  const session = readSession() ?? newSession();
  writeSession(session);
  changed.dispatchEvent(new Event('session'));
  const search = searchWith(location.search, { speaker: '1', session, present: null, embed: null });
  const opened = window.open(
    `${location.pathname}${search}`,
    `stride-speaker-${session}`,
    'popup,width=1100,height=760',
  );
  return opened !== null;
}

type Order = Extract<LectureMessage, { is: 'command' | 'scene' }>;

/** The projected window's part: tells where it is whenever that changes or is asked, and carries out orders. */
export function useLeading(search: string, black: boolean, carryOut: (order: Order) => void): void {
  const [session, setSession] = useState(readSession);
  const channel = useRef<LectureChannel | null>(null);
  const latest = useRef({ search, black, carryOut });

  useEffect(() => {
    const listen = () => setSession(readSession());
    changed.addEventListener('session', listen);
    return () => changed.removeEventListener('session', listen);
  }, []);

  useEffect(() => {
    latest.current = { search, black, carryOut };
  });

  useEffect(() => {
    if (session === null) return;
    const joined = joinLecture(session, (message) => {
      const { search: where, black: dark, carryOut: obey } = latest.current;
      if (message.is === 'where') joined?.send({ is: 'here', search: where, black: dark });
      else if (message.is === 'claim' && message.by !== me) joined?.send({ is: 'taken', from: message.by });
      else if (message.is === 'taken' && message.from === me) {
        // A duplicated tab inherits the session of the tab it was made from; that one goes on leading.
        writeSession(newSession());
        setSession(readSession());
      } else if (message.is === 'command' || message.is === 'scene') obey(message);
    });
    channel.current = joined;
    joined?.send({ is: 'claim', by: me });
    const leave = () => joined?.send({ is: 'bye' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      joined?.close();
      channel.current = null;
    };
  }, [session]);

  useEffect(() => {
    // A session just begun is told, too.
    if (session !== null) channel.current?.send({ is: 'here', search, black });
  }, [session, search, black]);
}
