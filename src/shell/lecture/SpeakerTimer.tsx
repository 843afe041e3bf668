import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useShell } from '../shell.ts';
import { elapsedOf, type LectureTimer, openTimers, timerOf, withTimer } from './lecture-timers.ts';
import styles from './SpeakerPage.module.css';

const pad = (n: number) => String(n).padStart(2, '0');

/** Milliseconds as m:ss, or h:mm:ss. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

const timers = openTimers();

interface SpeakerTimerProps {
  readonly session: string;
  readonly minutes: number;
}

/** How often (ms) it is written down that the window is open. */
const seenEvery = 60_000;

/** How long the lecture has run, and what time it is. It goes on where it was when the window is loaded again. */
export function SpeakerTimer({ session, minutes }: SpeakerTimerProps) {
  const { say, language } = useShell();
  const [now, setNow] = useState(() => Date.now());
  const [timer, setTimer] = useState(() => timerOf(timers.get(), session, Date.now()));
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, []);
  useEffect(() => {
    const keep = () => timers.set(withTimer(timers.get(), { ...timer, seen: Date.now() }));
    keep();
    const keeping = setInterval(keep, seenEvery);
    window.addEventListener('pagehide', keep);
    return () => {
      clearInterval(keeping);
      window.removeEventListener('pagehide', keep);
    };
  }, [timer]);
  const elapsed = elapsedOf(timer, now);
  const change = (patch: Partial<LectureTimer>) => {
    setNow(Date.now());
    setTimer({ ...timer, ...patch });
  };
  const running = timer.since !== null;
  return (
    <section className={styles.timer} aria-label={say('speaker.elapsed')}>
      <p className={styles.elapsed} role="timer">
        {clockText(elapsed)}
      </p>
      <p className={styles.small}>
        {say('speaker.planned', { minutes })} · {say('speaker.clock')}{' '}
        {new Date(now).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => change({ before: elapsedOf(timer, Date.now()), since: running ? null : Date.now() })}>
          {say(running ? 'speaker.pause' : 'speaker.start')}
        </Button>
        <Button look="quiet" onClick={() => change({ before: 0, since: running ? Date.now() : null })}>
          {say('speaker.reset')}
        </Button>
      </div>
    </section>
  );
}
