import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useShell } from '../shell.ts';
import styles from './SpeakerPage.module.css';

const pad = (n: number) => String(n).padStart(2, '0');

/** Milliseconds as m:ss, or h:mm:ss. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** How long the lecture has run, and what time it is. */
export function SpeakerTimer({ minutes }: { readonly minutes: number }) {
  const { say, language } = useShell();
  const [now, setNow] = useState(() => Date.now());
  const [since, setSince] = useState<number | null>(() => Date.now());
  const [before, setBefore] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const elapsed = before + (since === null ? 0 : Math.max(0, now - since));
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
        <Button
          onClick={() => {
            setBefore(elapsed);
            setSince(since === null ? Date.now() : null);
          }}
        >
          {say(since === null ? 'speaker.start' : 'speaker.pause')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setBefore(0);
            setSince(since === null ? null : Date.now());
          }}
        >
          {say('speaker.reset')}
        </Button>
      </div>
    </section>
  );
}
