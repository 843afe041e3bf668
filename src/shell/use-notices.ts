import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '../ui/stage.ts';
import type { NoticeAction, Posted } from './shell.ts';

const shownFor: Readonly<Record<Notice, number>> = { info: 7000, warning: 14_000, error: Number.POSITIVE_INFINITY };
const mostShown = 4;

/** The notices on the page: the same text twice is one notice, and plain ones go away by themselves. */
export function useNotices() {
  const [posted, setPosted] = useState<readonly Posted[]>([]);
  const lastId = useRef(0);
  const timers = useRef(new Map<number, ReturnType<typeof setTimeout>>());

  const dismiss = useCallback((id: number) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    setPosted((before) => before.filter((notice) => notice.id !== id));
  }, []);

  const post = useCallback(
    (text: string, kind: Notice, action?: NoticeAction) => {
      lastId.current += 1;
      const id = lastId.current;
      setPosted((before) =>
        [...before.filter((notice) => notice.text !== text), { id, text, kind, ...(action ? { action } : {}) }].slice(
          -mostShown,
        ),
      );
      const stay = action ? Number.POSITIVE_INFINITY : shownFor[kind];
      if (Number.isFinite(stay))
        timers.current.set(
          id,
          setTimeout(() => dismiss(id), stay),
        );
    },
    [dismiss],
  );

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  return { posted, post, dismiss };
}
