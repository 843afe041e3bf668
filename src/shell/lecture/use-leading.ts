import { useEffect, useRef, useState } from 'react';
import { joinLecture, type LectureChannel, type LectureMessage, newSession } from './channel.ts';
import { readSession, sessionChanged, writeSession } from './session.ts';

const me = newSession();

type Order = Extract<LectureMessage, { is: 'command' | 'scene' }>;

/** The projected window's part: tells where it is whenever that changes or is asked, and carries out orders. */
export function useLeading(search: string, black: boolean, carryOut: (order: Order) => void): void {
  const [session, setSession] = useState(readSession);
  const channel = useRef<LectureChannel | null>(null);
  const latest = useRef({ search, black, carryOut });

  useEffect(() => {
    const listen = () => setSession(readSession());
    sessionChanged.addEventListener('session', listen);
    return () => sessionChanged.removeEventListener('session', listen);
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
